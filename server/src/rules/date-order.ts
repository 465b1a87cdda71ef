import type { Commitment } from '../analysis/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Entry, EntryPart, Located, PlanTable, Reference } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { contains } from '../text/span.ts';
import { fold } from '../text/fold.ts';
import { datesAt, daysOfPart, isLabelled, quotedWords, timingsOf, wordsAt } from './date-support.ts';
import type { Finding, Rule } from './types.ts';

/** Something ends before it starts, or comes before what it depends on. */
export const dateOrder: Rule<'backwards' | 'endsFirst' | 'dependency'> = {
  meta: {
    id: 'date-order',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'error' },
    fixable: true,
    summary: {
      en: 'An action ends before it starts, or comes before one that it depends on.',
      es: 'Una acción termina antes de empezar o se adelanta a otra de la que depende.',
      pt: 'Uma ação termina antes de começar ou se antecipa a outra da qual depende.',
    },
    messages: {
      backwards: {
        en: '“{text}” ends before it starts. Put the earlier date first, or correct one of the two.',
        es: '«{text}» termina antes de empezar. Conviene poner primero la fecha anterior o corregir una de las dos.',
        pt: '“{text}” termina antes de começar. Convém pôr primeiro a data anterior ou corrigir uma das duas.',
      },
      endsFirst: {
        en: 'The action would end (“{text}”) before it starts (“{other}”). Correct one of the two dates.',
        es: 'La acción terminaría («{text}») antes de empezar («{other}»). Conviene corregir una de las dos fechas.',
        pt: 'A ação terminaria (“{text}”) antes de começar (“{other}”). Convém corrigir uma das duas datas.',
      },
      dependency: {
        en: '“{text}” comes too early: the action depends on {id}, which is set for “{other}”. Change one of the dates or the dependency.',
        es: '«{text}» es demasiado pronto: la acción depende de {id}, prevista para «{other}». Conviene ajustar una de las fechas o la dependencia.',
        pt: '“{text}” é cedo demais: a ação depende de {id}, prevista para “{other}”. Convém ajustar uma das datas ou a dependência.',
      },
    },
  },
  *check(strategy) {
    yield* backwards(strategy);
    for (const entry of registerOf(strategy).entries) yield* endsFirst(entry);
    yield* dependencies(strategy);
  },
};

/** Periods written from late to early. */
function* backwards(strategy: Strategy): Iterable<Finding<'backwards'>> {
  for (const timing of timingsOf(strategy)) {
    for (const { date, facts, span } of datesAt(timing)) {
      if (date.kind !== 'range' || date.start === undefined || date.end === undefined || date.start <= date.end) continue;
      const text = quotedWords({ facts, span });
      const turned = text.replace(TWO_YEARS, '$<before>$<second>$<between>$<first>');
      yield {
        messageId: 'backwards', values: { text }, draft: facts.draft, span,
        ...(turned !== text && { fix: { kind: 'replace', replacements: [turned] } }),
      };
    }
  }
}

const TWO_YEARS = /^(?<before>\D*)(?<first>\d{4})(?<between>\D+)(?<second>\d{4})$/u;

/** A deadline before the start: once for each action, as its own words or table have it, or else as its places together do. */
function* endsFirst(entry: Entry): Iterable<Finding<'endsFirst'>> {
  const own = entry.commitments.map(({ facts, commitment }) => ({
    start: commitment.start && { ...commitment.start, facts }, deadline: commitment.deadline && { ...commitment.deadline, facts }, commitment,
  }));
  for (const { start, deadline, commitment } of [...own, { ...entry.parts, commitment: undefined }]) {
    const [from, to] = [daysOfPart(start), daysOfPart(deadline)];
    if (!start || !deadline || !from || !to || from.start <= to.end || start.span.start === deadline.span.start || !arePaired(start, deadline, commitment)) continue;
    yield {
      messageId: 'endsFirst',
      values: { text: quotedWords(deadline), other: quotedWords(start) },
      draft: deadline.facts.draft,
      span: deadline.span,
      related: [{ draft: start.facts.draft, span: start.span, kind: 'place' }],
    };
    return;
  }
}

/** How far apart the two dates of one action stand in a sentence: "desde 2028 y finalizará en 2027". */
const CLOSE = 30;

/** Whether two dates are surely the start and the end of the same thing: cells and labels say so, a sentence only where it names both together. */
function arePaired(start: EntryPart, deadline: EntryPart, commitment: Commitment | undefined): boolean {
  if (isLabelled(start) && isLabelled(deadline) || commitment?.passage.kind === 'row') return true;
  if (!commitment) return [start, deadline].every(part => isLabelled(part) || isInCell(part));
  if (start.facts !== deadline.facts || !datesAt(deadline).some(({ date }) => date.role === 'deadline')) return isUnder(start);
  const gap = deadline.span.start - start.span.end;
  return gap > 0 && gap <= CLOSE;
}

/** A start that stands in a heading: "Fase 2 (2028-2029)". */
function isUnder({ facts, span }: Located): boolean {
  return facts.draft.sections.some(({ heading }) => heading && contains(heading.textSpan, span));
}

function isInCell({ facts, span }: Located): boolean {
  return /\|[\s*_]*$/u.test(facts.draft.text.slice(Math.max(0, span.start - 12), span.start));
}

/** The words before an id that make it something to wait for; folded. `strict` where the other must be over before. */
const DEPENDS = String.raw`(?<strict>despues de|luego de|una vez|tras|posterior(?:es)? a|depois d[aeo]|apos|uma vez|after|following|once|upon)|depend[a-z]* (?:de|da|do|das|dos|on|upon)|requiere|requer|requires|condicionad[oa]s? a|precedid[oa]s? (?:por|de|pela|pelo)|subject to|preceded by`;
const WAITS = new RegExp(String.raw`(?<![\p{L}])(?<not>no |not |nao |sin |sem )?(?:${DEPENDS})(?:[\s,]+(?:[\p{L}]+|\p{L}*\d[\p{N}.]*)){0,5}[^\p{L}\p{N}.;]*$`, 'u');
const DEPENDENCY_COLUMN = /\b(?:depend\p{L}*|predeces\p{L}*|anteceden\p{L}*|prerrequisit\p{L}*|pre-?requisit\p{L}*|prerequisit\p{L}*|requires|preceded by)\b/u;
/** As far back as the words may stand. */
const BACK = 80;

/** Starts and deadlines that come before those of an action that the text says must come first. */
function* dependencies(strategy: Strategy): Iterable<Finding<'dependency'>> {
  const { entries, references, tables } = registerOf(strategy);
  const byId = new Map(entries.flatMap(entry => entry.id === undefined ? [] : [[entry.id, entry] as const]));
  for (const reference of references) {
    const needed = reference.isDefinition ? undefined : byId.get(reference.id);
    const entry = needed && entries.find(each => each !== needed && each.commitments.some(({ facts, commitment }) => facts === reference.facts && contains(commitment.span, reference.span)));
    const kind = entry && dependencyOf(reference, entry, tables);
    const early = kind && needed && tooEarly(entry, needed, kind);
    if (!early) continue;
    const [date, other] = early;
    yield {
      messageId: 'dependency',
      values: { text: quotedWords(date), other: quotedWords(other), id: reference.id },
      draft: date.facts.draft,
      span: date.span,
      related: [{ draft: reference.facts.draft, span: reference.span, kind: 'place' }, { draft: other.facts.draft, span: other.span, kind: 'place' }],
    };
  }
}

/** Whether an entry's own words, or its cell in a column of dependencies, say that it waits for what a reference names. */
function dependencyOf(reference: Reference, entry: Entry, tables: readonly PlanTable[]): 'strict' | 'loose' | undefined {
  const { facts, span } = reference;
  for (const table of tables) {
    const row = table.facts === facts ? table.rows.find(each => each.cells.some(cell => cell && contains(cell.span, span))) : undefined;
    const column = row?.cells.findIndex(cell => cell && contains(cell.span, span));
    if (column !== undefined && DEPENDENCY_COLUMN.test(fold(table.columns[column]?.header?.text ?? ''))) return 'loose';
  }
  const start = Math.max(span.start - BACK, ...entry.commitments.filter(each => each.facts === facts && contains(each.commitment.span, span)).map(each => each.commitment.span.start));
  const match = WAITS.exec(fold(wordsAt({ facts, span: { start, end: span.start } })));
  if (!match || match.groups?.['not'] !== undefined) return undefined;
  return match.groups?.['strict'] === undefined ? 'loose' : 'strict';
}

/** The date of an action that comes before one of what it needs, and that one. Overlapping times are left alone. */
function tooEarly(entry: Entry, needed: Entry, kind: 'strict' | 'loose'): readonly [EntryPart, EntryPart] | undefined {
  const pairs = [
    [entry.parts.start, needed.parts.start], [entry.parts.deadline, needed.parts.deadline],
    ...(kind === 'strict' ? [[entry.parts.start, needed.parts.deadline] as const] : []),
  ] as const;
  for (const [mine, theirs] of pairs) {
    const [before, after] = [daysOfPart(mine), daysOfPart(theirs)];
    if (mine && theirs && before && after && before.end < after.start) return [mine, theirs];
  }
  return undefined;
}
