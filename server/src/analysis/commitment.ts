/**
 * Does a passage say that something will be done? `server/framework/README.md` keeps the verbs; this file knows the forms in which the three
 * languages commit: future tense and modal verbs in prose, infinitives, imperatives and nominal forms at the head of items and rows.
 */
import type { Language, Localized } from '../text/language.ts';
import { fold } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord } from '../text/tokens.ts';
import { lexicon } from './lexicon.ts';
import { search } from './patterns.ts';
import type { Passage } from './types.ts';

/** A passage before it is judged. */
export type Unjudged = Omit<Passage, 'commits'>;

/** Future tense, third person and first plural. Accents are kept: `creara` is no future. */
const FUTURE: Localized<RegExp | undefined> = {
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

/** Auxiliaries after which a participle or infinitive says the deed: `se deberá crear`, `será criado`, `irá implementar`. */
const AUXILIARY: Localized<ReadonlySet<string>> = {
  en: new Set(['will', 'shall']),
  es: new Set(['será', 'serán', 'irá', 'irán']),
  pt: new Set(['será', 'serão', 'irá', 'irão']),
};

/** How many words after an auxiliary the verb may come. */
const REACH = 4;

/** Whether the passage commits somebody to something. Sections that describe, declare or tell of others do not. */
export function commits(passage: Unjudged): boolean {
  if (passage.context === 'matter' || passage.context === 'abroad' || passage.context === 'diagnosis') return false;
  switch (passage.kind) {
    case 'heading':
      return passage.context === 'body' && NUMBERED_ACTION.test(passage.text);
    case 'row':
      return commitsAsRow(passage);
    case 'item':
    case 'sentence':
      if (passage.context === 'principles') return commitsInProse(passage) && namesBody(passage);
      return commitsInProse(passage) || commitsAsItem(passage) || NUMBERED_ACTION.test(passage.text);
  }
}

/** "Action 3: ...", "Acción 1.2. ...", "Medida 7 - ...": how plans number what they will do. */
const NUMBERED_ACTION = /^\P{L}*(?:\p{L}+ )?(?:action|acción|accion|ação|medida|measure|iniciativa|initiative|proyecto|projeto|project|compromiso|compromisso|commitment) (?:n\.?[ºo°]? ?)?\p{N}[\p{N}.]*\P{L}/iu;

function commitsAsRow(passage: Unjudged): boolean {
  const parts = new Set(passage.columns.map(column => column.part));
  const planned = parts.has('action') || parts.has('objective') || parts.has('indicator');
  return planned && (parts.has('actor') || parts.has('deadline') || parts.has('quantity') || parts.has('start') || parts.has('money'));
}

function commitsInProse(passage: Unjudged): boolean {
  return hasFuture(passage) || search(lexicon(passage.language).modals, passage.tokens).some(({ last }) => obliges(passage, last + 1));
}

/** "Deberá publicar", "must be audited": an obligation to act. "Deberá ser transparente", "must be safe" only says how things ought to be. */
function obliges({ tokens, language }: Unjudged, from: number): boolean {
  const next = tokens.slice(from, from + REACH * 2);
  const verb = next.findIndex(token => isVerbOfDeed(token, language));
  return verb >= 0 && (verb <= 1 || !COPULA.test(next[0]?.text ?? '') );
}

const COPULA = /^(?:be|ser|estar|haber|tener|ter|haver|have)$/iu;

function hasFuture(passage: Unjudged): boolean {
  const { tokens, language } = passage;
  return tokens.some((token, index) => {
    const word = token.text.toLowerCase();
    if (AUXILIARY[language].has(word)) return deedFollows(passage, index + 1);
    return FUTURE[language]?.test(word) === true && !NO_DEED[language].has(word);
  });
}

/** Whether one of the next words is a verb with which governments commit, or a named body is to do anything at all. */
function deedFollows(passage: Unjudged, from: number): boolean {
  const { tokens, language } = passage;
  const next = tokens.slice(from, from + REACH);
  const [first = '', second] = next.map(token => token.text.toLowerCase());
  const isOpen = first === 'be' || first === 'also' || !NO_DEED[language].has(first);
  if (language === 'en' && (!isOpen || first === 'lead' && second === 'to')) return false;
  return next.some(token => isVerbOfDeed(token, language)) || language === 'en' && first !== 'be' && namesBody(passage);
}

function isVerbOfDeed(token: Token, language: Language): boolean {
  return lexicon(language).verbs.has(token.stem);
}

/**
 * Items say the deed first: "Crear una guía ...", "Establish a ...", "Developing ...". A lead-in that commits ("The Agency will:") is enough
 * too, and so is a list of actions, where nouns name deeds ("Creación de ...", "Relatório de ...").
 */
function commitsAsItem(passage: Unjudged): boolean {
  if (passage.kind === 'item' && (passage.leadIn?.commits || passage.listsActions) && !opensFinite(passage)) return true;
  return deedStarts(passage).some(token => saysDeed(token, passage));
}

/** The words at which a deed may begin: the first, and the first after a label ("**Gobierno**: crear ...") or an opening clause ("Led by the Ministry, create ..."). */
function deedStarts({ tokens, text, language }: Unjudged): Token[] {
  const after = [0, ...[...text.slice(0, OPENING).matchAll(/[:,.–—]\s|\s-\s/gu)].map(match => match.index + match[0].length)];
  return after.flatMap((offset, index) => {
    if (index > 0 && !LABELLED[language].test(text.slice(0, offset))) return [];
    const first = tokens.find(token => token.start >= offset && !isFunctionWord(token, language) && !/^\p{N}/u.test(token.text));
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

function saysDeed(token: Token, passage: Unjudged): boolean {
  const { kind, language } = passage;
  if (GERUND[language]?.test(token.text)) return kind === 'item' ? true : isVerbOfDeed(token, language) && !hasFiniteVerb(passage);
  if (kind === 'item') return INFINITIVE[language].test(token.text) && language !== 'en' || isVerbOfDeed(token, language) && !FINITE[language].test(token.text);
  return INFINITIVE[language].test(token.text) && isVerbOfDeed(token, language);
}

/** An infinitive (English: a bare verb with a capital) that opens a sentence says what is to be done even outside a list. */
const INFINITIVE: Localized<RegExp> = { en: /^\p{Lu}?\p{Ll}+(?<!ing|ed|s|ion|ment)$/u, es: /^\p{L}{2,}(?:ar|er|ir)(?:se)?$/iu, pt: /^\p{L}{2,}(?:ar|er|ir|or)$/iu };
/** "Developing a register of algorithms": a deed, unless a finite verb follows ("Developing AI is costly"). */
const GERUND: Localized<RegExp | undefined> = { en: /^\p{L}{3,}ing$/iu, es: undefined, pt: undefined };
const FINITE_VERB = /^(?:is|are|was|were|has|have|can|may|requires?|needs?|remains?|means)$/iu;

/** Past and present forms tell of what is, not of what will be: `Desarrolló`, `Established`. */
const FINITE: Localized<RegExp> = { en: /ed$/iu, es: /(?:ó|aron|ieron|ado|ados|ada|adas|ido|ida)$/iu, pt: /(?:ou|aram|eram|iram|ado|ados|ada|adas|ido|ida)$/iu };

function hasFiniteVerb({ tokens }: Unjudged): boolean {
  return tokens.some(token => FINITE_VERB.test(token.text));
}

function opensFinite({ tokens, language }: Unjudged): boolean {
  return tokens.slice(0, 3).some(token => isVerbOfDeed(token, language) && FINITE[language].test(token.text));
}

function namesBody({ tokens, language }: Unjudged): boolean {
  return tokens.some(token => /^\p{Lu}/u.test(token.text) && lexicon(language).bodies.has(fold(token.text)));
}
