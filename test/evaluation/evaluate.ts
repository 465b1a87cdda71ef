// npm run evaluate -- DIR [--json FILE] [--errors]
// Measures the built command line on a folder with strategies/<lang>/*.md, others/<lang>/*.md and labels/*.json. It sees what users get.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JsonCommitment, JsonEvidence, JsonItem, JsonStrategy } from '../../server/src/report/json.ts';
import type { Pair } from './measures.ts';
import { interval, score } from './measures.ts';

interface Label { readonly label: string; readonly confidence?: string; readonly evidence?: readonly { readonly line: number; readonly quote: string }[] }
interface LabelledCommitment { readonly line: number; readonly quote: string; readonly is_commitment: boolean; readonly who: string | null; readonly quantity: string | null; readonly deadline: string | null; readonly money: string | null; readonly indicator: string | null }
interface LabelFile {
  readonly document: string;
  readonly lang: string;
  readonly elements: Readonly<Record<string, Label>>;
  readonly themes: Readonly<Record<string, Label>>;
  readonly aspects: Readonly<Record<string, Label>>;
  readonly areas: Readonly<Record<string, Label>>;
  readonly sections: readonly { readonly line: number; readonly heading: string; readonly themes: readonly string[]; readonly elements: readonly string[] }[];
  readonly noise_headings: readonly number[];
  readonly commitments: readonly LabelledCommitment[];
}

const { values: options, positionals: [folder] } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' }, errors: { type: 'boolean' } } });
if (folder === undefined || !existsSync(join(folder, 'labels'))) {
  console.error(`evaluate: ${folder ?? 'no folder given'}: a folder with strategies/, others/ and labels/ is needed; nothing was measured`);
  process.exit(folder === undefined ? 2 : 0);
}

const CLI = join(import.meta.dirname, '../../server/bin/ai-strategy-lint.js');

function check(file: string, assume: boolean): JsonStrategy {
  const args = [CLI, 'check', file, '--format', 'json', '--fail-on', 'never', '--lang', 'en', ...(assume ? ['--assume-strategy'] : [])];
  const report = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })) as { readonly strategies: readonly JsonStrategy[] };
  const [strategy] = report.strategies;
  if (!strategy) throw new Error(`${file}: no answer`);
  return strategy;
}

const shown = (evidence: readonly JsonEvidence[]): string => evidence.slice(0, 3).map(({ line, text }) => `${line}: ${text.slice(0, 160)}`).join(' | ');
const quoted = (label: Label): string => (label.evidence ?? []).slice(0, 2).map(({ line, quote }) => `${line}: ${quote}`).join(' | ');

function itemPairs(labels: LabelFile, measure: 'elements' | 'themes' | 'aspects' | 'areas', got: Readonly<Record<string, JsonItem>> | undefined): Pair[] {
  return Object.entries(labels[measure]).map(([id, label]) => ({
    document: labels.document, language: labels.lang, measure, subject: id,
    wanted: label.label, got: got?.[id]?.status ?? 'absent', lowConfidence: label.confidence === 'low',
    because: shown(got?.[id]?.evidence ?? []), labelled: quoted(label),
  }));
}

/** One pair for each (section, item) that the label or the tool names: yes/no. */
function sectionPairs(labels: LabelFile, strategy: JsonStrategy, kind: 'themes' | 'elements'): Pair[] {
  const byLine = new Map((strategy.sections ?? []).map(section => [section.line, section]));
  return labels.sections.filter(section => !labels.noise_headings.includes(section.line)).flatMap(section => {
    const got: readonly string[] = byLine.get(section.line)?.[kind] ?? [];
    return [...new Set([...section[kind], ...got])].map((id): Pair => ({
      document: labels.document, language: labels.lang, measure: `section ${kind}`, subject: `${section.line} ${section.heading.slice(0, 60)}: ${id}`,
      wanted: section[kind].includes(id) ? 'yes' : 'no', got: got.includes(id) ? 'yes' : 'no', lowConfidence: false, because: '', labelled: '',
    }));
  });
}

const normal = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function detected(label: LabelledCommitment, commitments: readonly JsonCommitment[]): JsonCommitment | undefined {
  const start = normal(label.quote).slice(0, 30);
  return commitments.find(each => each.line <= label.line && label.line <= each.endLine && normal(each.text).includes(start));
}

const PARTS = [['who', 'actor'], ['quantity', 'quantity'], ['deadline', 'deadline'], ['money', 'money'], ['indicator', 'indicator']] as const;

function commitmentPairs(labels: LabelFile, strategy: JsonStrategy): Pair[] {
  return labels.commitments.flatMap(label => {
    const got = detected(label, strategy.commitments ?? []);
    const pair = (measure: string, wanted: boolean, has: boolean, because: string): Pair => ({
      document: labels.document, language: labels.lang, measure, subject: `${label.line}: ${label.quote}`,
      wanted: wanted ? 'yes' : 'no', got: has ? 'yes' : 'no', lowConfidence: false, because, labelled: '',
    });
    const found = pair('commitments', label.is_commitment, got !== undefined, got?.text ?? '');
    // Parts are judged where there is a passage to judge: in true commitments that were found.
    const parts = label.is_commitment && got ? PARTS.map(([wanted, name]) => pair(`part ${wanted}`, label[wanted] !== null, got[name] !== null, `wanted ${label[wanted] ?? '-'}; got ${got[name] ?? '-'}`)) : [];
    return [found, ...parts];
  });
}

const markdownIn = (kind: 'strategies' | 'others'): { readonly language: string; readonly file: string }[] => {
  const root = join(folder, kind);
  return existsSync(root) ? readdirSync(root).flatMap(language => readdirSync(join(root, language)).filter(name => name.endsWith('.md')).map(name => ({ language, file: join(root, language, name) }))) : [];
};

/** Labels name their document by language and file, some with folders before. */
function strategyFile({ lang, document }: LabelFile): string {
  return join(folder ?? '', 'strategies', lang, basename(document));
}

function pairs(): Pair[] {
  const labelled = readdirSync(join(folder ?? '', 'labels')).filter(name => name.endsWith('.json')).map(name => JSON.parse(readFileSync(join(folder ?? '', 'labels', name), 'utf8')) as LabelFile);
  const fromLabels = labelled.flatMap(labels => {
    const strategy = check(strategyFile(labels), true);
    return [
      ...(['elements', 'themes', 'aspects', 'areas'] as const).flatMap(measure => itemPairs(labels, measure, strategy[measure])),
      ...sectionPairs(labels, strategy, 'themes'), ...sectionPairs(labels, strategy, 'elements'), ...commitmentPairs(labels, strategy),
    ];
  });
  const recognition = (['strategies', 'others'] as const).flatMap(kind => markdownIn(kind).map(({ language, file }): Pair => ({
    document: basename(file), language, measure: 'recognised', subject: kind, wanted: kind === 'strategies' ? 'yes' : 'no', got: check(file, false).recognised ? 'yes' : 'no', lowConfidence: false, because: '', labelled: '',
  })));
  return [...fromLabels, ...recognition];
}

const notAddressed = (value: string): boolean => value === 'absent' || value === 'mentioned';
const yes = (value: string): boolean => value === 'yes';
const MEASURES: readonly (readonly [name: string, positive: (value: string) => boolean, of: string])[] = [
  ['elements', value => value === 'absent', 'absent'], ['themes', notAddressed, 'not addressed'], ['aspects', notAddressed, 'not addressed'], ['areas', notAddressed, 'not addressed'],
  ['section themes', yes, 'pairs'], ['section elements', yes, 'pairs'], ['commitments', yes, 'commitment'],
  ...PARTS.map(([part]) => [`part ${part}`, yes, 'stated'] as const), ['recognised', yes, 'strategy'],
];

const number = (value: number): string => Number.isNaN(value) ? '   –' : value.toFixed(2);
const all = pairs();
const results: unknown[] = [];
const languages = [...new Set(all.map(pair => pair.language))].sort();

for (const sure of [false, true]) {
  console.log(sure ? '\nWithout labels of low confidence' : 'All labels');
  console.log('measure           lang  n     acc   macroF1  F1    [90 %]        precision recall  F1 is of');
  for (const [measure, positive, of] of MEASURES) {
    if (sure && !['elements', 'aspects', 'areas'].includes(measure)) continue;
    for (const language of ['all', ...languages]) {
      const chosen = all.filter(pair => pair.measure === measure && (language === 'all' || pair.language === language) && !(sure && pair.lowConfidence));
      const scores = score(chosen, positive);
      const range = interval(chosen, sample => score(sample, positive).f1);
      results.push({ measure, language, withoutLow: sure, of, ...scores, interval: range ?? null });
      console.log([measure.padEnd(17), language.padEnd(5), String(scores.n).padEnd(5), number(scores.accuracy), '', number(scores.macroF1), '   ', number(scores.f1), ` ${(range ? `[${number(range[0])}–${number(range[1])}]` : '').padEnd(13)}`, number(scores.precision), '    ', number(scores.recall), '  ', of].join(' '));
    }
  }
}
if (options.errors) for (const pair of all.filter(each => each.wanted !== each.got)) console.log(`\n${pair.document} ${pair.measure} ${pair.subject}\n  wanted ${pair.wanted}, got ${pair.got}\n  tool: ${pair.because}\n  label: ${pair.labelled}`);
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify({ results, pairs: all }, undefined, 1));
