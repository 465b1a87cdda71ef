/** Words that features write into a draft, in the draft's own language. */
import type { PartName } from '../analysis/index.ts';
import type { Language, Localized } from '../text/language.ts';

/** How a part of a commitment is written where it is still to be said. */
export interface PartWords {
  /** Header of its column and label of its line. */
  readonly name: string;
  /** What stands in brackets until somebody fills it in; opens with a word that the analysis knows as a blank's. */
  readonly blank: string;
  /** Around the blank, at the end of a sentence. Where absent, a sentence of its own says it: "Indicador: [indicador]." */
  readonly clause?: readonly [before: string, after: string];
}

type Words = Readonly<Record<PartName, PartWords>>;

const WORDS: Localized<Words> = {
  en: {
    id: { name: 'No.', blank: '[unit number]' },
    title: { name: 'Action', blank: '[action]' },
    objective: { name: 'Objective', blank: '[name of the objective]', clause: [' (', ')'] },
    actor: { name: 'Responsible body', blank: '[body]', clause: [', led by ', ''] },
    quantity: { name: 'Target', blank: '[quantity]', clause: [', with a target of ', ''] },
    baseline: { name: 'Baseline', blank: '[year and value]', clause: [' (baseline: ', ')'] },
    start: { name: 'Start', blank: '[date]', clause: [', starting in ', ''] },
    deadline: { name: 'Deadline', blank: '[date]', clause: [' by ', ''] },
    money: { name: 'Cost', blank: '[amount and currency]', clause: [', at a cost of ', ''] },
    source: { name: 'Source of funds', blank: '[source of funds]', clause: [', funded by ', ''] },
    indicator: { name: 'Indicator', blank: '[indicator]' },
    verification: { name: 'Means of verification', blank: '[source of verification]' },
    frequency: { name: 'Frequency', blank: '[indicate how often]' },
  },
  es: {
    id: { name: 'Código', blank: '[indicar código]' },
    title: { name: 'Acción', blank: '[acción]' },
    objective: { name: 'Objetivo', blank: '[nombre del objetivo]', clause: [' (', ')'] },
    actor: { name: 'Responsable', blank: '[entidad]', clause: [', a cargo de ', ''] },
    quantity: { name: 'Meta', blank: '[cantidad]', clause: [', con una meta de ', ''] },
    baseline: { name: 'Línea base', blank: '[valor y año]', clause: [' (línea base: ', ')'] },
    start: { name: 'Inicio', blank: '[fecha]', clause: [', a partir de ', ''] },
    deadline: { name: 'Plazo', blank: '[fecha]', clause: [' antes de ', ''] },
    money: { name: 'Costo', blank: '[monto y moneda]', clause: [', con un costo de ', ''] },
    source: { name: 'Fuente de recursos', blank: '[fuente de recursos]', clause: [', con cargo a ', ''] },
    indicator: { name: 'Indicador', blank: '[indicador]' },
    verification: { name: 'Medio de verificación', blank: '[fuente de verificación]' },
    frequency: { name: 'Frecuencia', blank: '[indicar frecuencia]' },
  },
  pt: {
    id: { name: 'Código', blank: '[indicar código]' },
    title: { name: 'Ação', blank: '[ação]' },
    objective: { name: 'Objetivo', blank: '[nome do objetivo]', clause: [' (', ')'] },
    actor: { name: 'Responsável', blank: '[órgão]', clause: [', a cargo de ', ''] },
    quantity: { name: 'Meta', blank: '[quantidade]', clause: [', com a meta de ', ''] },
    baseline: { name: 'Linha de base', blank: '[valor e ano]', clause: [' (linha de base: ', ')'] },
    start: { name: 'Início', blank: '[mês e ano]', clause: [', a partir de ', ''] },
    deadline: { name: 'Prazo', blank: '[mês e ano]', clause: [' até ', ''] },
    money: { name: 'Custo', blank: '[valor e moeda]', clause: [', ao custo de ', ''] },
    source: { name: 'Fonte de recursos', blank: '[fonte de recursos]', clause: [', com recursos de ', ''] },
    indicator: { name: 'Indicador', blank: '[indicador]' },
    verification: { name: 'Meio de verificação', blank: '[fonte de verificação]' },
    frequency: { name: 'Frequência', blank: '[indicar frequência]' },
  },
};

/** How a part is written in a language. */
export function partWords(part: PartName, language: Language): PartWords {
  return WORDS[language][part];
}

/** Header of the column for what fits no other. */
export const NOTES: Localized<string> = { en: 'Notes', es: 'Observaciones', pt: 'Observações' };
