import type { Language } from '../text/language.ts';
import { findDates } from '../text/dates.ts';
import { bareDate, datesAt, quotedWords, timingsOf } from './date-support.ts';
import type { Rule } from './types.ts';

/** A start or deadline that no calendar has. */
export const dateImpossible: Rule<'impossible'> = {
  meta: {
    id: 'date-impossible',
    category: 'content',
    severity: { draft: 'warning', consultation: 'warning', final: 'error' },
    fixable: true,
    summary: {
      en: 'A date does not exist.',
      es: 'Una fecha no existe.',
      pt: 'Uma data não existe.',
    },
    messages: {
      impossible: {
        en: '“{text}” is not in the calendar. Write the date that is meant.',
        es: '«{text}» no existe en el calendario. Conviene escribir la fecha correcta.',
        pt: '“{text}” não existe no calendário. Convém escrever a data correta.',
      },
    },
  },
  *check(strategy) {
    for (const timing of timingsOf(strategy)) {
      for (const found of datesAt(timing).filter(({ date }) => date.invalid === true)) {
        const place = bareDate(found, timing.language);
        const text = quotedWords(place);
        const replacements = correctionsOf(text, timing.language);
        yield {
          messageId: 'impossible', values: { text }, draft: place.facts.draft, span: place.span,
          ...(replacements.length > 0 && { fix: { kind: 'replace', replacements } }),
        };
      }
    }
  },
};

/** Days that some months do not have. */
const LATE_DAY = /(?<!\d)(?:29|30|31)(?!\d)/u;
/** Day and month in the order of the United States. */
const MONTH_FIRST = /^(?<month>0?[1-9]|1[0-2])(?<sign>[/.-])(?<day>1[3-9]|2\d|3[01])(?<year>\k<sign>\d{2,4})$/u;

/** What was probably meant: the last day of the month, or day and month the other way round. */
function correctionsOf(text: string, language: Language): string[] {
  const swapped = text.replace(MONTH_FIRST, '$<day>$<sign>$<month>$<year>');
  const candidates = swapped === text ? ['30', '29', '28'].map(day => text.replace(LATE_DAY, day)) : [swapped];
  const real = candidates.find(candidate => candidate !== text && findDates(candidate, language).some(date => date.invalid !== true));
  return real === undefined ? [] : [real];
}
