/**
 * Headings in plain words: those that ask the question which an element answers ("Who does what", "Con qué dinero"), or name it by one everyday word.
 * The vocabulary cannot tell them, since its patterns leave out function words.
 */
import type { ElementId } from '../framework/index.ts';
import { ELEMENT_IDS } from '../framework/index.ts';
import type { Language, Localized } from '../text/language.ts';

const PLAIN: Localized<Readonly<Partial<Record<ElementId, RegExp>>>> = {
  en: {
    objectives: /^(?:what|where) (?:do )?we (?:want|aim|hope|intend|seek)(?!\p{L})|^our (?:aims?|ambitions?|intentions)(?!\p{L})/iu,
    goals: /^(?:how much|in (?:numbers|figures)|what success looks like)(?!\p{L})/iu,
    actors: /^who (?:does what|decides|leads|conducts|steers|acts|answers|is (?:responsible|in charge|accountable)|will (?:do|lead|act))(?!\p{L})/iu,
    timeline: /^(?:by )?when(?: (?:it|things|we|this|each)(?!\p{L}).*)?\P{L}*$/iu,
    financing: /^(?:money|resources|costs?|what it (?:will )?costs?|(?:with )?what money|who pays|where the money comes from|how (?:it|this|we) (?:is|will be|will) (?:paid|funded|financed|pay)(?: for)?(?: it)?)\P{L}*$/iu,
    monitoring: /^how (?:(?:we|it|anybody|you|this) will (?:know|be known|measure|be measured|tell|report)|will (?:we|anybody|it) (?:know|be known|measure))(?!\p{L})|^(?:checking|reporting|keeping (?:track|score|count))\P{L}*$/iu,
  },
  es: {
    objectives: /^(?:qu[eé]|lo que|ad[oó]nde|a d[oó]nde|hacia d[oó]nde) (?:queremos|buscamos|vamos|aspiramos|perseguimos)(?!\p{L})/iu,
    goals: /^(?:en (?:n[uú]meros|cifras)|cu[aá]nto (?!cuesta|dinero))/iu,
    actors: /^qui[eé]n(?:es)? (?:hacen?|deciden?|responden?|conducen?|dirigen?|lideran?|ejecutan?|coordinan?|mandan?)(?!\p{L})/iu,
    timeline: /^(?:para |hasta )?cu[aá]ndo(?!\p{L})/iu,
    financing: /^(?:recursos|dinero|cost[oe]s?|con qu[eé] (?:dinero|recursos|fondos)|de d[oó]nde (?:sale|viene|vendr[aá]|saldr[aá]) el dinero|cu[aá]nto cuesta|qui[eé]n paga|c[oó]mo se (?:paga|financia))\P{L}*$/iu,
    monitoring: /^c[oó]mo (?:lo )?(?:sabremos|mediremos|se (?:sabr[aá]|mide|medir[aá]|sigue|seguir[aá])|daremos cuenta)(?!\p{L})|^para seguir (?:el|la) /iu,
  },
  pt: {
    objectives: /^(?:o que|(?:a|para )?onde) (?:queremos|buscamos|vamos|pretendemos)(?!\p{L})/iu,
    goals: /^(?:em (?:n[uú]meros|cifras)|quanto (?!custa|dinheiro))/iu,
    actors: /^quem (?:faz|fazem|decide|responde|conduz|dirige|lidera|executa|coordena|manda)(?!\p{L})/iu,
    timeline: /^(?:at[eé] |para )?quando(?!\p{L})/iu,
    financing: /^(?:recursos|dinheiro|custos?|com que (?:dinheiro|recursos|verbas)|de onde (?:sai|vem|vir[aá]) o dinheiro|quanto custa|quem paga|como se (?:paga|financia))\P{L}*$/iu,
    monitoring: /^como (?:(?:vamos|iremos) (?:saber|medir)|saberemos|mediremos|se (?:saber[aá]|mede|medir[aá]|acompanha)|prestaremos contas)(?!\p{L})|^para acompanhar (?:o|a) /iu,
  },
};

/** Numbers, marks and the opening question mark before the first word. */
const LEAD = /^(?:\P{L}|(?:[ivxlc]+|[a-z])[.)]\s)*/iu;

/** The elements for which a heading asks. */
export function askedFor(heading: string, language: Language): ElementId[] {
  const words = heading.replace(LEAD, '');
  return ELEMENT_IDS.filter(id => PLAIN[language][id]?.test(words) === true);
}
