/** The command line: `ai-strategy-lint check|register|import|rules|explain`. The only engine file besides node.ts that knows a process. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { globSync } from 'tinyglobby';
import { STAGES, analyse } from './analysis/index.ts';
import type { Stage } from './analysis/index.ts';
import { parseDraft } from './draft/index.ts';
import { explain } from './features/explain.ts';
import { today } from './features/today.ts';
import { ITEM_IDS, isItemId } from './framework/index.ts';
import { jsonReport } from './report/json.ts';
import type { Checked } from './report/json.ts';
import { importPlan, issueText } from './report/import-plan.ts';
import { prettyReport } from './report/pretty.ts';
import type { Paint, Style } from './report/pretty.ts';
import { REGISTER_FORMATS, exportRegister } from './report/register/index.ts';
import { COVERAGE_RULES, RULE_IDS, RULES, problemsOf } from './rules/index.ts';
import type { Problem, Severities, Severity } from './rules/index.ts';
import type { Strategy } from './strategy/index.ts';
import { joined, strategyOf } from './strategy/index.ts';
import { LANGUAGES, languageOfTag } from './text/language.ts';
import type { Language } from './text/language.ts';
import { nearest } from './text/nearest.ts';

declare const __VERSION__: string;

const EXIT = { clean: 0, problems: 1, misuse: 2 } as const;
const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

const HELP = `Checks drafts of AI strategies (Markdown) against what the OECD and CAF found that good ones contain.

  ai-strategy-lint check PATH...   check files, folders or patterns; - reads standard input
  ai-strategy-lint register PATH... the commitments as a table: json, csv, xlsx or md, in the language of the draft
  ai-strategy-lint import FILE     an action plan from CSV or an Excel workbook (.xlsx) as a table in Markdown
  ai-strategy-lint rules           list the rules
  ai-strategy-lint explain ID      what an item asks for and why: ${ITEM_IDS.slice(0, 3).join(', ')}, ...

  --format pretty|json             how to report (default: pretty)
  --format json|csv|xlsx|md        of register (default: json)
  --chapters                       of register: the files are chapters of one strategy, in the order given; actions are joined across them
  --output FILE                    where register and import write (default: standard output)
  --lang en|es|pt                  language of the messages (default: from the environment; of register: that of the draft);
                                   of import: of the table as well (default: that of the file's headers)
  --stage draft|consultation|final how far the drafts are, unless their front matter says it (default: draft)
  --assume-strategy                check files that do not look like an AI strategy too
  --fail-on error|warning|information|hint|never
                                   from which severity on the exit status is 1 (default: warning)
  --version, --help

Exit status: 0 nothing at or above --fail-on, 1 problems, 2 wrong usage or unreadable input.
`;

/** A mistake of the caller's: said in one line, exit status 2. */
class UsageError extends Error {}

interface Options {
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly language: Language;
  /** The language that was asked for. */
  readonly askedLanguage: Language | undefined;
  readonly stage: Stage;
  readonly assumeStrategy: boolean;
  /** Whether the files are chapters of one strategy. */
  readonly chapters: boolean;
  readonly failOn: Severity | 'never';
}

/** Runs a command and returns the exit status. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.version) return print(__VERSION__);
  if (values.help || command === undefined) return print(HELP, command === undefined && !values.help ? EXIT.misuse : EXIT.clean);
  const askedLanguage = values.lang === undefined ? undefined : oneOf('--lang', values.lang, LANGUAGES);
  const options: Options = {
    format: values.format,
    output: values.output,
    language: askedLanguage ?? environmentLanguage(),
    askedLanguage,
    stage: oneOf('--stage', values.stage ?? 'draft', STAGES),
    assumeStrategy: values['assume-strategy'] ?? false,
    chapters: values.chapters ?? false,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'warning', [...SEVERITIES, 'never']),
  };
  refuseUnused(command, values);
  switch (command) {
    case 'check':
      return check(rest, options);
    case 'register':
      return await register(rest, options);
    case 'import':
      return await importFile(rest, options);
    case 'rules':
      return print(listRules(options));
    case 'explain':
      return print(explainItem(rest, options));
    default:
      throw new UsageError(`unknown command "${command}"${suggestion(command, ['check', 'register', 'import', 'rules', 'explain'])}; see --help`);
  }
}

/** Options that mean something to some commands only. */
const USED_BY = {
  format: ['check', 'register', 'rules'], output: ['register', 'import'], stage: ['check', 'register'], 'fail-on': ['check', 'register'], 'assume-strategy': ['check', 'register'],
  chapters: ['register'],
} as const;

/** An option without effect is a mistake that its author should hear of. */
function refuseUnused(command: string, given: Readonly<Record<string, unknown>>): void {
  for (const [option, commands] of Object.entries(USED_BY)) {
    if (given[option] !== undefined && !commands.some(each => each === command)) throw new UsageError(`--${option} is for ${commands.join(' and ')}, not for ${command}`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' }, output: { type: 'string' }, lang: { type: 'string' }, stage: { type: 'string' }, 'fail-on': { type: 'string' },
        'assume-strategy': { type: 'boolean' }, chapters: { type: 'boolean' }, version: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}; see --help`);
  }
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(each => each === value);
  if (found === undefined) throw new UsageError(`${name} takes ${allowed.join(', ')}, not "${value}"`);
  return found;
}

function suggestion(word: string, candidates: readonly string[]): string {
  const [best] = nearest(word, candidates);
  return best === undefined ? '' : ` (did you mean "${best}"?)`;
}

/** The language of the environment, as POSIX programs read it. */
function environmentLanguage(): Language {
  const tag = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || 'en';
  return languageOfTag(tag) ?? 'en';
}

function check(paths: readonly string[], options: Options): number {
  if (paths.length === 0) throw new UsageError('check needs a path; - reads standard input');
  const format = reportFormat(options);
  const { inputs, checked } = checkedAt(paths, options);
  print(format === 'json' ? JSON.stringify(jsonReport(checked, options.language), undefined, 2) : prettyReport(checked, options.language, paint));
  return statusOf(inputs, checked, options);
}

function reportFormat({ format = 'pretty' }: Options): 'pretty' | 'json' {
  return oneOf('--format', format, ['pretty', 'json']);
}

interface CheckedInputs {
  readonly inputs: readonly Input[];
  readonly checked: readonly Checked[];
}

function checkedAt(paths: readonly string[], options: Options): CheckedInputs {
  const inputs = paths.flatMap(inputsOf);
  return { inputs, checked: inputs.flatMap(input => input.text === undefined ? [] : [checkText(input.name, input.text, options)]) };
}

/** Says what could not be read, and gives the exit status. */
function statusOf(inputs: readonly Input[], checked: readonly Checked[], { failOn }: Options): number {
  for (const { error } of inputs) if (error !== undefined) complain(error);
  if (inputs.some(({ error }) => error !== undefined)) return EXIT.misuse;
  return checked.some(({ problems }) => problems.some(problem => reaches(problem, failOn))) ? EXIT.problems : EXIT.clean;
}

/** Writes the register of commitments; exit statuses are those of `check`. */
async function register(paths: readonly string[], options: Options): Promise<number> {
  if (paths.length === 0) throw new UsageError('register needs a path; - reads standard input');
  const format = oneOf('--format', options.format ?? 'json', REGISTER_FORMATS);
  if (format === 'xlsx' && options.output === undefined && process.stdout.isTTY) throw new UsageError('a workbook is no text for a terminal; name a file with --output');
  const { inputs, checked: each } = checkedAt(paths, options);
  const checked = options.chapters ? asOne(each) : each;
  for (const { strategy } of checked) if (!strategy.recognised) complain(`${strategy.main.draft.uri}: not recognised as an AI strategy; --assume-strategy reads it all the same`);
  write(await exportRegister(checked, format, options.askedLanguage), options);
  return statusOf(inputs, checked, options);
}

/** Chapters as one strategy. What it covers as a whole is not judged here: `check` would have to read them as one for that. */
function asOne(chapters: readonly Checked[]): Checked[] {
  const [first, ...others] = chapters.map(({ strategy }) => strategy);
  if (!first) return [];
  const strategy = joined(first, others);
  const severities = Object.fromEntries(COVERAGE_RULES.map(rule => [rule, 'off'] as const));
  return [{ strategy, problems: strategy.recognised ? checkedProblems(strategy, first.main.draft.uri, severities) : [] }];
}

/** Prints an action plan as Markdown. What was left out is said on standard error. */
async function importFile([path, ...more]: readonly string[], options: Options): Promise<number> {
  if (path === undefined || more.length > 0) throw new UsageError('import takes one file; - reads standard input');
  const plan = await importPlan(readBytes(path), { language: options.askedLanguage, preferred: options.language });
  const language = options.askedLanguage ?? (plan.ok ? plan.language : options.language);
  for (const issue of plan.ok ? plan.notes : plan.errors) complain(`${path === '-' ? '<stdin>' : path}: ${issueText(issue, language)}`);
  if (!plan.ok) return EXIT.misuse;
  write(new TextEncoder().encode(plan.markdown), options);
  return EXIT.clean;
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Writes to the file that was named, or to standard output. */
function write(content: Uint8Array, { output }: Options): void {
  if (output === undefined) {
    process.stdout.write(content);
    return;
  }
  try {
    writeFileSync(output, content);
  } catch (error) {
    throw new UsageError(`${output}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkText(name: string, text: string, { stage, assumeStrategy }: Options): Checked {
  const facts = analyse(parseDraft(name, text));
  const own = strategyOf(facts, stage, today());
  const strategy = assumeStrategy ? { ...own, recognised: true } : own;
  return { strategy, problems: strategy.recognised ? checkedProblems(strategy, name) : [] };
}

/** The problems of a strategy; a rule that fails is complained of, and the others go on. */
function checkedProblems(strategy: Strategy, name: string, severities: Severities = {}): Problem[] {
  return problemsOf(strategy, { severities, onRuleFailure: (rule, error) => complain(`${name}: rule ${rule} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`) });
}

function reaches({ severity }: Problem, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** A file to check, or why it cannot be. */
interface Input {
  readonly name: string;
  readonly text?: string;
  readonly error?: string;
}

function inputsOf(path: string): Input[] {
  if (path === '-') return [readInput('<stdin>', () => readFileSync(0))];
  const found = filesAt(path);
  return found.length === 0 ? [{ name: path, error: `${path}: no such file, and no Markdown file matches` }] : found.map(file => readInput(file, () => readFileSync(file)));
}

function filesAt(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return [path];
  const ignore = ['**/node_modules/**', '**/.git/**'];
  if (stats?.isDirectory()) return globSync('**/*.{md,markdown}', { cwd: path, ignore }).map(name => `${path.replace(/[/\\]+$/u, '')}/${name}`).sort();
  return globSync(path.replaceAll('\\', '/'), { ignore, absolute: isAbsolute(path) }).sort();
}

function readInput(name: string, read: () => Uint8Array): Input {
  try {
    return { name, text: decode(read()) };
  } catch (error) {
    return { name, error: `${name}: ${error instanceof TypeError ? 'is not text in UTF-8' : error instanceof Error ? error.message : String(error)}` };
  }
}

/** The text of a file: UTF-8, or UTF-16 with a byte order mark. Throws a TypeError for anything else, binary content included. */
function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  if (text.includes('\0')) throw new TypeError('binary');
  return text;
}

function listRules(options: Options): string {
  const { language, stage } = options;
  const format = reportFormat(options);
  const rules = RULE_IDS.map(id => RULES[id].meta);
  if (format === 'json') return JSON.stringify(rules.map(({ id, category, severity, fixable, summary }) => ({ id, category, severity, fixable, summary: summary[language] })), undefined, 2);
  const width = Math.max(...RULE_IDS.map(id => id.length));
  return rules.map(({ id, severity, summary }) => `${paint('bold', id.padEnd(width))}  ${severity[stage].padEnd(11)}  ${summary[language]}`).join('\n');
}

function explainItem([id, ...more]: readonly string[], options: Options): string {
  const { language } = options;
  reportFormat(options);
  if (id === undefined || more.length > 0) throw new UsageError('explain takes one item; the items are: ' + ITEM_IDS.join(', '));
  if (!isItemId(id)) throw new UsageError(`no item "${id}"${suggestion(id, ITEM_IDS)}; the items are: ${ITEM_IDS.join(', ')}`);
  return explain(id, language);
}

const COLOURS = { bold: 'bold', dim: 'dim', good: 'green', middling: 'yellow', bad: 'red' } as const satisfies Record<Style, string>;

const paint: Paint = (style, text) => process.stdout.isTTY && !process.env['NO_COLOR'] ? styleText(COLOURS[style], text) : text;

function print(text: string, status: number = EXIT.clean): number {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  return status;
}

function complain(message: string): void {
  process.stderr.write(`ai-strategy-lint: ${message}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  complain(error.message);
  process.exitCode = EXIT.misuse;
}
