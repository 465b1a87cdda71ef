import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { fold } from './fold.ts';
import type { Language, Localized } from './language.ts';

type Rewrite = readonly [suffix: RegExp, replacement: string];

const STEMMERS: Localized<(word: string) => string> = { en: english, es: spanish, pt: portuguese };

/**
 * The Spanish and Portuguese stemmers know endings only with their accents, and writers leave accents out. So a word loses its
 * accents first and gets those of its ending back. The Portuguese stemmer also misses common plurals: they become singular here.
 */
const REWRITES: Localized<readonly Rewrite[]> = {
  en: [[/'s?$/u, '']],
  es: [
    [/(?<before>...[lnrd])es$/u, '$<before>'],
    [/(?<before>...[aeo])s$/u, '$<before>'],
    [/ion$/u, 'ión'], [/logia(?<plural>s?)$/u, 'logía$<plural>'], [/^interese?$/u, 'interés'],
  ],
  pt: [
    [/(?<before>..)oes$/u, '$<before>ao'],
    [/(?<before>..[^gct])aos$/u, '$<before>ao'],
    [/(?<before>...)ais$/u, '$<before>al'],
    [/(?<before>...[^v])eis$/u, '$<before>el'],
    [/(?<before>...[rz])es$/u, '$<before>'],
    [/(?<before>..)ens$/u, '$<before>em'],
    [/veis$/u, 'vel'],
    [/cao$/u, 'ção'],
    [/(?<before>.)ao$/u, '$<before>ão'],
    [/avel$/u, 'ável'],
    [/ivel$/u, 'ível'],
    [/ancia(?<plural>s?)$/u, 'ância$<plural>'],
    [/encia(?<plural>s?)$/u, 'ência$<plural>'],
  ],
};

/** Words that the stemmers join with others of another meaning, by their folded form. */
const FIXED: Localized<Readonly<Record<string, string>>> = {
  en: { governance: 'governanc', digital: 'digital', publication: 'publicat', publications: 'publicat', experience: 'experienc', experiences: 'experienc' },
  es: { medida: 'medida', medidas: 'medida', iniciativa: 'iniciativ', iniciativas: 'iniciativ', autoridad: 'autorid', autoridades: 'autorid', interes: 'interes', intereses: 'interes' },
  pt: { iniciativa: 'iniciativ', iniciativas: 'iniciativ', medida: 'medida', medidas: 'medida' },
};

/** The stem of a word, without accents: the same for `gobernación`, `Gobernacion` and `gobernaciones`. */
export function stem(word: string, language: Language): string {
  const folded = fold(word);
  const fixed = FIXED[language][folded];
  if (fixed !== undefined) return fixed;
  const rewritten = REWRITES[language].reduce((word, [suffix, replacement]) => word.replace(suffix, replacement), folded);
  return fold(STEMMERS[language](rewritten));
}
