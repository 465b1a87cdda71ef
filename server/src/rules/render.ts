/** Puts the texts of problems together in the reader's language. */
import { item } from '../framework/index.ts';
import type { Language, Localized } from '../text/language.ts';
import type { Problem, Value } from './types.ts';
import { RULE_FAILED } from './ids.ts';
import { RULES } from './registry.ts';

const QUOTES: Localized<readonly [string, string]> = { en: ['“', '”'], es: ['«', '»'], pt: ['“', '”'] };

const PLACE: Localized<{ readonly after: string; readonly anywhere: string }> = {
  en: { after: 'after {heading}', anywhere: 'below the title' },
  es: { after: 'después de {heading}', anywhere: 'debajo del título' },
  pt: { after: 'depois de {heading}', anywhere: 'abaixo do título' },
};

const MEANT: Localized<string> = { en: 'Did you mean {words}?', es: '¿Se quiso decir {words}?', pt: 'Quis dizer {words}?' };

const FAILED: Localized<string> = {
  en: 'The rule {rule} could not be applied to this document because of an error in AI Strategy Linter; all other rules were. The output channel has the details.',
  es: 'La regla {rule} no se pudo aplicar a este documento por un error de AI Strategy Linter; las demás sí se aplicaron. El canal de salida contiene los detalles.',
  pt: 'A regra {rule} não pôde ser aplicada a este documento por um erro do AI Strategy Linter; as demais foram aplicadas. O canal de saída traz os detalhes.',
};

/** A text in the quotation marks of a language. */
export function quoted(text: string, language: Language): string {
  const [open, close] = QUOTES[language];
  return `${open}${text}${close}`;
}

/** The message of a problem, as plain text. */
export function renderMessage(problem: Problem, language: Language): string {
  const template = problem.rule === RULE_FAILED ? FAILED[language] : RULES[problem.rule].meta.messages[problem.messageId]?.[language] ?? problem.messageId;
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => renderValue(problem.values[name] ?? '', language)).trim();
}

function renderValue(value: Value, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value.toLocaleString(language);
  if ('items' in value) return new Intl.ListFormat(language, { type: 'conjunction' }).format(value.items.map(id => quoted(item(id)[language].name, language)));
  if ('suggestions' in value) return value.suggestions.length === 0 ? '' : MEANT[language].replace('{words}', () => disjunction(value.suggestions, language));
  return value.after === undefined ? PLACE[language].anywhere : PLACE[language].after.replace('{heading}', () => quoted(value.after ?? '', language));
}

function disjunction(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(words.map(word => quoted(word, language)));
}
