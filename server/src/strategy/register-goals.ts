/** Lines that present themselves as goals by the heading above them. */
import type { Commitment, Facts } from '../analysis/index.ts';
import { leadingId } from '../analysis/commitments/ids.ts';
import { isGoalId } from '../analysis/commitments/prose.ts';
import type { Section } from '../draft/index.ts';

const GOAL_HEADING = /(?<!\p{L})(?:metas?|targets?|(?:measurable|quantitative) goals?)(?!\p{L})/iu;
const OTHER_HEADING = /objetiv|objectiv|\bacci|\baç|\bactions?\b|\bmeasures\b|\bmedidas\b/iu;

/** Whether a commitment is a line of prose or of a list below a heading of goals. */
export function isGoalLine({ passage }: Commitment, facts: Facts): boolean {
  return (passage.kind === 'item' || passage.kind === 'sentence') && isGoalSection(passage.section, facts);
}

/** Whether a goal line has no id, or that of a goal: "A1.2" makes even a line below "Metas" an action. */
export function isGoalByPlace(commitment: Commitment, facts: Facts): boolean {
  const id = commitment.id && !commitment.id.inherited ? leadingId(commitment.id.text) : undefined;
  return isGoalLine(commitment, facts) && (id === undefined || isGoalId(id));
}

const sections = new WeakMap<Facts, ReadonlySet<Section>>();

function isGoalSection(section: Section, facts: Facts): boolean {
  let known = sections.get(facts);
  if (!known) {
    const isNamed = ({ heading }: Section) => GOAL_HEADING.test(heading?.text ?? '') && !OTHER_HEADING.test(heading?.text ?? '');
    sections.set(facts, known = new Set(facts.sections.flatMap(each => each.elements.includes('goals') && isNamed(each.section) ? [each.section] : [])));
  }
  return known.has(section);
}
