import type { Localized } from './language.ts';
import { afterAny, isGlued, phrases, type Reading, startBefore, textAt } from './lexemes.ts';
import { ARTICLES } from './date-words.ts';

/** What a date says about the action: when it must be done, over which time it runs, or neither. */
export type DateRole = 'deadline' | 'period' | 'point';

/** What the words around a date make of it. */
export interface Setting {
  readonly role: DateRole;
  /** Whether the date is where something starts or where it ends. */
  readonly edge: 'start' | 'end' | undefined;
  /** Whether the date itself is too late: "before June". */
  readonly isExclusive: boolean;
  /** The first lexeme of the words before, and the one after the last of those behind. */
  readonly first: number;
  readonly next: number;
}

type Phrases = readonly (readonly string[])[];

const DEADLINE: Localized<Phrases> = {
  en: phrases('by|before|until|till|no later than|not later than|up to|up until|due|due by|due on|prior to|on or before|as of no later than|by or before|through|deadline of|deadline :|due :|due date :|target date :|end date :'),
  es: phrases(
    'antes de|antes del|a mas tardar|a mas tardar en|a mas tardar a|a mas tardar al|a mas tardar para|hasta|hasta en|para|al|a|hacia|no mas alla de|no mas alla del|' +
      'no despues de|no despues del|con plazo hasta|con plazo a|con fecha limite|de aqui a|de aqui al|de cara a|de cara al|con horizonte a|con horizonte al|' +
      'horizonte|antes de que termine|antes de que finalice|vence en|vence|plazo :|plazo de ejecucion :|fecha limite :|fecha de cierre :|fecha de finalizacion :|fecha fin :|vencimiento :',
  ),
  pt: phrases(
    'ate|ate ao|antes de|antes do|antes da|o mais tardar|o mais tardar em|o mais tardar ate|no mais tardar|no mais tardar em|para|no maximo ate|com prazo ate|' +
      'prazo ate|com horizonte em|com horizonte de|ao mais tardar|nao depois de|prazo :|prazo de execucao :|data limite :|data de termino :|vencimento :',
  ),
};
const PERIOD: Localized<Phrases> = {
  en: phrases('in|during|throughout|over|for|within|in the course of|in the period|for the period|during the period|period|at'),
  es: phrases('en|durante|a lo largo de|a lo largo del|en el transcurso de|en el transcurso del|en el curso de|en el curso del|periodo|en el periodo|para el periodo|durante el periodo|por'),
  pt: phrases('em|no|na|nos|nas|durante|ao longo de|ao longo do|no decorrer de|no decorrer do|periodo|no periodo|para o periodo|durante o periodo|ao|a'),
};
const START: Localized<Phrases> = {
  en: phrases('from|since|starting|starting in|starting from|as of|as from|beginning|beginning in|after|effective|from the|start :|start date :'),
  es: phrases('desde|a partir de|a partir del|con inicio en|despues de|despues del|tras|inicio :|fecha de inicio :|fecha inicio :'),
  pt: phrases('desde|a partir de|a partir do|a partir da|com inicio em|apos|depois de|depois do|inicio :|data de inicio :'),
};
/** Words that turn "a 2019" into a comparison. */
const COMPARISON = /^(?:respect|frente|relaci|compara|relativ|previ|anterior|prior|igual|version)/u;
/** "before", "antes de", "prior to"; "on or before" includes the day. */
const EXCLUSIVE = /^(?:before|antes|prior)$/u;
const COMPARING: ReadonlySet<string> = new Set(['a', 'al', 'ao']);
const ENDING = /^(?:finali[sz]|termin(?!olog)|culmin|conclu|encerr|venc|expir|complet|finish|ends?$|ending$|due$)/u;
const STARTING = /^(?:inici(?!at|al)|comen|comien|empez|empiez|empec|arran|start(?:s|ed|ing)?$|begin|began|commenc|lanz|launch)/u;

const AFTERWARDS: Localized<Phrases> = {
  en: phrases('at the latest'),
  es: phrases('a mas tardar|como maximo|como plazo maximo|como fecha limite'),
  pt: phrases('no maximo|o mais tardar|como prazo maximo'),
};
const ONWARDS: Localized<Phrases> = { en: phrases('onwards|onward'), es: phrases('en adelante'), pt: phrases('em diante') };

/** Reads the words before `first` and behind `next`, between which a date stands. */
export function settingOf(reading: Reading, first: number, next: number, bare: DateRole): Setting {
  const { language } = reading;
  const behind = afterAny(reading, next, AFTERWARDS[language]);
  if (behind !== undefined) return { role: 'deadline', edge: 'end', isExclusive: false, first, next: behind };
  const onwards = afterAny(reading, next, ONWARDS[language]);
  const before = settingBefore(reading, first, next, bare);
  return onwards === undefined ? before : { ...before, role: 'period', edge: 'start', next: onwards };
}

function settingBefore(reading: Reading, first: number, next: number, bare: DateRole): Setting {
  const { language } = reading;
  const deadline = startOfPhrase(reading, first, DEADLINE[language]);
  const period = startOfPhrase(reading, first, PERIOD[language]);
  const start = startOfPhrase(reading, first, START[language]);
  const longest = Math.min(deadline, period, start);
  const plain: Setting = { role: 'point', edge: undefined, isExclusive: false, first, next };
  if (longest === first) return verbSetting(reading, { ...plain, role: bare });
  if (start === longest) return { ...plain, role: 'period', edge: 'start', first: start };
  if (period === longest) return verbSetting(reading, { ...plain, role: 'period', first: period });
  if (COMPARING.has(textAt(reading, deadline)) && isComparison(reading, deadline)) return plain;
  return { ...plain, role: 'deadline', edge: 'end', isExclusive: EXCLUSIVE.test(textAt(reading, deadline)), first: deadline };
}

function isComparison(reading: Reading, index: number): boolean {
  return COMPARISON.test(textAt(reading, index - 1));
}

/** "finalizará en diciembre", "starts in May": the verb before tells which edge the date is. */
function verbSetting(reading: Reading, otherwise: Setting): Setting {
  const verb = textAt(reading, otherwise.first - 1);
  if (ENDING.test(verb)) return { ...otherwise, role: 'deadline', edge: 'end' };
  if (STARTING.test(verb)) return { ...otherwise, edge: 'start' };
  return otherwise;
}

/** Where the longest phrase that ends right before `first` begins, an article between allowed; `first` where there is none. */
function startOfPhrase(reading: Reading, first: number, list: Phrases): number {
  const end = ARTICLES[reading.language].has(textAt(reading, first - 1)) && !isGlued(reading, first) ? first - 1 : first;
  return Math.min(startBefore(reading, first, list) ?? first, startBefore(reading, end, list) ?? first);
}

/** Whether a preposition gives a date a role; a month without a year counts only then. */
export function hasPreposition(reading: Reading, first: number): boolean {
  return [DEADLINE, PERIOD, START].some(list => startOfPhrase(reading, first, list[reading.language]) < first);
}
