// docs/rules: the block of data in each rule's page, and the list of all rules. The prose of the pages is written by hand.
import { readFileSync } from 'node:fs';
import type { Stage } from '../../server/src/analysis/index.ts';
import { STAGES } from '../../server/src/analysis/index.ts';
import type { Rule, RuleId, Severity } from '../../server/src/rules/index.ts';
import { RULES, RULE_IDS } from '../../server/src/rules/index.ts';
import type { Language, Localized } from '../../server/src/text/language.ts';
import { LANGUAGES } from '../../server/src/text/language.ts';
import type { GeneratedFile } from './file.ts';

const FOLDER = 'docs/rules';
const START = '<!-- generated:start -->';
const END = '<!-- generated:end -->';

interface Words {
  readonly stage: string;
  readonly severity: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly fixable: string;
  readonly notFixable: string;
  readonly says: string;
  /** What the values in messages stand for, by their name, or by the message and their name where it is not the usual. */
  readonly values: Readonly<Record<string, string>>;
}

const WORDS: Localized<Words> = {
  en: {
    stage: 'Stage of the draft', severity: 'Severity',
    stages: { draft: 'First draft', consultation: 'In consultation', final: 'Final text' },
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    fixable: 'A quick fix can mend it.', notFixable: 'No quick fix can mend it.',
    says: 'What the problem says',
    values: {
      item: 'item', theme: 'theme', message: 'message', absent: 'areas', mentioned: 'areas', words: 'words', place: 'after which chapter', heading: 'heading', text: 'text',
      count: 'number', total: 'number', word: 'word', expected: 'possible words', meant: 'Did you mean …?', 'syntax.word': 'what the YAML reader stumbled over.',
      other: 'text', id: 'number of the action', period: 'years', sum: 'sum',
    },
  },
  es: {
    stage: 'Etapa del borrador', severity: 'Gravedad',
    stages: { draft: 'Primer borrador', consultation: 'En consulta', final: 'Texto definitivo' },
    severities: { error: 'error', warning: 'advertencia', information: 'información', hint: 'sugerencia' },
    fixable: 'Una corrección rápida puede resolverlo.', notFixable: 'Ninguna corrección rápida puede resolverlo.',
    says: 'Qué dice el problema',
    values: {
      item: 'elemento', theme: 'tema', message: 'mensaje', absent: 'áreas', mentioned: 'áreas', words: 'palabras', place: 'después de qué capítulo', heading: 'título', text: 'texto',
      count: 'número', total: 'número', word: 'palabra', expected: 'opciones', meant: '¿Se quiso decir…?', 'syntax.word': 'lo que impidió la lectura del YAML.',
      other: 'texto', id: 'número de la acción', period: 'años', sum: 'suma',
    },
  },
  pt: {
    stage: 'Etapa da minuta', severity: 'Gravidade',
    stages: { draft: 'Primeiro rascunho', consultation: 'Em consulta', final: 'Texto final' },
    severities: { error: 'erro', warning: 'aviso', information: 'informação', hint: 'dica' },
    fixable: 'Uma correção rápida pode resolver.', notFixable: 'Nenhuma correção rápida pode resolver.',
    says: 'O que o problema diz',
    values: {
      item: 'item', theme: 'tema', message: 'mensagem', absent: 'áreas', mentioned: 'áreas', words: 'palavras', place: 'depois de que capítulo', heading: 'título', text: 'texto',
      count: 'número', total: 'número', word: 'palavra', expected: 'opções', meant: 'Quis dizer…?', 'syntax.word': 'o que impediu a leitura do YAML.',
      other: 'texto', id: 'número da ação', period: 'anos', sum: 'soma',
    },
  },
};

/** The file name of a rule's page in a language. */
const pageName = (id: RuleId, language: Language): string => `${id}${language === 'en' ? '' : `.${language}`}.md`;

/** A message with its values as words in italics, so that somebody who knows no templates can read it. */
function readable(id: string, message: string, { values }: Words): string {
  return message.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const word = values[`${id}.${name}`] ?? values[name];
    if (word === undefined) throw new Error(`rule-docs.ts has no word for the value {${name}} of the message ${id}.`);
    return `*${word}*`;
  });
}

function block({ meta }: Rule, language: Language): string {
  const words = WORDS[language];
  return [
    `| ${words.stage} | ${words.severity} |`,
    '|---|---|',
    ...STAGES.map(stage => `| ${words.stages[stage]} (\`${stage}\`) | ${words.severities[meta.severity[stage]]} |`),
    '',
    meta.fixable ? words.fixable : words.notFixable,
    '',
    `${words.says}:`,
    '',
    ...Object.entries(meta.messages).map(([id, message]) => `- ${readable(id, message[language], words)}`),
  ].join('\n');
}

/** A page with its block of data brought up to date. */
function page(id: RuleId, language: Language): GeneratedFile {
  const path = `${FOLDER}/${pageName(id, language)}`;
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${path} has no block between ${START} and ${END}.`);
  return { path, content: `${text.slice(0, start + START.length)}\n\n${block(RULES[id], language)}\n\n${text.slice(end)}` };
}

const CATEGORIES: readonly (readonly [category: Rule['meta']['category'], heading: string, intro: string])[] = [
  ['content', 'What the strategy says', 'Something that the report asks for is missing.'],
  ['drafting', 'How far the text is', 'The text is not finished.'],
  ['settings', 'What the linter was told', 'Front matter or a comment says something that the linter cannot follow.'],
];

function row(id: RuleId): string {
  const { severity, fixable, summary } = RULES[id].meta;
  const pages = LANGUAGES.map(language => `[${language}](${pageName(id, language)})`).join(' · ');
  const cells = [`\`${id}\``, summary.en, ...STAGES.map(stage => severity[stage]), fixable ? 'yes' : 'no', pages];
  return `| ${cells.join(' | ')} |`;
}

function list(): GeneratedFile {
  const tables = CATEGORIES.flatMap(([category, heading, intro]) => [
    `## ${heading}`, '', intro, '',
    '| Rule | Finds | First draft | In consultation | Final text | Quick fix | Page |',
    '|---|---|---|---|---|---|---|',
    ...RULE_IDS.filter(id => RULES[id].meta.category === category).map(row), '',
  ]);
  const lines = [
    '<!-- Generated by "npm run generate" from server/src/rules. Do not edit. -->', '',
    '# Rules', '',
    'What AI Strategy Linter reports, and how severe it is at each stage of a draft. Each page says why, and shows an example with the problem and one without.', '',
    ...tables,
  ];
  return { path: `${FOLDER}/README.md`, content: `${lines.join('\n').trimEnd()}\n` };
}

/** The pages of all rules in three languages, and the list of rules. */
export function ruleDocs(): GeneratedFile[] {
  return [list(), ...RULE_IDS.flatMap(id => LANGUAGES.map(language => page(id, language)))];
}
