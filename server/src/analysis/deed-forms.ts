/**
 * The forms in which the three languages say that something will be done: future tense and modal verbs in prose, infinitives, imperatives and
 * nominal forms at the head of items. The verbs are in `server/framework/frames`. A form alone does not make a commitment: `commitment.ts` decides.
 */
import type { Language, Localized } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import { lexicon } from './lexicon.ts';
import { search } from './patterns.ts';

/** A text as far as its wording goes. */
export interface Wording {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
}

/** Future tense, third person and first plural. Accents are kept: `creara` is no future. */
export const FUTURE: Localized<RegExp | undefined> = {
  en: undefined,
  es: /^\p{L}{2,}(?:rá|rán|remos)$/u,
  pt: /^\p{L}{2,}(?:rá|arão|erão|irão|remos)(?:-\p{L}+)?$/u,
};

/** Futures that tell what will happen, may or ought to happen, not what somebody will do; and words that only look like futures. */
const NO_DEED: Localized<ReadonlySet<string>> = {
  en: new Set('be have enable allow help continue remain become need require depend grow increase rise mean benefit affect change play face likely also not contribute result see'.split(' ')),
  es: new Set('deberá deberán será serán permitirá permitirán podrá podrán habrá tendrá tendrán contribuirá contribuirán generará generarán representará significará crecerá crecerán aumentará aumentarán requerirá requerirán dependerá dependerán existirá existirán seguirá seguirán ayudará ayudarán facilitará facilitarán beneficiará beneficiarán afectará afectarán cambiará cambiarán llegará llegarán estará estarán irá irán teherán tendremos seremos podremos'.split(' ')),
  pt: new Set('deverá deverão será serão permitirá permitirão poderá poderão haverá terá terão contribuirá contribuirão gerará gerarão representará significará crescerá crescerão aumentará aumentarão dependerá dependerão existirá existirão continuará continuarão ajudará ajudarão facilitará facilitarão beneficiará beneficiarão afetará afetarão mudará mudarão chegará chegarão estará estarão pará verão irá irão teremos seremos poderemos'.split(' ')),
};

/** What happens by itself, unless a body does it: "La Agencia aumentará el número de ...". */
const BY_BODIES = /^(?:aument|contribui|facilit|ajud|ayud)[aei]?r(?:á|án|ão)$/u;

/** Auxiliaries after which a participle or infinitive says the deed: `se deberá crear`, `será criado`, `irá implementar`, `vamos a formar`. */
export const AUXILIARY: Localized<ReadonlySet<string>> = {
  en: new Set(['will', 'shall']),
  es: new Set(['será', 'serán', 'irá', 'irán', 'va', 'van', 'vamos']),
  pt: new Set(['será', 'serão', 'irá', 'irão', 'vai', 'vão', 'vamos']),
};

/** How many words after an auxiliary the verb may come. */
const REACH = 4;

/** "Action 3: ...", "Acción 1.2. ...", "Medida 7 - ...": how plans number what they will do. */
export function isNumberedAction(text: string): boolean {
  return NUMBERED_ACTION.test(text);
}

const NUMBERED_ACTION = /^\P{L}*(?:\p{L}+ )?(?:action|acción|accion|ação|medida|measure|iniciativa|initiative|proyecto|projeto|project|compromiso|compromisso|commitment) (?:n\.?[ºo°]? ?)?(?:[ivxlc]+\.)?\p{N}[\p{N}.]*\P{L}/iu;

/** Whether a sentence speaks of what will be done, or of a duty to do it. */
export function saysDeedInProse(wording: Wording): boolean {
  const duties = search(lexicon(wording.language).modals, wording.tokens);
  return hasFuture(wording) || duties.some(({ first, last }) => !isAboutSystems(wording, first) && (obliges(wording, last + 1) || isCharge(wording, first, last)));
}

/** "Estará a cargo de la Contraloría", "será responsável", "is responsible for": a duty whatever follows. */
function isCharge({ tokens }: Wording, first: number, last: number): boolean {
  return tokens.slice(first, last + 1).some(({ text }) => /^(?:cargo|encargad|respons)/iu.test(text));
}

/** "AI systems must be designed to ...", "Los algoritmos deben ...": how systems ought to be, not what anybody will do. */
function isAboutSystems({ tokens, text }: Wording, modal: number): boolean {
  const subject = text.slice(0, tokens[modal]?.start ?? 0);
  return subject.length < SUBJECT && SYSTEMS.test(subject);
}

/** How long a subject may be, in characters, to be taken for one. */
const SUBJECT = 60;
const SYSTEMS = /^\P{L}*(?:(?:the|all|any|los|las|todos|todo|os|as|todas) )*(?:(?:use|uso|usos|aplicaciones|aplicações|applications) (?:of|de|da|do) (?:la |los |las )?)?(?:AI|IA|artificial intelligence|inteligencia artificial|inteligência artificial|algorithms?|algoritmos?|systems?|sistemas?|technolog\p{L}+|tecnolog\p{L}+)(?!\p{L})/iu;

/** "Deberá publicar", "must be audited": an obligation to act. "Deberá ser transparente", "must be safe" only says how things ought to be. */
function obliges({ tokens, language }: Wording, from: number): boolean {
  const next = tokens.slice(from, from + REACH * 2);
  const verb = next.findIndex(token => isVerbOfDeed(token, language));
  return verb >= 0 && (verb <= 1 || !COPULA.test(next[0]?.text ?? '') );
}

const COPULA = /^(?:be|ser|estar|haber|tener|ter|haver|have)$/iu;

function hasFuture(wording: Wording): boolean {
  const { tokens, language } = wording;
  return tokens.some((token, index) => {
    const word = token.text.toLowerCase();
    if (AUXILIARY[language].has(word)) return deedFollows(wording, index + 1);
    if (BY_BODIES.test(word) && namesBody({ ...wording, tokens: tokens.slice(0, index) })) return true;
    return FUTURE[language]?.test(word) === true && !NO_DEED[language].has(word);
  });
}

/** Whether one of the next words is a verb with which governments commit, or a named body is to do anything at all. */
function deedFollows(wording: Wording, from: number): boolean {
  const { tokens, language } = wording;
  const next = tokens.slice(from, from + REACH);
  const [first = '', second] = next.map(token => token.text.toLowerCase());
  const isOpen = first === 'be' || first === 'also' || !NO_DEED[language].has(first);
  if (language === 'en' && (!isOpen || first === 'lead' && second === 'to')) return false;
  return next.some(token => isVerbOfDeed(token, language)) || language === 'en' && first !== 'be' && namesBody(wording);
}

function isVerbOfDeed(token: Token, language: Language): boolean {
  return lexicon(language).verbs.has(token.stem);
}

/** Whether a text opens with the deed: "Crear una guía ...", "Establish a ...", "Developing ...". Items of a list do so more freely than sentences. */
export function opensWithDeed(wording: Wording, isItem: boolean): boolean {
  return deedStarts(wording).some(token => isDeed(token, wording, isItem));
}

/** The words at which a deed may begin: the first, and the first after a label ("**Gobierno**: crear ...") or an opening clause ("Led by the Ministry, create ..."). */
function deedStarts({ tokens, text, language }: Wording): Token[] {
  const after = [0, ...[...text.slice(0, OPENING).matchAll(/[:,.–—]\s|\s-\s/gu)].map(match => match.index + match[0].length)];
  return after.flatMap((offset, index) => {
    if (index > 0 && !LABELLED[language].test(text.slice(0, offset))) return [];
    const first = tokens.find(token => token.start >= offset && !token.isFunction && !/^\p{N}/u.test(token.text));
    return first ? [first] : [];
  });
}

/** How far into a passage a label or opening clause may reach, in characters. */
const OPENING = 120;
/** What may stand before the deed: a short label, or a clause that says who leads. */
const LABELLED: Localized<RegExp> = {
  en: /^(?:[^.:;,]{2,60}(?::|\.|–|—|\s-)|(?:led by|in coordination with|under|through|by)\b[^.;:]*,)\s+$/iu,
  es: /^(?:[^.:;,]{2,60}(?::|\.|–|—|\s-)|(?:bajo|mediante|a través|con el|por medio|en coordinación)\b[^.;:]*,)\s+$/iu,
  pt: /^(?:[^.:;,]{2,60}(?::|\.|–|—|\s-)|(?:sob|mediante|por meio|com o|em coordenação|em articulação)\b[^.;:]*,)\s+$/iu,
};

function isDeed(token: Token, wording: Wording, isItem: boolean): boolean {
  const { language } = wording;
  if (GERUND[language]?.test(token.text)) return isItem || !hasFiniteVerb(wording);
  if (isItem) return INFINITIVE[language].test(token.text) && language !== 'en' || isVerbOfDeed(token, language) && !FINITE[language].test(token.text);
  return INFINITIVE[language].test(token.text) && isVerbOfDeed(token, language);
}

/** An infinitive (English: a bare verb with a capital) that opens a sentence says what is to be done even outside a list. */
const INFINITIVE: Localized<RegExp> = { en: /^\p{Lu}?\p{Ll}+(?<!ing|ed|s|ion|ment)$/u, es: /^\p{L}{2,}(?:ar|er|ir)(?:se)?$/iu, pt: /^\p{L}{2,}(?:ar|er|ir|or)$/iu };
/** "Developing a register of algorithms": a deed, unless a finite verb follows ("Developing AI is costly"). */
const GERUND: Localized<RegExp | undefined> = { en: /^\p{L}{3,}ing$/iu, es: undefined, pt: undefined };
const FINITE_VERB = /^(?:is|are|was|were|has|have|can|may|requires?|needs?|remains?|means)$/iu;

/** Past and present forms tell of what is, not of what will be: `Desarrolló`, `Established`. */
const FINITE: Localized<RegExp> = { en: /ed$/iu, es: /(?:ó|aron|ieron|ado|ados|ada|adas|ido|ida)$/iu, pt: /(?:ou|aram|eram|iram|ado|ados|ada|adas|ido|ida)$/iu };

function hasFiniteVerb({ tokens }: Wording): boolean {
  return tokens.some(token => FINITE_VERB.test(token.text));
}

/** Whether it opens with a verb in a form that tells of what is or was: "Established in 2019, ...". */
export function opensFinite({ tokens, language }: Wording): boolean {
  return tokens.slice(0, 3).some(token => isVerbOfDeed(token, language) && FINITE[language].test(token.text));
}

/** Whether a word is the head of a public body's name. */
export function namesBody({ tokens, language }: Wording): boolean {
  return tokens.some(token => /^\p{Lu}/u.test(token.text) && lexicon(language).bodies.has(token.folded));
}

/** "Challenge: ...", "Justificación: ...": a line of an action's description that tells why it is needed or what it will bring. */
const REMARK: Localized<RegExp> = {
  en: /^(?:(?:main |key )?(?:challenges?|problems?|rationale|justification|background|context|needs?|risks?)|(?<effect>(?:expected |intended |main )?(?:impacts?|benefits?|effects?)|(?:expected|intended) outcomes?))\s*:/iu,
  es: /^(?:(?:principal(?:es)? )?(?:retos?|desaf[ií]os?|problemas?(?: identificados?)?|justificaci[oó]n|antecedentes|contexto|necesidad(?:es)?|riesgos?)|(?<effect>(?:impactos?|beneficios?|efectos?)(?: (?:esperados?|previstos?|principales))?))\s*:/iu,
  pt: /^(?:(?:principa(?:l|is) )?(?:desafios?|problemas?(?: identificados?)?|justificativa|justifica[cç][aã]o|antecedentes|contexto|necessidades?|riscos?)|(?<effect>(?:impactos?|benef[ií]cios?|efeitos?)(?: (?:esperados?|previstos?|principais))?))\s*:/iu,
};

/** What a passage that opens with a remark's label tells: what the action will bring, or else why it is needed. `undefined` where it is none. */
export function remarkIn({ text, language }: Wording): 'effect' | 'reason' | undefined {
  const match = REMARK[language].exec(text);
  return match ? match.groups?.['effect'] === undefined ? 'reason' : 'effect' : undefined;
}
