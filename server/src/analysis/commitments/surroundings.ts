/** What the headings and statements around a commitment say for all that stands below them. */
import type { Section } from '../../draft/index.ts';
import { findDates } from '../../text/dates.ts';
import { bodiesIn, isBodyName } from '../actors.ts';
import type { Part, PartName, Passage } from '../types.ts';
import { leadingId } from './ids.ts';
import { isStretch } from './normal.ts';
import { inherited, partAt } from './parts.ts';
import { isGoalId } from './prose.ts';

/** Parts that hold for everything in a place unless it says otherwise. */
export type Given = ReadonlyMap<PartName, Part>;

const NOTHING: Given = new Map();

/** What is given in each section, filled while the passages are read in order. */
export class Surroundings {
  readonly #bySection = new Map<Section, Given>();
  #isTitleRead = false;

  /** What holds in a section. Sections whose heading was left out have what their parent has. */
  in(section: Section): Given {
    for (let at: Section | undefined = section; at; at = at.parent) {
      const known = this.#bySection.get(at);
      if (known) return known;
    }
    return NOTHING;
  }

  /** Reads a heading; `labels` are those at the head of the section above it. */
  open(heading: Passage, labels: Given | undefined): void {
    const outer = heading.section.parent ? this.in(heading.section.parent) : NOTHING;
    const own = this.#isTitleRead ? headingParts(heading) : [];
    this.#isTitleRead = true;
    this.#bySection.set(heading.section, new Map([...outer, ...(labels ? statements(labels) : []), ...own]));
  }

  /** Adds what is said for a whole section. */
  add(section: Section, parts: Given): void {
    this.#bySection.set(section, new Map([...this.in(section), ...statements(parts)]));
  }

  /** Forgets what labels said for a section: its actions have labels of their own. */
  forget(section: Section, names: Iterable<PartName>): void {
    const left = new Map(this.in(section));
    for (const name of names) left.delete(name);
    this.#bySection.set(section, left);
  }
}

/** Parts that can be said once for many actions. */
const SHARED: ReadonlySet<PartName> = new Set(['actor', 'start', 'deadline', 'objective', 'source']);

function statements(parts: Given): (readonly [PartName, Part])[] {
  return [...parts].flatMap(([name, part]) => SHARED.has(name) ? [[name, { ...part, inherited: true, explicit: undefined }] as const] : []);
}

/** "Fase 1 (2027-2028)" gives times, "A1.2 Marco de gobernanza" an id, "Objetivo 2. ..." an objective, "2. Ministry of Health" a body. */
function headingParts(heading: Passage): (readonly [PartName, Part])[] {
  const actor = isBodyName(heading) ? inherited(partAt(heading, bodiesIn(heading)[0])) : undefined;
  return [...(actor ? [['actor', actor] as const] : []), ...planParts(heading)];
}

function planParts(heading: Passage): (readonly [PartName, Part])[] {
  const id = leadingId(headingWords(heading));
  const isGoal = id !== undefined && isGoalId(id);
  const times = isGoal ? [] : phaseTimes(heading);
  if (!id) return times;
  const start = heading.span.start + Math.max(0, heading.text.indexOf(id.text));
  if (isGoal) return [['objective', { ...partAt(heading, { start, end: heading.span.end }), inherited: true }]];
  return [...times, ['id', { ...partAt(heading, { start, end: start + id.text.length }), inherited: true }]];
}

/** A heading without the number of its section, as "5. OE1. Conducción" is numbered. */
export function headingWords({ text, section }: Passage): string {
  const number = section.heading?.numbering;
  const words = section.heading?.text ?? text;
  // "Eje 1" is a numbering to the parser, and an axis to the reader.
  return number && number.label !== '' ? text : words;
}

const PHASE = /(?<!\p{L})(?:fases?|etapas?|phases?|stages?|per[ií]odos?|plazo|prazo|term|horizontes?|a[nñ]o|ano|year|trimestre|quarter|semestre|ola|onda|wave|tramo|hitos?|milestones?|marcos?)(?!\p{L})/iu;
/** A heading of nothing but a time: "2027-2028", "Año 2027". */
const MOSTLY = 0.5;

function phaseTimes(heading: Passage): (readonly [PartName, Part])[] {
  if (!/\d/u.test(heading.text)) return [];
  const date = findDates(heading.text, heading.language).find(each => each.start !== undefined);
  if (!date || !PHASE.test(heading.text) && date.span.end - date.span.start < heading.text.length * MOSTLY) return [];
  const part = inherited(partAt(heading, { start: heading.span.start + date.span.start, end: heading.span.start + date.span.end }));
  if (!part) return [];
  return isStretch(date) ? [['start', part], ['deadline', part]] : [[date.edge === 'start' ? 'start' : 'deadline', part]];
}

const RESPONSIBLE = /(?<!\p{L})(?:responsables?|responsible|respons[aá]ve(?:l|is)|lider(?:a|ará|ado|ada|ado por)|leads?|a cargo|in charge|coordinan?|coordinará|coordena|coordenará)(?!\p{L})/iu;
const SCOPE = /(?<!\p{L})(?:este|esta|estas|estos|estes|deste|desta|destas|destes|this|these|all|todas las|todas as)\s+(?:las |as )?(?:ejes?|eixos?|axis|pilar|pillar|secci[oó]n|se[cç]ão|section|objetivo|objectivo|objective|cap[ií]tulo|chapter|l[ií]nea|linha|acciones|ações|actions|medidas|measures|bloque|bloco|component\p{L}*|fase|etapa|phase|programa|programme)(?!\p{L})/iu;

/** "El responsable de este eje es el Ministerio de Salud": the actor of all that follows in the section. */
export function statedActor(passage: Passage): Part | undefined {
  if (passage.kind !== 'sentence' || !SCOPE.test(passage.text) || !RESPONSIBLE.test(passage.text)) return undefined;
  return inherited(partAt(passage, bodiesIn(passage)[0]));
}
