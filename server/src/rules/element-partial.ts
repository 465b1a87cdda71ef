import type { Finding } from '../analysis/index.ts';
import { countWith } from '../analysis/index.ts';
import type { ElementId } from '../framework/index.ts';
import { ELEMENT_IDS } from '../framework/index.ts';
import { titleSpan } from '../strategy/index.ts';
import { nearestEvidence } from './support.ts';
import type { Rule } from './types.ts';

/** An element is announced, or given for a few objectives or actions only. */
export const elementPartial: Rule<ElementId> = {
  meta: {
    id: 'element-partial',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'error' },
    fixable: true,
    summary: {
      en: 'An element is only announced, or given for a few actions.',
      es: 'Un elemento solo se anuncia o se da para unas pocas acciones.',
      pt: 'Um elemento é apenas anunciado, ou dado só para algumas ações.',
    },
    messages: {
      objectives: {
        en: 'Objectives are mentioned, but not set out. List the strategic objectives in a section of their own, one sentence each.',
        es: 'Se mencionan objetivos, pero no se formulan. Conviene enumerar los objetivos estratégicos en una sección propia, con una oración para cada uno.',
        pt: 'Os objetivos são mencionados, mas não formulados. Convém listar os objetivos estratégicos em uma seção própria, com uma frase para cada um.',
      },
      actions: {
        en: 'Few specific actions were found ({count}). Say for each objective what will be done: who does what, by when.',
        es: 'Se encontraron pocas acciones específicas ({count}). Conviene decir para cada objetivo qué se hará: quién hace qué y hasta cuándo.',
        pt: 'Foram encontradas poucas ações específicas ({count}). Convém dizer, para cada objetivo, o que será feito: quem faz o quê e até quando.',
      },
      goals: {
        en: 'Few goals can be measured: {count} of {total} actions state a quantity with a date or an indicator. Add to each objective a figure to reach and the year.',
        es: 'Pocas metas se pueden medir: {count} de {total} acciones dan una cantidad con fecha o indicador. Conviene agregar a cada objetivo la cifra por alcanzar y el año.',
        pt: 'Poucas metas podem ser medidas: {count} de {total} ações trazem uma quantidade com data ou indicador. Convém acrescentar a cada objetivo o número a alcançar e o ano.',
      },
      actors: {
        en: '{count} of {total} actions name a responsible body. Name one for each action.',
        es: '{count} de {total} acciones nombran a un responsable. Conviene nombrar a uno para cada acción.',
        pt: '{count} de {total} ações nomeiam um responsável. Convém nomear um para cada ação.',
      },
      timeline: {
        en: '{count} of {total} actions say by when. Give each action a date, or add a timetable.',
        es: '{count} de {total} acciones dicen hasta cuándo. Conviene dar una fecha a cada acción o agregar un cronograma.',
        pt: '{count} de {total} ações dizem até quando. Convém dar uma data a cada ação ou acrescentar um cronograma.',
      },
      financing: {
        en: 'Money is mentioned, but {count} of {total} actions say how much. Say what each action costs and which source pays for it.',
        es: 'Se menciona el dinero, pero {count} de {total} acciones dicen cuánto. Conviene decir qué cuesta cada acción y qué fuente la paga.',
        pt: 'O dinheiro é mencionado, mas {count} de {total} ações dizem quanto. Convém dizer quanto custa cada ação e que fonte a paga.',
      },
      monitoring: {
        en: 'Follow-up is announced, but not set up. Say who follows up, with which instrument, how often, and where the results are published.',
        es: 'El seguimiento se anuncia, pero no se organiza. Conviene decir quién lo hace, con qué instrumento, cada cuánto y dónde se publican los resultados.',
        pt: 'O acompanhamento é anunciado, mas não organizado. Convém dizer quem o faz, com que instrumento, com que frequência e onde os resultados são publicados.',
      },
    },
  },
  *check(strategy) {
    for (const id of ELEMENT_IDS) {
      const finding = strategy.coverage.elements[id];
      if (finding.status !== 'partial' || finding.awaiting) continue;
      yield {
        messageId: id,
        values: { count: countWith(id, strategy.main.actions), total: strategy.main.actions.length },
        draft: strategy.main.draft,
        span: sectionOn(finding) ?? titleSpan(strategy.main),
        related: nearestEvidence(finding, strategy),
        fix: { kind: 'missing', items: [id] },
      };
    }
  },
};

/** The heading of the element's own section, if it has one. */
function sectionOn({ evidence }: Finding) {
  return evidence.find(each => each.passage.kind === 'heading')?.passage.span;
}
