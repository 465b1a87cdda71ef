import { describe, expect, test } from 'vitest';
import type { Language } from '../text/language.ts';
import { factsOf } from './commitments/testing.ts';
import { contextOf } from './passages.ts';

const textsIn = (body: string, language: Language) => factsOf(body, language).passages.slice(1).map(({ text }) => text.replace(/\s+/gu, ' ').trim());

describe('a block in another language', () => {
  const french = 'Le gouvernement publiera un registre de tous les algorithmes que les ministères utilisent, et il formera les agents qui les achètent ou qui les surveillent dans leur travail.';

  test('is left out', () => {
    expect(textsIn(`${french}\n\nEl Ministerio creará el registro.`, 'es')).toEqual(['El Ministerio creará el registro.']);
  });

  test.each<[Language, string, string]>([
    ['es', 'DNP: crear [registro público](URL) nacional', 'DNP: crear registro público nacional'],
    ['en', 'DNP: [public register](URL)', 'DNP: public register'],
    ['pt', 'MGI: criar [registro público](URL) nacional', 'MGI: criar registro público nacional'],
  ])('is not one of few words with the long address of a link, %s', (language, item, words) => {
    expect(textsIn(`- ${item.replace('URL', `https://example.org/${'x'.repeat(300)}`)}`, language)).toEqual([words]);
  });
});

describe('text converted from a PDF file', () => {
  const committed = (body: string, language: Language) => factsOf(body, language).commitments.map(({ passage }) => passage.text.replace(/\s+/gu, ' ').trim());

  test('has its run-in items as items', () => {
    expect(committed('## Línea 1\n\nAcciones: • Creación de un registro público de algoritmos • Capacitación de 300 funcionarios', 'es')).toEqual(['Creación de un registro público de algoritmos', 'Capacitación de 300 funcionarios']);
  });

  test('has in a heading the text that the heading swallowed, and its section is not empty', () => {
    const text = '## Artículo 27. Equipo propio El Ministerio constituirá un equipo de desarrollo y validación de sistemas, con 36 plazas provistas por concurso público, antes de julio de 2027.';
    expect(committed(text, 'es')).toEqual([text.slice(3)]);
    expect(committed('## Article 27. A team of our own', 'en')).toEqual([]);
  });

  test('does not take a chapter for a part of the one before, whose number it does not bear', () => {
    const diagnosis = '# Política de IA\n\n## 4. Diagnóstico\n\nHay pocos datos.\n\n';
    expect(committed(`${diagnosis}### 5.1. Líneas de acción\n\nEl Ministerio creará un registro de algoritmos.`, 'es')).toEqual(['El Ministerio creará un registro de algoritmos.']);
    expect(committed(`${diagnosis}### 4.1. Registros\n\nEl Ministerio creará un registro de algoritmos.`, 'es')).toEqual([]);
  });
});

describe('the context of a section', () => {
  test.each<[Language, string, string | undefined]>([
    ['es', 'Contenido', 'matter'],
    ['es', 'Contenido de la política', undefined],
    ['es', 'Índice de preparación para la IA', undefined],
    ['en', 'Contents', 'matter'],
    ['pt', 'Sumário', 'matter'],
    ['pt', 'Conteúdo da estratégia', undefined],
    ['es', 'Glosario de términos', 'matter'],
  ])('of "%s: %s" is %s', (language, heading, context) => expect(contextOf(heading, language)).toBe(context));
});
