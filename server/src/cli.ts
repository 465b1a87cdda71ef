/** The command line: `ai-strategy-lint check|rules|explain`. The only engine file besides node.ts that knows a process. */
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { globSync } from 'tinyglobby';
import { STAGES, analyse } from './analysis/index.ts';
import type { Stage } from './analysis/index.ts';
import { parseDraft } from './draft/index.ts';
import { explain } from './features/explain.ts';
import { ITEM_IDS, isItemId } from './framework/index.ts';
import { jsonReport } from './report/json.ts';
import type { Checked } from './report/json.ts';
import { prettyReport } from './report/pretty.ts';
import type { Paint, Style } from './report/pretty.ts';
import { RULE_IDS, RULES, problemsOf } from './rules/index.ts';
import type { Problem, Severity } from './rules/index.ts';
import { strategyOf } from './strategy/index.ts';
import { LANGUAGES, languageOfTag } from './text/language.ts';
import type { Language } from './text/language.ts';
import { nearest } from './text/nearest.ts';

declare const __VERSION__: string;

const EXIT = { clean: 0, problems: 1, misuse: 2 } as const;
const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

const HELP = `Checks drafts of AI strategies (Markdown) against what the OECD and CAF found that good ones contain.

  ai-strategy-lint check PATH...   check files, folders or patterns; - reads standard input
  ai-strategy-lint rules           list the rules
  ai-strategy-lint explain ID      what an item asks for and why: ${ITEM_IDS.slice(0, 3).join(', ')}, ...

  --format pretty|json             how to report (default: pretty)
  --lang en|es|pt                  language of the messages (default: from the environment)
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
  readonly format: 'pretty' | 'json';
  readonly language: Language;
  readonly stage: Stage;
  readonly assumeStrategy: boolean;
  readonly failOn: Severity | 'never';
}

/** Runs a command and returns the exit status. */
function main(args: readonly string[]): number {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.version) return print(__VERSION__);
  if (values.help || command === undefined) return print(HELP, command === undefined && !values.help ? EXIT.misuse : EXIT.clean);
  const options: Options = {
    format: oneOf('--format', values.format ?? 'pretty', ['pretty', 'json']),
    language: values.lang === undefined ? environmentLanguage() : oneOf('--lang', values.lang, LANGUAGES),
    stage: oneOf('--stage', values.stage ?? 'draft', STAGES),
    assumeStrategy: values['assume-strategy'] ?? false,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'warning', [...SEVERITIES, 'never']),
  };
  switch (command) {
    case 'check':
      return check(rest, options);
    case 'rules':
      return print(listRules(options));
    case 'explain':
      return print(explainItem(rest, options));
    default:
      throw new UsageError(`unknown command "${command}"${suggestion(command, ['check', 'rules', 'explain'])}; see --help`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' }, lang: { type: 'string' }, stage: { type: 'string' }, 'fail-on': { type: 'string' },
        'assume-strategy': { type: 'boolean' }, version: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
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
  const inputs = paths.flatMap(inputsOf);
  const checked = inputs.flatMap(input => input.text === undefined ? [] : [checkText(input.name, input.text, options)]);
  print(options.format === 'json' ? JSON.stringify(jsonReport(checked, options.language), undefined, 2) : prettyReport(checked, options.language, paint));
  for (const { error } of inputs) if (error !== undefined) complain(error);
  if (inputs.some(({ error }) => error !== undefined)) return EXIT.misuse;
  return checked.some(({ problems }) => problems.some(problem => reaches(problem, options.failOn))) ? EXIT.problems : EXIT.clean;
}

function checkText(name: string, text: string, { stage, assumeStrategy }: Options): Checked {
  const facts = analyse(parseDraft(name, text));
  const own = strategyOf(facts, stage);
  const strategy = assumeStrategy ? { ...own, recognised: true } : own;
  const problems = strategy.recognised ? problemsOf(strategy, { onRuleFailure: (rule, error) => complain(`${name}: rule ${rule} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`) }) : [];
  return { strategy, problems };
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

function listRules({ format, language, stage }: Options): string {
  const rules = RULE_IDS.map(id => RULES[id].meta);
  if (format === 'json') return JSON.stringify(rules.map(({ id, category, severity, fixable, summary }) => ({ id, category, severity, fixable, summary: summary[language] })), undefined, 2);
  const width = Math.max(...RULE_IDS.map(id => id.length));
  return rules.map(({ id, severity, summary }) => `${paint('bold', id.padEnd(width))}  ${severity[stage].padEnd(11)}  ${summary[language]}`).join('\n');
}

function explainItem([id, ...more]: readonly string[], { language }: Options): string {
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
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  complain(error.message);
  process.exitCode = EXIT.misuse;
}
