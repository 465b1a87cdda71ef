import { describe, expect, test } from 'vitest';
import type { Language } from '../text/language.ts';
import { commitmentHover } from './commitment-hover.ts';
import { hoverAt } from './hover.ts';
import { openDraft, withCursor } from './testing.ts';

const FRONT = (language: Language) => `---\nlang: ${language}\nai-strategy: true\n---\n\n# Plan\n\n`;

function hover(body: string, draftLanguage: Language = 'en', language: Language = 'en'): { readonly markdown: string; readonly hovered: string } | undefined {
  const { text, offset } = withCursor(`${FRONT(draftLanguage)}${body}\n`);
  const found = commitmentHover(openDraft(text, { language }), offset);
  return found && { markdown: found.markdown, hovered: text.slice(found.span.start, found.span.end) };
}

const TABLE = '| Code | Action | Responsible | End | Cost (USD) |\n|---|---|---|---|---|\n| A1.1 | Create the register | Ministry of Health | 2027 | 1,000 |\n| A1.2 | Publish the gu‸ide | MOH | soon-ish | |';

describe('on a commitment', () => {
  test('in a row shows its parts, what is missing and what the report asks', () => {
    const found = hover(TABLE.replace('gu‸ide', 'guide').replace('Create', 'Cre‸ate'));
    expect(found?.hovered).toBe('| A1.1 | Create the register | Ministry of Health | 2027 | 1,000 |');
    expect(found?.markdown.split('\n')).toEqual([
      String.raw`**A1\.1 Create the register** · *action*`,
      '',
      '| Part | In this draft | Where |',
      '|---|---|---|',
      '| Responsible body | Ministry of Health | here |',
      '| Deadline | 2027 | here |',
      String.raw`| Cost | 1\,000 | here |`,
      '',
      '**Not stated:** Indicator',
      '',
      expect.stringMatching(/^\*\*What the report asks: Measurable goals\.\*\* .+ \(\[OECD.*\]\(https:/u),
    ]);
  });

  test('says that a date could not be read', () => {
    expect(hover(TABLE)?.markdown).toMatch(/\| Deadline \| soon\\-ish \*\(could not be read\)\* \| here \|/u);
  });

  test.each<[Language, string, readonly RegExp[]]>([
    ['en', '## Actions\n\nBy 2027 the Digital Agency will:\n\n- publish the gui‸de;\n- create the register.', [/\| Responsible body \| Digital Agency \| from \[line 10\]\(file:\/\/\/strategy\.md#L10\) \|/u, /\*\*Not stated:\*\* Cost · Indicator/u]],
    ['es', '## Acciones\n\nAntes de 2027 la Agencia Digital:\n\n- publicará la guí‸a;\n- creará el registro.', [/\| Responsable \| Agencia Digital \| viene de la \[línea 10\]/u, /\*\*Sin indicar:\*\* Costo · Indicador/u]],
    ['pt', '## Ações\n\nAntes de 2027 a Agência Digital:\n\n- publicará o gui‸a;\n- criará o registro.', [/\| Responsável \| Agência Digital \| vem da \[linha 10\]/u, /\*\*Não indicado:\*\* Custo · Indicador/u]],
  ])('in a list shows what comes from the sentence before it, %s', (language, body, expected) => {
    const found = hover(body, language, language);
    for (const each of expected) expect(found?.markdown).toMatch(each);
  });

  test('says that somebody could be anybody', () => {
    expect(hover('## Acciones\n\nLas entidades competentes publica‸rán la guía en 2027.', 'es', 'es')?.markdown).toMatch(/\| Responsable \| entidades competentes \*\(no nombra a nadie en concreto\)\* \| aquí \|/u);
  });

  test('shows what chapter and annex say of the action together, each with its line', () => {
    const found = hover('**A1.1.** The Ministry of Health will create the reg‸ister.\n\n## Annex\n\n| Code | Action | End |\n|---|---|---|\n| A1.1 | Create the public register | 2027 |');
    expect(found?.markdown).toMatch(/\| Responsible body \| Ministry of Health \| here \|\n\| Deadline \| 2027 \| \[line 14\]/u);
  });

  test('asks the report about the part under the pointer', () => {
    expect(hover('The Digital Agency will publish the guide by June 20‸27.')?.markdown).toContain('**What the report asks: Implementation timelines.**');
    expect(hover('The Digital Ag‸ency will publish the guide by June 2027.')?.markdown).toContain('**What the report asks: Responsible actors.**');
  });

  test('in a labelled line shows the action that it is about', () => {
    const found = hover('### A1.2 Register of algorithms\n\n- Responsible: Digital Ag‸ency\n- Deadline: June 2027\n- Cost: USD 2 million');
    expect(found?.markdown).toMatch(/^\*\*A1\\\.2 Register of algorithms\*\* · \*action\*/u);
    expect(found?.markdown).toContain('| Deadline | June 2027 |');
  });

  test('does not ask for what the drafter settled', () => {
    const found = hover('<!-- ai-strategy not-applicable financing: paid from the regular budget -->\n\nThe Digital Agency will publish the gui‸de.');
    expect(found?.markdown).toContain('**Not stated:** Deadline · Indicator');
  });
});

test('goes before what the report says of a term, and leaves headings, directives and other text to theirs', () => {
  const first = (marked: string) => {
    const { text, offset } = withCursor(FRONT('en') + marked);
    return JSON.stringify(hoverAt(openDraft(text), offset)?.contents ?? null).slice(0, 80);
  };
  expect(first('The Digital Agency will fund a data strat‸egy in 2027.\n')).toContain('**The Digital Agency will fund');
  expect(first('## Fund‸ing\n\nThe Digital Agency will fund it in 2027.\n')).toContain('### Financing mechanisms');
  expect(first('There is no budget ‸line for it.\n')).toContain('### Financing mechanisms');
  expect(first('The weather is fi‸ne.\n')).toBe('null');
});

describe('on the id of', () => {
  test('another action shows that action and marks the id', () => {
    const found = hover(`${TABLE.replace('‸', '')}\n\nIt depends on action A1‸.1.`);
    expect(found?.hovered).toBe('A1.1');
    expect(found?.markdown).toMatch(/^\*\*A1\\\.1 Create the register\*\*/u);
  });

  test('an objective in a list shows it with the state of its actions', () => {
    const found = hover('| Code | Objective |\n|---|---|\n| OE1 | Govern the data |\n\n## Plan\n\n| Objective | Action | End | Cost |\n|---|---|---|---|\n| OE1 | Create the register | 2027 | USD 5 |\n| OE1 | Publish the guide | 2028 | |\n\nAll this serves O‸E1.');
    expect(found?.markdown).toBe('**OE1 Govern the data**\n\n2 actions · all with a deadline · 1 without funding\n\ndefined in [line 10](file:///strategy.md#L10)');
  });
});

test('what the draft says never becomes markup', () => {
  const found = hover('The Digital Agency will fund the guide \\[here\\](command:evil) with \\<img src=x> for the re‸gister in 2027.');
  const title = found?.markdown.split('\n')[0] ?? '';
  expect(title).toContain('The Digital Agency will fund');
  expect(title.slice(2).replace(/\*\* · \*action\*$/u, '').replace(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(/[<>[\]()`*_|]/u);
});
