import { describe, expect, it } from 'vitest';
import { factsOf } from './testing.ts';
import { subjectIn } from './subject.ts';

const subject = (language: 'en' | 'es' | 'pt', text: string): string | undefined => {
  const { draft, passages } = factsOf(`## A\n\n${text}`, language);
  const [sentence] = passages.filter(({ kind }) => kind === 'sentence');
  const span = sentence && subjectIn(sentence);
  return span && draft.text.slice(span.start, span.end);
};

describe('the subject of a deed', () => {
  it.each([
    ['en', 'The City Clerk will answer within ten days.', 'City Clerk'],
    ['en', 'In addition, the Extension Division shall lend forty sensors to farmers.', 'Extension Division'],
    ['en', 'Statistics Balteria will examine the twelve systems.', 'Statistics Balteria'],
    ['en', 'The Registrar (RG), together with the police, must publish the list.', 'Registrar'],
    ['es', 'La Cancillería impulsará un acuerdo regional.', 'Cancillería'],
    ['es', 'En segundo lugar, Colombia Compra Eficiente incorporará el criterio a sus manuales.', 'Colombia Compra Eficiente'],
    ['es', 'El Alto Comisionado, en coordinación con las provincias, presentará el balance.', 'Alto Comisionado'],
    ['pt', 'A Fazenda incluirá os valores no projeto de lei.', 'Fazenda'],
    ['pt', 'Além disso, a Defesa Civil combinará os alertas.', 'Defesa Civil'],
    ['pt', 'Os Correios do Norte entregarão os equipamentos.', 'Correios do Norte'],
  ] as const)('is a name in capitals before its verb, %s: %s', (language, text, name) => {
    expect(subject(language, text)).toBe(name);
  });

  it.each([
    ['en', 'The National Strategy will guide all ministries.'],
    ['en', 'The Data Trust will be created by 2027.'],
    ['en', 'Luxembourg will promote the guidelines.'],
    ['en', 'The Government will publish the list.'],
    ['es', 'La Estrategia Nacional orientará a los ministerios.'],
    ['es', 'La Casa de Datos será creada en 2027.'],
    ['es', 'La Casa de Datos se creará en 2027.'],
    ['es', 'Las entidades competentes publicarán la lista.'],
    ['pt', 'O Plano Nacional orientará os ministérios.'],
    ['pt', 'A Casa de Dados será criada em 2027.'],
    ['pt', 'Os órgãos competentes publicarão a lista.'],
  ] as const)('is no document, nothing that is made, and nobody in particular, %s: %s', (language, text) => {
    expect(subject(language, text)).toBeUndefined();
  });
});
