/** The report that people read in a terminal: what is covered, then the problems with their places. */
import type { Finding, Stage, Status } from '../analysis/index.ts';
import { positionAt } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { AREA_IDS, ELEMENT_IDS, MESSAGE_IDS, THEME_IDS, childrenOf, item } from '../framework/index.ts';
import type { Problem, Severity } from '../rules/index.ts';
import { renderMessage } from '../rules/index.ts';
import { findingOf, isSettled } from '../strategy/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Language, Localized } from '../text/language.ts';
import type { Checked } from './json.ts';

/** How a piece of the report is to look; the command line maps it to colours. */
export type Style = 'bold' | 'dim' | 'good' | 'middling' | 'bad';
export type Paint = (style: Style, text: string) => string;

/** Words for each status, in the reader's language. */
export const STATUS_WORDS: Localized<Readonly<Record<Status, string>>> = {
  en: { absent: 'missing', partial: 'partial', present: 'present', mentioned: 'named only', addressed: 'addressed', 'not-applicable': 'does not apply' },
  es: { absent: 'falta', partial: 'parcial', present: 'presente', mentioned: 'solo nombrado', addressed: 'abordado', 'not-applicable': 'no aplica' },
  pt: { absent: 'falta', partial: 'parcial', present: 'presente', mentioned: 'apenas citado', addressed: 'abordado', 'not-applicable': 'não se aplica' },
};

const SEVERITY_WORDS: Localized<Readonly<Record<Severity, string>>> = {
  en: { error: 'error', warning: 'warning', information: 'info', hint: 'hint' },
  es: { error: 'error', warning: 'aviso', information: 'nota', hint: 'sugerencia' },
  pt: { error: 'erro', warning: 'aviso', information: 'nota', hint: 'sugestão' },
};

const LANGUAGE_NAMES: Localized<Localized<string>> = {
  en: { en: 'English', es: 'Spanish', pt: 'Portuguese' },
  es: { en: 'inglés', es: 'español', pt: 'portugués' },
  pt: { en: 'inglês', es: 'espanhol', pt: 'português' },
};

const STAGE_NAMES: Localized<Readonly<Record<Stage, string>>> = {
  en: { draft: 'draft', consultation: 'consultation', final: 'final' },
  es: { draft: 'borrador', consultation: 'consulta', final: 'final' },
  pt: { draft: 'minuta', consultation: 'consulta', final: 'final' },
};

interface Words {
  readonly elements: string;
  readonly themes: string;
  readonly areas: string;
  readonly of: (done: number, all: number) => string;
  readonly stage: string;
  readonly line: string;
  readonly notRecognised: string;
  readonly problems: (count: number) => string;
}

const WORDS: Localized<Words> = {
  en: {
    elements: 'Elements', themes: 'Themes', areas: 'Recommendation areas', of: (done, all) => `${done} of ${all}`, stage: 'stage', line: 'line',
    notRecognised: 'not recognised as an AI strategy; --assume-strategy checks it all the same',
    problems: count => count === 0 ? 'No problems.' : count === 1 ? '1 problem.' : `${count} problems.`,
  },
  es: {
    elements: 'Elementos', themes: 'Temas', areas: 'Áreas de recomendación', of: (done, all) => `${done} de ${all}`, stage: 'etapa', line: 'línea',
    notRecognised: 'no se reconoció como estrategia de IA; --assume-strategy lo revisa de todos modos',
    problems: count => count === 0 ? 'Ningún problema.' : count === 1 ? '1 problema.' : `${count} problemas.`,
  },
  pt: {
    elements: 'Elementos', themes: 'Temas', areas: 'Áreas de recomendação', of: (done, all) => `${done} de ${all}`, stage: 'etapa', line: 'linha',
    notRecognised: 'não reconhecido como estratégia de IA; --assume-strategy verifica o documento mesmo assim',
    problems: count => count === 0 ? 'Nenhum problema.' : count === 1 ? '1 problema.' : `${count} problemas.`,
  },
};

/** The report of several strategies, without a line break at the end. Control characters of the draft are shown as spaces. */
export function prettyReport(checked: readonly Checked[], language: Language, paint: Paint): string {
  return checked.map(each => prettyStrategy(each, language, paint)).join('\n\n');
}

function prettyStrategy({ strategy, problems }: Checked, language: Language, paint: Paint): string {
  const words = WORDS[language];
  const name = strategy.documents.map(({ draft }) => draft.uri).join(', ');
  if (!strategy.recognised) return `${paint('bold', printable(name))}: ${words.notRecognised}`;
  const kind = strategy.main.language ? `${LANGUAGE_NAMES[language][strategy.main.language]}, ` : '';
  return [
    `${paint('bold', printable(name))} ${paint('dim', `(${kind}${words.stage}: ${STAGE_NAMES[language][strategy.stage]})`)}`,
    '',
    group(words.elements, ELEMENT_IDS, strategy, language, paint),
    group(words.themes, THEME_IDS, strategy, language, paint),
    areas(strategy, language, paint),
    '',
    ...problems.map(problem => problemLine(problem, language, paint)),
    words.problems(problems.length),
  ].join('\n');
}

const STATUS_STYLE: Readonly<Record<Status, Style>> = { absent: 'bad', partial: 'middling', mentioned: 'middling', present: 'good', addressed: 'good', 'not-applicable': 'dim' };
const STATUS_MARK: Readonly<Record<Status, string>> = { absent: '✗', partial: '~', mentioned: '~', present: '✓', addressed: '✓', 'not-applicable': '–' };

function group(title: string, ids: readonly ItemId[], strategy: Strategy, language: Language, paint: Paint): string {
  const findings = ids.map(id => [id, findingOf(strategy.coverage, id)] as const);
  const lines = findings.map(([id, finding]) => finding ? itemLine(id, finding, strategy, language, paint) : '');
  return [heading(title, findings.map(([, finding]) => finding), language, paint), ...lines].join('\n');
}

function heading(title: string, findings: readonly (Finding | undefined)[], language: Language, paint: Paint): string {
  const done = findings.filter(finding => finding && isSettled(finding)).length;
  return `${paint('bold', title)} ${WORDS[language].of(done, findings.length)}`;
}

function itemLine(id: ItemId, finding: Finding, strategy: Strategy, language: Language, paint: Paint): string {
  const style = STATUS_STYLE[finding.status];
  const [first] = finding.evidence;
  const where = first ? paint('dim', ` (${WORDS[language].line} ${positionAt(strategy.main.draft, first.passage.span.start).line + 1})`) : '';
  return `  ${paint(style, STATUS_MARK[finding.status])} ${item(id)[language].name}: ${paint(style, STATUS_WORDS[language][finding.status])}${where}`;
}

/** Nineteen areas would fill the screen: one line for each message. */
function areas({ coverage }: Strategy, language: Language, paint: Paint): string {
  const lines = MESSAGE_IDS.map(message => {
    const ids = childrenOf(message);
    const open = ids.filter(id => { const finding = findingOf(coverage, id); return finding && !isSettled(finding); });
    const names = open.map(id => item(id)[language].name).join(', ');
    const mark = open.length === 0 ? paint('good', '✓') : paint('middling', '~');
    return `  ${mark} ${item(message)[language].name}: ${WORDS[language].of(ids.length - open.length, ids.length)}${names === '' ? '' : paint('dim', ` (– ${names})`)}`;
  });
  return [heading(WORDS[language].areas, AREA_IDS.map(id => coverage.areas[id]), language, paint), ...lines].join('\n');
}

const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = { error: 'bad', warning: 'middling', information: 'dim', hint: 'dim' };

function problemLine(problem: Problem, language: Language, paint: Paint): string {
  const { line, character } = positionAt(problem.draft, problem.span.start);
  const place = `${printable(problem.draft.uri)}:${line + 1}:${character + 1}`;
  const severity = paint(SEVERITY_STYLE[problem.severity], SEVERITY_WORDS[language][problem.severity]);
  return `${place} ${severity} ${printable(renderMessage(problem, language))} ${paint('dim', problem.rule)}`;
}

/** Text from a draft or a file name cannot steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
