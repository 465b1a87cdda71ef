import type { Section } from '../draft/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Located, Objective } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import type { Case } from './commitment-support.ts';
import { findingsFor, isLeftToElement, isSettledByDrafter, overlap, shortened } from './commitment-support.ts';
import { familyOfObjective, linksOf, type Links } from './objective-links.ts';
import type { Rule } from './types.ts';

/** An objective that no action serves, in a strategy that ties its actions to objectives. */
export const objectiveWithoutAction: Rule<'each' | 'many'> = {
  meta: {
    id: 'objective-without-action',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: false,
    summary: {
      en: 'No action serves an objective.',
      es: 'Ninguna acción responde a un objetivo.',
      pt: 'Nenhuma ação atende a um objetivo.',
    },
    messages: {
      each: {
        en: 'No action serves the objective “{text}”. Add what will be done for it, or say which of the actions serve it.',
        es: 'Ninguna acción responde al objetivo «{text}». Conviene agregar qué se hará para alcanzarlo o indicar qué acciones le corresponden.',
        pt: 'Nenhuma ação atende ao objetivo “{text}”. Convém acrescentar o que será feito para alcançá-lo ou indicar que ações lhe correspondem.',
      },
      many: {
        en: '{count} of {total} objectives have no action that serves them, such as “{text}”. Add what will be done for each, or say which of the actions serve it.',
        es: '{count} de {total} objetivos no tienen ninguna acción que les corresponda, como «{text}». Conviene agregar qué se hará para cada uno o indicar qué acciones le corresponden.',
        pt: '{count} de {total} objetivos não têm nenhuma ação que lhes corresponda, como “{text}”. Convém acrescentar o que será feito para cada um ou indicar que ações lhe correspondem.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('actions', strategy) || isSettledByDrafter('objectives', strategy)) return;
    const links = linksOf(strategy);
    if (!links.isReadable || links.linked.size * 2 < links.actions.length) return;
    const asked = [...families(strategy).values()].filter(family => isTied(family, links)).flat();
    const cases = asked.filter(objective => !links.served.has(objective) && !mayHoldActions(objective)).map(caseOf);
    yield* findingsFor(cases, { rule: 'objective-without-action', each: 'each', many: 'many', total: asked.length }, strategy);
  },
};

/** Objectives numbered alike: a plan ties its actions to specific objectives, and nobody expects one for the general objective besides. */
function families(strategy: Strategy): ReadonlyMap<string, Objective[]> {
  const found = new Map<string, Objective[]>();
  for (const objective of registerOf(strategy).objectives) {
    const family = familyOfObjective(objective);
    const others = found.get(family);
    if (others) others.push(objective);
    else found.set(family, [objective]);
  }
  return found;
}

/** Whether actions are tied to objectives of a family; by their words only where each tie found the objective that it means. */
function isTied(family: readonly Objective[], { served, actions }: Links): boolean {
  const tied = family.filter(objective => served.has(objective));
  if (family.some(({ id }) => id !== undefined)) return tied.length > 0;
  const columns = new Set(actions.flatMap(({ parts: { objective } }) => objective ? [placeKey(objective)] : []));
  const isStated = ({ places }: Objective) => places.some(place => !columns.has(placeKey(place)));
  return tied.length > 0 && tied.length * 2 >= family.length && tied.every(isStated) && actions.every(({ objective }) => objective === undefined || family.includes(objective));
}

function placeKey({ facts, span }: Located): string {
  return `${facts.draft.uri} ${span.start}`;
}

/** Whether what stands below the objective's heading may be actions that could not be read, or waits to be written. */
function mayHoldActions({ places }: Objective): boolean {
  return places.some(({ facts, span }) => {
    const section = facts.draft.sections.find(({ heading }) => heading && overlap(heading.span, span));
    const within = section?.span ?? span;
    const isTold = section !== undefined && (hasListOrTable(section) || facts.commitments.some(({ span: { start } }) => start >= section.body.start && start < section.span.end));
    return isTold || facts.placeholders.some(blank => overlap(blank.span, within));
  });
}

function hasListOrTable({ blocks, children }: Section): boolean {
  return blocks.some(({ kind }) => kind === 'list' || kind === 'table' || kind === 'html') || children.some(hasListOrTable);
}

function caseOf({ id, title, facts, span }: Objective): Case {
  const name = shortened(title);
  return { facts, span, values: { text: id === undefined || name.startsWith(id) ? name : `${id} ${name}` } };
}
