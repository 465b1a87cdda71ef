/** Reads CSV as spreadsheets write it (RFC 4180, with any of the usual separators). */
import { letterOf } from '../register/xlsx.ts';
import type { Grid } from './grid.ts';
import { ImportError } from './grid.ts';

/** The signs between fields that are tried, the likelier first. */
export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The first line in which spreadsheets name the separator. */
const NAMED = /^\ufeff?sep=(?<separator>[;,\t|])\r?\n/iu;

/** The separator that the file itself names. */
export function namedSeparator(text: string): Separator | undefined {
  const name = NAMED.exec(text)?.groups?.['separator'];
  return SEPARATORS.find(separator => separator === name);
}

/**
 * The fields of a CSV text. A quotation mark within a field that does not begin with one stands for itself.
 * @throws ImportError where a quoted field does not end, or something follows its end.
 */
export function readCsv(text: string, separator: Separator): Grid {
  const reader = new Reader(text.replace(NAMED, '').replace(/^\ufeff/u, ''), separator, NAMED.test(text) ? 1 : 0);
  return { rows: reader.rows().map(fields => fields.map(value => value === '' ? undefined : { value })), sheet: undefined };
}

class Reader {
  readonly #text: string;
  readonly #separator: Separator;
  readonly #rows: string[][];
  #at = 0;

  constructor(text: string, separator: Separator, skipped: number) {
    this.#text = text;
    this.#separator = separator;
    this.#rows = Array.from({ length: skipped }, () => []);
  }

  rows(): string[][] {
    while (this.#at < this.#text.length) this.#rows.push(this.#row());
    return this.#rows;
  }

  #row(): string[] {
    const fields: string[] = [];
    for (;;) {
      fields.push(this.#text[this.#at] === '"' ? this.#quoted(fields.length) : this.#plain());
      if (this.#text[this.#at] !== this.#separator) break;
      this.#at += 1;
    }
    if (this.#text.startsWith('\r\n', this.#at)) this.#at += 1;
    this.#at += 1;
    return fields;
  }

  #plain(): string {
    const from = this.#at;
    while (this.#at < this.#text.length && !this.#endsField()) this.#at += 1;
    return this.#text.slice(from, this.#at);
  }

  #quoted(column: number): string {
    const end = this.#closing(this.#at + 1);
    const value = this.#text.slice(this.#at + 1, end).replaceAll('""', '"');
    this.#at = end + 1;
    if (end < 0 || this.#at < this.#text.length && !this.#endsField()) {
      throw new ImportError([{ code: 'quote', row: this.#rows.length + 1, column: letterOf(column) }]);
    }
    return value;
  }

  /** The quotation mark that closes a field; two in a row stand for one in it. */
  #closing(from: number): number {
    let at = this.#text.indexOf('"', from);
    while (at >= 0 && this.#text[at + 1] === '"') at = this.#text.indexOf('"', at + 2);
    return at;
  }

  #endsField(): boolean {
    const char = this.#text[this.#at];
    return char === this.#separator || char === '\n' || char === '\r';
  }
}
