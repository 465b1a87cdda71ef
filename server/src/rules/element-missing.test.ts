import { describe, expect, it } from 'vitest';
import { ELEMENT_IDS } from '../framework/index.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'element-missing';
const lines = (...text: string[]) => `${text.join('\n')}\n`;
/** The elements that a text is said to lack. */
const missing = (text: string) => problemsIn(text, RULE).flatMap(({ about }) => about);

const EN = lines(
  '# Artificial Intelligence Strategy of Norbury', '',
  '## Objectives', '', '1. Shorter waiting times in every public service.', '2. Decisions that people can understand.', '',
  '## Actions', '', '- The Ministry of Health will train 400 nurses in the use of AI by June 2028.', '- The Ministry of Justice will publish 30 datasets by March 2027.',
);
const ES = lines(
  '# Estrategia de Inteligencia Artificial de Monteverde', '',
  '## 1. Objetivos', '', '- Acortar las esperas en los servicios públicos.', '- Explicar toda decisión automatizada.', '',
  '## 2. Acciones', '', 'El Ministerio de Salud capacitará a 400 enfermeras antes de junio de 2028. El Ministerio de Justicia publicará 30 conjuntos de datos antes de marzo de 2027.',
);
const PT = lines(
  '# Estratégia de Inteligência Artificial de Rio Manso', '',
  '## Objetivos', '', '- Encurtar a espera nos serviços públicos.', '- Explicar toda decisão automatizada.', '',
  '## Ações', '', 'O Ministério da Saúde capacitará 400 enfermeiros até junho de 2028. O Ministério da Justiça publicará 30 conjuntos de dados até março de 2027.',
);

describe('element-missing', () => {
  it.each([
    ['en', EN, 'Artificial Intelligence Strategy of Norbury'],
    ['es', ES, 'Estrategia de Inteligencia Artificial de Monteverde'],
    ['pt', PT, 'Estratégia de Inteligência Artificial de Rio Manso'],
  ])('reports each missing element once, at the title (%s)', (_, text, title) => {
    expect(problemsIn(text, RULE)).toEqual([
      { messageId: 'absent', at: title, line: 1, severity: 'warning', about: ['financing'] },
      { messageId: 'absent', at: title, line: 1, severity: 'warning', about: ['monitoring'] },
    ]);
  });

  it.each([
    [EN, '## Budget', 'The Ministry of Finance will allocate 2 million dollars to this strategy in 2027.', '## Monitoring', 'The Audit Office will publish a progress report every year.'],
    [ES, '## 3. Presupuesto', 'El Ministerio de Hacienda destinará 2 millones de dólares a la estrategia en 2027.', '## 4. Seguimiento', 'La Contraloría publicará cada año un informe de avance.'],
    [PT, '## Orçamento', 'O Ministério da Fazenda destinará R$ 2 milhões à estratégia em 2027.', '## Acompanhamento', 'A Controladoria publicará todo ano um relatório de progresso.'],
  ])('is content once they are there', (text, ...more) => {
    expect(missing(text + more.join('\n\n'))).toEqual([]);
  });

  it('finds elements in prose and in tables without headings of their own', () => {
    const text = lines(
      '# Estrategia de IA', '', 'El objetivo general de la estrategia es mejorar los servicios.', '',
      '| Acción | Entidad responsable | Meta | Plazo | Presupuesto | Indicador |', '|---|---|---|---|---|---|',
      '| Publicar datos | Instituto de Estadística | 40 conjuntos | junio de 2028 | 300.000 dólares | Conjuntos publicados |',
      '| Formar enfermeras | Ministerio de Salud | 400 enfermeras | marzo de 2027 | 120.000 dólares | Enfermeras formadas |', '',
      'El seguimiento de la estrategia estará a cargo de la Contraloría.',
    );
    expect(missing(text)).toEqual([]);
  });

  it('leaves what is only announced to element-partial', () => {
    const text = `${EN}\n## Financing\n\nThe necessary resources will be mobilised for the implementation of this strategy.\n`;
    expect(missing(text)).toEqual(['monitoring']);
    expect(problemsIn(text, 'element-partial').flatMap(({ about }) => about)).toContain('financing');
  });

  it('takes a glossary and a bibliography for nothing', () => {
    expect(missing(`${EN}\n## Glossary\n\n- **Budget:** the money that is set aside.\n- **Monitoring:** following up.\n`)).toEqual(['financing', 'monitoring']);
    expect(missing(`${ES}\n## Bibliografía\n\nBanco Mundial (2020). Presupuesto público y seguimiento de políticas.\n`)).toEqual(['financing', 'monitoring']);
  });

  it('is an error only in the final text', () => {
    const severities = (['draft', 'consultation', 'final'] as const).map(stage => problemsIn(EN, RULE, stage).map(({ severity }) => severity));
    expect(severities).toEqual([['warning', 'warning'], ['warning', 'warning'], ['error', 'error']]);
  });

  it('follows the stage of the front matter', () => {
    const [problem] = problemsIn(`---\nai-strategy:\n  stage: final\n---\n\n${PT}`, RULE);
    expect(problem).toMatchObject({ severity: 'error', line: 6, at: 'Estratégia de Inteligência Artificial de Rio Manso' });
  });

  it('says what was looked for and where a section would go', () => {
    expect(messagesIn(EN, RULE, 'en')[0]).toMatch(/^Nothing was found on “Financing mechanisms”\. We looked in headings, text, lists and tables for words such as: financing, .+ A section on it would go after “Actions”; the quick fix inserts one to fill in\.$/u);
    expect(messagesIn(ES, RULE, 'es')[1]).toMatch(/^No se encontró nada sobre «Instrumentos de seguimiento»\. .+ palabras como: seguimiento, .+ iría después de «2\. Acciones»; la corrección rápida inserta una para completar\.$/u);
    expect(messagesIn(PT, RULE, 'pt')[0]).toMatch(/^Nada foi encontrado sobre “Mecanismos de financiamento”\. .+ palavras como: financiamento, .+ ficaria depois de “Ações”; a correção rápida insere uma para preencher\.$/u);
  });

  it('speaks the reader’s language about a draft in another', () => {
    expect(messagesIn(ES, RULE, 'en')[0]).toMatch(/^Nothing was found on “Financing mechanisms”\. .+ after “2\. Acciones”/u);
  });

  describe('is told by the drafter', () => {
    it('that an element does not apply, in the front matter or in a comment', () => {
      expect(missing(`---\nai-strategy:\n  not-applicable:\n    financing: Approved in the budget act\n---\n\n${EN}`)).toEqual(['monitoring']);
      expect(missing(`${ES}\n<!-- ai-strategy not-applicable monitoring: Lo hace la Contraloría por ley -->\n`)).toEqual(['financing']);
    });

    it('but asks again where the reason is missing', () => {
      expect(missing(`${PT}\n<!-- ai-strategy not-applicable monitoring -->\n`)).toEqual(['financing', 'monitoring']);
    });

    it('that a written section covers it', () => {
      expect(missing(`${EN}\n## What it takes\n\n<!-- ai-strategy covers financing -->\n\nThe purse of the islands pays.\n`)).toEqual(['monitoring']);
    });

    it('that a section is meant for it, which is then a placeholder until it is written', () => {
      const text = `${ES}\n## 3. Financiación\n\n<!-- ai-strategy covers financing -->\n\n[Entidad que paga] financiará [acción] con [monto y moneda].\n`;
      expect(missing(text)).toEqual(['monitoring']);
      expect(problemsIn(text, 'placeholder')).toMatchObject([{ messageId: 'skeleton', at: '[Entidad que paga]', about: ['financing'] }]);
    });

    it('to ignore it, for some elements or for all', () => {
      const below = (directive: string) => missing(EN.replace('\n\n', `\n\n${directive}\n\n`));
      expect(below('<!-- ai-strategy ignore element-missing financing: settled in March -->')).toEqual(['monitoring']);
      expect(below('<!-- ai-strategy ignore element-missing financing, monitoring: settled in March -->')).toEqual([]);
      expect(below('<!-- ai-strategy ignore element-missing: settled in March -->')).toEqual([]);
      expect(below('<!-- ai-strategy ignore element-partial: settled in March -->')).toEqual(['financing', 'monitoring']);
    });

    it('to ignore it elsewhere, which changes nothing at the title', () => {
      expect(missing(EN.replace('## Actions\n', '## Actions\n\n<!-- ai-strategy ignore element-missing: settled in March -->\n'))).toEqual(['financing', 'monitoring']);
    });
  });

  describe('stands at a place that makes sense', () => {
    it('in an empty document', () => {
      expect(problemsIn('', RULE)).toEqual(ELEMENT_IDS.map(id => ({ messageId: 'absent', at: '', line: 1, severity: 'warning', about: [id] })));
      expect(messagesIn('', RULE, 'en')[0]).toContain('A section on it would go below the title');
    });

    it('in a document without headings: its first line', () => {
      const text = '\n\nLa inteligencia artificial ya está en las oficinas públicas.\n\nNadie la ha contado.\n';
      expect(problemsIn(text, RULE)[0]).toMatchObject({ at: 'La inteligencia artificial ya está en las oficinas públicas.', line: 3 });
    });

    it('in a document that is only a table', () => {
      const text = '| Ação | Responsável | Prazo |\n|---|---|---|\n| Criar um portal de dados | Ministério da Saúde | junho de 2028 |\n| Formar enfermeiros | Ministério da Saúde | março de 2027 |\n';
      expect(missing(text)).toEqual(['objectives', 'goals', 'financing', 'monitoring']);
      expect(problemsIn(text, RULE)[0]).toMatchObject({ at: 'Ação | Responsável | Prazo', line: 1 });
    });

    it('in a document whose headings are bold lines', () => {
      const text = '**Estrategia de IA de Tres Ríos**\n\n**Presupuesto**\n\nEl Ministerio de Hacienda destinará 850.000 dólares a la estrategia en 2027.\n';
      expect(missing(text)).not.toContain('financing');
      expect(problemsIn(text, RULE)[0]).toMatchObject({ at: 'Estrategia de IA de Tres Ríos', line: 1 });
    });

    it('with Windows line ends', () => {
      expect(problemsIn(ES.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(ES, RULE));
      expect(problemsIn(`---\r\nlang: pt\r\n---\r\n\r\n${PT.replaceAll('\n', '\r\n')}`, RULE)[0]).toMatchObject({ at: 'Estratégia de Inteligência Artificial de Rio Manso', line: 5 });
    });
  });
});
