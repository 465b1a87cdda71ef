/** What stands around a table and says how it writes amounts: its caption, a note below it, the sentence that leads into it. */
import type { Table } from '../../draft/index.ts';
import type { Notation, Passage } from '../types.ts';
import type { Layout } from './layouts.ts';
import { unitNamed, type Unit } from './notation.ts';
import { placeOf } from './rows.ts';

/** The units that the text around tables names; by table, only where there are any. */
export type Captions = ReadonlyMap<Table, Unit>;

const known = new WeakMap<readonly Passage[], Captions>();

/** The captions of a document's tables; read once. */
export function captionsOf(passages: readonly Passage[]): Captions {
  let captions = known.get(passages);
  if (!captions) known.set(passages, captions = read(passages));
  return captions;
}

function read(passages: readonly Passage[]): Captions {
  const captions = new Map<Table, Unit>();
  passages.forEach((passage, index) => {
    const before = passages[index - 1];
    if (passage.kind !== 'row' || before?.kind === 'row' && placeOf(before)?.table === placeOf(passage)?.table) return;
    const table = placeOf(passage)?.table;
    const unit = table && unitAround(passages, index, index + table.rows.length);
    if (table && unit) captions.set(table, unit);
  });
  return captions;
}

/** How far from a table the sentences of a paragraph may stand that say its unit. */
const NEAR = 4;

/** What a caption or note begins with that stands below its table. */
const NOTE = /^\P{L}*(?:tabl[ae]|tabela|cuadro|quadro|nota|note|observa\p{L}+|fuente|fonte|source|cifras?|valor(?:es)?|montos?|montantes?|importes?|figures?|amounts?|values?|unidad(?:es)?|unidades?|units?|expresad\p{L}+|en |em |in |\()/iu;

function unitAround(passages: readonly Passage[], first: number, next: number): Unit | undefined {
  const row = passages[first];
  const above = passages.slice(Math.max(0, first - NEAR), first).reverse();
  const [last] = above;
  const lead = above.filter(each => each.section === row?.section && each.kind !== 'row' && each.block.start === last?.block.start);
  const below = passages[next];
  const note = passages.slice(next, next + NEAR).filter(each => each.kind === 'sentence' && each.section === row?.section && each.block.start === below?.block.start);
  const notes = below && NOTE.test(below.text) ? note : [];
  for (const { text, language } of [...lead, ...notes]) {
    const unit = unitNamed(text, language);
    if (unit) return unit;
  }
  return undefined;
}

/** The layout with what the caption adds: headers that name a currency or a scale of their own keep theirs. */
export function captioned(layout: Layout, unit: Unit | undefined): Layout {
  if (!unit) return layout;
  return { ...layout, fields: layout.fields.map(field => field.notation ? { ...field, notation: withUnit(field.notation, unit) } : field) };
}

function withUnit(notation: Notation, { currency, scale }: Unit): Notation {
  return { ...notation, currency: notation.currency ?? currency, scale: notation.scale === 1 ? scale : notation.scale };
}
