import { describe, expect, it } from 'vitest';
import { frames } from '../framework/index.ts';
import { LANGUAGES } from '../text/language.ts';
import { planIn } from './commitment-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'commitment-vague';
const at = (text: string) => problemsIn(text, RULE).map(problem => problem.at);
const EN = (sentence: string) => `# AI Strategy\n\n${sentence}\n`;
const ES = (sentence: string) => `# Estrategia de IA\n\n${sentence}\n`;
const PT = (sentence: string) => `# Estratégia de IA\n\n${sentence}\n`;

describe('commitment-vague', () => {
  it.each(LANGUAGES)('says nothing of plain commitments (%s)', language => {
    expect(at(planIn(language, { stage: 'final' }))).toEqual([]);
  });

  it.each([
    [EN('The Ministry of Health will open its data where feasible.'), ['where feasible']],
    [EN('The Ministry of Health will, as appropriate, open its data in due course.'), ['as appropriate', 'in due course']],
    [EN('The Ministry of Health will seek to open its data.'), ['seek to']],
    [ES('El Ministerio de Salud abrirá sus datos en la medida de lo posible.'), ['en la medida de lo posible']],
    [ES('Se procurará abrir los datos de salud, según corresponda.'), ['Se procurará', 'según corresponda']],
    [ES('El Ministerio de Salud abrirá sus datos sujeto a la disponibilidad presupuestaria.'), ['sujeto a la disponibilidad']],
    [PT('O Ministério da Saúde abrirá seus dados na medida do possível.'), ['na medida do possível']],
    [PT('O Ministério da Saúde abrirá seus dados conforme o caso, sempre que possível.'), ['conforme o caso', 'sempre que possível']],
    [PT('O Ministério da Saúde buscará abrir seus dados.'), ['buscará']],
  ])('stands at exactly the words that leave it open: %j', (text, words) => {
    expect(at(text)).toEqual(words);
  });

  it.each([
    ES('El Ministerio de Salud hará posible el acceso a los datos y estudiará el caso de cada hospital.'),
    ES('El Ministerio de Salud publicará los principios y la obligación de aplicar la norma en su primer caso.'),
    EN('The Ministry of Health will make access possible and publish the principles that are necessary and appropriate.'),
    EN('The Ministry of Health will open its data as required by the law.'),
    PT('O Ministério da Saúde tornará possível o acesso e publicará os princípios de cada caso.'),
  ])('does not take single words of a hedge for one: %j', text => {
    expect(at(text)).toEqual([]);
  });

  it.each([
    ES('Los hospitales comparten sus datos en la medida de lo posible.'),
    ES('## Principios\n\nLa IA es, en la medida de lo posible, transparente.'),
    EN('Hospitals share their data where possible.'),
    PT('Os hospitais compartilham seus dados na medida do possível.'),
  ])('is silent outside commitments: %j', text => {
    expect(at(text)).toEqual([]);
  });

  it('reads tables, and sentences that complete a commitment', () => {
    expect(at(planIn('es', { rows: { 1: { action: 'Publicar un registro de algoritmos, de ser posible' } } }))).toEqual(['de ser posible']);
    expect(at(EN('- The Audit Office will test every system. This action will be carried out as far as possible.'))).toEqual(['as far as possible']);
  });

  it('reads over line ends, capitals and missing accents', () => {
    expect(at(ES('El Ministerio de Salud abrirá sus datos EN LA MEDIDA\nDE LO POSIBLE y segun corresponda.'))).toEqual(['EN LA MEDIDA\nDE LO POSIBLE', 'segun corresponda']);
    expect(at(ES('El Ministerio de Salud abrirá sus datos en la medida. De lo posible hablará después.'))).toEqual([]);
  });

  it('says so in three languages, with the words', () => {
    expect(messagesIn(EN('The Ministry of Health will open its data where feasible.'), RULE, 'en'))
      .toEqual(['“where feasible” leaves open whether, when or how far this will be done. Say what it depends on and who decides, or take the words out.']);
    expect(messagesIn(ES('El Ministerio de Salud abrirá sus datos\nen lo posible.'), RULE, 'es'))
      .toEqual(['«en lo posible» deja abierto si esto se hará, cuándo o hasta dónde. Conviene decir de qué depende y quién lo decide, o quitar estas palabras.']);
    expect(messagesIn(PT('O Ministério da Saúde abrirá seus dados se possível.'), RULE, 'pt'))
      .toEqual(['“se possível” deixa em aberto se isso será feito, quando ou até onde. Convém dizer de que depende e quem decide, ou retirar essas palavras.']);
  });

  it('never grows beyond information', () => {
    const text = ES('El Ministerio de Salud abrirá sus datos en lo posible.');
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(text, RULE, stage)[0]?.severity)).toEqual(['hint', 'hint', 'information']);
  });

  it('is ignored where the drafter says so', () => {
    expect(at('# Estrategia de IA\n\n<!-- ai-strategy ignore commitment-vague: lo pide Hacienda -->\n\nEl Ministerio de Salud abrirá sus datos en lo posible.\n')).toEqual([]);
  });
});

describe('the list of hedges', () => {
  it.each(LANGUAGES)('has each once, and none of one short word (%s)', language => {
    const { hedges } = frames(language);
    expect(hedges.filter((hedge, index) => hedges.indexOf(hedge) !== index)).toEqual([]);
    expect(hedges.filter(hedge => hedge.length < 6)).toEqual([]);
  });
});
