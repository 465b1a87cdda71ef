/** What the rules on monitoring share: the passages on follow-up, and what they say of it. */
import { bodiesIn } from '../analysis/actors.ts';
import type { Facts, Passage } from '../analysis/index.ts';
import { lexicon } from '../analysis/lexicon.ts';
import { compile, search, type Matcher } from '../analysis/patterns.ts';
import { pathOf } from '../draft/index.ts';
import type { Frames } from '../framework/index.ts';
import { frames } from '../framework/index.ts';
import type { Strategy } from '../strategy/index.ts';
import { titleSpan } from '../strategy/index.ts';
import { registerOf } from '../strategy/register.ts';
import { findDates } from '../text/dates.ts';
import type { Language, Localized } from '../text/language.ts';
import { isSettledByDrafter } from './commitment-support.ts';
import { nearestEvidence } from './support.ts';
import type { Finding } from './types.ts';

/** What somebody must say for a strategy to be followed up. */
export type FollowUpCue = keyof Frames['follow-up'];

/**
 * One finding where follow-up is set up and no passage on it says one thing about it. An element that is absent or only announced is the matter
 * of the rules on elements, at every stage; one that the drafter marked may be given in words that cannot be read.
 */
export function* followUpFindings(cue: FollowUpCue, strategy: Strategy): Iterable<Finding<'missing'>> {
  const finding = strategy.coverage.elements.monitoring;
  if (finding.status !== 'present' || finding.awaiting || isSettledByDrafter('monitoring', strategy)) return;
  const passages = passagesOnFollowUp(strategy);
  if (passages.every(passage => passage.kind === 'heading') || passages.some(SAYS[cue]) || isInTables(cue, strategy)) return;
  const heading = finding.evidence.find(each => each.passage.kind === 'heading')?.passage;
  const facts = heading && documentOf(heading, strategy) || strategy.main;
  yield {
    messageId: 'missing',
    values: {},
    draft: facts.draft,
    span: heading?.span ?? titleSpan(strategy.main),
    related: nearestEvidence({ ...finding, evidence: finding.evidence.filter(({ passage }) => passage.kind !== 'heading') }, strategy),
  };
}

/** The evidence for the element, and all that stands below headings which name it. */
function passagesOnFollowUp({ documents, coverage }: Strategy): readonly Passage[] {
  const evidence = coverage.elements.monitoring.evidence.map(({ passage }) => passage);
  const inSections = documents.flatMap(facts => {
    const serving = new Set(facts.sections.filter(({ elements }) => elements.includes('monitoring')).map(({ section }) => section));
    const tops = new Set(facts.passages.filter(passage => passage.kind === 'heading' && serving.has(passage.section) && namesFollowUp(passage)).map(({ section }) => section));
    return facts.passages.filter(({ section, context }) => context !== 'matter' && pathOf(section).some(each => tops.has(each)));
  });
  return [...new Set([...evidence, ...inSections])];
}

/** Whether a heading names follow-up; the title's section may serve it too, and holds everything. */
function namesFollowUp({ language, tokens }: Passage): boolean {
  return search(lexicon(language).terms, tokens).some(({ label }) => label.item === 'monitoring' && (label.list === 'heading' || label.list === 'strong'));
}

function documentOf(passage: Passage, { documents }: Strategy): Facts | undefined {
  return documents.find(({ passages }) => passages.includes(passage));
}

/** Columns of the plan say how often something is measured, or who measures it, for each action. */
function isInTables(cue: FollowUpCue, strategy: Strategy): boolean {
  return cue === 'frequency' && registerOf(strategy).entries.some(({ parts }) => parts.frequency !== undefined);
}

const SAYS: Readonly<Record<FollowUpCue, (passage: Passage) => boolean>> = {
  who: passage => bodiesIn(passage).length > 0 || passage.columns.some(({ part }) => part === 'actor') || hasCue('who', passage),
  frequency: passage => EVERY[passage.language].test(passage.text) || hasDay(passage) || hasCue('frequency', passage),
  publication: passage => PUBLISHES.test(passage.text) || hasCue('publication', passage),
};

/** "Every six months", "each quarter": grammar rather than vocabulary. */
const EVERY: Localized<RegExp> = {
  en: /\b(?:every|each|per) (?:[\p{L}\p{N}]+ ){0,2}?(?:years?|months?|quarters?|weeks?|semesters?|half-years?|terms?)\b/iu,
  es: /(?<!\p{L})(?:cada (?:[\p{L}\p{N}()]+ ){0,2}?|por |al |todos los |todas las )(?:años?|mes(?:es)?|trimestres?|semestres?|cuatrimestres?|bimestres?|semanas?)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:cada (?:[\p{L}\p{N}()]+ ){0,2}?|por |ao |tod[oa]s? (?:[oa]s? )?)(?:anos?|m[êe]s(?:es)?|trimestres?|semestres?|quadrimestres?|bimestres?|semanas?)(?!\p{L})/iu,
};

/** "Se publica en el portal": without its accent the adjective of "política pública" has the same stem. */
const PUBLISHES = /(?<!\p{L})publica[nm]?(?!\p{L})/iu;

/** A report or evaluation with a date of its own says when; the years of the strategy do not. */
function hasDay({ text, language }: Passage): boolean {
  return findDates(text, language).some(({ role }) => role !== 'period');
}

const matchers = new Map<string, Matcher<FollowUpCue>>();

function hasCue(cue: FollowUpCue, { tokens, language }: Passage): boolean {
  return search(matcherOf(cue, language), tokens).length > 0;
}

function matcherOf(cue: FollowUpCue, language: Language): Matcher<FollowUpCue> {
  const key = `${language} ${cue}`;
  let known = matchers.get(key);
  if (!known) matchers.set(key, known = compile(frames(language)['follow-up'][cue].map(pattern => [pattern, cue] as const), language));
  return known;
}
