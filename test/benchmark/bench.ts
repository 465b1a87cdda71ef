// npm run bench: how long the analysis takes, as a multiple of what remark needs to parse the same text in the same run. Prints a table; never fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { analyse } from '../../server/src/analysis/index.ts';
import { parseDraft } from '../../server/src/draft/index.ts';
import { problemsOf } from '../../server/src/rules/index.ts';
import { strategyOf } from '../../server/src/strategy/index.ts';
import { registerOf } from '../../server/src/strategy/register.ts';

const ROUNDS = 7;
const processor = unified().use(remarkParse).use(remarkGfm);
const example = (language: string) => readFileSync(join(import.meta.dirname, `../../examples/${language}/complete.md`), 'utf8');

/** A plan of so many actions in one table. */
function plan(rows: number): string {
  const row = (index: number) => `| A${index} | Publicar el informe ${index} sobre los sistemas de IA | Ministerio de Economía Digital | ${index * 3} informes | marzo de ${2027 + index % 5} | ${index * 1000} USD | Número de informes ${index} |`;
  return `# Estrategia Nacional de Inteligencia Artificial\n\n## Plan de acción\n\n| N.º | Acción | Responsable | Meta | Plazo | Costo | Indicador |\n|---|---|---|---|---|---|---|\n${Array.from({ length: rows }, (_, index) => row(index + 1)).join('\n')}\n`;
}

/** The text with another word at the end of every sentence, clause, cell and line, so that nothing of it is remembered. */
const unseen = (text: string, round: number) => text.replace(/(\p{L}{2,})(?=[^\p{L}\n]*[.,;:|\n])/gu, `$1 ${'abcdefghij'[round] ?? 'z'}ava`);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function measure(name: string, textOf: (round: number) => string): void {
  const times = Array.from({ length: ROUNDS + 2 }, (_, round) => {
    const text = textOf(round);
    const parse = time(() => processor.parse(text));
    const draft = parseDraft('file:///bench.md', text);
    let facts = analyse(parseDraft('file:///warm.md', '# A\n'));
    const analysis = time(() => { facts = analyse(draft); });
    const strategy = strategyOf(facts, 'final');
    const register = time(() => { registerOf(strategy); });
    const rules = time(() => { problemsOf(strategy); });
    return { parse, analysis, register, rules };
  }).slice(2);
  const parse = median(times.map(each => each.parse));
  const ratio = (key: 'analysis' | 'register' | 'rules') => (median(times.map(each => each[key])) / parse).toFixed(2).padStart(9);
  console.log(`${name.padEnd(44)}${parse.toFixed(0).padStart(6)} ms${ratio('analysis')}${ratio('register')}${ratio('rules')}`);
}

console.log(`${'text'.padEnd(44)}${'parse'.padStart(9)} analysis register    rules   (multiples of parse)`);
for (const language of ['en', 'es', 'pt']) {
  const text = example(language);
  measure(`complete example, ${language}: never seen`, round => unseen(text, round));
  measure(`complete example, ${language}: one word typed`, round => text.replace(/\n## /u, `\n\nMás ${round} palabras.\n\n## `));
}
const table = plan(2000);
measure('plan of 2,000 commitments: never seen', round => table.replaceAll('informe', `informe${'abcdefghij'[round] ?? 'z'}`));
measure('plan of 2,000 commitments: one row typed', round => `${table}| A${3000 + round} | Publicar otro | | | | | |\n`);
