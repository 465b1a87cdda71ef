import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'actor-unknown';
const seen = (text: string, stage: 'draft' | 'final' = 'draft') => problemsIn(text, RULE, stage).map(({ messageId, at, line }) => [messageId, at, line]);

/** A strategy with a list of bodies on top and actions from line 12 on. */
const EN = (...actors: string[]) => `# AI Strategy\n\n## List of bodies\n\n- Ministry of Health\n- Audit Office\n- Digital Government Agency (DGA)\n\n## Actions\n\n\n${actors.map(actor => `- The ${actor} will publish 30 datasets by May 2028.\n`).join('')}`;
const ES = (...actors: string[]) => `# Estrategia de IA\n\n## Lista de entidades\n\n- Ministerio de Salud\n- Contraloría General\n- Agencia de Gobierno Electrónico (AGESIC)\n\n## Acciones\n\n\n${actors.map(actor => `- ${actor} publicará 30 conjuntos antes de mayo de 2028.\n`).join('')}`;
const PT = (...actors: string[]) => `# Estratégia de IA\n\n## Lista de órgãos\n\n- Ministério da Saúde\n- Tribunal de Contas\n- Agência de Governo Digital (AGD)\n\n## Ações\n\n\n${actors.map(actor => `- ${actor} publicará 30 conjuntos até maio de 2028.\n`).join('')}`;

describe('actor-unknown', () => {
  it('says nothing where every body in charge is listed, by its name or its acronym', () => {
    expect(seen(EN('Ministry of Health', 'Audit Office', 'DGA'), 'final')).toEqual([]);
    expect(seen(ES('El Ministerio de Salud', 'La Contraloría General', 'AGESIC', 'MINISTERIO DE SALUD'), 'final')).toEqual([]);
    expect(seen(PT('O Ministério da Saúde', 'O Tribunal de Contas', 'A AGD'), 'final')).toEqual([]);
  });

  it.each([
    [EN('Ministry of Health', 'Science Council'), 'Science Council'],
    [ES('El Ministerio de Salud', 'El Consejo de Ciencia'), 'Consejo de Ciencia'],
    [PT('O Ministério da Saúde', 'O Conselho de Ciência'), 'Conselho de Ciência'],
  ])('stands at a body that is not: %j', (text, at) => {
    expect(problemsIn(text, RULE)).toEqual([{ messageId: 'each', at, line: 13, severity: 'information', about: [] }]);
  });

  it.each([
    [EN('Ministry of Healht'), 'Ministry of Healht', 'Ministry of Health'],
    [ES('La Contraloria Genral'), 'Contraloria Genral', 'Contraloría General'],
    [ES('AGESI'), 'AGESI', 'AGESIC'],
    [PT('O Tribunal de Conta'), 'Tribunal de Conta', 'Tribunal de Contas'],
  ])('offers the listed name that was probably meant: %j', (text, at, meant) => {
    expect(problemsIn(text, RULE)).toEqual([{ messageId: 'near', at, line: 12, severity: 'information', about: [meant] }]);
  });

  it('is one problem for several bodies until the text is final', () => {
    const text = ES('El Consejo de Ciencia', 'La Escuela de Gobierno', 'El Ministerio de Salud', 'El Consejo de Ciencia');
    expect(seen(text)).toEqual([['many', 'Acciones', 9]]);
    expect(seen(text, 'final')).toEqual([['each', 'Consejo de Ciencia', 12], ['each', 'Escuela de Gobierno', 13]]);
    expect(messagesIn(text, RULE, 'es')[0]).toMatch(/^2 de \d entidades responsables no figuran en la lista de entidades de la estrategia, como «Consejo de Ciencia»\. Conviene completar/u);
    expect(messagesIn(text, RULE, 'en')[0]).toMatch(/^2 of \d bodies in charge are not in the strategy’s list of bodies, such as “Consejo de Ciencia”\./u);
    expect(messagesIn(text, RULE, 'pt')[0]).toMatch(/^2 de \d órgãos responsáveis não constam da lista de órgãos da estratégia/u);
  });

  it('repeats a slip at each of its places in a final text only', () => {
    const text = ES('AGESI', 'AGESI');
    expect(seen(text)).toEqual([['near', 'AGESI', 12]]);
    expect(seen(text, 'final')).toEqual([['near', 'AGESI', 12], ['near', 'AGESI', 13]]);
  });

  it('asks in the reader’s language what was meant', () => {
    expect(messagesIn(ES('AGESI'), RULE, 'es')).toEqual(['«AGESI» tiene acciones a su cargo y no figura en la lista de entidades de la estrategia. ¿Se quiso decir «AGESIC»?']);
    expect(messagesIn(ES('AGESI'), RULE, 'pt')[0]).toMatch(/Quis dizer “AGESIC”\?$/u);
  });

  it('says nothing where a strategy has no list', () => {
    expect(seen('# Estrategia de IA\n\n## Acciones\n\n- El Consejo de Ciencia publicará 30 conjuntos.\n- La Escuela de Gobierno capacitará a 30 docentes.\n', 'final')).toEqual([]);
  });

  it('does not look in a list of acronyms for bodies that have none', () => {
    const text = (actor: string) => `# Estrategia de IA\n\n## Siglas\n\n- AGESIC: Agencia de Gobierno Electrónico\n- MSP: Ministerio de Salud Pública\n\n## Acciones\n\n- ${actor} publicará 30 conjuntos.\n`;
    expect(seen(text('El Consejo de Ciencia'), 'final')).toEqual([]);
    expect(seen(text('El Consejo de Ciencia (CONCI)'), 'final')).toEqual([['each', 'Consejo de Ciencia', 10]]);
  });

  it('takes a unit of a listed body for known, and bodies that are only mentioned', () => {
    expect(seen(ES('La Dirección de Datos del Ministerio de Salud'), 'final')).toEqual([]);
    expect(seen(`${ES('El Ministerio de Salud')}\n## Contexto\n\nEl Consejo de Ciencia existe desde 1990.\n`, 'final')).toEqual([]);
  });

  it('leaves actors that could be anybody to actor-vague', () => {
    expect(seen(ES('El Ministerio de Salud', 'Las entidades competentes'), 'final')).toEqual([]);
  });
});
