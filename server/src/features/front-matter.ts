/** What the front matter's keys and values mean. */
import { FRONT_MATTER_KEY, SETTING_KEYS, STAGES } from '../analysis/index.ts';
import { ITEM_IDS } from '../framework/index.ts';
import type { Messages } from '../l10n/index.ts';
import { texts } from '../l10n/index.ts';
import { LANGUAGES } from '../text/language.ts';
import type { Language } from '../text/language.ts';

type Key = keyof Messages['keys'];
type Value = keyof Messages['values'];

/** Keys that we know at the top of the front matter. */
const TOP_KEYS = [FRONT_MATTER_KEY, 'title', 'lang'] as const;

/** The keys that may stand below a path. */
export function keysBelow(path: readonly string[]): readonly string[] {
  if (path.length === 0) return TOP_KEYS;
  if (path[0] !== FRONT_MATTER_KEY) return [];
  return path.length === 1 ? SETTING_KEYS : path[1] === 'not-applicable' ? ITEM_IDS : [];
}

/** The values that a key may have, where there is a list of them. */
export function valuesOf(path: readonly string[]): readonly Value[] {
  switch (path.join('/')) {
    case FRONT_MATTER_KEY:
      return ['true', 'false'];
    case `${FRONT_MATTER_KEY}/stage`:
      return STAGES;
    case `${FRONT_MATTER_KEY}/language`:
    case 'lang':
    case 'language':
      return LANGUAGES;
    default:
      return [];
  }
}

/** What a key of ours, and the value that it has, mean. `undefined` for keys of others. */
export function frontMatterDoc(path: readonly string[], word: string, language: Language): string | undefined {
  const key = keyDoc(path, language);
  if (key === undefined) return undefined;
  const value = valuesOf(path).find(each => each === word.trim().replace(/^["']|["']$/gu, ''));
  const heading = `\`${path.at(-1) ?? ''}\` — ${key}`;
  return value === undefined ? heading : `${heading}\n\n\`${value}\` — ${valueDoc(value, language)}`;
}

/** What a key means. */
export function keyDoc(path: readonly string[], language: Language): string | undefined {
  const last = path.at(-1) ?? '';
  const { keys } = texts(language);
  const isKnown = path[0] === FRONT_MATTER_KEY ? path.length <= 2 : path.length === 1;
  return isKnown && Object.hasOwn(keys, last) ? keys[last as Key] : undefined;
}

/** What a value means. */
export function valueDoc(value: Value, language: Language): string {
  return texts(language).values[value];
}
