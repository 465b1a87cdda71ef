/** What the rules on the bodies in charge share: where bodies act, and how names of bodies are compared. */
import type { Facts } from '../analysis/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Body, Located } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import type { Language } from '../text/language.ts';
import { fold } from '../text/fold.ts';
import { isFunctionWord } from '../text/tokens.ts';
import { overlap } from './commitment-support.ts';

/** The places in which each body is in charge of something; bodies that are only mentioned have none. */
export function actingPlaces(strategy: Strategy): ReadonlyMap<Body, readonly Located[]> {
  const { bodies, entries } = registerOf(strategy);
  const actors = new Map<Facts, Located[]>(strategy.documents.map(facts => [facts, []]));
  for (const { facts, commitment: { actor } } of entries.flatMap(entry => entry.commitments)) {
    if (actor && !actor.vague) actors.get(facts)?.push({ facts, span: actor.span });
  }
  const acts = ({ facts, span }: Located) => actors.get(facts)?.some(actor => overlap(actor.span, span)) === true;
  return new Map(bodies.flatMap(body => {
    const places = body.places.filter(acts);
    return places.length > 0 ? [[body, places] as const] : [];
  }));
}

/** A name as it is written in a place. */
export function writtenAt({ facts, span }: Located): string {
  return facts.draft.plain.slice(span.start, span.end).replace(/\s+/gu, ' ');
}

/** The words of a name that carry meaning, folded. */
export function nameWords(name: string, language: Language): string[] {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter(text => !isFunctionWord(text, language)).map(fold);
}

/** The language in which a body is named. */
export function languageOf({ places: [first] }: Body): Language {
  return first?.facts.language ?? 'en';
}

/** Whether a name is one word of capitals, or with several of them. */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}-]{1,14}$/u.test(name) && (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
