/** What the header of a column, or the word before a colon, says about what follows. */
import type { CommitmentPart } from '../../framework/index.ts';
import type { Language } from '../../text/language.ts';
import { headerKey, lexicon } from '../lexicon.ts';
import type { ColumnPart } from '../types.ts';

/** Means of verification stand among the indicators in the framework's lists. */
const VERIFICATION = /\b(?:verific\p{L}*|verified|evidencias?|evidence|comprovacao)\b/u;
/** "Monitoring frequency", "Periodicidad de la medición": no list of the framework has them. */
const FREQUENCY = /^(?:(?:\p{L}+ ){0,2}(?:frequency|periodicity)(?: of \p{L}+)?|reporting (?:period|cycle)|how often|(?:frecuencia|periodicidade?|frequencia)(?: \p{L}+){0,4})$/u;
/** What may follow a known header: "Plazo de la medida", "Meta 2027", "Meta a 2030", "Responsable por la ejecución". */
const GOES_ON = /^(?:(?:de|do|da|del|dos|das|of|for|para|por|pela|pelo|y|e|and|en|em|in)(?: |$)|(?:(?:a|al|to|by|ate) )?\p{N})/u;
/** A unit or format behind a header: "Fecha de inicio (DD/MM/AAAA)", "Costo [USD]". */
const BRACKETS = /[([][^)\]]*[)\]]/gu;

/** "R$ mi", "M€", "USD million": a currency and its scale, and nothing else. */
const ONLY_CURRENCY = /^\s*(?:mil(?:lones|lions?|hões|h[aã]o)?|mi|m|k|bn|mm)?\.?\s*(?:de\s+)?(?:(?:R|US|MX|A|C|EC|TT|J|CL|U)?\$S?|€|£|USD|EUR|BRL|COP|MXN|ARS|CLP|PEN|UYU|GBP)\s*(?:mil(?:lones|lions?|hões|es)?|mi|m|k|bn|mm|thousands?)?\.?\s*$/iu;

/** "2030 target". */
const YEAR_FIRST = /^(?:19|20)\d\d /u;

/** The part that a column header names. */
export function headerPart(header: string, language: Language): ColumnPart | undefined {
  const { columns } = lexicon(language);
  const whole = headerKey(header);
  const bare = headerKey(header.replace(BRACKETS, ' '));
  return refined(whole, columns.get(whole)) ?? refined(bare, columns.get(bare)) ?? longestOf(bare.replace(YEAR_FIRST, ''), columns) ?? (ONLY_CURRENCY.test(header) ? 'money' : undefined);
}

/** The part that a column header names outright, with nothing else beside it. */
export function exactHeaderPart(header: string, language: Language): ColumnPart | undefined {
  const key = headerKey(header.replace(BRACKETS, ' '));
  return refined(key, lexicon(language).columns.get(key));
}

/** The part that the label of a labelled line names. */
export function labelPart(label: string, language: Language): ColumnPart | undefined {
  const key = headerKey(label);
  return refined(key, lexicon(language).labels.get(key)) ?? labelPlural(key, language);
}

/** "Responsable(s)", "Órgão(s)": the label without what stands in brackets. */
function labelPlural(key: string, language: Language): ColumnPart | undefined {
  const bare = key.replace(/ (?:s|es|is|eis|as)$/u, '');
  return bare === key ? undefined : lexicon(language).labels.get(bare);
}

function refined(key: string, part: CommitmentPart | undefined): ColumnPart | undefined {
  if (FREQUENCY.test(key)) return 'frequency';
  return part === 'indicator' && VERIFICATION.test(key) ? 'verification' : part;
}

/** The longest beginning that is a known header, if the words behind it only say more about it. */
function longestOf(key: string, columns: ReadonlyMap<string, CommitmentPart>): ColumnPart | undefined {
  const words = key.split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    const beginning = words.slice(0, length).join(' ');
    const part = columns.get(beginning);
    if (part && (length > 1 || length === words.length || GOES_ON.test(words.slice(length).join(' ')))) return refined(beginning, part);
  }
  return undefined;
}
