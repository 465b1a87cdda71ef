// The passages that we wrote to learn from: server/training/<language>/*.yaml, checked against their format.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { ItemId } from '../../server/src/framework/index.ts';
import { isItemId } from '../../server/src/framework/index.ts';
import type { Language } from '../../server/src/text/language.ts';
import { LANGUAGES } from '../../server/src/text/language.ts';

const ROOT = 'server/training';

const itemId = v.custom<ItemId>(id => typeof id === 'string' && isItemId(id), 'not an item of the framework');

const schema = v.array(v.strictObject({
  says: v.picklist(['commits', 'mentions', 'context', 'heading']),
  about: v.array(itemId),
  trap: v.optional(itemId),
  text: v.pipe(v.string(), v.minLength(2)),
}));

/** A passage to learn from; `server/training/README.md` explains its keys. */
export type TrainingPassage = v.InferOutput<typeof schema>[number] & { readonly language: Language; readonly file: string };

/** All passages, by language and file. Throws with the place of whatever does not fit. */
export function trainingPassages(root = ROOT): TrainingPassage[] {
  return LANGUAGES.flatMap(language => readdirSync(join(root, language)).filter(name => name.endsWith('.yaml')).sort().flatMap(name => {
    const file = join(root, language, name);
    const result = v.safeParse(schema, parse(readFileSync(file, 'utf8')));
    if (!result.success) throw new Error(result.issues.map(issue => `${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('\n'));
    return result.output.map(passage => ({ ...passage, language, file: name }));
  }));
}
