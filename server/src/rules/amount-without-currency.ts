import { amountOf } from '../analysis/commitments/normal.ts';
import type { Facts } from '../analysis/index.ts';
import type { Cell, Section } from '../draft/index.ts';
import type { PlanTable } from '../strategy/register.ts';
import { CODES, CURRENCY_WORDS } from '../text/currencies.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { findMoney } from '../text/money.ts';
import { relatedTo } from './commitment-support.ts';
import { tablesWithFigures } from './table-support.ts';
import type { Finding, Rule } from './types.ts';

/** Amounts of money in a table with nothing to say in which currency they are. */
export const amountWithoutCurrency: Rule<'column' | 'cell'> = {
  meta: {
    id: 'amount-without-currency',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: true,
    summary: {
      en: 'An amount of money names no currency.',
      es: 'Un monto no indica la moneda.',
      pt: 'Um valor não indica a moeda.',
    },
    messages: {
      column: {
        en: 'The amounts in the column “{text}” name no currency. Add it to the header, and whether they are thousands or millions.',
        es: 'Los montos de la columna «{text}» no indican la moneda. Conviene agregarla al encabezado y decir si son miles o millones.',
        pt: 'Os valores da coluna “{text}” não indicam a moeda. Convém acrescentá-la ao cabeçalho e dizer se são milhares ou milhões.',
      },
      cell: {
        en: '“{text}” names no currency, while other amounts of the column do. Add it.',
        es: '«{text}» no indica la moneda, y otros montos de la columna sí. Conviene agregarla.',
        pt: '“{text}” não indica a moeda, e outros valores da coluna sim. Convém acrescentá-la.',
      },
    },
  },
  *check(strategy) {
    const tables = tablesWithFigures(strategy);
    const used = currenciesOf(tables);
    const told = new Set(strategy.documents.filter(isToldForAll));
    for (const table of tables) {
      if (!told.has(table.facts) && !isToldAround(table)) yield* columnsWithout(table, used);
    }
  },
};

/** Headers that may count anything. */
const VAGUE = /^(?:total(?:es|is)?|valor(?:es)?|values?|recursos?|resources?|amount|cantidad|quantidade)$/u;

/** Headings below which a total can only be one of money. */
const OF_MONEY = /(?<!\p{L})(?:presupuest|orcament|financi|financ|costo|coste|custo|cost|budget|fund|invers|invest)\p{L}*/u;

function* columnsWithout({ facts, section, columns, rows, layout }: PlanTable, used: ReadonlySet<string>): Iterable<Finding<'column' | 'cell'>> {
  const { language } = facts;
  if (language === undefined || layout === 'matrix') return;
  const isMoneyTable = columns.some(({ header, part }) => part === 'money' && header !== undefined && !isVague(header)) || OF_MONEY.test(fold(section.heading?.text ?? ''));
  for (const [index, { header, part, notation }] of columns.entries()) {
    if (part !== 'money' || !header || !notation || namesCurrency(header.text, language)) continue;
    const cells = rows.flatMap(({ cells: own }) => own[index] ?? []);
    const bare = cells.filter(cell => isBare(cell, notation, language));
    const named = cells.filter(cell => namesCurrency(cell.text, language));
    if (isVague(header) && !isMoneyTable && named.length === 0) continue;
    const fix = (text: string) => used.size === 1 ? { fix: { kind: 'replace' as const, replacements: [text] } } : {};
    const [code = ''] = used;
    if (bare.length > 0 && named.length === 0) {
      const related = relatedTo(bare.map(({ span }) => ({ facts, span })));
      yield { messageId: 'column', values: { text: header.text }, draft: facts.draft, span: header.span, related, ...fix(`${header.text} (${code})`) };
    } else {
      for (const { text, span } of bare) yield { messageId: 'cell', values: { text }, draft: facts.draft, span, ...fix(`${code} ${text}`) };
    }
  }
}

function isVague({ text }: Cell): boolean {
  return VAGUE.test(fold(text).replace(/[^\p{L} ]+/gu, '').trim());
}

/** A readable amount above zero that consists of a number alone. */
function isBare({ text }: Cell, notation: NonNullable<PlanTable['columns'][number]['notation']>, language: Language): boolean {
  const amount = amountOf({ text, language, notation });
  return amount !== undefined && amount !== 'ambiguous' && amount.value > 0 && /^\d[^%]*$/u.test(text) && !namesCurrency(text, language) && findMoney(text, language).length === 0;
}

const SIGN = /[$€£¥₡₲]|\bS\/|\bB\/|\bBs\b/u;

/** Whether a text names a currency, even one that several countries share. */
function namesCurrency(text: string, language: Language): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return SIGN.test(text) || words.some(word => CODES.has(word) || CURRENCY_WORDS[language].has(fold(word)) || CURRENCY_WORDS.es.has(fold(word)) && /^[\p{Lu}]/u.test(word)) || /\b(?:moneda|divisa|moeda|currency)\b/iu.test(text);
}

/** How much text beside a table may speak of its amounts. */
const NEAR = 400;

/** Whether the table's heading, or the text right before or behind it, names a currency. */
function isToldAround({ facts, section, table }: PlanTable): boolean {
  const { plain } = facts.draft;
  const { language } = facts;
  if (language === undefined) return true;
  const before = plain.slice(Math.max(section.span.start, table.span.start - NEAR), table.span.start);
  const after = plain.slice(table.span.end, Math.min(section.span.end, table.span.end + NEAR)).split(/\n\s*\n/u).slice(0, 2).join(' ');
  return [before, after, table.header.cells.map(cell => cell.text).join(' '), ...headingsOf(section)].some(text => namesCurrency(text, language));
}

function headingsOf(section: Section): string[] {
  return section.parent ? [section.heading?.text ?? '', ...headingsOf(section.parent)] : [section.heading?.text ?? ''];
}

const FOR_ALL = /\b(?:montos?|valores|cifras|costos?|costes?|custos?|importes?|presupuestos?|orcamentos?|recursos|amounts?|figures|costs?|prices|values|budgets?)\b.{0,60}\b(?:en|em|in|se expresan|expresad[oa]s?|expressos?)\b/u;

/** Whether a sentence of the document says in which currency its amounts are. */
function isToldForAll({ passages, draft }: Facts): boolean {
  return passages.some(({ kind, text, language }) => kind !== 'row' && FOR_ALL.test(fold(text)) && namesCurrency(text, language) && !/\d{4,}|\d[.,]\d|mill/iu.test(text.replace(/(?<!\d)20\d\d(?!\d)/gu, '')))
    || draft.frontMatter?.entries.some(({ path }) => /^(?:currency|moneda|moeda)$/u.test(path.at(-1) ?? '')) === true;
}

/** The currencies that the strategy's tables name. */
function currenciesOf(tables: readonly PlanTable[]): Set<string> {
  return new Set(tables.flatMap(({ facts: { language }, columns, rows }) => columns.flatMap(({ part, notation }, index) => {
    if (part !== 'money' || language === undefined) return [];
    return [notation?.currency ?? [], ...rows.map(({ cells }) => findMoney(cells[index]?.text ?? '', language).flatMap(each => each.currency ?? []))].flat();
  })));
}
