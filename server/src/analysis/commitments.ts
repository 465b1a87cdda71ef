/** The commitments of a draft with their parts, from sentences, list items, table rows and labelled lines. */
import type { Section, Table } from '../draft/index.ts';
import type { Localized } from '../text/language.ts';
import { bodiesIn, isOnlyBodies } from './actors.ts';
import { captioned, captionsOf, type Captions } from './commitments/captions.ts';
import { labelsOf, type Label, type Labels } from './commitments/labels.ts';
import { measureOf } from './commitments/means.ts';
import { completed, eachPart, impliedParts, inherited, NONE } from './commitments/parts.ts';
import { proseParts, vagueActorOf } from './commitments/prose.ts';
import { columnCommitments, isPlanned, isTotal, keepsObjective, objectiveBelow, placeOf, rowParts, statesGoal, type RowPlace } from './commitments/rows.ts';
import { statedActor, Surroundings } from './commitments/surroundings.ts';
import { isNumberedAction, opensWithDeed, remarkIn, saysDeedInProse } from './deed-forms.ts';
import type { Commitment, Part, PartName, Parts, Passage } from './types.ts';

/**
 * All commitments in document order. Labelled lines ("Responsable: ...") complete the commitments that stand before them, back to the previous
 * group of labels or the heading; where there is none, they make their heading one.
 */
export function commitmentsOf(passages: readonly Passage[]): Commitment[] {
  const reader = new Reader(captionsOf(passages));
  for (const passage of passages) reader.read(passage);
  return [...reader.found, ...labelledHeadings(passages, reader.waiting)].sort((a, b) => a.span.start - b.span.start);
}

/** Reads passages one after the other; what one says may complete what others said before. */
class Reader {
  readonly found: Commitment[] = [];
  /** Labels at the head of a section, before anything that they could complete. */
  readonly waiting = new Map<Section, Map<PartName, Part>>();
  readonly #surroundings = new Surroundings();
  /** The first commitment that the next label completes. */
  #group = 0;
  #afterLabel = false;
  #table: Table | undefined;
  /** The objective that rows with a merged cell have from a row above. */
  #objective: Part | undefined;
  readonly #captions: Captions;
  /** The sentences of the present paragraph behind the last that points back, and the first commitment among them. */
  #paragraph: Paragraph = { sentences: [], from: 0 };
  #headings = 0;

  constructor(captions: Captions) {
    this.#captions = captions;
  }

  read(passage: Passage): void {
    if (passage.kind === 'heading') this.#open(passage);
    const labelled = labelsOf(passage);
    if (passage.kind === 'heading' || this.#afterLabel && !labelled || labelled && labelled.before > 0) this.#group = this.found.length;
    if (labelled) this.#label(passage, labelled);
    else if (passage.kind === 'row') this.#row(passage);
    else this.#prose(passage);
    this.#afterLabel = labelled !== undefined;
  }

  #open(passage: Passage): void {
    this.#headings += 1;
    const { parent } = passage.section;
    this.#surroundings.open(passage, parent && this.waiting.get(parent));
  }

  #label(passage: Passage, { before, labels }: Labels): void {
    // "Fuente: elaboración propia" below a table is no source of money.
    const usable = labels.filter(label => label.name !== 'source' || this.#afterLabel || labels.length > 1);
    if (before > 0 && passage.commits) this.#add(passage, proseParts(cut(passage, before)));
    for (const label of usable) this.#applyLabel(passage, label);
  }

  #applyLabel(passage: Passage, label: Label): void {
    const { value, name } = label;
    if (value && name === 'title') {
      if (this.#opensBlock(label)) this.#addBlock(passage, value);
    } else if (value) {
      this.#fill(passage, name, value);
      for (const [other, part] of impliedParts(name, value)) this.#fill(passage, other, part, true);
    }
  }

  /** Gives a labelled value to the commitments that it is about, or keeps it for those that follow. What is only implied gives way. */
  #fill(passage: Passage, name: PartName, value: Part, isImplied = false): void {
    if (this.#group < this.found.length) {
      this.#surroundings.forget(passage.section, [name]);
      this.#completeBlock(each => withLabel(each, name, value));
    } else {
      const head = this.waiting.get(passage.section) ?? new Map<PartName, Part>();
      if (!isImplied || !head.has(name)) this.waiting.set(passage.section, head.set(name, value));
    }
  }

  /** Changes the commitments that the present labels are about. An action takes a few sentences; what stands farther back is another. */
  #completeBlock(change: (commitment: Commitment) => Commitment): void {
    const from = Math.max(this.#group, this.found.length - LONGEST_BLOCK);
    this.found.splice(from, Infinity, ...this.found.slice(from).map(change));
  }

  /** "Acción: crear una guía" opens a block of labelled lines, unless it stands in one whose heading is the action. */
  #opensBlock({ word }: Label): boolean {
    const inHeading = this.found[this.#group]?.passage.kind === 'heading';
    return ACTION_LABEL.test(word) && !inHeading;
  }

  #addBlock(passage: Passage, title: Part): void {
    this.#group = this.found.length;
    const head = this.waiting.get(passage.section);
    this.waiting.delete(passage.section);
    const given = this.#surroundings.in(passage.section);
    this.found.push({ passage, span: passage.span, vagueActor: undefined, ...completed(completed({ ...NONE, title }, head), given) });
  }

  #row(passage: Passage): void {
    const place = this.#placeOf(passage);
    if (place && place.table !== this.#table) {
      this.#table = place.table;
      this.#objective = undefined;
      if (place.layout.kind === 'columns' && mayCommit(passage)) this.#addAll(columnCommitments(passage, place));
    }
    if (place) this.#objective = objectiveBelow(passage, place) ?? (keepsObjective(place) ? this.#objective : undefined);
    const isStated = passage.commits || place && mayCommit(passage) && (isPlanned(passage, place) || statesGoal(passage, place));
    if (isStated && !(place && isTotal(place))) this.#add(passage, rowParts(passage, place, this.#objective));
  }

  /** The place of a row in its table, as header and caption tell what its columns hold. */
  #placeOf(passage: Passage): RowPlace | undefined {
    const place = placeOf(passage);
    const unit = place && this.#captions.get(place.table);
    return place && unit ? { ...place, layout: captioned(place.layout, unit) } : place;
  }

  #prose(passage: Passage): void {
    const last = this.found.at(-1);
    const actor = statedActor(passage);
    if (actor) this.#surroundings.add(passage.section, new Map([['actor', actor]]));
    if (last && remarkIn(passage) === 'effect') this.#addEffect(last, passage);
    else if (this.#isAboutParagraph(passage)) this.#addParagraph(passage);
    else if (last && continues(passage, last.passage)) this.#continue(last, passage);
    else if (passage.commits && !this.#namesOnly(passage)) this.#add(passage, proseParts(passage));
    this.#follow(passage);
  }

  /** What an action is expected to bring tells how it can be measured: "Expected impacts: reduction in the mortality rate". */
  #addEffect(last: Commitment, passage: Passage): void {
    if (last.indicator || last.passage.section !== passage.section) return;
    this.found[this.found.length - 1] = { ...last, span: { start: last.span.start, end: passage.span.end }, indicator: measureOf(passage) };
  }

  /** Keeps what a sentence that points back may be about. */
  #follow(passage: Passage): void {
    if (passage.kind !== 'sentence') return;
    if (ANAPHORA[passage.language].test(passage.text)) this.#paragraph = { sentences: [], from: this.found.length };
    else if (isTogether(this.#paragraph.sentences[0], passage)) this.#paragraph.sentences.push(passage);
    else this.#paragraph = { sentences: [passage], from: this.found.length - (this.found.at(-1)?.passage === passage ? 1 : 0) };
  }

  /** Whether a sentence commits to an action that the sentences before it in its paragraph describe, none of which was taken for a commitment. */
  #isAboutParagraph(passage: Passage): boolean {
    const { sentences, from } = this.#paragraph;
    return passage.commits && from === this.found.length && isTogether(sentences[0], passage) && THIS_ACTION[passage.language].test(passage.text);
  }

  /** The action that a paragraph describes, with the times that its last sentence gives. */
  #addParagraph(passage: Passage): void {
    const { sentences: [first, ...others] } = this.#paragraph;
    if (!first) return;
    const base = [first, ...others].find(each => bodiesIn(each).length > 0) ?? first;
    const [own, more] = [proseParts(base), proseParts(passage)];
    const parts = eachPart(name => TIMES.has(name) ? more[name] ?? own[name] : own[name] ?? (name === 'title' ? undefined : more[name]));
    this.#addAll([{ passage: base, span: { start: first.span.start, end: passage.span.end }, vagueActor: undefined, ...parts }]);
  }

  /** Whether a passage is a body in a list of bodies, or a line below the document's title that says what kind of text it is. */
  #namesOnly(passage: Passage): boolean {
    return isWhole(passage) && (isOnlyBodies(passage) || passage.kind === 'sentence' && (this.#headings <= 1 || isEmphasised(passage)) && isCaption(passage));
  }

  /** The last commitment takes all that a sentence about it says; those before it in its paragraph, back to the last such sentence, what they lack. */
  #continue(last: Commitment, passage: Passage): void {
    const more = proseParts(passage);
    const { section, block } = last.passage;
    for (let index = this.found.length - 2; index >= Math.max(this.#group, this.#paragraph.from); index -= 1) {
      const before = this.found[index];
      if (before?.passage.section !== section || before.passage.block.start !== block.start || passage.kind !== 'sentence') break;
      this.found[index] = { ...before, ...eachPart(name => before[name] ?? (TIMES.has(name) ? inherited(more[name]) : undefined)) };
    }
    const parts = eachPart(name => last[name] ?? (name === 'title' ? undefined : more[name]) ?? (name === 'actor' ? this.#actorOfParagraph(last) : undefined));
    this.found[this.found.length - 1] = { ...last, span: { start: last.span.start, end: passage.span.end }, ...parts, vagueActor: parts.actor ? undefined : last.vagueActor };
  }

  /** Who acts in a paragraph that tells one action in several sentences: whoever is named first. */
  #actorOfParagraph({ passage }: Commitment): Part | undefined {
    const others = this.found.slice(this.#paragraph.from).filter(each => isTogether(each.passage, passage) && passage.kind === 'sentence');
    return inherited(others.find(each => each.actor)?.actor);
  }

  #add(passage: Passage, own: Parts): void {
    this.#addAll([{ passage, span: passage.span, vagueActor: undefined, ...own }]);
  }

  #addAll(commitments: readonly Commitment[]): void {
    for (const commitment of commitments) {
      const { section } = commitment.passage;
      const head = this.waiting.get(section);
      if (head) this.#settle(section, head);
      const parts = completed(completed(commitment, head), this.#surroundings.in(commitment.passage.kind === 'heading' && section.parent ? section.parent : section));
      const vagueActor = parts.actor || commitment.passage.kind === 'row' ? undefined : vagueActorOf(commitment.passage);
      this.found.push({ ...commitment, ...parts, vagueActor });
    }
  }

  /** Labels at the head of a section complete its first commitment; one or two of them are a statement for all that follow. */
  #settle(section: Section, head: ReadonlyMap<PartName, Part>): void {
    this.waiting.delete(section);
    if (head.size <= STATEMENT) this.#surroundings.add(section, head);
  }
}

/** The beginning of a paragraph that a sentence may be about. */
interface Paragraph {
  readonly sentences: Passage[];
  readonly from: number;
}

/** Whether two sentences stand in one paragraph. */
function isTogether(one: Passage | undefined, other: Passage): boolean {
  return one?.section === other.section && one.block.start === other.block.start;
}

/** Whether a passage is all that its paragraph says. */
function isWhole({ span, block }: Passage): boolean {
  return span.end - span.start >= block.end - block.start - MARKUP;
}

/** Markup around a paragraph takes up so many characters at most. */
const MARKUP = 8;

/** A paragraph in italics or bold, whose markup is blanked out. */
function isEmphasised({ span, block }: Passage): boolean {
  return span.start > block.start && span.end < block.end;
}

/** "Draft" is a verb to those who look for deeds. */
const DRAFT = /^\P{L}*(?:[\p{L}-]+ )?draft(?:\s+(?:for|of|version|no|v?\p{N})|\P{L}*$)/iu;

/** A line without a full stop that says no deed: "Primer borrador para discusión interna". */
function isCaption(passage: Passage): boolean {
  if (/[.;:!?]\P{L}*$/u.test(passage.text)) return false;
  return DRAFT.test(passage.text) || !saysDeedInProse(passage) && !opensWithDeed(passage, false) && !isNumberedAction(passage.text);
}

/** So many commitments at most are one action with its labels or its closing sentence. */
const LONGEST_BLOCK = 50;

/** With more labels than these a section's head describes one action. */
const STATEMENT = 2;

/** What "this action" does in a later sentence holds for every sentence of its paragraph. */
const TIMES: ReadonlySet<PartName> = new Set(['start', 'deadline']);

const ACTION_LABEL = /^(?:acci[oó]n|a[cç]{1,2}[aã]o|action|medida|measure|iniciativa|initiative|proyecto|proje[c]?to|project|actividad|actividade|atividade|activity)$/iu;

function withLabel(commitment: Commitment, name: PartName, value: Part): Commitment {
  const isOther = name === 'source' && commitment.passage.kind === 'row';
  // The commitment's own words may hold the label: an item "Crear una guía. Responsable: ..." is one passage.
  const isOwn = value.span.start >= commitment.passage.span.start && value.span.end <= commitment.passage.span.end;
  if (isOther || commitment[name] && !commitment[name].inherited) return commitment;
  const part = isOwn ? value : { ...value, inherited: true };
  return { ...commitment, [name]: part, vagueActor: name === 'actor' ? undefined : commitment.vagueActor };
}

/** The beginning of a passage, as a passage. */
function cut(passage: Passage, length: number): Passage {
  return {
    ...passage,
    text: passage.text.slice(0, length),
    span: { start: passage.span.start, end: passage.span.start + length },
    tokens: passage.tokens.filter(token => token.end <= length),
  };
}

/** Two labels or more below a heading without a sentence that commits: the heading is the action. */
function labelledHeadings(passages: readonly Passage[], waiting: ReadonlyMap<Section, ReadonlyMap<PartName, Part>>): Commitment[] {
  return passages.flatMap(passage => {
    const labels = passage.kind === 'heading' ? waiting.get(passage.section) : undefined;
    if (!labels || [...labels.keys()].filter(name => CHECKABLE.has(name)).length < 2) return [];
    const { id, title } = proseParts(passage);
    return [{ passage, span: passage.span, vagueActor: undefined, ...completed({ ...NONE, id, title }, labels) }];
  });
}

/** What makes a heading with labels an action. */
const CHECKABLE: ReadonlySet<PartName> = new Set(['actor', 'quantity', 'baseline', 'start', 'deadline', 'money', 'indicator']);

/** Nothing is committed to in sections that describe today or tell of others. */
function mayCommit({ context }: Passage): boolean {
  return context === 'body' || context === 'principles';
}

/** "Esta acción iniciará en ...", "It will ...": a sentence about the commitment before it, in the same section, completes it. */
const ANAPHORA: Localized<RegExp> = {
  en: /^(?:(?:this|these|the said|the above|such an?) (?:actions?|measures?|initiatives?|activit(?:y|ies)|projects?)|the (?:action|measure)s?|it|they)\b/iu,
  es: /^(?:esta|estas|dichas?|las?|la presente|la anterior|las anteriores|este|estos|dichos?) (?:acci(?:ón|ones)|medidas?|iniciativas?|actividad(?:es)?|proyectos?|compromisos?)(?!\p{L})/iu,
  pt: /^(?:esta|essa|estas|essas|as?|a presente|este|esse|estes|esses|tal|tais) (?:aç(?:ão|ões)|medidas?|iniciativas?|atividades?|projetos?|compromissos?)(?!\p{L})/iu,
};

/** "This action ..." and the like, which cannot but point back: "las acciones" may be any. */
const THIS_ACTION: Localized<RegExp> = {
  en: /^(?:this|these|the said|the above|such an?) (?:actions?|measures?|initiatives?|activit(?:y|ies)|projects?)\b/iu,
  es: /^(?:esta|estas|dichas?|la presente|la anterior|las anteriores|este|estos|dichos?) (?:acci(?:ón|ones)|medidas?|iniciativas?|actividad(?:es)?|proyectos?|compromisos?)(?!\p{L})/iu,
  pt: /^(?:esta|essa|estas|essas|a presente|este|esse|estes|esses|tal|tais) (?:aç(?:ão|ões)|medidas?|iniciativas?|atividades?|projetos?|compromissos?)(?!\p{L})/iu,
};

/** All sentences of a list item are one commitment; in prose only those that point back. */
function continues(passage: Passage, before: Passage): boolean {
  if (passage.kind !== before.kind || passage.section !== before.section || passage.kind === 'heading' || passage.kind === 'row') return false;
  return passage.kind === 'item' ? passage.block.start === before.block.start : ANAPHORA[passage.language].test(passage.text);
}
