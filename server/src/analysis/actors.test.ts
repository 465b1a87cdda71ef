import { describe, expect, it } from 'vitest';
import type { Language } from '../text/language.ts';
import { bodiesIn, isOnlyBodies, worded } from './actors.ts';

const read = (text: string, language: Language) => worded(text, { start: 0, end: text.length }, language);
const bodies = (text: string, language: Language) => bodiesIn(read(text, language)).map(({ start, end }) => text.slice(start, end));

describe('bodies', () => {
  it.each<[Language, string, readonly string[]]>([
    ['es', 'TBD', []], ['es', 'Responsable: TBC', []], ['es', 'N/A', []], ['es', 'metas SMART del Ministerio de Salud', ['Ministerio de Salud']],
    ['es', 'Ministerio de Salud TBD', ['Ministerio de Salud']],
    ['en', 'TBD', []], ['en', 'TBC by the DPO', ['DPO']], ['en', 'N/A', []], ['en', 'TBD Ministry of Health', ['Ministry of Health']], ['en', 'SMART targets', []], ['en', 'TBA / TODO', []],
    ['pt', 'TBD', []], ['pt', 'TBC', []], ['pt', 'N/A', []], ['pt', 'metas SMART do MCTI', ['MCTI']], ['pt', 'PENDENTE', []],
  ])('are not what stands for an unknown one, %s: %s', (language, text, expected) => {
    expect(bodies(text, language)).toEqual(expected);
  });

  it.each<[Language, string, boolean]>([
    ['es', 'Ministerio de Salud', true], ['es', 'el Ministerio de Salud (MSP) y la Agencia Digital.', true], ['es', 'Crear el Ministerio de Salud', false], ['es', 'Registro', false],
    ['en', 'Ministry of Health', true], ['en', 'Ministry of Health: publish a guide', false], ['pt', 'Ministério da Saúde', true], ['pt', 'Criar a Agência Digital', false],
  ])('may be all that a text says, %s: %s', (language, text, expected) => {
    expect(isOnlyBodies(read(text, language))).toBe(expected);
  });
});
