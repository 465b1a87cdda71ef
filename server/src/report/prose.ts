/** Numbers, days and amounts as a text in one of our languages writes them, so that the linter reads the same from them again. */
import type { Amount } from '../analysis/commitments/normal.ts';
import type { Language, Localized } from '../text/language.ts';

const SIGNS: Localized<{ readonly group: string; readonly decimal: string }> = {
  en: { group: ',', decimal: '.' },
  es: { group: '.', decimal: ',' },
  pt: { group: '.', decimal: ',' },
};

/** More decimals than these are the noise of binary fractions. */
const MOST_DECIMALS = 6;

/** A number without signs between its thousands: `1234567,5`. Finite numbers only; decimals end after the sixth. */
export function bareNumber(value: number, language: Language): string {
  const [whole = '0', decimals = ''] = digitsOf(value);
  return `${value < 0 ? '-' : ''}${whole}${decimals === '' ? '' : SIGNS[language].decimal + decimals}`;
}

/** A number as in a sentence: `1.234.567,5`. Finite numbers only; decimals end after the sixth. */
export function numberText(value: number, language: Language): string {
  const { group, decimal } = SIGNS[language];
  const [whole = '0', decimals = ''] = digitsOf(value);
  // Three decimals could be taken for thousands; with a zero behind them they cannot.
  const told = decimals.length === 3 ? `${decimals}0` : decimals;
  return `${value < 0 ? '-' : ''}${whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, group)}${told === '' ? '' : decimal + told}`;
}

function digitsOf(value: number): readonly string[] {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(MOST_DECIMALS).split('.');
  return [whole, decimals.replace(/0+$/u, '')];
}

const MONTHS: Localized<readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
};

/** A calendar day `YYYY-MM-DD` in words: "31 de diciembre de 2027". */
export function dayText(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  const number = Number(date);
  if (language === 'en') return `${number} ${name} ${year}`;
  return `${language === 'pt' && number === 1 ? '1º' : number} de ${name} de ${year}`;
}

const PER_YEAR: Localized<string> = { en: ' per year', es: ' anuales', pt: ' por ano' };

/** An amount of money: "USD 1.200.000 anuales"; without its currency where none is known. */
export function amountText({ value, currency, perYear }: Amount, language: Language): string {
  return `${currency === undefined ? '' : `${currency} `}${numberText(value, language)}${perYear ? PER_YEAR[language] : ''}`;
}
