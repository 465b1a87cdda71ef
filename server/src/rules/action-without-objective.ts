import type { Strategy } from '../strategy/index.ts';
import type { Entry } from '../strategy/register.ts';
import { idKey } from '../strategy/register-keys.ts';
import type { Case } from './commitment-support.ts';
import { askedActions, findingsFor, hasColumn, isLeftToElement, lackCases, nameOf, planPlaces, titlePlace } from './commitment-support.ts';
import { familyOf } from './id-families.ts';
import { linksOf, type Links } from './objective-links.ts';
import type { Rule } from './types.ts';

/** Fewer ties than these are no habit of the strategy. */
const HABIT = 3;

/** An action that serves no objective, in a strategy where most actions do. */
export const actionWithoutObjective: Rule<'each' | 'many'> = {
  meta: {
    id: 'action-without-objective',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'An action does not say which objective it serves.',
      es: 'Una acción no dice a qué objetivo responde.',
      pt: 'Uma ação não diz a que objetivo atende.',
    },
    messages: {
      each: {
        en: '“{text}” does not say which objective it serves, while most actions do. Name the objective, or ask whether the action belongs here.',
        es: '«{text}» no dice a qué objetivo responde, y la mayoría de las acciones sí lo dice. Conviene indicar el objetivo o revisar si la acción corresponde a esta estrategia.',
        pt: '“{text}” não diz a que objetivo atende, e a maioria das ações diz. Convém indicar o objetivo ou rever se a ação cabe nesta estratégia.',
      },
      many: {
        en: '{count} of {total} actions do not say which objective they serve, such as “{text}”. Name the objective of each, or ask whether the action belongs here.',
        es: '{count} de {total} acciones no dicen a qué objetivo responden, como «{text}». Conviene indicar el objetivo de cada una o revisar si la acción corresponde a esta estrategia.',
        pt: '{count} de {total} ações não dizem a que objetivo atendem, como “{text}”. Convém indicar o objetivo de cada uma ou rever se a ação cabe nesta estratégia.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('objectives', strategy)) return;
    const links = linksOf(strategy);
    if (links.linked.size < HABIT || links.linked.size * 2 <= links.actions.length) return;
    const asked = askedActions(strategy);
    const open = asked.filter(entry => !links.linked.has(entry) && (hasColumn(entry, ['objective'], strategy) || isNumberedLikeTied(entry, links)));
    const cases = [...lackCases(open, ['objective'], strategy), ...asked.filter(entry => isLeftOpen(entry, strategy)).map(caseOf)];
    const inOrder = cases.toSorted((a, b) => strategy.documents.indexOf(a.facts) - strategy.documents.indexOf(b.facts) || a.span.start - b.span.start);
    yield* findingsFor(inOrder, { rule: 'action-without-objective', each: 'each', many: 'many', total: links.actions.length }, strategy);
  },
};

/**
 * Whether an action has an id like those that mostly name an objective. What the chapters on follow-up or money commit to besides the plan has
 * none, and nobody asks which objective it serves.
 */
function isNumberedLikeTied(entry: Entry, { actions, linked }: Links): boolean {
  const family = familyOfAction(entry);
  if (family === undefined) return false;
  const alike = actions.filter(other => familyOfAction(other) === family);
  return alike.filter(other => linked.has(other)).length * 2 > alike.length;
}

function familyOfAction({ id }: Entry): string | undefined {
  const key = id === undefined ? undefined : idKey(id);
  return key === undefined ? undefined : familyOf(key);
}

/**
 * Whether an action's cell for the objective is empty in a table that repeats the objective from row to row. Where a table does not, an empty
 * cell may be the rest of a merged one, and the register reads the objective above.
 */
function isLeftOpen(entry: Entry, strategy: Strategy): boolean {
  const [place, ...others] = planPlaces(entry, strategy);
  if (!place || others.length > 0 || entry.commitments.length > 1 || entry.parts.objective?.inherited !== true) return false;
  const { table: { columns, rows, layout }, row } = place;
  const index = columns.findIndex(({ part }) => part === 'objective');
  const texts = rows.map(({ cells }) => cells[index]?.text);
  const isRepeated = texts.some((text, at) => text !== undefined && text !== '' && text === texts[at - 1]);
  return layout === 'rows' && row.cells[index]?.text === '' && isRepeated;
}

function caseOf(entry: Entry): Case {
  return { ...titlePlace(entry), values: { text: nameOf(entry) }, fix: { kind: 'part', part: 'objective' } };
}
