/** The objectives of a strategy, from headings, numbered items, tables and the objectives' columns of plans. */
import type { Facts, Passage } from '../analysis/index.ts';
import { leadingId } from '../analysis/commitments/ids.ts';
import { isGoalId } from '../analysis/commitments/prose.ts';
import { isTotal, placeOf } from '../analysis/commitments/rows.ts';
import { headingWords } from '../analysis/commitments/surroundings.ts';
import type { Span } from '../text/span.ts';
import type { Entry, Located, Objective } from './register.ts';
import { isGoalByPlace } from './register-goals.ts';
import { goalKey, idKey, stated, statedEach, titleKey, type Stated } from './register-keys.ts';

/** An objective while its places and entries are collected. */
interface OpenObjective extends Objective {
  facts: Facts;
  span: Span;
  title: string;
  readonly places: Located[];
  readonly entries: Entry[];
}

/** Collects objectives; each is found by its id or its title. */
export class ObjectiveList {
  readonly #all: OpenObjective[] = [];
  readonly #byKey = new Map<string, OpenObjective>();
  /** Objectives by the list item or paragraph that opens with their id: the sentences that follow in it are theirs. */
  readonly #byBlock = new Map<Facts, Map<number, OpenObjective>>();

  constructor(documents: readonly Facts[]) {
    for (const facts of documents) {
      const blocks = new Map<number, OpenObjective>();
      this.#byBlock.set(facts, blocks);
      for (const passage of facts.passages) {
        const found = statedIn(passage);
        if (!found) continue;
        const objective = this.#stated(found, { facts, span: found.span });
        if (passage.kind === 'item' || passage.kind === 'sentence') blocks.set(passage.block.start, objective);
      }
    }
  }

  /** Gives an entry the objective that it is, or those that it refers to; one that no other place states is stated by the words of the reference. */
  join(bare: Omit<Entry, 'objective'>): Entry {
    if (bare.kind === 'objective') return { ...bare, objective: this.#own(bare) };
    const served = new Set(this.#referred(bare));
    const [objective] = served;
    const entry: Entry = { ...bare, objective };
    for (const each of served) each.entries.push(entry);
    return entry;
  }

  /** All objectives in the order in which they were first stated. */
  finished(): readonly Objective[] {
    return this.#all;
  }

  /** The objective that an entry states. A target without an objective beside it is none. */
  #own({ id, title, parts, commitments, facts, span }: Omit<Entry, 'objective'>): OpenObjective | undefined {
    const [first] = commitments;
    const opened = id === undefined && first ? this.#byBlock.get(facts)?.get(first.commitment.passage.block.start) : undefined;
    if (opened) return opened;
    if (parts.objective && parts.objective.inherited === false) return this.#find(stated(parts.objective.text)) ?? this.#stated(stated(parts.objective.text), parts.objective);
    if (!parts.title || first && isGoalByPlace(first.commitment, first.facts)) return undefined;
    return this.#stated(id === undefined ? stated(title) : { id, key: keyOf(id), title }, { facts, span });
  }

  /** The objectives that an action names. An id alone tells of an objective without stating it. */
  #referred({ parts: { objective } }: Omit<Entry, 'objective'>): OpenObjective[] {
    if (!objective) return [];
    return statedEach(objective.text).map(each => this.#find(each) ?? (each.title === '' ? this.#mentioned(each, objective) : this.#stated(each, objective)));
  }

  #mentioned(found: Stated, place: Located): OpenObjective {
    const objective = this.#open(found.id, '', place);
    if (found.key !== undefined) this.#byKey.set(`id ${found.key}`, objective);
    return objective;
  }

  #find({ key, title }: Stated): OpenObjective | undefined {
    const byId = key === undefined ? undefined : this.#byKey.get(`id ${key}`);
    return byId ?? titleKeys(title).map(words => this.#byKey.get(words)).find(known => known && (known.id === undefined || key === undefined || keyOf(known.id) === key));
  }

  #stated(found: Stated, { facts, span }: Located): OpenObjective {
    const objective = this.#find(found) ?? this.#open(found.id, found.title, { facts, span });
    // What only an id told of is now stated.
    if (objective.places.length === 0) Object.assign(objective, { facts, span, title: found.title === '' ? objective.title : found.title });
    const last = objective.places.at(-1);
    if (last?.span.start !== span.start || last.facts !== facts) objective.places.push({ facts, span });
    if (found.key !== undefined && !this.#byKey.has(`id ${found.key}`)) this.#byKey.set(`id ${found.key}`, objective);
    for (const words of titleKeys(found.title)) if (!this.#byKey.has(words)) this.#byKey.set(words, objective);
    return objective;
  }

  #open(id: string | undefined, title: string, { facts, span }: Located): OpenObjective {
    const objective: OpenObjective = { id, title: title === '' ? id ?? '' : title, facts, span, places: [], entries: [] };
    this.#all.push(objective);
    return objective;
  }
}

function keyOf(id: string): string | undefined {
  const key = idKey(id) ?? stated(id).key;
  return key === undefined ? undefined : goalKey(key);
}

/** How long the name before an objective's explanation may be: "Steer. Give AI in government clear leadership". */
const LONGEST_NAME = 60;

/** The keys of an objective's words: all of them, and those before its first stop. */
function titleKeys(title: string): string[] {
  const name = title.split(/[.:]\s/u, 1)[0] ?? '';
  const keys = [titleKey(title), ...(name.length < title.length && name.length <= LONGEST_NAME ? [titleKey(name)] : [])];
  return keys.filter(key => key !== '');
}

type Found = Stated & Pick<Located, 'span'>;

/** The objective that a passage states: a heading or item that its id opens, or a row without an action. */
function statedIn(passage: Passage): Found | undefined {
  if (passage.context === 'matter') return undefined;
  if (passage.kind === 'row') return statedInRow(passage);
  if (passage.context === 'abroad') return undefined;
  const text = passage.kind === 'heading' ? headingWords(passage) : passage.text;
  const id = leadingId(text);
  if (!id || !isGoalId(id)) return undefined;
  if (passage.kind !== 'heading' && !/^\s*[.:)–—-]/u.test(text.slice(id.span.end))) return undefined;
  return { ...stated(text), title: stated(text).title.replace(/\s+/gu, ' '), span: passage.span };
}

/** "OE1 | Garantizar un uso fiable": rows of a table that has no actions define its objectives. */
function statedInRow(passage: Passage): Found | undefined {
  const { columns, span } = passage;
  const place = placeOf(passage);
  if (place && isTotal(place)) return undefined;
  const objective = columns.find(column => column.part === 'objective');
  if (!objective || columns.some(column => column.part === 'action')) return undefined;
  const id = columns.find(column => column.part === 'id');
  const own = stated(objective.text);
  return id ? { id: id.text, key: keyOf(id.text), title: own.title, span } : { ...own, span: objective.span };
}
