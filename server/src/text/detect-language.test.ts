import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

const ES = 'El Ministerio de Ciencia elaborará una guía de uso ético antes de junio de 2027.';
const PT = 'O Ministério da Ciência, Tecnologia e Inovação elaborará um guia até junho de 2027.';
const EN = 'The Ministry of Science will publish an ethics guide before June 2027.';

describe('detectLanguage', () => {
  it.each([
    ['es', ES],
    ['es', 'Gobernanza de la inteligencia artificial'],
    ['es', 'Se capacitará a 5.000 funcionarios públicos'],
    ['es', 'Esta accion iniciara en enero de 2026 y finalizara en diciembre de 2027'],
    ['es', 'Responsable: Secretaría de Gobierno Digital'],
    ['pt', PT],
    ['pt', 'Governança da inteligência artificial'],
    ['pt', 'Plano de ação'],
    ['pt', 'Esta acao tera inicio em janeiro de 2026'],
    ['pt', 'O registo é efetuado pela Agência para a Modernização Administrativa, em articulação com as autarquias.'],
    ['en', EN],
    ['en', 'Civil service capacity and skills'],
    ['en', 'Responsible: Digital Government Office'],
  ])('%s: %s', (language, text) => expect(detectLanguage(text)).toBe(language));

  it.each([
    ['French', 'Le ministère publiera un guide éthique avant juin 2027.'],
    ['French title', 'Gouvernance de l’intelligence artificielle'],
    ['German', 'Das Ministerium wird bis Juni 2027 einen Leitfaden veröffentlichen.'],
    ['Italian', 'Il Ministero pubblicherà una guida etica entro giugno 2027.'],
    ['Catalan', 'El Ministeri publicarà una guia ètica abans de juny de 2027.'],
    ['Galician', 'A Xunta elaborará unha guía ética antes de xuño de 2027 coa participación das empresas.'],
    ['a number', '12 345'],
    ['an id', 'CONPES 3975'],
    ['nothing', ''],
    ['what two languages share', 'Objetivos estratégicos'],
  ])('knows nothing of %s', (_, text) => expect(detectLanguage(text)).toBeUndefined());

  it('reads a long document all over', () => {
    expect(detectLanguage(`${EN.repeat(3)} ${ES.repeat(60)}`)).toBe('es');
    expect(detectLanguage(`${EN.repeat(30)} ${ES.repeat(30)}`)).toBeUndefined();
  });

  it('is not misled by links, figures and blanked markup', () => {
    expect(detectLanguage(`https://www.example.org/the/of/and/with ${' '.repeat(3000)} ${PT}`)).toBe('pt');
  });
});
