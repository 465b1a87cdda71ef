import { distance } from 'fastest-levenshtein';
import { lexicon } from '../analysis/lexicon.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Body, Located } from '../strategy/register.ts';
import { groupBy } from '../analysis/classify.ts';
import { registerOf } from '../strategy/register.ts';
import { actingPlaces, isAcronym, languageOf, nameWords, writtenAt } from './actor-support.ts';
import { isIgnoredAt, relatedTo } from './commitment-support.ts';
import type { Rule } from './types.ts';

const RULE = 'actor-inconsistent';

/** Two names for one body. */
export const actorInconsistent: Rule<'variant'> = {
  meta: {
    id: RULE,
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'A body in charge goes by two names.',
      es: 'Una entidad responsable aparece con dos nombres.',
      pt: 'Um órgão responsável aparece com dois nomes.',
    },
    messages: {
      variant: {
        en: '“{text}” and “{word}” seem to be one body. Call it “{word}” everywhere, or say how the two differ.',
        es: '«{text}» y «{word}» parecen ser la misma entidad. Conviene llamarla siempre «{word}» o aclarar en qué se diferencian.',
        pt: '“{text}” e “{word}” parecem ser o mesmo órgão. Convém chamá-lo sempre “{word}” ou esclarecer em que diferem.',
      },
    },
  },
  *check(strategy) {
    for (const { name, places } of variantsIn(strategy)) {
      const open = places.filter(place => !isIgnoredAt(place, RULE));
      const isFinal = strategy.stage === 'final';
      for (const place of isFinal ? open : open.slice(0, 1)) {
        yield {
          messageId: 'variant',
          values: { text: writtenAt(place), word: name },
          draft: place.facts.draft,
          span: place.span,
          related: isFinal ? [] : relatedTo(open.slice(1)),
          fix: { kind: 'replace', replacements: [name] },
        };
      }
    }
  },
};

/** Another name for a body, with the name that it should have, and where it stands. */
interface Variant {
  readonly name: string;
  readonly places: readonly Located[];
}

function variantsIn(strategy: Strategy): Variant[] {
  const { bodies } = registerOf(strategy);
  const acting = actingPlaces(strategy);
  const spellings = bodies.filter(body => acting.has(body)).flatMap(spellingsOf);
  const doubles = pairsAmong(bodies).filter(pair => pair.some(body => acting.has(body))).flatMap(([one, other]) => doubleOf(one, other, bodies) ?? []);
  return [...spellings, ...doubles];
}

/** The same words written in two ways: without an accent, with other small words. Capitals make no other name. */
function spellingsOf({ places, name }: Body): Variant[] {
  const written = [...groupBy(places.filter(place => !isAcronym(writtenAt(place)) && !isShouted(writtenAt(place))), place => writtenAt(place).toLowerCase())];
  const [best, ...others] = written.sort(([a, one], [b, other]) => other.length - one.length || Number(b === name.toLowerCase()) - Number(a === name.toLowerCase()));
  const [first] = best?.[1] ?? [];
  return first ? others.map(([, found]) => ({ name: writtenAt(first), places: found })) : [];
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase();
}

/** Bodies whose names share enough to be compared, each pair once: looked up by keys, since a strategy may name a thousand bodies. */
function pairsAmong(bodies: readonly Body[]): (readonly [Body, Body])[] {
  const keyed = bodies.flatMap(body => keysOf(body).map(key => ({ key, body })));
  const partners = new Map<Body, Set<Body>>();
  for (const group of groupBy(keyed, each => each.key).values()) {
    group.forEach(({ body: one }, index) => {
      for (const { body: other } of group.slice(index + 1)) if (other !== one) partners.set(one, (partners.get(one) ?? new Set()).add(other));
    });
  }
  return [...partners].flatMap(([one, others]) => [...others].map(other => [one, other] as const));
}

/** What names of one body have in common: their words in any order, their words but a long one, the beginning before "and". */
function keysOf(body: Body): string[] {
  const words = nameWords(body.name, languageOf(body));
  const gaps = words.flatMap((word, index) => word.length >= LONG_WORD - 1 ? [words.with(index, '?').join(' ')] : []);
  const beginnings = [...body.name.matchAll(/, | y | e | and | & /gu)].map(({ index }) => body.name.slice(0, index).toLowerCase());
  return [[...words].sort().join(' '), ...gaps, ...[body.name.toLowerCase(), ...beginnings].map(text => `${text}…`)];
}

/** The less established of two bodies as another name of the other, if all that tells them apart is a slip or words left out. */
function doubleOf(one: Body, other: Body, bodies: readonly Body[]): Variant | undefined {
  if (isAcronym(one.name) || isAcronym(other.name) || (one.listed && other.listed) || isShouted(one.name) || isShouted(other.name)) return undefined;
  // Who has an acronym of its own is a body of its own.
  if (one.acronym !== undefined && other.acronym !== undefined && one.acronym !== other.acronym) return undefined;
  const [short, long] = one.name.length <= other.name.length ? [one, other] : [other, one];
  if (isShortened(short, long, bodies)) return { name: long.name, places: placesOfName(short) };
  if (!isSlip(one, other)) return undefined;
  const [known, variant] = standing(one) >= standing(other) ? [one, other] : [other, one];
  return { name: known.name, places: placesOfName(variant) };
}

function placesOfName({ places }: Body): Located[] {
  return places.filter(place => !isAcronym(writtenAt(place)));
}

/** How sure it is that a name is the right one: what a list or an acronym confirms goes before what is often used. */
function standing({ listed, acronym, places }: Body): number {
  return (listed ? 1e6 : 0) + (acronym === undefined ? 0 : 1e5) + places.length;
}

/** The same words in another order, or one word with another letter. */
function isSlip(one: Body, other: Body): boolean {
  const [a, b] = [nameWords(one.name, languageOf(one)), nameWords(other.name, languageOf(other))];
  if (a.length !== b.length || a.length < 2) return false;
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return true;
  const [different, ...more] = [...a.keys()].filter(index => a[index] !== b[index]);
  if (different === undefined || more.length > 0) return false;
  const [x, y] = [a[different] ?? '', b[different] ?? ''];
  // One letter tells many short words apart, and a number is never a slip of another.
  return Math.min(x.length, y.length) >= LONG_WORD && !/\d/u.test(x + y) && x[0] === y[0] && distance(x, y) === 1;
}

const LONG_WORD = 7;

const AND = /^(?:,| y| e| and| &) /u;

/** "Ministerio de Salud" for "Ministerio de Salud y Protección Social": the name breaks off before what is joined to it, and goes on in one way only. */
function isShortened(short: Body, long: Body, bodies: readonly Body[]): boolean {
  if (short.listed || nameWords(short.name, languageOf(short)).length < 2 || short.acronym !== undefined) return false;
  const rest = restAfter(short, long);
  if (rest === undefined || !AND.test(rest) || standing(long) < 2 || namesAnother(rest, long)) return false;
  return !bodies.some(other => other !== long && other !== short && AND.test(restAfter(short, other) ?? ''));
}

function restAfter({ name }: Body, long: Body): string | undefined {
  return long.name.toLowerCase().startsWith(name.toLowerCase()) ? long.name.slice(name.length) : undefined;
}

/** Whether what follows "and" is a body of its own. */
function namesAnother(rest: string, body: Body): boolean {
  const { bodies } = lexicon(languageOf(body));
  return nameWords(rest, languageOf(body)).some(word => bodies.has(word)) || rest.split(/\s+/u).some(isAcronym);
}
