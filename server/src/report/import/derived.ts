/** Rows of our own export: what somebody filled in where it works things out is taken over, and objectives are told from actions. */
import { amountOf, deadlineOf } from '../../analysis/commitments/normal.ts';
import type { PartName } from '../../analysis/index.ts';
import { stated } from '../../strategy/register-keys.ts';
import type { Language } from '../../text/language.ts';
import { amountText } from '../prose.ts';
import { CELL_WORDS } from '../register/columns.ts';
import type { DerivedColumn } from '../register/columns.ts';
import { NO_OBJECTIVE } from '../register/markdown.ts';
import { PLAIN_NOTATION } from '../register/rows.ts';
import type { PlanColumn } from './header.ts';

/** The texts of a row by their columns. */
export type RowTexts = ReadonlyMap<PlanColumn, string>;

export interface CompletedRow {
  readonly texts: RowTexts;
  /** Columns that were worked out and say something else than the words beside them, which hold. */
  readonly differing: readonly PlanColumn[];
}

/** A row of our own export as a row of a plan; any other row as it is. */
export function completedRow(texts: RowTexts, language: Language): CompletedRow {
  const row = new ExportedRow(texts, language);
  return row.isOurs ? row.completed() : { texts, differing: [] };
}

class ExportedRow {
  readonly #texts: Map<PlanColumn, string>;
  readonly #language: Language;
  readonly #differing: PlanColumn[] = [];

  constructor(texts: RowTexts, language: Language) {
    this.#texts = new Map(texts);
    this.#language = language;
  }

  get isOurs(): boolean {
    return [...this.#texts.keys()].some(({ derived }) => derived !== undefined);
  }

  completed(): CompletedRow {
    this.#takeDay('startDate', 'start');
    this.#takeDay('deadlineDate', 'deadline');
    this.#takeAmount();
    this.#placeObjective();
    return { texts: this.#texts, differing: this.#differing };
  }

  #takeDay(derived: DerivedColumn, part: 'start' | 'deadline'): void {
    const day = this.#derivedText(derived);
    const own = this.#days(this.#text(part));
    const other = this.#days(day);
    const differs = own !== undefined && other !== undefined && own[part === 'start' ? 'start' : 'end'] !== other.end;
    this.#take(derived, part, day, differs);
  }

  #days(text: string): { readonly start: string; readonly end: string } | undefined {
    const days = deadlineOf({ text, language: this.#language });
    return days === 'invalid' ? undefined : days;
  }

  #takeAmount(): void {
    const written = this.#derivedText('amount');
    const [own, other] = [this.#amount(this.#text('money')), this.#amount(written)];
    const currency = this.#derivedText('currency');
    const amount = { value: other ?? 0, currency: currency === '' ? undefined : currency, perYear: this.#derivedText('perYear') !== '' };
    const text = written === '' || other === undefined ? written : amountText(amount, this.#language);
    this.#take('amount', 'money', text, own !== undefined && other !== undefined && own !== other);
  }

  #amount(text: string): number | undefined {
    const amount = amountOf({ text, language: this.#language, notation: PLAIN_NOTATION });
    return typeof amount === 'object' ? amount.value : undefined;
  }

  /** What was worked out fills an empty cell, and gives way to words. */
  #take(derived: DerivedColumn, part: PartName, text: string, differs: boolean): void {
    const [from, to] = [this.#derived(derived), this.#column(part)];
    if (!from || !to || text === '') return;
    if (this.#text(part) === '') this.#texts.set(to, text);
    else if (differs) this.#differing.push(from);
  }

  /** In a plan's table an objective stands in its own column, with no action beside it; an empty cell there would take that of the row above. */
  #placeObjective(): void {
    const [title, objective] = [this.#column('title'), this.#column('objective')];
    if (!title || !objective || !this.#derived('kind')) return;
    if (this.#isObjective()) {
      const name = this.#text('title');
      if (stated(name).title !== '') this.#texts.set(objective, name === this.#text('indicator') ? '' : name);
      this.#texts.set(title, '');
    }
    if (this.#text('objective') === '') this.#texts.set(objective, NO_OBJECTIVE);
  }

  #isObjective(): boolean {
    const kind = this.#derivedText('kind');
    return Object.values(CELL_WORDS).some(({ objective }) => objective === kind);
  }

  #column(part: PartName): PlanColumn | undefined {
    return [...this.#texts.keys()].find(column => column.part === part && column.derived === undefined);
  }

  #derived(name: DerivedColumn): PlanColumn | undefined {
    return [...this.#texts.keys()].find(({ derived }) => derived === name);
  }

  #text(part: PartName): string {
    const column = this.#column(part);
    return column ? this.#texts.get(column) ?? '' : '';
  }

  #derivedText(name: DerivedColumn): string {
    const column = this.#derived(name);
    return column ? this.#texts.get(column) ?? '' : '';
  }
}
