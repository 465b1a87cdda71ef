/**
 * The format of `server/framework/*.yaml`, as `server/framework/README.md` describes it for people. The build checks the files against
 * it; the types of the whole product are derived from it.
 */
import * as v from 'valibot';
import type { LANGUAGES } from '../text/language.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const phrases = v.array(text);

const localized = <T extends v.GenericSchema>(schema: T) => v.strictObject({ en: schema, es: schema, pt: schema } satisfies Record<(typeof LANGUAGES)[number], T>);

const vocabulary = v.strictObject({ heading: phrases, strong: phrases, weak: phrases, not: phrases });

const itemText = v.strictObject({
  name: text,
  report: text,
  why: text,
  questions: v.pipe(phrases, v.minLength(2), v.maxLength(3)),
  strong: text,
  weak: text,
  section: v.strictObject({ heading: text, body: text }),
  vocabulary,
});

export const itemSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/u)),
  kind: v.picklist(['theme', 'aspect', 'element', 'message', 'area']),
  sources: v.pipe(phrases, v.minLength(1)),
  related: phrases,
  ...localized(itemText).entries,
});

export const sourceSchema = v.strictObject({ title: localized(text), href: localized(v.pipe(v.string(), v.url())) });

export const COMMITMENT_PARTS = ['id', 'objective', 'action', 'actor', 'quantity', 'baseline', 'start', 'deadline', 'money', 'source', 'indicator'] as const;
const byPart = v.strictObject(Object.fromEntries(COMMITMENT_PARTS.map(part => [part, phrases])) as Record<(typeof COMMITMENT_PARTS)[number], typeof phrases>);

export const framesSchema = v.strictObject({
  'commit-verbs': phrases,
  modal: phrases,
  hedges: phrases,
  diagnosis: phrases,
  summary: phrases,
  abroad: phrases,
  principles: phrases,
  matter: phrases,
  contents: phrases,
  'actors-named': phrases,
  'actors-vague': phrases,
  'column-headers': byPart,
  labels: byPart,
  title: phrases,
  'ai-terms': phrases,
  'follow-up': v.strictObject({ who: phrases, frequency: phrases, publication: phrases }),
  measures: phrases,
});

/** One item of the report: a theme, aspect, element, message or area, with its texts and vocabulary in each language. */
export type Item = Readonly<v.InferOutput<typeof itemSchema>>;
export type ItemKind = Item['kind'];
export type ItemText = Item['en'];
/** How texts in one language name an item; `server/framework/README.md` explains the patterns. */
export type Vocabulary = ItemText['vocabulary'];
/** A publication that carries what an item says. */
export type Source = v.InferOutput<typeof sourceSchema>;
/** Cues of one language that know no item: verbs of commitment, headings of diagnosis, names of columns, ... */
export type Frames = v.InferOutput<typeof framesSchema>;
/** A part of a commitment, as a column or label names it. */
export type CommitmentPart = (typeof COMMITMENT_PARTS)[number];
