/** Named public bodies in a passage. */
import type { Span } from '../text/span.ts';
import { fold } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord } from '../text/tokens.ts';
import { lexicon } from './lexicon.ts';
import type { Passage } from './types.ts';

const CAPITAL = /^\p{Lu}/u;
/** An acronym such as MINTIC or DNP; those that name technologies are no bodies. */
const ACRONYM = /^\p{Lu}{3,10}$/u;
const NO_BODY = new Set('TIC ICT IA AI API APIS PDF KPI KPIS OKR OKRS SMART RACI OECD OCDE CAF PIB GDP USD EUR BRL COP MXN CLP ODS SDG IOT GPU GPUS HPC STEM STEAM PYME PYMES MIPYME SME SMES LGPD GDPR RGPD XXI XIX XVIII III VII VIII'.split(' '));

/** Words that may stand inside a body's name without a capital. */
const INSIDE = new Set('de del la las el los y e do da dos das o a of the and for para en em'.split(' '));

/** Spans of the bodies that a passage names, relative to the document, in order. */
export function bodiesIn(passage: Passage): Span[] {
  const { tokens, text, language } = passage;
  const { bodies } = lexicon(language);
  const found: Span[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || !CAPITAL.test(token.text) || isFunctionWord(token, language)) continue;
    const isHead = bodies.has(fold(token.text)) || (language === 'en' && headFollows(tokens, index, bodies));
    if (!isHead && !(ACRONYM.test(token.text) && !NO_BODY.has(token.text) && !isShouted(text))) continue;
    const last = isHead ? endOfName(tokens, index, text) : index;
    if (!isHead || last > index) {
      found.push({ start: passage.span.start + token.start, end: passage.span.start + (tokens[last]?.end ?? token.end) });
    }
    index = last;
  }
  return found;
}

/** English names end in their head noun: "Digital Government Agency". */
function headFollows(tokens: readonly Token[], index: number, bodies: ReadonlySet<string>): boolean {
  for (const token of tokens.slice(index + 1, index + 6)) {
    if (!CAPITAL.test(token.text) && !INSIDE.has(token.text)) return false;
    if (bodies.has(fold(token.text)) && CAPITAL.test(token.text)) return true;
  }
  return false;
}

/** The last token of a name: capitals, and small words between capitals, without punctuation between. */
function endOfName(tokens: readonly Token[], from: number, text: string): number {
  let last = from;
  for (let index = from + 1; index < tokens.length && index < from + 16; index++) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || !before || !/^[\s’'-]*$/u.test(text.slice(before.end, token.start))) break;
    if (CAPITAL.test(token.text)) last = index;
    else if (!INSIDE.has(token.text.toLowerCase())) break;
  }
  return last;
}

/** In a text that is all capitals an acronym cannot be told from a word. */
function isShouted(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase();
}
