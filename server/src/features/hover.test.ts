import { describe, expect, test } from 'vitest';
import { MarkupContent } from 'vscode-languageserver';
import { hoverAt } from './hover.ts';
import { openDraft, withCursor } from './testing.ts';

const FRONT = '---\nai-strategy: true\nlang: en\n---\n\n';

function hover(marked: string, language: 'en' | 'es' | 'pt' = 'en'): { readonly markdown: string; readonly hovered: string } | undefined {
  const { text, offset } = withCursor(marked);
  const open = openDraft(text, { language });
  const found = hoverAt(open, offset);
  if (!found?.range || !MarkupContent.is(found.contents)) return undefined;
  const { lineStarts } = open.strategy.main.draft;
  const offsetOf = ({ line, character }: { line: number; character: number }) => (lineStarts[line] ?? 0) + character;
  return { markdown: found.contents.value, hovered: text.slice(offsetOf(found.range.start), offsetOf(found.range.end)) };
}

describe('on a heading', () => {
  test('explains what its section serves: request, reading, questions, examples, status, evidence and source', () => {
    const found = hover(`${FRONT}# AI strategy\n\n## 3. Fund‸ing\n\nThe Digital Agency will spend 3 million dollars on the data platform by 2027.\n`);
    expect(found?.hovered).toBe('3. Funding');
    expect(found?.markdown).toMatch(/^### Financing mechanisms\n\n\*element\*\n\n\*\*In this draft: /u);
    expect(found?.markdown).toContain('[line 10](file:///strategy.md#L10): The Digital Agency will spend');
    for (const part of ['**What the report asks.**', '**Why it matters (our reading).**', '**Guiding questions**\n\n- ', '**Says enough:** *', '**Says too little:** *', '**Related:** ', '**Source:** [OECD']) {
      expect(found?.markdown).toContain(part);
    }
  });

  test('speaks the language of the editor, not that of the draft', () => {
    expect(hover(`${FRONT}# AI strategy\n\n## Fund‸ing\n\nText.\n`, 'pt')?.markdown).toMatch(/^### Mecanismos de financiamento\n\n\*elemento\*/u);
  });

  test('on a message explains it and shows how its areas stand', () => {
    const found = hover(`${FRONT}# AI strategy\n\n## Critical enab‸lers\n\nText.\n`);
    expect(found?.markdown).toMatch(/^### Establish critical enablers\n\n\*message\*\n/u);
    expect(found?.markdown).toContain('**Its parts**\n\n- Data fit for purpose: missing\n- Funding for AI: missing\n');
    expect(found?.markdown).toContain('**Source:** [OECD');
  });

  test('that is the title shows how the whole strategy stands', () => {
    const found = hover(`${FRONT}# AI str‸ategy\n\n## Funding\n\nText.\n`);
    expect(found?.hovered).toBe('AI strategy');
    expect(found?.markdown).toMatch(/^### What this strategy covers\n\n- \*\*Elements:\*\* \d of 7\. Still open: /u);
  });
});

describe('says why', () => {
  test.each([
    ['en', '# AI strategy\n\n## Staff trai‸ning\n\nThe Ministry of Finance will train 1,200 officials in AI skills by June 2027.\n', '*counts: somebody commits to act (who: Ministry of Finance; how much: 1\\,200 officials; when: by June 2027)*'],
    ['es', '# Estrategia de IA\n\n## Capa‸citación\n\nEl Ministerio de Hacienda capacitará a 1200 funcionarios en competencias de IA antes de junio de 2027.\n', '*cuenta: alguien se compromete a actuar (quién: Ministerio de Hacienda; cuánto: 1200 funcionarios; cuándo: antes de junio de 2027)*'],
    ['pt', '# Estratégia de IA\n\n## Capa‸citação\n\nO Ministério da Fazenda capacitará 1200 servidores em competências de IA até junho de 2027.\n', '*conta: alguém se compromete a agir (quem: Ministério da Fazenda; quanto: 1200 servidores; quando: até junho de 2027)*'],
  ] as const)('a passage counts for an item, below it (%s)', (language, text, reason) => {
    const found = hover(`---\nai-strategy: true\nlang: ${language}\n---\n\n${text}`, language);
    expect(found?.markdown).toMatch(new RegExp(`^- \\[[^\\]]+ 10\\]\\([^)]+\\): .+  \\n  ${reason.replace(/[\\*().]/gu, '\\$&')}$`, 'mu'));
  });

  test.each([
    ['en', '# AI strategy\n\n## Principles\n\nArtificial intelligence must be eth‸ical, transparent and trustworthy.\n', '**This passage** – named here, but only as a principle', 'These passages name it, but none says that anything will be done about it.'],
    ['es', '# Estrategia de IA\n\n## Diagnóstico\n\nLa inteligencia artificial debe ser éti‸ca, transparente y confiable.\n', '**Este pasaje** – se nombra aquí, pero en una sección que describe la situación actual', 'Estos pasajes lo nombran, pero ninguno dice que se hará algo al respecto.'],
    ['pt', '# Estratégia de IA\n\n## Experiência internacional\n\nA inteligência artificial deve ser éti‸ca, transparente e confiável.\n', '**Este trecho** – citado aqui, mas como algo que outros fazem', 'Estes trechos o citam, mas nenhum diz que algo será feito a respeito.'],
  ] as const)('a passage under the pointer only names an item (%s)', (language, text, reason, verdict) => {
    const found = hover(`---\nai-strategy: true\nlang: ${language}\n---\n\n${text}`, language);
    expect(found?.markdown).toContain(`\n\n${verdict}\n\n${reason}\n\n- [`);
  });

  test('an element is only partly there', () => {
    const found = hover(`${FRONT}# AI strategy\n\n## Responsible bo‸dies\n\n- The Ministry of Finance will publish a register of algorithms.\n- Every system will be tested before use.\n`);
    expect(found?.markdown).toMatch(/^### Responsible actors\n\n\*element\*\n\n\*\*In this draft: partial\*\*\n\n1 of 2 actions name a responsible body\.\n\n- /u);
  });

  test('a commitment counts for items, themes before elements', () => {
    const found = hover(`${FRONT}# AI strategy\n\n## Staff training\n\nThe Ministry of Finance will train 1,2‸00 officials in AI skills by June 2027.\n`);
    expect(found?.markdown).toMatch(/\n\n\*\*This passage counts for:\*\* Civil service capacity and skills · .+$/mu);
  });

  test('no more than the draft says, without its markup', () => {
    const found = hover(`${FRONT}# AI strategy\n\n## Staff trai‸ning\n\nThe Ministry of \\<b>Finance\\</b> will train 1,200 officials in AI skills by June 2027.\n`);
    expect(found?.markdown.replace(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(/<\/?b>/u);
  });
});

test('on a term of the report in the text explains the item and marks the words', () => {
  const found = hover(`${FRONT}# AI strategy\n\n## Why\n\nThere is no budget ‸line for it.\n`);
  expect(found?.hovered).toBe('budget line');
  expect(found?.markdown).toMatch(/^### Financing mechanisms/u);
});

test('says nothing on other words', () => {
  expect(hover(`${FRONT}# AI strategy\n\n## Why\n\nThe weather is fi‸ne.\n`)).toBeUndefined();
});

describe('on the front matter', () => {
  test.each([
    ['---\nai-str‸ategy: true\nlang: en\n---\n# AI\n', 'ai-strategy', '`ai-strategy` — `true`: this file is an AI strategy'],
    ['---\nai-strategy:\n  stage: fi‸nal\nlang: en\n---\n# AI\n', 'final', '`final` — About to be approved'],
    ['---\nai-strategy:\n  not-applicable:\n    procu‸rement: bought centrally\nlang: en\n---\n# AI\n', 'procurement', '### AI procurement'],
  ])('explains %j', (text, word, explanation) => {
    const found = hover(text);
    expect(found?.hovered).toBe(word);
    expect(found?.markdown).toContain(explanation);
  });

  test('says nothing on keys of others', () => {
    expect(hover('---\nai-strategy: true\nlang: en\nauth‸or: me\n---\n# AI\n')).toBeUndefined();
  });
});

describe('on a directive', () => {
  test.each([
    ['cov‸ers', 'financing', 'covers', '`covers` — Marks the section'],
    ['covers', 'finan‸cing', 'financing', '### Financing mechanisms'],
    ['ignore', 'place‸holder: an example', 'placeholder', '`placeholder` — A placeholder is still to be replaced.'],
  ])('explains %s %s', (verb, rest, word, explanation) => {
    const found = hover(`${FRONT}# AI\n\n<!-- ai-strategy ${verb} ${rest} -->\n`);
    expect(found?.hovered).toBe(word);
    expect(found?.markdown).toContain(explanation);
  });
});

describe('what the draft says never becomes markup', () => {
  const evidence = (sentence: string) => /\[line \d+\]\([^)]*\): (?<quoted>.*)/u.exec(hover(`${FRONT}# AI\n\n## Fund‸ing\n\n${sentence}\n`)?.markdown ?? '')?.groups?.['quoted'];

  test.each([
    ['a link', 'We fund the strategy budget \\[here\\](command:evil) now.'],
    ['HTML', 'We fund the strategy budget \\<img src=x> now.'],
    ['code', 'We fund the strategy budget \\`now\\`.'],
    ['an address', 'We fund the strategy budget at https\\://evil.example today.'],
  ])('%s', (_, sentence) => {
    const quoted = evidence(sentence) ?? '';
    expect(quoted).toContain('We fund the strategy budget');
    expect(quoted.replace(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(/[<>[\]()`*_]|https?:|www\./u);
  });

  test('a reason', () => {
    const found = hover(`${FRONT}# AI\n\n<!-- ai-strategy not-applicable procu‸rement: see [this](command:evil) *now* -->\n`);
    expect(found?.markdown).toContain(String.raw`Reason given: see \[this\]\(command\:evil\) \*now\*`.replace('command', 'command\u200B'));
  });
});

test('an address with brackets and spaces stays one link', () => {
  const { text, offset } = withCursor(`${FRONT}# AI\n\n## Fund‸ing\n\nThe strategy budget is funded.\n`);
  const found = hoverAt(openDraft(text, { uri: 'file:///a (1)/b c.md' }), offset);
  expect(JSON.stringify(found)).toContain('](file:///a%20%281%29/b%20c.md#L10)');
});
