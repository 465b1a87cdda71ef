import { describe, expect, test } from 'vitest';
import type { Language } from '../../text/language.ts';
import { openDraft } from '../testing.ts';
import { idsOf, keyOfText } from './ids.ts';

function idsIn(body: string, language: Language = 'es'): Record<string, readonly [kind: string, title: string, mentions: readonly string[]]> {
  const text = `---\nlang: ${language}\nai-strategy: true\n---\n\n# Plan\n\n${body}\n`;
  const ids = idsOf(openDraft(text).strategy);
  return Object.fromEntries([...ids.values()].map(({ key, kind, title, mentions }) => [key, [kind, title, mentions.map(({ whole, span }) => `${text.slice(whole.start, span.start)}[${text.slice(span.start, span.end)}]`)]]));
}

describe('ids of a strategy', () => {
  test.each<[Language, string]>([
    ['es', '- **OE1.** Gobernar los datos.\n\n| Código | Objetivo | Acción | Fin |\n|---|---|---|---|\n| A1.1 | OE1 | Crear el registro | 2027 |\n\nLa guía depende de la acción A1.1.'],
    ['en', '- **OE1.** Govern the data.\n\n| Code | Objective | Action | End |\n|---|---|---|---|\n| A1.1 | OE1 | Create the register | 2027 |\n\nThe guide depends on action A1.1.'],
    ['pt', '- **OE1.** Governar os dados.\n\n| Código | Objetivo | Ação | Fim |\n|---|---|---|---|\n| A1.1 | OE1 | Criar o registro | 2027 |\n\nO guia depende da ação A1.1.'],
  ])('are those of objectives and actions with all their mentions, %s', (language, body) => {
    const ids = idsIn(body, language);
    expect(ids['oe1']).toEqual(['objective', expect.stringMatching(/^Gov|^Gob/u), ['[OE1]', '[OE1]']]);
    expect(ids['a1.1']).toEqual(['action', expect.stringMatching(/^Cr/u), ['[A1.1]', '[A1.1]']]);
  });

  test('a number in the column of ids is the one that text calls by its word', () => {
    expect(idsIn('| N.º | Acción | Fin |\n|---|---|---|\n| 1.1 | Crear el registro | 2027 |\n\nSigue a la Acción 1.1.')['#1.1']).toEqual(['action', 'Crear el registro', ['[1.1]', 'Acción [1.1]']]);
  });

  test('a number in the column of objectives is the one that text calls “Objetivo 2”', () => {
    const ids = idsIn('| Código | Objetivo |\n|---|---|\n| 1 | Gobernar los datos |\n| 2 | Formar a las personas |\n\n## Objetivo 2. Formar a las personas\n\nLa Agencia Digital formará a 300 personas en 2027.');
    expect(ids['obj#2']).toEqual(['objective', 'Formar a las personas', ['[2]', 'Objetivo [2]']]);
  });

  test('codes of indicators count even where their letter is none elsewhere, and their list says what they are', () => {
    const body = '| Código | Acción | Fin | Indicador |\n|---|---|---|---|\n| A1 | Crear el registro | 2027 | I1. Registros |\n\n| Código | Indicador | Línea base | Meta |\n|---|---|---|---|\n| I1 | Registros publicados | 0 | 10 |\n\nEl avance se mide con I1. Vea el I2.';
    expect(idsIn(body)['i1']).toEqual(['indicator', 'Registros publicados', ['[I1]', '[I1]', '[I1]']]);
    expect(idsIn(body)['i2']).toBeUndefined();
  });

  test('what nothing defines is none', () => {
    expect(idsIn('La Agencia Digital seguirá la acción A9.9 en 2027.')).toEqual({});
  });
});

test('an id as typed is known by its key, and other words have none', () => {
  expect(['A1.2', 'A-1.2', '1.2', 'I1', 'Acción 3', '12', 'registro', ''].map(keyOfText)).toEqual(['a1.2', 'a1.2', '#1.2', 'i1', '#3', undefined, undefined, undefined]);
});
