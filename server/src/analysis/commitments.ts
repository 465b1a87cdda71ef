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

/**
 * All commitments in document order. Labelled lines ("Responsable: ...") complete the commitments that stand before them, back to the previous
 * group of labels or the heading; where there is none, they make their heading one.
 */
export function commitmentsOf(passages: readonly Passage[]): Commitment[] {
  const found: Commitment[] = [];
  const waiting = new Map<Section, Map<PartName, Part>>();
  let group = 0;
  let afterLabel = false;
  for (const passage of passages) {
    const last = found.at(-1);
    const label = labelOf(passage);
    if (passage.kind === 'heading' || afterLabel && !label) group = found.length;
    afterLabel = label !== undefined;
    if (label && group < found.length) found.splice(group, Infinity, ...found.slice(group).map(each => labelled(each, label)));
    else if (label) wait(label, passage.section, waiting);
    else if (last && continues(passage, last.passage)) found[found.length - 1] = continued(last, passage);
    else if (passage.commits) {
      found.push({ passage, span: passage.span, ...complete(partsOf(passage), waiting.get(passage.section)) });
      waiting.delete(passage.section);
    }
  }
  return [...found, ...labelledHeadings(passages, waiting)].sort((a, b) => a.span.start - b.span.start);
}

function labelled(commitment: Commitment, { part, value }: Label): Commitment {
  const name = FILLS[part];
  return name ? { ...commitment, ...complete(commitment, new Map([[name, value]])) } : commitment;
}

function wait({ part, value }: Label, section: Section, waiting: Map<Section, Map<PartName, Part>>): void {
  const name = FILLS[part];
  if (name) waiting.set(section, (waiting.get(section) ?? new Map<PartName, Part>()).set(name, value));
}

/** Two labels or more below a heading without a sentence that commits: the heading is the action. */
function labelledHeadings(passages: readonly Passage[], waiting: ReadonlyMap<Section, ReadonlyMap<PartName, Part>>): Commitment[] {
  return passages.flatMap(passage => {
    const labels = passage.kind === 'heading' ? waiting.get(passage.section) : undefined;
    return labels && labels.size > 1 ? [{ passage, span: passage.span, ...complete(NONE, labels) }] : [];
  });
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
  const { dates, money: [money], quantities } = findAll(text, language);
  // A number of nothing in particular may be a name: "the 156 hotline".
  const quantity = quantities.find(each => each.kind !== 'number' || each.unit !== '');
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

function complete(own: Parts, labels: ReadonlyMap<PartName, Part> | undefined): Parts {
  return labels ? eachPart(name => own[name] ?? inherited(labels.get(name))) : own;
}

function eachPart(value: (name: PartName) => Part | undefined): Parts {
  return {
    actor: value('actor'), quantity: value('quantity'), baseline: value('baseline'),
    deadline: value('deadline'), money: value('money'), indicator: value('indicator'),
  };
}

const LABEL = /^(?<label>[\p{L}][\p{L}\p{N} ./()-]{1,40}?)\s*:\s*(?=\S)/u;

/** What a labelled line says. */
interface Label {
  readonly part: CommitmentPart;
  readonly value: Part;
}

/** The part and value of a labelled line, e.g. `Plazo: junio de 2027`; `undefined` for all else, and for values such as "por definir". */
function labelOf(passage: Passage): Label | undefined {
  if (passage.kind === 'row' || passage.kind === 'heading') return undefined;
  const match = LABEL.exec(passage.text);
  const part = match?.groups?.['label'] === undefined ? undefined : lexicon(passage.language).labels.get(headerKey(match.groups['label']));
  if (!match || !part) return undefined;
  const start = passage.span.start + match[0].length;
  const value = partAt(passage, { start, end: passage.span.end });
  return value && !isVoid(value.text.replace(/\.$/u, '')) ? { part, value } : undefined;
}
