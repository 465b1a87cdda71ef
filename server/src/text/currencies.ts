import type { Language, Localized } from './language.ts';
import { words } from './lexemes.ts';

/** What a currency sign, code or word says; without a currency where several countries use it. */
export interface CurrencyName {
  /** ISO 4217 code, or a unit of account such as `UF`. */
  readonly currency: string | undefined;
  /** What the sign multiplies the amount by, as `MM$` does. */
  readonly scale: number;
}

const plain = (currency: string | undefined): CurrencyName => ({ currency, scale: 1 });

/** Codes as written: ISO 4217 for the region and its partners, and the units of account that budgets there use. */
export const CODES: ReadonlySet<string> = words(
  'USD EUR GBP BRL ARS BOB CLP COP CRC CUP DOP GTQ HNL HTG JMD MXN NIO PAB PEN PYG SVC TTD UYU VES CAD CHF JPY CNY XCD BBD BSD BZD GYD SRD AOA MZN CVE KRW AUD NZD INR ' +
    'UF UTM UTA UVT UIT UVA SMMLV SMLMV SMLV UMA UFV UI',
);

/** Letters right before a dollar sign. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, CurrencyName> = new Map([
  ['US', plain('USD')], ['R', plain('BRL')], ['COP', plain('COP')], ['COL', plain('COP')], ['MX', plain('MXN')], ['MXN', plain('MXN')], ['CLP', plain('CLP')],
  ['CL', plain('CLP')], ['AR', plain('ARS')], ['ARS', plain('ARS')], ['RD', plain('DOP')], ['TT', plain('TTD')], ['J', plain('JMD')], ['BZ', plain('BZD')],
  ['EC', plain('XCD')], ['BDS', plain('BBD')], ['UY', plain('UYU')], ['USD', plain('USD')], ['CA', plain('CAD')], ['AU', plain('AUD')], ['NZ', plain('NZD')], ['C', plain(undefined)],
  ['MM', { currency: undefined, scale: 1e6 }], ['M', { currency: undefined, scale: 1e6 }], ['MMUS', { currency: 'USD', scale: 1e6 }],
]);

/** Signs of one character. */
export const SIGNS: ReadonlyMap<string, string | undefined> = new Map([['$', undefined], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₡', 'CRC'], ['₲', 'PYG']]);

const names = (list: string): ReadonlyMap<string, string | undefined> => new Map(list.split(' ').flatMap(entry => {
  const [forms = '', code] = entry.split(':');
  return forms.split(',').map(form => [form, code] as const);
}));

const WORLD = 'euro,euros:EUR quetzal,quetzales:GTQ lempira,lempiras:HNL guarani,guaranies:PYG balboa,balboas:PAB cordoba,cordobas:NIO boliviano,bolivianos:BOB ' +
  'bolivar,bolivares:VES yen,yenes,ienes:JPY yuan,yuanes:CNY';

/** Folded names in each language; `pesos`, English `dollars` and `pounds` belong to several countries. */
export const CURRENCY_WORDS: Localized<ReadonlyMap<string, string | undefined>> = {
  en: names(`${WORLD} dollar,dollars peso,pesos pound,pounds real,reais,reals:BRL sol,soles:PEN colon,colones:CRC sterling:GBP`),
  es: names(`${WORLD} dolar,dolares:USD peso,pesos libra,libras real,reales,reais:BRL sol,soles:PEN colon,colones:CRC mdp:MXN mdd:USD`),
  pt: names(`${WORLD} dolar,dolares:USD peso,pesos libra,libras real,reais:BRL sol,soles,sois:PEN colon,colones:CRC`),
};
/** Names that carry their own scale: Mexican "millones de pesos" and "millones de dólares". */
export const SCALED_WORDS: ReadonlyMap<string, number> = new Map([['mdp', 1e6], ['mdd', 1e6]]);

const COUNTRIES: readonly (readonly [stem: string, dollar: string | undefined, peso: string | undefined])[] = [
  ['colombian', undefined, 'COP'], ['mexican', undefined, 'MXN'], ['chilen', undefined, 'CLP'], ['chilean', undefined, 'CLP'], ['argentin', undefined, 'ARS'],
  ['uruguay', undefined, 'UYU'], ['urugua', undefined, 'UYU'], ['dominican', undefined, 'DOP'], ['cuban', undefined, 'CUP'], ['filipin', undefined, 'PHP'],
  ['estadounidens', 'USD', undefined], ['american', 'USD', undefined], ['norteamerican', 'USD', undefined], ['us', 'USD', undefined],
  ['canad', 'CAD', undefined], ['austral', 'AUD', undefined], ['jamaic', 'JMD', undefined], ['trinidad', 'TTD', undefined],
];

/** The currency that an adjective of nationality beside "pesos" or "dólares" tells; `undefined` if it tells none. */
export function nationalCurrency(adjective: string, noun: string): string | undefined {
  const isDollar = noun.startsWith('dol');
  if (!isDollar && !noun.startsWith('peso')) return undefined;
  const country = COUNTRIES.find(([stem]) => (stem.length < 3 ? adjective === stem : adjective.startsWith(stem)));
  return isDollar ? country?.[1] : country?.[2];
}

/** Short scales that stand right behind an amount of money, as written. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3], ['K', 1e3], ['m', 1e6], ['M', 1e6], ['MM', 1e6], ['mm', 1e6], ['mn', 1e6], ['mln', 1e6], ['mill', 1e6], ['mills', 1e6], ['Mio', 1e6], ['mio', 1e6],
  ['mi', 1e6], ['bi', 1e9], ['tri', 1e12], ['bn', 1e9], ['Bn', 1e9], ['B', 1e9], ['b', 1e9], ['tn', 1e12],
]);
/** Short scales that need no currency sign before to be believed, but a currency behind: `5 M€`, `20 MM USD`. */
export const SHORT_BEFORE_SIGN = words('k K m M MM mn bn');

/** What makes an amount one for each year. */
const PER_YEAR: Localized<string> = {
  en: 'per year|a year|per annum|annually|each year|every year|yearly|/ year|/ yr|annual',
  es: 'anuales|anual|al ano|por ano|cada ano|anualmente|/ ano|a el ano',
  pt: 'anuais|anual|ao ano|por ano|a cada ano|cada ano|anualmente|/ ano',
};

/** Phrases for "each year" in a language. */
export function perYear(language: Language): readonly (readonly string[])[] {
  return PER_YEAR[language].split('|').map(phrase => phrase.split(' '));
}
