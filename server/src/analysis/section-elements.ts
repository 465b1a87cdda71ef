/** Which of the seven elements a section gives: by its heading, by what most of its own passages say, and by its subsections. */
import type { Section } from '../draft/index.ts';
import type { CommitmentPart, ElementId } from '../framework/index.ts';
import { ELEMENT_IDS } from '../framework/index.ts';
import { isBodyName } from './actors.ts';
import { labelsOf } from './commitments/labels.ts';
import { lexicon } from './lexicon.ts';
import { search } from './patterns.ts';
import { isNumberedAction, opensWithDeed } from './deed-forms.ts';
import type { Evidence, Passage } from './types.ts';

/** The share of a section's own passages that must speak of an element that its heading does not name. */
const HALF = 0.5;
/** A section gives actions when this share of its own passages commits, or so many do. */
const ACTIVE = 0.25;
const SEVERAL = 3;
const SOME = 0.25;

/** What is known of one section when its elements are judged. */
interface Grounds {
  readonly heading: Passage | undefined;
  /** Its own passages, without heading and subsections. */
  readonly own: readonly Passage[];
  /** The elements that the heading names. */
  readonly named: ReadonlySet<ElementId>;
  /** How many of its own passages speak of each element. */
  readonly spoken: ReadonlyMap<ElementId, number>;
}

/** The elements of every section with a heading. */
export function sectionElements(sections: readonly Section[], passages: readonly Passage[], evidence: readonly Evidence[]): Map<Section, readonly ElementId[]> {
  const grounds = groundsOf(passages, evidence);
  const found = new Map<Section, readonly ElementId[]>();
  // Subsections stand behind their parents: from the end, each finds its children judged.
  for (const section of sections.toReversed()) {
    const known = grounds.get(section);
    found.set(section, known?.heading && isJudged(known.heading) ? ELEMENT_IDS.filter(id => gives(id, section, known, found)) : []);
  }
  return found;
}

function isJudged({ context }: Passage): boolean {
  return context !== 'matter' && context !== 'diagnosis' && context !== 'abroad';
}

function groundsOf(passages: readonly Passage[], evidence: readonly Evidence[]): Map<Section, Grounds> {
  const found = new Map<Section, { heading: Passage | undefined; own: Passage[]; named: Set<ElementId>; spoken: Map<ElementId, number> }>();
  const of = (section: Section) => {
    let known = found.get(section);
    if (!known) found.set(section, known = { heading: undefined, own: [], named: new Set(), spoken: new Map() });
    return known;
  };
  for (const passage of passages) {
    if (passage.kind === 'heading') of(passage.section).heading = passage;
    else of(passage.section).own.push(passage);
  }
  for (const { item, passage } of evidence) {
    const id = ELEMENT_IDS.find(each => each === item);
    if (!id) continue;
    const { named, spoken } = of(passage.section);
    if (passage.kind === 'heading') named.add(id);
    else spoken.set(id, (spoken.get(id) ?? 0) + 1);
  }
  return found;
}

/** The column or label by which a table or block of labelled lines gives each element. */
const PART: Readonly<Partial<Record<ElementId, CommitmentPart>>> = { goals: 'quantity', actors: 'actor', timeline: 'deadline', financing: 'money' };

/** Whether the section's tables have a column for the element. */
function tabulates(id: ElementId, { own }: Grounds): boolean {
  const rows = own.filter(({ kind }) => kind === 'row');
  return rows.length >= SEVERAL && rows.filter(({ columns }) => columns.some(({ part }) => part === PART[id])).length >= rows.length * HALF;
}

/** Elements for which a labelled line is enough: "Responsable: ...". A date or a sum behind a label may be one action's. */
const LABELLED: ReadonlySet<ElementId> = new Set(['actors', 'goals']);

function labels(id: ElementId, { own }: Grounds): boolean {
  return LABELLED.has(id) && own.some(passage => labelsOf(passage)?.labels.some(({ part, value }) => part === PART[id] && value !== undefined) === true);
}

function gives(id: ElementId, section: Section, grounds: Grounds, found: ReadonlyMap<Section, readonly ElementId[]>): boolean {
  if (tabulates(id, grounds) || labels(id, grounds)) return true;
  switch (id) {
    case 'actions':
      return givesActions(section, grounds, found);
    case 'actors':
      return grounds.named.has(id) || grounds.heading !== undefined && isBodyName(grounds.heading);
    case 'objectives':
      return grounds.named.has(id) || grounds.own.some(({ text }) => isObjective(text));
    case 'timeline':
      return grounds.named.has(id) || PHASE.test(grounds.heading?.text ?? '');
    case 'goals':
    case 'financing':
    case 'monitoring':
      return grounds.named.has(id) && !(grounds.heading && isDeed(grounds.heading)) || grounds.own.length > 0 && (grounds.spoken.get(id) ?? 0) > grounds.own.length * HALF;
  }
}

/** Whether a text states an objective by its label: "Objetivo 3.2.1: ...", "Strategic objective 2. ...", "Objetivo general: ...", "OE4 - ...". */
export function isObjective(text: string): boolean {
  return OBJECTIVE.test(text);
}

const OBJECTIVE = /^\P{L}*(?:(?:strategic |specific |general )?objectives?|objetivos?(?: estratégicos?| específicos?| general| geral)?)\s*(?:\p{N}|:)|^\P{L}*(?:OE|SO)\s?\p{N}/iu;
/** "Fase 1 (mes 1)", "Phase II: 2027-2028". */
const PHASE = /(?:^|\P{L})(?:fase|etapa|phase|stage)\s+(?:\p{N}|[IVX]+(?!\p{L}))/iu;

/** A section that is called after its objectives, its budget or its follow-up says what these are, also where it commits. */
function givesActions(section: Section, { heading, own, named }: Grounds, found: ReadonlyMap<Section, readonly ElementId[]>): boolean {
  if (heading && isDeed(heading) && own.length > 0) return true;
  if (heading && isSummary(heading)) return false;
  if (named.has('actions')) return true;
  if ([...named].some(id => id !== 'actors' && id !== 'timeline')) return false;
  const acting = own.filter(passage => passage.commits).length;
  if (acting > 0 && acting >= own.length * (acting >= SEVERAL ? SOME : ACTIVE)) return true;
  return section.level > 1 && own.length === 0 && section.children.some(child => found.get(child)?.includes('actions'));
}

function isSummary({ tokens, language }: Passage): boolean {
  return search(lexicon(language).summaries, tokens).length > 0;
}

/** "2.1. Funding a lab for ...", "1.3. Crear una unidad de ...": the heading is the action. */
function isDeed({ text, tokens, language }: Passage): boolean {
  return isNumberedAction(text) || /^\P{L}*\p{N}+\.\p{N}/u.test(text) && opensWithDeed({ text, tokens, language }, true);
}
