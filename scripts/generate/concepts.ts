// server/framework/concepts/*.yaml → one file by language: the thesaurus from which the models know synonyms.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { LANGUAGES } from '../../server/src/text/language.ts';
import type { GeneratedFile } from './file.ts';

const ROOT = 'server/framework/concepts';

const terms = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1))), v.minLength(1));
const schema = v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u)), v.strictObject({ en: terms, es: terms, pt: terms }));

/** Concepts by name. One that stands in several files has the terms of all. */
function load(): Map<string, v.InferOutput<typeof schema>[string]> {
  const concepts = new Map<string, v.InferOutput<typeof schema>[string]>();
  for (const name of readdirSync(ROOT).filter(file => file.endsWith('.yaml')).sort()) {
    const path = join(ROOT, name);
    const result = v.safeParse(schema, parse(readFileSync(path, 'utf8')));
    if (!result.success) throw new Error(result.issues.map(issue => `${path}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('\n'));
    for (const [concept, found] of Object.entries(result.output)) {
      const known = concepts.get(concept) ?? { en: [], es: [], pt: [] };
      concepts.set(concept, { en: [...known.en, ...found.en], es: [...known.es, ...found.es], pt: [...known.pt, ...found.pt] });
    }
  }
  return concepts;
}

/** The generated file. */
export function conceptFiles(): GeneratedFile[] {
  const concepts = [...load()].sort(([a], [b]) => (a < b ? -1 : 1));
  const byLanguage = Object.fromEntries(LANGUAGES.map(language => [language, Object.fromEntries(concepts.map(([concept, found]) => [concept, [...new Set(found[language])]]))]));
  return [{ path: 'server/src/framework/concepts.generated.json', content: `${JSON.stringify(byLanguage)}\n` }];
}
