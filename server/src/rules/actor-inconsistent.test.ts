import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'actor-inconsistent';
const seen = (text: string, stage: 'draft' | 'final' = 'draft') => problemsIn(text, RULE, stage).map(({ at, line, about }) => [at, line, ...about]);
const EN = (...actors: string[]) => `# AI Strategy\n\n## Actions\n\n${actors.map(actor => `- The ${actor} will publish 30 datasets by May 2028.\n`).join('')}`;
const ES = (...actors: string[]) => `# Estrategia de IA\n\n## Acciones\n\n${actors.map(actor => `- ${actor} publicará 30 conjuntos antes de mayo de 2028.\n`).join('')}`;
const PT = (...actors: string[]) => `# Estratégia de IA\n\n## Ações\n\n${actors.map(actor => `- ${actor} publicará 30 conjuntos até maio de 2028.\n`).join('')}`;

describe('actor-inconsistent', () => {
  it.each([
    EN('Ministry of Health', 'Ministry of Health', 'Ministry of Education', 'Department of Transport'),
    ES('El Ministerio de Salud', 'El Ministerio de Educación', 'La Secretaría de Salud', 'Contraloría General'),
    PT('O Ministério da Saúde', 'O Ministério da Educação', 'A Secretaria de Saúde'),
  ])('says nothing of bodies that differ: %j', text => {
    expect(seen(text, 'final')).toEqual([]);
  });

  it.each([
    [ES('La Agencia de Gobierno Electrónico (AGESIC)', 'AGESIC'), 'es'],
    [EN('Digital Government Agency (DGA)', 'DGA'), 'en'],
    [PT('A Agência de Governo Digital (AGD)', 'A AGD'), 'pt'],
  ])('lets a body go by its acronym: %j', text => {
    expect(seen(text, 'final')).toEqual([]);
  });

  it.each([
    [ES('El Ministerio de Educación', 'El Ministerio de Educación', 'El Ministerio de Educacion'), 'Ministerio de Educacion', 'Ministerio de Educación'],
    [EN('Department for Transport', 'Department for Transport', 'Department of Transport'), 'Department of Transport', 'Department for Transport'],
    [PT('A Controladoria-Geral', 'A Controladoria-Geral', 'A Controladoria Geral'), 'Controladoria Geral', 'Controladoria-Geral'],
  ])('stands at the rarer spelling: %j', (text, at, name) => {
    expect(seen(text)).toEqual([[at, 7, name]]);
  });

  it.each([
    [ES('El Ministerio de Salud y Protección Social', 'El Ministerio de Salud y Protección Social', 'El Ministerio de Salud'), 'Ministerio de Salud', 'Ministerio de Salud y Protección Social'],
    [EN('Ministry of Health and Welfare', 'Ministry of Health and Welfare', 'Ministry of Health'), 'Ministry of Health', 'Ministry of Health and Welfare'],
    [PT('O Ministério da Ciência e Tecnologia', 'O Ministério da Ciência e Tecnologia', 'O Ministério da Ciência'), 'Ministério da Ciência', 'Ministério da Ciência e Tecnologia'],
  ])('stands at a name that breaks off: %j', (text, at, name) => {
    expect(seen(text)).toEqual([[at, 7, name]]);
  });

  it.each([
    [ES('El Ministerio de Cultura y Educación', 'El Ministerio de Cultura y Educación', 'El Ministerio de Educación y Cultura'), 'Ministerio de Educación y Cultura', 'Ministerio de Cultura y Educación'],
    [ES('La Secretaría de Modernización', 'La Secretaría de Modernización', 'La Secretaría de Modernizacón'), 'Secretaría de Modernizacón', 'Secretaría de Modernización'],
  ])('stands at words in another order, and at a slip: %j', (text, at, name) => {
    expect(seen(text)).toEqual([[at, 7, name]]);
  });

  it('keeps apart what only looks alike', () => {
    // Two ministries joined by "and" are no longer name; a name that goes on in two ways is nobody's short form.
    expect(seen(EN('Ministry of Health and the Ministry of Education', 'Ministry of Health and the Ministry of Education', 'Ministry of Health'), 'final')).toEqual([]);
    expect(seen(ES('El Ministerio de Educación y Cultura', 'El Ministerio de Educación y Deporte', 'El Ministerio de Educación y Deporte', 'El Ministerio de Educación y Cultura', 'El Ministerio de Educación'), 'final')).toEqual([]);
    expect(seen(ES('El Ministerio de Educación Superior', 'El Ministerio de Educación Superior', 'El Ministerio de Educación'), 'final')).toEqual([]);
    expect(seen(ES('La Secretaría de Salud (SSA)', 'La Secretaría de Salud y Asistencia (SSYA)', 'La Secretaría de Salud y Asistencia'), 'final')).toEqual([]);
    expect(seen(PT('O Ministério da Economia', 'O Ministério da Ecologia'), 'final')).toEqual([]);
  });

  it('does not mind capitals', () => {
    expect(seen(ES('EL MINISTERIO DE EDUCACION', 'El Ministerio de Educación', 'El Ministerio De Educación'), 'final')).toEqual([]);
  });

  it('is silent where both names are listed as bodies of their own', () => {
    const list = '\n## Lista de entidades\n\n- Ministerio de Salud\n- Ministerio de Salud y Protección Social\n';
    expect(seen(ES('El Ministerio de Salud y Protección Social', 'El Ministerio de Salud') + list, 'final')).toEqual([]);
  });

  it('prefers the listed name to the frequent one', () => {
    const list = '\n## Lista de entidades\n\n- Ministerio de Cultura y Educación\n';
    expect(seen(ES('El Ministerio de Educación y Cultura', 'El Ministerio de Educación y Cultura', 'El Ministerio de Educación y Cultura') + list))
      .toEqual([['Ministerio de Educación y Cultura', 5, 'Ministerio de Cultura y Educación']]);
  });

  it('leaves bodies alone that are in charge of nothing', () => {
    expect(seen('# Estrategia de IA\n\n## Contexto\n\nEl Ministerio de Educación existe desde 1920. El Ministerio de Educacion tiene 30 sedes. El Ministerio de Educación crece.\n', 'final')).toEqual([]);
  });

  it('is one problem for each name, and one for each place in a final text', () => {
    const text = ES('El Ministerio de Educación', 'El Ministerio de Educacion', 'El Ministerio de Educacion', 'El Ministerio de Educación', 'El Ministerio de Educación');
    expect(seen(text).map(([, line]) => line)).toEqual([6]);
    expect(problemsIn(text, RULE, 'final').map(({ line, severity }) => [line, severity])).toEqual([[6, 'warning'], [7, 'warning']]);
  });

  it('says so in three languages', () => {
    const text = ES('El Ministerio de Educación', 'El Ministerio de Educación', 'El Ministerio de Educacion');
    expect(messagesIn(text, RULE, 'es')).toEqual(['«Ministerio de Educacion» y «Ministerio de Educación» parecen ser la misma entidad. Conviene llamarla siempre «Ministerio de Educación» o aclarar en qué se diferencian.']);
    expect(messagesIn(text, RULE, 'en')).toEqual(['“Ministerio de Educacion” and “Ministerio de Educación” seem to be one body. Call it “Ministerio de Educación” everywhere, or say how the two differ.']);
    expect(messagesIn(text, RULE, 'pt')).toEqual(['“Ministerio de Educacion” e “Ministerio de Educación” parecem ser o mesmo órgão. Convém chamá-lo sempre “Ministerio de Educación” ou esclarecer em que diferem.']);
  });
});
