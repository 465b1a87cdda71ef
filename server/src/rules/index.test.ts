import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import type { Strategy } from '../strategy/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { LANGUAGES } from '../text/language.ts';
import { planIn } from './commitment-tester.ts';
import type { Finding, Problem, Rule, RuleId, RunOptions } from './index.ts';
import { RULES, RULE_FAILED, RULE_IDS, problemsOf, renderMessage } from './index.ts';
import { numberedPlan } from './numbered-tester.ts';

const TEXT = '# Estrategia de IA\n\n## Riesgos\n\n## Plan\n\nLa agencia abrirá un laboratorio para toda la administración pública del país. Plazo: por definir\n\n<!-- ai-strategy cubre data -->\n';

const strategy = (text = TEXT): Strategy => strategyOf(analyse(parseDraft('draft.md', text)), 'draft', '2027-01-15');
const run = (options: RunOptions = {}, text = TEXT): Problem[] => problemsOf(strategy(text), options);
const of = (rule: string) => (problem: Problem) => problem.rule === rule;

/** All rules, some of them replaced. */
function rulesWith(checks: Partial<Record<RuleId, Rule['check']>>): typeof RULES {
  return Object.fromEntries(RULE_IDS.map(id => [id, { ...RULES[id], check: checks[id] ?? RULES[id].check }])) as unknown as typeof RULES;
}

describe('a rule that throws', () => {
  const error = new Error('out of cheese');
  const rules = rulesWith({
    'section-empty': () => {
      throw error;
    },
  });

  it('becomes one information problem that names the rule, at the title', () => {
    const [problem, ...others] = run({ rules }).filter(of(RULE_FAILED));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'information', span: { start: 2, end: 18 }, values: { rule: 'section-empty' } });
    expect(TEXT.slice(problem?.span.start, problem?.span.end)).toBe('Estrategia de IA');
  });

  it('says so in the reader’s language', () => {
    const [problem] = run({ rules }).filter(of(RULE_FAILED));
    const messages = LANGUAGES.map(language => problem && renderMessage(problem, language));
    expect(messages).toEqual([
      'The rule section-empty could not be applied to this document because of an error in AI Strategy Linter; all other rules were. The output channel has the details.',
      'La regla section-empty no se pudo aplicar a este documento por un error de AI Strategy Linter; las demás sí se aplicaron. El canal de salida contiene los detalles.',
      'A regra section-empty não pôde ser aplicada a este documento por um erro do AI Strategy Linter; as demais foram aplicadas. O canal de saída traz os detalhes.',
    ]);
  });

  it('does not keep the others from being applied', () => {
    const spots = (problems: Problem[]) => problems.map(({ rule, span }) => [rule, span.start]);
    expect(spots(run({ rules }).filter(({ rule }) => rule !== RULE_FAILED))).toEqual(spots(run().filter(({ rule }) => rule !== 'section-empty')));
  });

  it('is told of once, with the error', () => {
    const failures: unknown[] = [];
    run({ rules, onRuleFailure: (rule, reason) => failures.push([rule, reason]) });
    expect(failures).toEqual([['section-empty', error]]);
  });

  it('after its first finding counts as failed all the same', () => {
    const finding: Finding = { messageId: 'empty', values: { heading: 'Riesgos' }, draft: strategy().main.draft, span: { start: 0, end: 1 } };
    const late = rulesWith({
      *'section-empty'() {
        yield finding;
        throw error;
      },
    });
    expect(run({ rules: late }).filter(of('section-empty'))).toEqual([]);
    expect(run({ rules: late }).filter(of(RULE_FAILED))).toHaveLength(1);
  });

  it('is not applied where it is switched off', () => {
    expect(run({ rules, severities: { 'section-empty': 'off' } }).filter(of(RULE_FAILED))).toEqual([]);
  });
});

describe('severities', () => {
  it('are the rule’s own for the stage of the strategy', () => {
    expect(new Set(run().filter(of('element-missing')).map(({ severity }) => severity))).toEqual(new Set(['warning']));
    const final = problemsOf({ ...strategy(), stage: 'final' });
    expect(new Set(final.filter(of('element-missing')).map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  it('can be chosen for a rule, at every stage', () => {
    expect(run({ severities: { 'section-empty': 'hint' } }).filter(of('section-empty'))).toMatchObject([{ severity: 'hint' }]);
    expect(problemsOf({ ...strategy(), stage: 'final' }, { severities: { 'section-empty': 'hint' } }).filter(of('section-empty'))).toMatchObject([{ severity: 'hint' }]);
  });

  it('switch a rule off and leave the others on', () => {
    const problems = run({ severities: { 'section-empty': 'off' } });
    expect(problems.filter(of('section-empty'))).toEqual([]);
    expect(problems).toHaveLength(run().length - 1);
  });

  it('do nothing for names that are no rules, and for rules without a choice', () => {
    expect(run({ severities: { 'no-such-rule': 'error', placeholder: undefined } }).map(({ rule, severity }) => [rule, severity])).toEqual(run().map(({ rule, severity }) => [rule, severity]));
  });
});

describe('problems', () => {
  it('stand in the order of the document, at one place in the order of the rules', () => {
    const problems = run();
    const starts = problems.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const atTitle = problems.filter(({ span }) => span.start === 2).map(({ rule }) => RULE_IDS.findIndex(id => id === rule));
    expect(atTitle).toEqual([...atTitle].sort((a, b) => a - b));
  });

  it('of several documents stand document by document', () => {
    const first = analyse(parseDraft('1.md', '# Estrategia de IA\n\nTexto.\n\n## Riesgos\n'));
    const second = analyse(parseDraft('2.md', '# Anexo\n\n## Plan\n\n## Costos\n\nTexto.\n'));
    const joined = { ...strategyOf(first, 'draft'), documents: [first, second] };
    expect(problemsOf(joined).filter(of('section-empty')).map(({ draft, values }) => [draft.uri, values['heading']])).toEqual([['1.md', 'Riesgos'], ['2.md', 'Plan']]);
  });

  it('are the same every time', () => {
    expect(run().map(({ rule, span }) => [rule, span])).toEqual(run().map(({ rule, span }) => [rule, span]));
  });

  it('have their place inside the document', () => {
    for (const { span } of run()) expect([span.start >= 0, span.start <= span.end, span.end <= TEXT.length]).toEqual([true, true, true]);
  });
});

describe('a comment that ignores a rule', () => {
  const empties = (text: string) => run({}, text).filter(of('section-empty')).map(({ values }) => values['heading']);
  const placeholders = (text: string) => run({}, text).filter(of('placeholder')).map(({ span }) => text.slice(span.start, span.end));
  const why = ': se decide en mayo -->';

  it('right below a heading counts for the section with its subsections', () => {
    expect(empties(`# E\n\n## A\n\n<!-- ai-strategy ignore section-empty${why}\n\n### B\n\n## C\n`)).toEqual(['C']);
  });

  it('below the title counts for the whole document', () => {
    expect(empties(`# E\n\n<!-- ai-strategy ignore section-empty${why}\n\n## A\n\n## C\n`)).toEqual([]);
  });

  it('elsewhere counts for the next block only', () => {
    const block = 'La agencia abrirá un laboratorio para toda la administración pública. Plazo: por definir';
    expect(placeholders(`# E\n\n${block}\n\n<!-- ai-strategy ignore placeholder${why}\n\n${block.replace('por definir', 'TBD')}\n\n${block}\n`)).toEqual(['por definir', 'por definir']);
    expect(placeholders(`# E\n\nTexto.\n\n<!-- ai-strategy ignore placeholder${why}\n\n- ${block}\n- ${block}\n\n${block}\n`)).toEqual(['por definir']);
  });

  it('for the file counts everywhere, wherever it stands', () => {
    expect(empties(`# E\n\n## A\n\n## C\n\nTexto.\n\n<!-- ai-strategy ignore-file section-empty${why}\n`)).toEqual([]);
  });

  it('for items counts only for problems about them', () => {
    const missing = (items: string) => run({}, `# Estrategia de IA\n\n<!-- ai-strategy ignore element-missing ${items}${why}\n\nTexto.\n`).filter(of('element-missing')).length;
    expect([missing('financing'), missing('financing, timeline'), missing('data')]).toEqual([6, 5, 7]);
  });

  it('for items has no effect on rules that are about no item', () => {
    expect(empties(`# E\n\n## A\n\n<!-- ai-strategy ignore section-empty financing${why}\n\n## B\n\nTexto.\n`)).toEqual(['A']);
  });

  it('leaves other rules and other documents alone', () => {
    const first = analyse(parseDraft('1.md', `# E\n\n<!-- ai-strategy ignore-file section-empty${why}\n\n## A\n`));
    const second = analyse(parseDraft('2.md', '# F\n\n## B\n'));
    const joined = { ...strategyOf(first, 'draft'), documents: [first, second] };
    expect(problemsOf(joined).filter(of('section-empty')).map(({ values }) => values['heading'])).toEqual(['B']);
    expect(problemsOf(joined).filter(of('element-missing'))).toHaveLength(7);
  });
});

describe('the registry', () => {
  const folder = new URL('./', import.meta.url);
  const names = (template: string) => [...template.matchAll(/\{(\w+)\}/gu)].map(match => match[1] ?? '').sort();

  it.each(RULE_IDS)('has %s under its own name, in a file of that name, with tests', id => {
    expect(RULES[id].meta.id).toBe(id);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([`${id}.ts`, `${id}.test.ts`]));
  });

  it('has no rule without an id', () => {
    expect(Object.keys(RULES)).toEqual([...RULE_IDS]);
  });

  it.each(RULE_IDS.flatMap(id => Object.entries(RULES[id].meta.messages).map(([message, texts]) => [id, message, texts] as const)))(
    'has %s say "%s" in three languages with the same values', (_id, _message, texts) => {
      expect(Object.keys(texts)).toEqual([...LANGUAGES]);
      for (const language of LANGUAGES) {
        expect(texts[language].trim()).not.toBe('');
        // A message may repeat a value in one language and not in another.
        expect(new Set(names(texts[language]))).toEqual(new Set(names(texts.en)));
      }
      expect(new Set(LANGUAGES.map(language => texts[language])).size).toBe(LANGUAGES.length);
    });

  it.each(RULE_IDS)('has a summary of %s in one line in three languages', id => {
    const { summary } = RULES[id].meta;
    for (const language of LANGUAGES) expect(summary[language]).toMatch(/^\p{Lu}[^\n]{10,110}\.$/u);
    expect(new Set(LANGUAGES.map(language => summary[language])).size).toBe(LANGUAGES.length);
  });

  const HINTING: ReadonlySet<RuleId> = new Set(['commitment-vague', 'goal-without-baseline']);

  it.each(RULE_IDS)('never lets %s grow milder from stage to stage', id => {
    const order = ['hint', 'information', 'warning', 'error'];
    const { draft, consultation, final } = RULES[id].meta.severity;
    const ranks = [draft, consultation, final].map(severity => order.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    // A hint is not listed among the problems of VS Code: only wording and refinements are hinted at.
    expect(ranks[0]).toBeGreaterThan(HINTING.has(id) ? -1 : 0);
  });

  /** Texts that between them have every problem there is. */
  const PROVOKING = [
    '',
    '# AI Strategy\n\nThe objectives of this strategy are many. The Ministry of Health will train 400 nurses by June 2028. The Ministry of Justice will publish 30 datasets by May 2028.\n\n## Financing\n\nThe necessary financial resources will be mobilised.\n\n## Monitoring\n\nThe strategy will be monitored.\n\n## Risks\n',
    '# AI Strategy\n\n## Principles\n\nArtificial intelligence must be ethical. Communities of practice are useful for civil servants, who share good practice there. Broadband is part of digital infrastructure.\n\n## Actions\n\nThe Civil Service College will train 300 civil servants in AI by May 2027. The Ministry of Finance will fund AI with 2 million dollars from the national budget.\n',
    '# AI Strategy\n\nThe Civil Service College will train 300 civil servants in AI by May 2027.\n',
    '# AI Strategy\n\nThe Statistics Office will improve the quality, accuracy and completeness of government data. The Ministry of Finance will fund AI with 2 million dollars from the national budget. The Civil Service College will train 300 civil servants in AI. The Tenders Board will issue rules for the procurement of AI with ethical conditions. Everybody needs digital infrastructure such as broadband.\n',
    '# AI Strategy\n\n## Data\n\n[Body] will publish [number] datasets by [date].\n\n## Works\n\nThe agency will connect all offices of the country to broadband and cloud infrastructure. Start: TBD\n',
    '---\ntitle: "x\n---\n\n# AI Strategy\n',
    '---\nai-strategy:\n  stage: x\n  colour: red\n  not-applicable:\n    financng: no\n    timeline: ""\n---\n\n# AI Strategy\n',
    '# AI Strategy\n\n<!-- ai-strategy x -->\n<!-- ai-strategy covers -->\n<!-- ai-strategy covers finances -->\n<!-- ai-strategy ignore nothing: why -->\n<!-- ai-strategy ignore placeholder -->\n',
    // Gaps in a plan, counted and one by one; bodies that a list does not have, counted and one by one.
    ...(['draft', 'final'] as const).flatMap(stage => {
      const gap = { actor: '', target: '', indicator: '', deadline: '', cost: '', source: '' };
      const weak = { actor: 'Relevant agencies', deadline: 'Depending on resources', cost: 'Modest', source: '' };
      const bodies = `---\nai-strategy:\n  stage: ${stage}\n---\n# AI Strategy\n\n## List of bodies\n\n- Ministry of Health\n\n## Actions\n\n${['Ministry of Healht', 'Science Council', 'Audit Office', 'Department for Transport', 'Department of Transport'].map(body => `- The ${body} will, where feasible, publish 30 datasets.\n`).join('')}`;
      return [planIn('en', { stage, rows: { 0: gap, 1: gap, 2: weak, 3: weak } }), bodies];
    }),
    // Ties between actions, objectives and indicators that are missing or lead nowhere, counted and one by one, and follow-up that says too little.
    ...(['draft', 'final'] as const).map(stage => numberedPlan('en', {
      stage,
      objectives: ['O1. Shorter waits.', 'O2. Clear decisions.', 'O3. Services for all.', 'O4. Open data.', 'O5. Trust.'],
      rows: { 0: { objective: '–' }, 1: { depends: 'A9' }, 2: { depends: 'A8' }, 3: { id: 'A3' }, 4: { objective: '–' } },
      after: '| Indicator | Target | Deadline |\n|---|---|---|\n| Share of offices | | May 2028 |\n| Share of homes | | May 2028 |\n\n## Follow-up\n\nProgress on all actions will be monitored with indicators. A progress report on the implementation of the plan will be prepared.',
    })),
    // Goals, dates and figures that do not hold, counted and one by one.
    ...(['draft', 'final'] as const).map(stage => [
      `---\nai-strategy:\n  stage: ${stage}\n---\n# AI Strategy 2027-2030\n\n## Plan\n\n| No. | Action | Body | Start | Deadline | Indicator | Baseline | Target | Depends on |\n|---|---|---|---|---|---|---|---|---|`,
      ...['12', '12', '12', '12', 'Improve services', 'Reduce the wait'].map((target, index) => `| B${index} | Publish guide ${index} | Digital Office | | June 2028 | Share of homes | ${index < 2 ? 'N/A' : '3'} | ${target} | |`),
      '| B6 | Train staff in AI | Staff College | | 31/02/2028 | | | | |', '| B7 | Test all systems | Audit Office | | 2029-2028 | | | | |',
      '| B8 | Open an office | Works Office | May 2028 | June 2027 | | | | |', '| B9 | Run a laboratory | Works Office | April 2027 | March 2032 | | | | B8 |', '| B10 | Rent servers | Works Office | | March 2033 | | | | |',
      '', '## Data', '', '| Objective | Indicator | Target | Weight |', '|---|---|---|---|', '| Open data | Datasets | 40 | 40 |', '| Skills | Officers | 50 | 50 |',
      '', '## Indicators 2030', '', '| Indicator | Target |', '|---|---|', '| | 30% |', '| | 40% |',
      '', '## Costs', '', 'The total cost of the strategy is 3 million euros.', '',
      '| Action | 2027 | 2028 | Cost (EUR) | Total (EUR) |\n|---|---|---|---|---|\n| Guide | 10 | 20 | 30 | 30 |\n| Register | 10 | 20 | 30 | 40 |\n| Course | 10 | 20 | 30 | 30 |\n| Total | 30 | 60 | 90 | 120 |',
      '', '## Other costs', '', '| Action | Cost | Budget |', '|---|---|---|', '| Guide | 10 | EUR 30 |', '| Register | 20 | 50 |', '',
    ].join('\n')),
    ...(['draft', 'final'] as const).map(stage => `---\nai-strategy:\n  stage: ${stage}\n---\n# AI Strategy\n\n## Plan\n\n| Action | Body | Deadline |\n|---|---|---|\n| Publish a guide | Digital Office | June 2026 |\n| Train the staff | Staff College | June 2025 |\n`),
  ];
  const provoked = PROVOKING.flatMap(text => run({}, text));

  it.each(RULE_IDS.flatMap(id => Object.keys(RULES[id].meta.messages).map(message => [id, message] as const)))('has %s use its message "%s"', (id, message) => {
    const found = provoked.filter(({ rule, messageId }) => rule === id && messageId === message);
    const written = readFileSync(new URL(`${id}.ts`, folder), 'utf8');
    // Messages named after items are chosen by the item's status, which no small text has for each of them.
    expect(found.length > 0 || (id === 'element-partial' && written.includes('messageId: id'))).toBe(true);
  });

  it('gives every message all its values, and no language leaves a blank', () => {
    for (const problem of provoked) {
      const template = problem.rule === RULE_FAILED ? undefined : RULES[problem.rule].meta.messages[problem.messageId];
      expect(template).toBeDefined();
      for (const name of names(template?.en ?? '')) expect(problem.values).toHaveProperty(name);
      for (const language of LANGUAGES) expect(renderMessage(problem, language)).not.toMatch(/[{}]|undefined|\[object/u);
    }
  });

  it('marks rules as fixable whose problems carry what a fix needs', () => {
    for (const id of RULE_IDS) {
      const kinds = new Set(provoked.filter(of(id)).map(({ fix }) => fix?.kind));
      expect([id, RULES[id].meta.fixable]).toEqual([id, kinds.has('missing') || kinds.has('replace') || kinds.has('part')]);
    }
  });
});
