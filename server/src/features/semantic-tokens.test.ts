import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../text/language.ts';
import { TOKEN_TYPES, semanticTokensOf } from './semantic-tokens.ts';
import { openDraft } from './testing.ts';

/** The marked words with their types, as an editor decodes them. */
function marked(body: string, language: Language = 'en', highlightParts = true): string[] {
  const text = `---\nlang: ${language}\nai-strategy: true\n---\n\n# Plan\n\n${body}\n`;
  const { data } = semanticTokensOf(openDraft(text, { settings: { highlightParts } }));
  const lines = text.split('\n');
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 5);
    [line, character] = [line + down, down === 0 ? character + right : right];
    found.push(`${TOKEN_TYPES[type] ?? ''}: ${lines[line]?.slice(character, character + length) ?? ''}`);
  }
  return found;
}

describe('marked parts', () => {
  test.each<[Language, string, readonly string[]]>([
    ['en', 'The Digital Agency will train 400 analysts by June 2027 for 2 million dollars.', ['strategyActor: Digital Agency', 'strategyQuantity: 400 analysts', 'strategyDeadline: by June 2027', 'strategyMoney: 2 million dollars']],
    ['es', 'La Agencia Digital formará a 400 analistas antes de junio de 2027 con 2 millones de dólares.', ['strategyActor: Agencia Digital', 'strategyQuantity: 400 analistas', 'strategyDeadline: antes de junio de 2027', 'strategyMoney: 2 millones de dólares']],
    ['pt', 'A Agência Digital formará 400 analistas até junho de 2027 com R$ 2 milhões.', ['strategyActor: Agência Digital', 'strategyQuantity: 400 analistas', 'strategyDeadline: até junho de 2027', 'strategyMoney: R$ 2 milhões']],
  ])('of a sentence, %s', (language, body, expected) => {
    expect(marked(body, language)).toEqual(expected);
  });

  test('of a row and its indicator', () => {
    expect(marked('| Action | Responsible | End | Indicator |\n|---|---|---|---|\n| Create the register | Ministry of Health | 2027 | Registers published |')).toEqual(['strategyActor: Ministry of Health', 'strategyDeadline: 2027', 'strategyIndicator: Registers published']);
  });

  test('that hold for many commitments are marked once', () => {
    expect(marked('## Actions\n\nBy June 2027 the Digital Agency will:\n\n- publish the guide;\n- create the register.')).toEqual(['strategyDeadline: By June 2027', 'strategyActor: Digital Agency']);
  });

  test('that go on in the next line are marked line by line', () => {
    expect(marked('The Digital\nAgency will publish the guide.')).toEqual(['strategyActor: Digital', 'strategyActor: Agency']);
  });

  test('are off unless somebody asks for them', () => {
    expect(marked('The Digital Agency will publish the guide by June 2027.', 'en', false)).toEqual([]);
  });
});

test('package.json declares every type and gives it a colour', () => {
  const { contributes } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    contributes: { semanticTokenTypes: { id: string }[]; semanticTokenScopes: { scopes: Record<string, string[]> }[] };
  };
  expect(contributes.semanticTokenTypes.map(({ id }) => id).sort()).toEqual([...TOKEN_TYPES].sort());
  expect(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}).sort()).toEqual([...TOKEN_TYPES].sort());
});
