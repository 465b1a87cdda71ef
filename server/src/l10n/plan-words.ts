/** What completion offers for the parts of a plan, in the language of the draft. */
import type { Localized } from '../text/language.ts';

export interface PlanWords {
  /** Beginnings of indicators; brackets are to be filled in. */
  readonly indicators: readonly string[];
  readonly frequencies: readonly string[];
  /** Currencies as amounts are written with them. */
  readonly currencies: readonly string[];
  /** The months by which things are usually due, and those in which they begin. */
  readonly ends: readonly string[];
  readonly starts: readonly string[];
  /** A month of a year, and a half of it. */
  readonly month: (month: string, year: string) => string;
  readonly half: (half: 1 | 2, year: string) => string;
}

export const PLAN_WORDS: Localized<PlanWords> = {
  en: {
    indicators: [
      'Share of [units] that [condition]', 'Number of [units] [done]', 'Average time from [event] to [event]', 'Change in [quantity] against [year]', 'Average score of [unit] in [source]', 'Cost per [unit]',
    ],
    frequencies: ['Monthly', 'Quarterly', 'Every six months', 'Yearly', 'Every two years'],
    currencies: ['USD', 'EUR', 'GBP'],
    ends: ['March', 'June', 'September', 'December'],
    starts: ['January', 'April', 'July', 'October'],
    month: (month, year) => `${month} ${year}`,
    half: (half, year) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  },
  es: {
    indicators: [
      'Porcentaje de [unidades] que [condición]', 'Número de [unidades] [con qué resultado]', 'Tiempo promedio desde [hecho] hasta [hecho]', 'Variación de [cantidad] respecto de [año]', 'Puntaje promedio de [unidad] en [fuente]', 'Costo por [unidad]',
    ],
    frequencies: ['Mensual', 'Trimestral', 'Semestral', 'Anual', 'Cada dos años'],
    currencies: ['USD', 'EUR', 'COP', 'MXN', 'ARS', 'CLP', 'PEN', 'UYU'],
    ends: ['marzo', 'junio', 'septiembre', 'diciembre'],
    starts: ['enero', 'abril', 'julio', 'octubre'],
    month: (month, year) => `${month} de ${year}`,
    half: (half, year) => `${half === 1 ? 'primer' : 'segundo'} semestre de ${year}`,
  },
  pt: {
    indicators: [
      'Percentual de [unidades] que [condição]', 'Número de [unidades] [com que resultado]', 'Tempo médio de [fato] até [fato]', 'Variação de [quantidade] em relação a [ano]', 'Nota média de [unidade] em [fonte]', 'Custo por [unidade]',
    ],
    frequencies: ['Mensal', 'Trimestral', 'Semestral', 'Anual', 'A cada dois anos'],
    currencies: ['R$', 'US$', 'EUR'],
    ends: ['março', 'junho', 'setembro', 'dezembro'],
    starts: ['janeiro', 'abril', 'julho', 'outubro'],
    month: (month, year) => `${month} de ${year}`,
    half: (half, year) => `${half === 1 ? 'primeiro' : 'segundo'} semestre de ${year}`,
  },
};
