import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft/index.ts';
import type { Language } from '../text/language.ts';
import { judgedAs } from './commitments/testing.ts';
import { analyse } from './index.ts';
import type { Commitment } from './index.ts';

const PARTS = ['actor', 'quantity', 'deadline', 'money', 'indicator'] as const;

function commitmentsIn(body: string, language: Language = 'es'): readonly Commitment[] {
  return analyse(parseDraft('draft.md', `---\nlang: ${language}\n---\n\n# T\n\n${body}\n`)).commitments;
}

/** The parts of the first commitment that are stated, as written. */
function partsIn(body: string, language: Language = 'es'): Record<string, string> {
  const [first] = commitmentsIn(body, language);
  if (!first) throw new Error('no commitment');
  return Object.fromEntries(PARTS.flatMap(name => first[name] ? [[name, first[name].text]] : []));
}

describe('a passage commits', () => {
  it.each<[Language, string]>([
    ['es', 'El Ministerio de Educación elaborará una guía para docentes.'],
    ['es', 'Se creará un registro público de algoritmos.'],
    ['es', 'La Agencia Digital deberá publicar el inventario de sistemas.'],
    ['es', '- Crear un laboratorio de innovación pública.'],
    ['es', 'Diseñar un marco ético para el uso de la IA.'],
    ['es', 'La Contraloría General hará una evaluación externa.'],
    ['es', 'En 2027, la Agencia de Datos abrirá cuarenta conjuntos de datos.'],
    ['pt', 'O Ministério da Gestão publicará o guia de compras de IA.'],
    ['pt', 'Será criado um comitê de ética.'],
    ['pt', 'Os órgãos deverão registrar os seus sistemas de IA.'],
    ['pt', '- Capacitar servidores em ciência de dados.'],
    ['pt', 'A Controladoria-Geral fará uma avaliação externa.'],
    ['pt', '- **Formação:** capacitar gestores municipais.'],
    ['en', 'The Ministry of Finance will fund three pilots.'],
    ['en', 'Public bodies must publish a register of algorithms.'],
    ['en', '- Establish an AI Safety Office.'],
    ['en', '- Developing training modules for teachers.'],
    ['en', '- Led by the Ministry of Health, launch a triage service.'],
    ['en', 'A code of conduct will be adopted.'],
    ['en', 'The Digital Agency is committed to training 300 officials.'],
  ])('%s: %s', (language, text) => {
    expect(commitmentsIn(text, language)).toHaveLength(1);
  });

  it.each<[Language, string]>([
    ['es', 'La inteligencia artificial transformó la administración en la última década.'],
    ['es', 'El mercado de la IA crecerá un 30 % en cinco años.'],
    ['es', 'La IA deberá ser transparente y explicable.'],
    ['es', 'Esta tecnología permitirá mejores decisiones.'],
    ['es', 'El país cuenta con cuatro centros de datos.'],
    ['es', '## Diagnóstico\n\nEl Ministerio implementará mejoras que ya se anunciaron.'],
    ['es', '## Glosario\n\nAlgoritmo: se definirá como una secuencia de pasos.'],
    ['pt', 'A inteligência artificial transformou a administração pública.'],
    ['pt', 'A IA deve ser segura e robusta.'],
    ['pt', 'O setor crescerá 20% ao ano.'],
    ['pt', '## Princípios\n\nO uso da IA será justo e criará valor para as pessoas.'],
    ['pt', '## Referências\n\nSilva, A. O país que virá. 2020.'],
    ['en', 'Artificial intelligence has changed the economy.'],
    ['en', 'AI will help countries grow.'],
    ['en', 'Systems must be safe and reliable.'],
    ['en', 'Demand for data scientists will rise.'],
    ['en', 'The Ministry launched a portal in 2021.'],
    ['en', '- Digital skills are low.'],
    ['en', '## Background\n\nThe Department will soon close its old portal.'],
  ])('not, %s: %s', (language, text) => {
    expect(commitmentsIn(text, language)).toEqual([]);
  });
});

describe('no commitment', () => {
  const all = (body: string, language: Language) => judgedAs(body, language, () => true).commitments;

  it.each<[Language, string, string]>([
    ['es', '## Acciones\n\n- Ministerio de Salud\n- Agencia Digital (AGESIC)\n- Crear un registro', 'Crear un registro'],
    ['en', '## Actions\n\n- Ministry of Health\n- Digital Agency (DA) and Audit Office\n- Create a register', 'Create a register'],
    ['pt', '## Ações\n\n- Ministério da Saúde\n- Agência Digital (AGD)\n- Criar um registro', 'Criar um registro'],
  ])('is an item that is only a body, %s', (language, body, action) => {
    expect(all(body, language).map(each => each.title?.text)).toEqual([action]);
  });

  it.each<[Language, string]>([
    ['es', '*Primer borrador para discusión interna*'], ['es', 'Primer borrador para discusión interna'], ['es', '_Versión preliminar para consulta pública_'],
    ['en', '*First draft for internal discussion*'], ['en', 'Draft for public consultation'],
    ['pt', '*Primeira minuta para discussão interna*'], ['pt', 'Versão preliminar para consulta pública'],
  ])('is a subtitle, %s: %s', (language, body) => {
    expect(all(body, language)).toEqual([]);
  });

  it('is lost where a line below the title says a deed', () => {
    expect(all('*Crear un registro público de algoritmos*', 'es')).toHaveLength(1);
    expect(all('El Ministerio de Salud creará un registro', 'es')).toHaveLength(1);
  });
});

describe('the parts of a commitment', () => {
  it('are read from a sentence in each language', () => {
    expect(partsIn('El Ministerio de Educación capacitará a 1.200 docentes antes de junio de 2028, con 3 millones de dólares.')).toEqual({
      actor: 'Ministerio de Educación', quantity: '1.200 docentes', deadline: 'antes de junio de 2028', money: '3 millones de dólares',
    });
    expect(partsIn('A Agência Digital formará 500 servidores até dezembro de 2027, com R$ 2 milhões.', 'pt')).toEqual({
      actor: 'Agência Digital', quantity: '500 servidores', deadline: 'até dezembro de 2027', money: 'R$ 2 milhões',
    });
    expect(partsIn('The Public Service College will train 900 officers by March 2028 with 2 million euros.', 'en')).toEqual({
      actor: 'Public Service College', quantity: '900 officers', deadline: 'by March 2028', money: '2 million euros',
    });
  });

  it('are read from the columns of a table, and empty cells give none', () => {
    const table = '| Acción | Responsable | Plazo | Indicador | Meta | Costo |\n|---|---|---|---|---|---|\n| Publicar la guía | Agencia Digital | junio de 2027 | Guías publicadas | 1 | por definir |';
    expect(partsIn(table)).toEqual({ actor: 'Agencia Digital', quantity: '1', deadline: 'junio de 2027', indicator: 'Guías publicadas' });
  });

  it('are read from labelled lines, each group for the action before it', () => {
    const found = commitmentsIn('**Guía.** Se publicará una guía ética.\n\n- Responsable: Agencia Digital\n- Plazo: junio de 2027\n\n**Registro.** Se creará un registro público.\n\n- Responsable: Archivo General\n- Plazo: marzo de 2028');
    expect(found.map(each => [each.actor?.text, each.deadline?.text, each.actor?.inherited])).toEqual([['Agencia Digital', 'junio de 2027', true], ['Archivo General', 'marzo de 2028', true]]);
  });

  it('make a heading with labels alone a commitment', () => {
    const [first] = commitmentsIn('## Registro de algoritmos\n\nResponsable: Archivo General\n\nPlazo: marzo de 2028');
    expect(first?.passage.kind).toBe('heading');
    expect(first?.deadline?.text).toBe('marzo de 2028');
  });

  it('come from the sentence that leads into a list', () => {
    const found = commitmentsIn('The Commission for AI will:\n\n- publish a code of conduct;\n- train 200 inspectors.', 'en').filter(each => each.passage.kind === 'item');
    expect(found.map(each => [each.actor?.text, each.actor?.inherited])).toEqual([['Commission for AI', true], ['Commission for AI', true]]);
  });

  it('come from the next sentence when it points back', () => {
    expect(partsIn('La Agencia Digital elaborará el plan de datos. Esta acción iniciará en enero de 2027 y finalizará en marzo de 2028.')).toMatchObject({ deadline: expect.stringContaining('marzo de 2028') });
  });

  it.each<[Language, string, string]>([
    ['en', '## 2. Ministry of Health\n\n- Publish a guide to AI in hospitals.', 'Ministry of Health'],
    ['es', '## 2. Ministerio de Salud\n\n- Publicar una guía sobre la IA en los hospitales.', 'Ministerio de Salud'],
    ['pt', '## 2. Ministério da Saúde\n\n- Publicar um guia sobre a IA nos hospitais.', 'Ministério da Saúde'],
  ])('come from a heading that is a body (%s)', (language, text, actor) => {
    expect(commitmentsIn(text, language).map(each => [each.actor?.text, each.actor?.inherited])).toEqual([[actor, true]]);
  });

  it('are shared by the sentences of a paragraph that tells one action', () => {
    const found = commitmentsIn('El Ministerio de Salud elaborará los lineamientos de datos. Estos lineamientos fijarán las reglas de uso. Esta acción iniciará en enero de 2027 y finalizará en marzo de 2028.');
    expect(found.map(each => [each.actor?.text, each.deadline?.text])).toEqual([['Ministerio de Salud', 'en marzo de 2028'], ['Ministerio de Salud', 'en marzo de 2028']]);
  });

  it.each<[Language, string, string | undefined]>([
    ['en', '- Create a National AI Council.', undefined],
    ['en', '- Create a national register, led by the Ministry of Health.', 'Ministry of Health'],
    ['es', '- Integrar un Comité de Ética.', undefined],
    ['es', '- Crear un registro nacional, a cargo del Ministerio de Salud.', 'Ministerio de Salud'],
    ['pt', '- Criar um Comitê de IA.', undefined],
    ['pt', '- Criar um registro nacional, sob responsabilidade do Ministério da Saúde.', 'Ministério da Saúde'],
  ])('name who acts, not what is created (%s: %s)', (language, text, actor) => {
    expect(commitmentsIn(text, language)[0]?.actor?.text).toBe(actor);
  });

  it.each<[Language, string, string]>([
    ['en', 'The Agency for Data will meet the bodies at least twice a year.', 'at least twice a year'],
    ['es', 'La Agencia de Datos publicará informes al menos trimestralmente.', 'al menos trimestralmente'],
    ['pt', 'A Agência de Dados reunirá os órgãos pelo menos duas vezes por ano.', 'pelo menos duas vezes por ano'],
  ])('count how often at least (%s)', (language, text, quantity) => {
    expect(partsIn(text, language)).toMatchObject({ quantity });
  });

  it.each<[Language, string, string | undefined]>([
    ['en', 'The systems will be certified under ISO norms by the Standards Office.', 'Standards Office'],
    ['es', 'Se publicará la norma ISO y DATEC verificará su uso.', 'DATEC'],
    ['pt', 'Os dados do SUS serão abertos.', undefined],
  ])('take an acronym for who acts only where somebody acts (%s)', (language, text, actor) => {
    expect(commitmentsIn(text, language)[0]?.actor?.text).toBe(actor);
  });

  it('do not come from a heading in capitals', () => {
    expect(commitmentsIn('## DECIDES:\n\n- Create a register of algorithms.', 'en').map(each => each.actor)).toEqual([undefined]);
  });

  it('do not take a service number or a vague body for one', () => {
    expect(partsIn('Las entidades competentes mejorarán el servicio 156.')).toEqual({});
  });

  it('stand at their place in the document', () => {
    const text = '---\nlang: es\n---\n\n# T\n\nLa **Agencia Digital** publicará 12 guías.\n';
    const [first] = analyse(parseDraft('draft.md', text)).commitments;
    expect(first?.quantity && text.slice(first.quantity.span.start, first.quantity.span.end)).toBe('12 guías');
    expect(first?.actor && text.slice(first.actor.span.start, first.actor.span.end)).toBe('Agencia Digital');
  });
});
