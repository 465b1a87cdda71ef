// The labels of the imaginary strategies: whoever edits a text must see at once which labels no longer fit it.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AREA_IDS, ASPECT_IDS, ELEMENT_IDS, THEME_IDS } from '../../server/src/framework/index.ts';

const FOLDERS = ['authored', 'held-out', 'long'] as const;
const read = (path: string) => readFileSync(new URL(`../evaluation/${path}`, import.meta.url), 'utf8');
const names = FOLDERS.flatMap(folder => readdirSync(new URL(`../evaluation/${folder}/labels/`, import.meta.url)).map(name => [folder, name] as const));

interface Labels {
  readonly document: string;
  readonly lang: string;
  readonly elements: Readonly<Record<string, { readonly label: string }>>;
  readonly themes: Readonly<Record<string, { readonly label: string }>>;
  readonly aspects: Readonly<Record<string, { readonly label: string }>>;
  readonly areas: Readonly<Record<string, { readonly label: string }>>;
  readonly sections: readonly { readonly line: number; readonly themes: readonly string[]; readonly elements: readonly string[] }[];
  readonly noise_headings: readonly number[];
  readonly commitments: readonly { readonly line: number; readonly quote: string }[];
}

const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe.each(names)('the labels in %s/labels/%s', (folder, name) => {
  const labels = JSON.parse(read(`${folder}/labels/${name}`)) as Labels;
  const lines = read(`${folder}/strategies/${labels.lang}/${labels.document}`).split(/\r?\n/u);

  it('judge every element, theme, aspect and area', () => {
    for (const [kind, ids] of [['elements', ELEMENT_IDS], ['themes', THEME_IDS], ['aspects', ASPECT_IDS], ['areas', AREA_IDS]] as const) expect(Object.keys(labels[kind]).sort()).toEqual([...ids].sort());
  });

  it('judge every heading once, and no other line', () => {
    const headings = lines.flatMap((line, index) => /^#{1,4}\s/u.test(line) ? [index + 1] : []);
    expect([...new Set([...labels.sections.map(({ line }) => line), ...labels.noise_headings])].sort((a, b) => a - b)).toEqual(headings);
  });

  it('quote commitments from the lines that they name', () => {
    for (const { line, quote } of labels.commitments) expect(words(lines.slice(line - 1, line + 3).join(' '))).toContain(words(quote).slice(0, 25));
  });

  it('do not address an aspect without its theme', () => {
    for (const id of ASPECT_IDS) if (labels.aspects[id]?.label === 'addressed') expect(labels.themes[id.split('/')[0] ?? '']?.label).toBe('addressed');
  });
});
