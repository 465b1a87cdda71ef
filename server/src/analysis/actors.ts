/** Public bodies in a text: those that have a name, and those that could be anybody. */
import { frames } from '../framework/index.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { tokenize } from '../text/tokens.ts';
import { lexicon } from './lexicon.ts';
import { compile, search } from './patterns.ts';
import type { Matcher } from './patterns.ts';
import type { Passage } from './types.ts';

/** As much of a passage as tells its bodies. */
export type Worded = Pick<Passage, 'tokens' | 'text' | 'language' | 'span'>;

const CAPITAL = /^\p{Lu}/u;
/** An acronym such as MINTIC or DNP; those that name technologies are no bodies. */
const ACRONYM = /^\p{Lu}{3,10}$/u;
/** MinTIC, MinEducación: how Colombia shortens its ministries. */
const SHORT_MINISTRY = /^Min\p{Lu}\p{L}+$/u;
const NO_BODY = new Set('TIC ICT IA AI API APIS PDF KPI KPIS OKR OKRS SMART RACI OECD OCDE CAF PIB GDP USD EUR BRL COP MXN CLP ODS SDG IOT GPU GPUS HPC STEM STEAM PYME PYMES MIPYME SME SMES LGPD GDPR RGPD XXI XIX XVIII III VII VIII'.split(' '));
/** What stands in place of a name that is not known yet, or of none. */
const NOBODY = new Set('TBD TBC TBA TBN TBE TODO FIXME PENDING PENDIENTE PENDENTE NA ND NN XXX XXXX YYYY NULL NONE NINGUNO NINGUNA NENHUM NENHUMA'.split(' '));

/** Words that may stand inside a body's name without a capital. */
const INSIDE = new Set('de del la las el los y e do da dos das o a of the and for para en em'.split(' '));

/** Spans of the bodies that a passage names, relative to the document, in order. */
export function bodiesIn(passage: Worded): Span[] {
  const { tokens, text, language } = passage;
  const { bodies } = lexicon(language);
  const found: Span[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || !CAPITAL.test(token.text) || NOBODY.has(token.text) || token.isFunction) continue;
    const isHead = bodies.has(token.folded) || (language === 'en' && headFollows(tokens, index, bodies));
    if (!isHead && !SHORT_MINISTRY.test(token.text) && !(ACRONYM.test(token.text) && mayNameBody(token.text) && !isShouted(text))) continue;
    const last = isHead ? endOfName(tokens, index, text) : index;
    if (!isHead || last > index) {
      found.push({ start: passage.span.start + token.start, end: passage.span.start + (tokens[last]?.end ?? token.end) });
    }
    index = last;
  }
  return found;
}

/** Whether an acronym can be a body's: "TBD" and "SMART" are none. */
export function mayNameBody(acronym: string): boolean {
  return !NO_BODY.has(acronym) && !NOBODY.has(acronym);
}

/** English names end in their head noun: "Digital Government Agency". */
function headFollows(tokens: readonly Token[], index: number, bodies: ReadonlySet<string>): boolean {
  for (const token of tokens.slice(index + 1, index + 6)) {
    if (!CAPITAL.test(token.text) && !INSIDE.has(token.text)) return false;
    if (bodies.has(token.folded) && CAPITAL.test(token.text)) return true;
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
    if (NOBODY.has(token.text)) break;
    if (CAPITAL.test(token.text)) last = index;
    else if (!INSIDE.has(token.text.toLowerCase())) break;
  }
  return last;
}

/** Whether a text is the name of a body or of several, and says nothing of them: "- Ministerio de Salud (MSP)". */
export function isOnlyBodies(passage: Worded): boolean {
  const spans = bodiesIn(passage);
  if (spans.length === 0) return false;
  const isInside = ({ start, end }: Token) => spans.some(span => span.start <= passage.span.start + start && passage.span.start + end <= span.end);
  // Acronyms of two letters are no bodies by themselves: "Agencia Digital (AD)".
  return passage.tokens.every(token => isInside(token) || token.isFunction || !/\p{L}/u.test(token.text) || /^\p{Lu}{2,}$/u.test(token.text));
}

/** In a text that is all capitals an acronym cannot be told from a word. */
function isShouted(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase();
}

/** The text of a cell or label as bodies are searched in it. */
export function worded(text: string, span: Span, language: Language): Worded {
  return { text, span, language, tokens: tokenize(text, language) };
}

/** Whether a cell or label that is to name who is in charge names nobody in particular: "Las entidades competentes", "Gobierno". */
export function isVagueActor(text: string, language: Language): boolean {
  const cell = worded(text, { start: 0, end: text.length }, language);
  return bodiesIn(cell).length === 0 && search(vagueCues(language), cell.tokens).some(({ first }) => isOpening(cell, first));
}

/** What may stand before a vague subject besides articles: "Todas las entidades", "Las 42 entidades". "Central de Compras del Estado" is a name. */
const DETERMINERS = new Set('todo toda todos todas cada demas otro otra otros otras outro outra outros outras distintas distintos diferentes diversas diversos varios varias alguns algumas algunos algunas all every various several other different any each many some'.split(' '));

/** Whether a subject may stand at a token: only determiners, numbers and ids go before it, back to the beginning or to a comma near it. */
function isOpening({ tokens, text }: Worded, first: number): boolean {
  let at = first;
  while (at > 0 && isDeterminer(tokens[at - 1])) at -= 1;
  return at === 0 || at <= FIRST_CLAUSE && text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes(',');
}

/** How many words an opening such as "Para ello," may have. */
const FIRST_CLAUSE = 6;

function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (token.isFunction || DETERMINERS.has(token.folded) || /\p{N}/u.test(token.text));
}

/** What stands before those who do what a passive says is done. */
const AGENT = /(?<!\p{L})(?:por|pel[oa]s?|by|a cargo de|a cargo d[oa]s?)\s+(?:(?:el|la|los|las|os|as|the)\s+)?$/iu;

/** Whom a sentence makes responsible without a name: its subject, or the agent of a passive. */
export function vagueActorIn(passage: Worded): Span | undefined {
  const { tokens, text, span, language } = passage;
  const isAgent = (first: number) => AGENT.test(text.slice(Math.max(0, (tokens[first]?.start ?? 0) - FAR), tokens[first]?.start));
  const found = search(vagueCues(language), tokens).find(({ first }) => isOpening(passage, first) || isAgent(first));
  const [from, to] = found ? [tokens[found.first], tokens[found.last]] : [];
  return from && to ? { start: span.start + from.start, end: span.start + to.end } : undefined;
}

/** The longest text before an agent. */
const FAR = 20;

const cues = new Map<Language, Matcher<'vague'>>();

function vagueCues(language: Language): Matcher<'vague'> {
  let known = cues.get(language);
  if (!known) cues.set(language, known = compile(frames(language)['actors-vague'].map(phrase => [phrase, 'vague'] as const), language));
  return known;
}

/** A heading is a body's name when the name makes up so much of it. */
const NAME = 0.6;

/** Whether a heading is the name of a body, "2. Ministry of Health": what follows is that body's task. */
export function isBodyName(heading: Passage): boolean {
  const isWord = ({ text }: Token) => /\p{L}/u.test(text);
  const [name] = bodiesIn(heading);
  // "DECIDES" is no acronym.
  if (!name || !/\p{Ll}/u.test(heading.text)) return false;
  const inName = heading.tokens.filter(token => isWord(token) && heading.span.start + token.start >= name.start && heading.span.start + token.end <= name.end);
  return inName.length >= heading.tokens.filter(isWord).length * NAME;
}
