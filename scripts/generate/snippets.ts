// snippets/<lang>.json: a section for every theme, element, message, aspect and area, and the hand-written ones of server/framework/snippets.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { ITEM_IDS, item } from '../../server/src/framework/index.ts';
import { fold } from '../../server/src/text/fold.ts';
import type { Language } from '../../server/src/text/language.ts';
import { LANGUAGES } from '../../server/src/text/language.ts';
import type { GeneratedFile } from './file.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const ownSchema = v.array(v.strictObject({ prefix: v.string(), name: v.string(), body: v.string() }));
const PREFIX: Readonly<Record<Language, string>> = { en: 'ai', es: 'ia', pt: 'ia' };
/** Spanish and Portuguese share many prefixes: the name says which is which. */
const LANGUAGE_NAME: Readonly<Record<Language, string>> = { en: 'English', es: 'español', pt: 'português' };
const slug = (text: string) => fold(text).replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');

/** What stands in brackets in a skeleton becomes a tab stop. `$`, `}` and `\` are characters of the snippet syntax. */
function tabStops(body: string): string {
  let stop = 0;
  return body.replace(/[$\\]/gu, '\\$&').replace(/\[([^[\]]+)\](?!\()/gu, (_, text: string) => `\${${++stop}:${text.replaceAll('}', '\\}')}}`);
}

function section(language: Language, id: (typeof ITEM_IDS)[number]): readonly [string, Snippet] {
  const { name, questions, section: { heading, body } } = item(id)[language];
  const lines = [`## ${heading}`, '', `<!-- ai-strategy covers ${id} -->`, ...questions.map(question => `<!-- ${question} -->`), '', ...tabStops(body).split('\n'), '$0'];
  return [`${heading} (${LANGUAGE_NAME[language]})`, { prefix: `${PREFIX[language]}-${slug(heading)}`, description: name, body: lines }];
}

function own(language: Language): (readonly [string, Snippet])[] {
  const path = `server/framework/snippets/${language}.yaml`;
  return v.parse(ownSchema, parse(readFileSync(path, 'utf8'))).map(({ prefix, name, body }) => [`${name} (${LANGUAGE_NAME[language]})`, { prefix, description: name, body: body.split('\n') }] as const);
}

/** The snippet files of the three languages. */
export function snippetFiles(): GeneratedFile[] {
  return LANGUAGES.map(language => {
    const entries = [...ITEM_IDS.map(id => section(language, id)), ...own(language)];
    const prefixes = entries.map(([, { prefix }]) => prefix);
    const twice = prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index);
    if (twice.length > 0) throw new Error(`snippets in ${language}: prefix used twice: ${twice.join(', ')}`);
    const snippets = Object.fromEntries(entries);
    return { path: `snippets/${language}.json`, content: `${JSON.stringify(snippets, undefined, 2)}\n` };
  });
}
