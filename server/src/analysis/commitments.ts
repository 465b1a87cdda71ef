/** The commitments of a draft with their parts, from sentences, list items, table rows and labelled lines. */
import type { Section } from '../draft/index.ts';
import type { CommitmentPart } from '../framework/index.ts';
import type { Span } from '../text/span.ts';
import type { Localized } from '../text/language.ts';
import { findAll } from '../text/numbers.ts';
import { bodiesIn } from './actors.ts';
import { isVoid } from './columns.ts';
import { headerKey, lexicon } from './lexicon.ts';
import type { Commitment, Part, Passage } from './types.ts';

/** Parts that a commitment shows, by name. */
type Parts = Omit<Commitment, 'passage' | 'span'>;
type PartName = keyof Parts;

const NONE: Parts = { actor: undefined, quantity: undefined, baseline: undefined, deadline: undefined, money: undefined, indicator: undefined };

/** Which part of a commitment a column or label fills. `start`, `source`, `objective`, `action` and `id` fill none of the six. */
const FILLS: Partial<Record<CommitmentPart, PartName>> = {
  actor: 'actor', quantity: 'quantity', baseline: 'baseline', deadline: 'deadline', money: 'money', indicator: 'indicator',
};

/** All commitments in document order. Labelled lines ("Responsable: ...") complete the commitments of their section. */
export function commitmentsOf(passages: readonly Passage[]): Commitment[] {
  const labels = labelsBySection(passages);
  const found: Commitment[] = [];
  for (const passage of passages) {
    const forSection = labels.get(passage.section);
    const last = found.at(-1);
    if (last && continues(passage, last.passage)) found[found.length - 1] = continued(last, passage);
    else if (passage.commits && !labelOf(passage)) found.push({ passage, span: passage.span, ...complete(partsOf(passage), forSection) });
    else if (passage.kind === 'heading' && forSection && forSection.isAction) found.push({ passage, span: passage.span, ...complete(NONE, forSection) });
  }
  return found;
}

/** "Esta acción iniciará en ...", "It will ...": a sentence about the commitment before it, in the same section, completes it. */
const ANAPHORA: Localized<RegExp> = {
  en: /^(?:(?:this|the said|such an?) (?:action|measure|initiative|activity|project)|it|they)\b/iu,
  es: /^(?:esta|dicha|la presente|este|dicho) (?:acción|medida|iniciativa|actividad|proyecto|compromiso)(?!\p{L})/iu,
  pt: /^(?:esta|essa|a presente|este|esse|tal) (?:ação|medida|iniciativa|atividade|projeto|compromisso)(?!\p{L})/iu,
};

/** All sentences of a list item are one commitment; in prose only those that point back. */
function continues(passage: Passage, before: Passage): boolean {
  if (passage.kind !== before.kind || passage.section !== before.section || passage.kind === 'heading' || passage.kind === 'row') return false;
  return passage.kind === 'item' ? passage.block.start === before.block.start : ANAPHORA[passage.language].test(passage.text);
}

function continued(commitment: Commitment, passage: Passage): Commitment {
  const more = partsOf(passage);
  return { passage: commitment.passage, span: { start: commitment.span.start, end: passage.span.end }, ...eachPart(name => commitment[name] ?? more[name]) };
}

/** The parts that a passage states itself, or takes from the sentence that leads into its list. */
function partsOf(passage: Passage): Parts {
  const columns = new Map(passage.columns.map(column => [column.part, column]));
  const cell = (part: CommitmentPart): Part | undefined => {
    const column = columns.get(part);
    return column && { text: column.text, span: column.span, inherited: false };
  };
  const [actor] = bodiesIn(passage);
  const [leader] = passage.leadIn ? bodiesIn(passage.leadIn) : [];
  const inText = numbersOf(passage);
  return {
    actor: cell('actor') ?? partAt(passage, actor) ?? (passage.leadIn && inherited(partAt(passage.leadIn, leader))),
    quantity: cell('quantity') ?? inText.quantity,
    baseline: cell('baseline'),
    deadline: cell('deadline') ?? inText.deadline,
    money: cell('money') ?? inText.money,
    indicator: cell('indicator'),
  };
}

function numbersOf(passage: Passage): Pick<Parts, 'quantity' | 'deadline' | 'money'> {
  const { text, language } = passage;
  const shift = ({ span }: { readonly span: Span }) => partAt(passage, { start: passage.span.start + span.start, end: passage.span.start + span.end });
  const { dates, money: [money], quantities: [quantity] } = findAll(text, language);
  const deadline = dates.find(date => date.role === 'deadline') ?? dates.find(date => date.role !== 'point' || date.kind !== 'year') ?? (ENDS[language].test(text) ? dates.at(-1) : undefined);
  return { quantity: quantity && shift(quantity), deadline: deadline && shift(deadline), money: money && shift(money) };
}

/** Verbs that make even a bare year a deadline: "finalizará en 2022". A year elsewhere may be anything. */
const ENDS: Localized<RegExp> = {
  en: /\b(?:will|shall) (?:start|begin|end|finish|be (?:completed|finished|launched|implemented))/iu,
  es: /(?<!\p{L})(?:iniciará|comenzará|finalizará|terminará|culminará|concluirá|se (?:implementará|ejecutará|desarrollará|realizará))n?(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:iniciará|começará|finalizará|terminará|será concluíd[oa]|concluirá|será implementad[oa])(?!\p{L})/iu,
};

function partAt(passage: Passage, span: Span | undefined): Part | undefined {
  if (!span) return undefined;
  return { text: passage.text.slice(span.start - passage.span.start, span.end - passage.span.start).replace(/\s+/gu, ' '), span, inherited: false };
}

function inherited(part: Part | undefined): Part | undefined {
  return part && { ...part, inherited: true };
}

function complete(own: Parts, labels: SectionLabels | undefined): Parts {
  if (!labels) return own;
  return eachPart(name => own[name] ?? inherited(labels.parts.get(name)));
}

function eachPart(value: (name: PartName) => Part | undefined): Parts {
  return {
    actor: value('actor'), quantity: value('quantity'), baseline: value('baseline'),
    deadline: value('deadline'), money: value('money'), indicator: value('indicator'),
  };
}

/** What the labelled lines of a section say. */
interface SectionLabels {
  readonly parts: Map<PartName, Part>;
  /** Two labels or more under a heading make the heading an action, unless a sentence of the section already is one. */
  readonly isAction: boolean;
}

const LABEL = /^(?<label>[\p{L}][\p{L}\p{N} ./()-]{1,40}?)\s*:\s*(?=\S)/u;

/** The part and value of a labelled line, e.g. `Plazo: junio de 2027`. */
export function labelOf(passage: Passage): { readonly part: CommitmentPart; readonly value: Part } | undefined {
  const match = LABEL.exec(passage.text);
  const part = match?.groups?.['label'] === undefined ? undefined : lexicon(passage.language).labels.get(headerKey(match.groups['label']));
  if (!match || !part) return undefined;
  const start = passage.span.start + match[0].length;
  const value = partAt(passage, { start, end: passage.span.end });
  return value && !isVoid(value.text.replace(/\.$/u, '')) ? { part, value } : undefined;
}

function labelsBySection(passages: readonly Passage[]): Map<Section, SectionLabels> {
  const bySection = new Map<Section, Map<PartName, Part>>();
  const committed = new Set<Section>();
  for (const passage of passages) {
    const label = passage.kind === 'row' || passage.kind === 'heading' ? undefined : labelOf(passage);
    const name = label && FILLS[label.part];
    if (label && name) bySection.set(passage.section, (bySection.get(passage.section) ?? new Map<PartName, Part>()).set(name, label.value));
    else if (passage.commits && !label) committed.add(passage.section);
  }
  return new Map([...bySection].map(([section, parts]) => [section, { parts, isAction: parts.size > 1 && !committed.has(section) }]));
}
