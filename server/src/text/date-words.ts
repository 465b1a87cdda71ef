import type { Part } from './calendar.ts';
import type { Language, Localized } from './language.ts';
import { phrases, type Reading, textAt, words } from './lexemes.ts';
import { SMALL_NUMBERS } from './numeral-words.ts';

/** Names of the months in order; the full name first, then short forms. All folded. */
const MONTH_NAMES: Localized<readonly string[]> = {
  en: ['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sep sept', 'october oct', 'november nov', 'december dec'],
  es: ['enero ene', 'febrero feb', 'marzo mar', 'abril abr', 'mayo may', 'junio jun', 'julio jul', 'agosto ago', 'septiembre setiembre sep sept set', 'octubre oct', 'noviembre nov', 'diciembre dic'],
  pt: ['janeiro jan', 'fevereiro fev', 'marco mar', 'abril abr', 'maio mai', 'junho jun', 'julho jul', 'agosto ago', 'setembro set', 'outubro out', 'novembro nov', 'dezembro dez'],
};

/** A month as written. */
export interface MonthName {
  /** From 1. */
  readonly month: number;
  readonly isShort: boolean;
}

function monthTable(language: Language): ReadonlyMap<string, MonthName> {
  return new Map(MONTH_NAMES[language].flatMap((names, index) => names.split(' ').map((name, at) => [name, { month: index + 1, isShort: at > 0 }] as const)));
}

const MONTHS: Localized<ReadonlyMap<string, MonthName>> = { en: monthTable('en'), es: monthTable('es'), pt: monthTable('pt') };

const ENGLISH_VERBS: ReadonlySet<string> = new Set(['may', 'march', 'mar']);

/**
 * The month whose name stands at an index. "may" and "march" are verbs in lower case; Portuguese "marco" without its cedilla is more often
 * a framework than March and counts as a short form, which needs a year or a day.
 */
export function monthAt(reading: Reading, index: number): MonthName | undefined {
  const word = textAt(reading, index);
  const found = MONTHS[reading.language].get(word);
  const raw = reading.lexemes[index]?.raw ?? '';
  if (reading.language === 'en' && ENGLISH_VERBS.has(word) && raw.startsWith('m')) return undefined;
  return found !== undefined && reading.language === 'pt' && word === raw.toLowerCase() && word === 'marco' ? { ...found, isShort: true } : found;
}

const ordinals = (list: string): ReadonlyMap<string, number> =>
  new Map(list.split(' ').flatMap((names, index) => names.split(',').map(name => [name, index + 1] as const)));

/** Folded ordinals from the first; see `LAST` for the last. */
export const ORDINALS: Localized<ReadonlyMap<string, number>> = {
  en: ordinals('first second third fourth fifth sixth'),
  es: ordinals('primer,primero,primera segundo,segunda tercer,tercero,tercera cuarto,cuarta quinto,quinta sexto,sexta'),
  pt: ordinals('primeiro,primeira segundo,segunda terceiro,terceira quarto,quarta quinto,quinta sexto,sexta'),
};
export const LAST: Localized<ReadonlySet<string>> = { en: words('last final'), es: words('ultimo ultima'), pt: words('ultimo ultima') };
/** What makes a numeral an ordinal: `3.º`, `3er`, `3rd`. */
export const ORDINAL_MARKS: Localized<ReadonlySet<string>> = {
  en: words('st nd rd th'),
  es: words('º ª er ero era ro ra do da to ta mo ma ° o a'),
  pt: words('º ª o a °'),
};

/** Parts of a year and their months. */
export const YEAR_PARTS: Localized<ReadonlyMap<string, number>> = {
  en: new Map([['quarter', 3], ['half', 6], ['semester', 6], ['trimester', 4], ['bimester', 2]]),
  es: new Map([['trimestre', 3], ['semestre', 6], ['mitad', 6], ['cuatrimestre', 4], ['bimestre', 2]]),
  pt: new Map([['trimestre', 3], ['semestre', 6], ['metade', 6], ['quadrimestre', 4], ['bimestre', 2]]),
};
/** Halves of anything: parts of a year only where the year is named. */
export const HALVES = words('half mitad metade');
/** `Q3`, `3T`, `S1`, `H2`: letters and the months they stand for. */
export const CODES: ReadonlyMap<string, number> = new Map([['q', 3], ['t', 3], ['h', 6], ['s', 6]]);
export const ROMANS: ReadonlyMap<string, number> = new Map([['I', 1], ['II', 2], ['III', 3], ['IV', 4]]);

/** What may stand between the parts of a date: `junio de 2027`, `Q3/2026`, `June, 2027`. */
export const OF: Localized<ReadonlySet<string>> = { en: words('of , / - .'), es: words('de del , / - .'), pt: words('de do da , / - .') };
export const ARTICLES: Localized<ReadonlySet<string>> = { en: words('the'), es: words('el la los las'), pt: words('o a os as') };
/** "el año 2027", "the year 2027", "la vigencia 2027". */
export const YEAR_WORDS: Localized<ReadonlySet<string>> = {
  en: words('year'),
  es: words('ano vigencia gestion'),
  pt: words('ano exercicio'),
};

/** Phrases before a date that narrow it to a part. */
export const PARTS: Localized<Readonly<Record<Part, readonly (readonly string[])[]>>> = {
  en: {
    beginning: phrases('beginning of|start of|early|early in'),
    middle: phrases('mid|mid -|middle of'),
    end: phrases('end of|late|late in|close of|year - end|end -'),
  },
  es: {
    beginning: phrases('principios de|inicios de|inicio de|comienzos de|comienzo de|principio de'),
    middle: phrases('mediados de'),
    end: phrases('finales de|fines de|final de|fin de|cierre de|termino de|finalizar|finales del|final del|fin del|cierre del|fines del|termino del'),
  },
  pt: {
    beginning: phrases('inicio de|inicios de|comeco de|principio de|principios de|inicio do|comeco do|principio do'),
    middle: phrases('meados de|meados do'),
    end: phrases('fim de|final de|finais de|fins de|termino de|encerramento de|fim do|final do|finais do|fins do|termino do|encerramento do'),
  },
};

/** Words that may open a range; with `and` these alone make one of two dates. */
export const BETWEEN: Localized<string> = { en: 'between', es: 'entre', pt: 'entre' };
export const FROM: Localized<ReadonlySet<string>> = { en: words('from'), es: words('de del desde'), pt: words('de do desde') };
export const AND: Localized<ReadonlySet<string>> = { en: words('and'), es: words('y e'), pt: words('e') };
export const TO: Localized<ReadonlySet<string>> = {
  en: words('to through until till - – — ‐ ‑'),
  es: words('a al hasta - – — ‐ ‑'),
  pt: words('a ao ate - – — ‐ ‑'),
};

/** Units of time, and how many of which base unit each is. */
export interface TimeUnit {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly count: number;
}

const timeUnits = (list: string): ReadonlyMap<string, TimeUnit> => new Map(list.split(' ').flatMap(entry => {
  const [names = '', unit = '', count = '1'] = entry.split(':');
  return names.split(',').map(name => [name, { unit: unit as TimeUnit['unit'], count: Number(count) }] as const);
}));

export const TIME_UNITS: Localized<ReadonlyMap<string, TimeUnit>> = {
  en: timeUnits('day,days:day week,weeks:week month,months:month quarter,quarters:month:3 year,years:year decade,decades:year:10'),
  es: timeUnits('dia,dias:day semana,semanas:week mes,meses:month bimestre,bimestres:month:2 trimestre,trimestres:month:3 semestre,semestres:month:6 ano,anos:year decada,decadas:year:10'),
  pt: timeUnits('dia,dias:day semana,semanas:week mes,meses:month bimestre,bimestres:month:2 trimestre,trimestres:month:3 semestre,semestres:month:6 ano,anos:year decada,decadas:year:10'),
};

const NEXT_WORDS = 'next coming following subsequent ensuing first';
const ROMANCE_NEXT_WORDS = 'proximo proxima proximos proximas siguiente siguientes seguinte seguintes primeros primeras primeiros primeiras';
/** Words that place a length of time: "the next ten years". */
export const NEXT: Localized<ReadonlySet<string>> = { en: words(NEXT_WORDS), es: words(ROMANCE_NEXT_WORDS), pt: words(ROMANCE_NEXT_WORDS) };

function starters(language: Language): ReadonlySet<string> {
  const parts = Object.values(PARTS[language]).flatMap(list => list.map(phrase => phrase[0] ?? ''));
  return new Set([
    ...MONTHS[language].keys(), ...ORDINALS[language].keys(), ...LAST[language], ...YEAR_PARTS[language].keys(), ...YEAR_WORDS[language], ...parts, ...CODES.keys(),
    ...[...ROMANS.keys()].map(roman => roman.toLowerCase()), BETWEEN[language], ...FROM[language], ...NEXT[language], ...SMALL_NUMBERS[language].keys(), 'mil', 'a', 'an', 'primero', 'primeiro',
  ]);
}

/** Words that a date, a range or a length of time may begin with; nothing is tried at any other. */
export const STARTERS: Localized<ReadonlySet<string>> = { en: starters('en'), es: starters('es'), pt: starters('pt') };
