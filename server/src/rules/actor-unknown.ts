import { distance } from 'fastest-levenshtein';
import type { Strategy } from '../strategy/index.ts';
import type { Body, Located } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { fold } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { actingPlaces, isAcronym, languageOf, nameWords, writtenAt } from './actor-support.ts';
import type { Case } from './commitment-support.ts';
import { findingsFor, relatedTo } from './commitment-support.ts';
import type { Finding, Rule } from './types.ts';

const RULE = 'actor-unknown';

/** A body in charge that the strategy's own list of bodies does not have. */
export const actorUnknown: Rule<'near' | 'each' | 'many'> = {
  meta: {
    id: RULE,
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'A body in charge is not in the strategy’s list of bodies.',
      es: 'Una entidad responsable no está en la lista de entidades de la estrategia.',
      pt: 'Um órgão responsável não está na lista de órgãos da estratégia.',
    },
    messages: {
      near: {
        en: '“{text}” is in charge of an action, but not in the strategy’s list of bodies. {meant}',
        es: '«{text}» tiene acciones a su cargo y no figura en la lista de entidades de la estrategia. {meant}',
        pt: '“{text}” responde por ações e não consta da lista de órgãos da estratégia. {meant}',
      },
      each: {
        en: '“{text}” is in charge of an action, but not in the strategy’s list of bodies. Add it to the list, or name the body that is meant.',
        es: '«{text}» tiene acciones a su cargo y no figura en la lista de entidades de la estrategia. Conviene agregarla a la lista o nombrar a la entidad correcta.',
        pt: '“{text}” responde por ações e não consta da lista de órgãos da estratégia. Convém incluí-lo na lista ou nomear o órgão correto.',
      },
      many: {
        en: '{count} of {total} bodies in charge are not in the strategy’s list of bodies, such as “{text}”. Complete the list, or name the bodies that are meant.',
        es: '{count} de {total} entidades responsables no figuran en la lista de entidades de la estrategia, como «{text}». Conviene completar la lista o nombrar a las entidades correctas.',
        pt: '{count} de {total} órgãos responsáveis não constam da lista de órgãos da estratégia, como “{text}”. Convém completar a lista ou nomear os órgãos corretos.',
      },
    },
  },
  *check(strategy) {
    const { bodies } = registerOf(strategy);
    const listed = bodies.filter(body => body.listed);
    if (listed.length === 0) return;
    const acting = actingPlaces(strategy);
    const cases: Case[] = [];
    for (const [body, places] of acting) {
      const [first] = places;
      if (!first || !isMissed(body, listed)) continue;
      const text = writtenAt(first);
      const meant = nearNames(text, listed);
      if (meant.length > 0) yield* misspelt(text, meant, places, strategy);
      else cases.push({ ...first, values: { text } });
    }
    yield* findingsFor(cases, { rule: RULE, each: 'each', many: 'many', total: acting.size }, strategy);
  },
};

/** A name that is all but listed: at its first place, and in a final text at each. */
function* misspelt(text: string, meant: readonly string[], places: readonly Located[], { stage }: Strategy): Iterable<Finding<'near'>> {
  for (const place of stage === 'final' ? places : places.slice(0, 1)) {
    yield {
      messageId: 'near',
      values: { text, meant: { suggestions: meant } },
      draft: place.facts.draft,
      span: place.span,
      related: stage === 'final' ? [] : relatedTo(places.slice(1)),
      fix: { kind: 'replace', replacements: meant },
    };
  }
}

/**
 * Whether a list should have a body and does not. A list of acronyms has only bodies with one, and a unit of a listed body or a name that
 * holds two bodies is no body of its own.
 */
function isMissed(body: Body, listed: readonly Body[]): boolean {
  if (body.listed !== false) return false;
  if (listed.every(({ acronym }) => acronym !== undefined) && body.acronym === undefined && nearNames(body.name, listed).length === 0) return false;
  const own = ` ${nameWords(body.name, languageOf(body)).join(' ')} `;
  return !listed.some(other => [other.name, other.acronym ?? ''].some(name => {
    const words = nameWords(name, languageOf(other)).join(' ');
    return words !== '' && own.includes(` ${words} `);
  }));
}

/** One letter in so many may be a slip of the pen; two that changed places are two. */
const LETTERS_PER_SLIP = 8;

/** The listed names that differ from a name as by a slip of the pen: acronyms from acronyms, names from names. */
function nearNames(text: string, listed: readonly Body[]): string[] {
  const names = listed.flatMap(({ name, acronym }) => acronym === undefined ? [name] : [name, acronym]).filter(name => isAcronym(name) === isAcronym(text));
  return nearest(text, names).filter(name => {
    const edits = distance(fold(text), fold(name));
    return edits <= (isAcronym(text) ? 1 : Math.max(1, Math.floor(text.length / LETTERS_PER_SLIP))) && (!isAcronym(text) || text.length > SHORT_ACRONYM);
  });
}

/** Acronyms of so few letters differ by one from many others. */
const SHORT_ACRONYM = 3;
