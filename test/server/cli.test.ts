// The command line as users run it: the built file in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../server/src/rules/ids.ts';
import type { JsonReport, JsonStrategy } from '../../server/src/report/json.ts';
import type { JsonRegister } from '../../server/src/report/register/json.ts';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'server/bin/ai-strategy-lint.js');
const THIN = 'examples/es/thin.md';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'ai-strategy-cli-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run { readonly status: number | null; readonly out: string; readonly err: string }

function run(args: readonly string[], input?: string | Uint8Array): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: ROOT, encoding: 'utf8', input, env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' } });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function only(run: Run): JsonStrategy {
  const [strategy] = (JSON.parse(run.out) as JsonReport).strategies;
  if (!strategy) throw new Error(`no strategy in ${run.out}`);
  return strategy;
}

describe('ai-strategy-lint check', () => {
  it('prints the contract as JSON: every item, sections, commitments and diagnostics with 1-based places', () => {
    const strategy = only(run(['check', THIN, '--format', 'json']));
    expect(strategy).toMatchObject({ documents: [THIN], language: 'es', stage: 'draft', recognised: true });
    expect([strategy.elements, strategy.themes, strategy.aspects, strategy.areas].map(items => Object.keys(items ?? {}).length)).toEqual([7, 9, 15, 19]);
    expect(strategy.diagnostics?.find(each => each.rule === 'section-empty')).toEqual({
      rule: 'section-empty', severity: 'information', document: THIN, line: 36, column: 4, endLine: 36, endColumn: 22, fixable: false,
      message: 'Nothing stands under “Marco normativo” yet. Write the section, or remove its heading.',
    });
    expect(strategy.commitments?.find(each => each.line === 49)).toMatchObject({ document: THIN, endLine: 49, actor: 'Gobernación de Sierraluna', quantity: null, money: null });
    expect(strategy.elements?.objectives).toMatchObject({ status: 'present', evidence: expect.arrayContaining([expect.objectContaining({ document: THIN })]) });
  });

  it('exits with 1 for a warning, 0 for a complete strategy, and as --fail-on says', () => {
    expect(run(['check', THIN]).status).toBe(1);
    expect(run(['check', 'examples/es/complete.md']).status).toBe(0);
    expect(run(['check', THIN, '--fail-on', 'error']).status).toBe(0);
    expect(run(['check', THIN, '--stage', 'final', '--fail-on', 'error']).status).toBe(1);
    expect(run(['check', THIN, '--fail-on', 'never']).status).toBe(0);
  });

  it('speaks the language of --lang, or that of the environment', () => {
    expect(run(['check', THIN, '--lang', 'es']).out).toContain('Elementos 3 de 7');
    expect(run(['check', THIN, '--lang', 'pt']).out).toContain('Elementos 3 de 7');
    expect(run(['check', THIN]).out).toContain('Elements 3 of 7');
  });

  it('says nothing of a file that is no strategy, unless it is told to assume one', () => {
    const readme = file('readme.md', '# A library\n\nIt parses dates.\n');
    expect(only(run(['check', readme, '--format', 'json']))).toEqual({ documents: [readme], recognised: false });
    expect(run(['check', readme]).status).toBe(0);
    expect(only(run(['check', readme, '--format', 'json', '--assume-strategy'])).diagnostics?.length).toBeGreaterThan(7);
  });

  it('reads standard input', () => {
    expect(only(run(['check', '-', '--format', 'json'], '---\nai-strategy: true\nlang: en\n---\n\n# Plan\n'))).toMatchObject({ documents: ['<stdin>'], recognised: true });
  });

  it('takes folders and patterns, in order', () => {
    mkdirSync(join(folder, 'set/deep'), { recursive: true });
    for (const name of ['set/b.md', 'set/a.md', 'set/deep/c.markdown', 'set/note.txt']) file(name, '# x\n');
    const documents = (args: readonly string[]) => (JSON.parse(run(['check', ...args, '--format', 'json']).out) as JsonReport).strategies.map(each => each.documents[0]);
    expect(documents([join(folder, 'set')])).toEqual(['set/a.md', 'set/b.md', 'set/deep/c.markdown'].map(name => `${folder}/${name}`));
    expect(documents([`${folder}/set/*.md`])).toEqual(['set/a.md', 'set/b.md'].map(name => `${folder}/${name}`));
  });

  it.each([
    ['a missing path', ['check', 'nowhere.md'], /^ai-strategy-lint: nowhere\.md: no such file, and no Markdown file matches\n$/u],
    ['no path', ['check'], /^ai-strategy-lint: check needs a path/u],
    ['an unknown command', ['chek', 'x.md'], /unknown command "chek" \(did you mean "check"\?\)/u],
    ['an unknown option', ['check', '--formt', 'json'], /^ai-strategy-lint: .*--formt/u],
    ['an option of another command', ['check', THIN, '--output', 'x'], /--output is for register and import, not for check/u],
    ['a value that does not exist', ['check', THIN, '--format', 'xml'], /--format takes pretty, json, not "xml"/u],
    ['an unknown item', ['explain', 'financng'], /no item "financng" \(did you mean "financing"\?\)/u],
  ])('exits with 2 and one line for %s', (_, args, message) => {
    const { status, err } = run(args);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('exits with 2 for what is no text, and still reports the other files', () => {
    const binary = file('picture.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe));
    const { status, out, err } = run(['check', binary, 'examples/en/complete.md', '--format', 'json']);
    expect(status).toBe(2);
    expect(err).toBe(`ai-strategy-lint: ${binary}: is not text in UTF-8\n`);
    expect((JSON.parse(out) as JsonReport).strategies).toHaveLength(1);
  });

  it('reads UTF-16 with a byte order mark, CRLF, and UTF-8 with a byte order mark at the same places', () => {
    const text = '---\r\nai-strategy: true\r\nlang: es\r\n---\r\n\r\n# Plan de IA 🤖\r\n\r\n## Vacía\r\n';
    const places = (path: string) => only(run(['check', path, '--format', 'json'])).diagnostics?.filter(each => each.rule === 'section-empty').map(({ line, column, endColumn }) => [line, column, endColumn]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const [name, content] of [['a.md', text], ['b.md', utf16], ['c.md', `\ufeff${text}`]] as const) expect(places(file(name, content)), name).toEqual([[8, 4, 9]]);
  });

  it.each([
    ['an empty file', ''],
    ['one long line', 'inteligencia artificial '.repeat(5000)],
    ['unclosed fences and comments', '# Estrategia de IA\n\n```\ntexto\n\n<!-- comentario\n'],
    ['six levels and right-to-left text', '# أ\n\n## ب\n\n### ج\n\n#### د\n\n##### ه\n\n###### و\n\nنص\n'],
    ['broken front matter', '---\ntitle: "x\n---\n\n# Estrategia\n'],
  ])('does not fail on %s', (_, text) => {
    const { status, err } = run(['check', '-', '--format', 'json', '--assume-strategy'], text);
    expect(err).toBe('');
    expect([0, 1]).toContain(status);
  });

  it('shows control characters of a draft as spaces in the terminal', () => {
    expect(run(['check', '-', '--assume-strategy'], '# Plan \u001b[31mrojo\n\n## Vacía\u001b[2J\n').out).not.toContain('\u001b');
  });
});

describe('ai-strategy-lint register', () => {
  const COMPLETE = 'examples/es/complete.md';

  it('prints the contract as JSON, and ends as check does', () => {
    const { status, out } = run(['register', COMPLETE]);
    expect(status).toBe(0);
    const { version, strategies: [strategy] } = JSON.parse(out) as JsonRegister;
    expect([version, strategy?.documents, strategy?.language]).toEqual([1, [COMPLETE], 'es']);
    expect(strategy?.entries?.find(({ id }) => id === 'A1.2')).toMatchObject({
      kind: 'action', document: COMPLETE, line: 93, objective: { id: 'OE1' }, deadline: '31/12/2028', normal: { deadline: { start: '2028-12-31', end: '2028-12-31' } },
    });
    expect(run(['register', THIN]).status).toBe(1);
    expect(run(['register', THIN, '--fail-on', 'never']).status).toBe(0);
  });

  it('prints CSV and Markdown in the language of the draft, and problems in that of --lang', () => {
    expect(run(['register', COMPLETE, '--format', 'csv', '--lang', 'en']).out).toMatch(/^\ufeffCódigo;Objetivo;Acción;/u);
    expect(run(['register', COMPLETE, '--format', 'md']).out).toMatch(/^\| Código \| Objetivo \| Acción \|/u);
    const problems = (args: readonly string[]) => (JSON.parse(run(['register', THIN, ...args]).out) as JsonRegister).strategies.flatMap(({ entries = [] }) => entries.flatMap(each => each.problems));
    expect(problems(['--lang', 'en']).map(({ message }) => message)).not.toEqual(problems([]).map(({ message }) => message));
  });

  it('writes a workbook, and import reads it back as the Markdown that register prints', () => {
    const book = join(folder, 'plan.xlsx');
    expect(run(['register', COMPLETE, '--format', 'xlsx', '--output', book])).toMatchObject({ status: 0, out: '', err: '' });
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
    const { status, out, err } = run(['import', book]);
    expect([status, out]).toEqual([0, run(['register', COMPLETE, '--format', 'md']).out]);
    expect(err).toMatch(/^ai-strategy-lint: .*plan\.xlsx: Se omitieron columnas .*\n$/u);
  });

  it('joins what the chapters of one strategy say of an action', () => {
    const chapter = file('1-gobernanza.md', '---\nlang: es\n---\n\n# Estrategia Nacional de Inteligencia Artificial\n\n## Gobernanza\n\n**A1.1.** La Agencia Digital publicará la guía de IA.\n\n**A1.2.** La Agencia Digital abrirá el registro de sistemas de IA.\n\n**A1.3.** La Escuela de Gobierno dictará el curso de IA.\n');
    const annex = file('2-plan.md', '---\nlang: es\n---\n\n# Anexo\n\n| Código | Acción | Plazo | Costo |\n|---|---|---|---|\n| A1.1 | Publicar la guía | 30/06/2027 | USD 500 |\n| A1.2 | Abrir el registro | 31/12/2027 | USD 900 |\n');
    const entries = (args: readonly string[]) => (JSON.parse(run(['register', chapter, annex, '--fail-on', 'never', ...args]).out) as JsonRegister).strategies.map(({ documents, entries = [] }) => [documents.length, ...entries.map(({ id, actor, deadline }) => [id, actor, deadline])]);
    expect(entries(['--chapters'])).toEqual([[2, ['A1.1', 'Agencia Digital', '30/06/2027'], ['A1.2', 'Agencia Digital', '31/12/2027'], ['A1.3', 'Escuela de Gobierno', null]]]);
    expect(entries([])).toHaveLength(2);
    expect(run(['register', chapter, annex, '--chapters', '--format', 'csv']).out).not.toContain('element-missing');
  });

  it('says which files are no strategy, and leaves them out', () => {
    const readme = file('library.md', '# A library\n\nIt parses dates.\n');
    const { status, out, err } = run(['register', readme, COMPLETE, '--format', 'md']);
    expect([status, out]).toEqual([0, run(['register', COMPLETE, '--format', 'md']).out]);
    expect(err).toContain(`${readme}: not recognised as an AI strategy`);
  });

  it.each([
    ['no path', ['register'], /register needs a path/u],
    ['a format that does not exist', ['register', THIN, '--format', 'pretty'], /--format takes json, csv, xlsx, md, not "pretty"/u],
    ['a file that cannot be written', ['register', THIN, '--output', 'nowhere/at/all.json'], /nowhere\/at\/all\.json: /u],
    ['a missing path', ['register', 'nowhere.md'], /nowhere\.md: no such file/u],
  ])('exits with 2 and one line for %s', (_, args, message) => {
    const { status, err } = run(args);
    expect([status, err.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(err).toMatch(message);
  });
});

describe('ai-strategy-lint import', () => {
  it('prints a table in the language of the headers, or of --lang', () => {
    const csv = file('plan.csv', 'Acción;Responsable;Plazo\nCrear el registro;Agencia Digital;2027-12-31\n');
    expect(run(['import', csv])).toEqual({ status: 0, err: '', out: '| Acción | Responsable | Plazo |\n|---|---|---|\n| Crear el registro | Agencia Digital | 31 de diciembre de 2027 |\n' });
    expect(run(['import', csv, '--lang', 'pt']).out).toContain('| Ação | Responsável | Prazo |');
    expect(run(['import', '-'], readFileSync(csv)).out).toBe(run(['import', csv]).out);
  });

  it.each([
    ['no file', ['import'], /import takes one file/u],
    ['a missing file', ['import', 'nowhere.csv'], /nowhere\.csv: /u],
  ])('exits with 2 for %s', (_, args, message) => {
    expect(run(args)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(message) });
  });

  it('exits with 2 and names row and column of what it cannot read', () => {
    const csv = file('bad.csv', 'Acción;Plazo\nCrear;#¡REF!\nUsar;#####\n');
    const { status, out, err } = run(['import', csv, '--lang', 'es']);
    expect([status, out, err.trimEnd().split('\n')]).toEqual([2, '', [expect.stringContaining('Fila 2, columna B (Plazo)'), expect.stringContaining('Fila 3, columna B (Plazo)')]]);
  });
});

describe('ai-strategy-lint', () => {
  it('lists the rules as text and as JSON', () => {
    expect(run(['rules']).out).toContain('element-missing');
    expect((JSON.parse(run(['rules', '--format', 'json', '--lang', 'pt']).out) as readonly unknown[])).toHaveLength(RULE_IDS.length);
  });

  it('explains an item in three languages with its source', () => {
    for (const [language, word] of [['en', 'Financing mechanisms'], ['es', 'Mecanismos de financiación'], ['pt', 'Mecanismos de financiamento']] as const) {
      const { out, status } = run(['explain', 'financing', '--lang', language]);
      expect(status).toBe(0);
      expect(out).toContain(word);
      expect(out).toContain('https://oecd-opsi.org/blog/ia-alc');
    }
  });

  it('shows help and version, and help with status 2 when nothing was asked', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('ai-strategy-lint check PATH') });
    expect(run(['--version'])).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
    expect(run([]).status).toBe(2);
  });
});
