// The imaginary strategies in test/evaluation with their labels, see the README there.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LANGUAGES } from '../../server/src/text/language.ts';

const ROOT = 'test/evaluation';

const status = v.object({ label: v.picklist(['absent', 'mentioned', 'addressed']), confidence: v.picklist(['high', 'low']) });
const statuses = v.record(v.string(), status);
const schema = v.object({
  document: v.string(),
  lang: v.picklist(LANGUAGES),
  themes: statuses,
  aspects: statuses,
  areas: statuses,
});

/** A strategy and what its readers found in it. */
export interface LabelledStrategy {
  readonly text: string;
  /** By the ids of themes, aspects and areas. */
  readonly topics: Readonly<Record<string, v.InferOutput<typeof status>>>;
}

/** The strategies of a set, by name. Throws where a label file has another form. */
export function labelledStrategies(set: string): LabelledStrategy[] {
  return readdirSync(join(ROOT, set, 'labels')).filter(name => name.endsWith('.json')).sort().map(name => {
    const { document, lang, themes, aspects, areas } = v.parse(schema, JSON.parse(readFileSync(join(ROOT, set, 'labels', name), 'utf8')));
    return { text: readFileSync(join(ROOT, set, 'strategies', lang, document), 'utf8'), topics: { ...themes, ...aspects, ...areas } };
  });
}
