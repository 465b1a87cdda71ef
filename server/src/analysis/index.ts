/** From a draft to facts: evidence, coverage, commitments, placeholders. Pure; knows one document at a time. */
import type { Draft, Section } from '../draft/index.ts';
import { pathOf } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { ASPECT_IDS, AREA_IDS, ELEMENT_IDS, THEME_IDS } from '../framework/index.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { classify, groupBy } from './classify.ts';
import { commitmentsOf } from './commitments.ts';
import { record, topicFindings } from './coverage.ts';
import { declarationsOf } from './declarations.ts';
import type { Denies } from './denials.ts';
import { declaredElements, denialsIn, withoutDenied } from './denials.ts';
import { actionsAmong } from './elements.ts';
import type { Reading } from './evidence.ts';
import { evidenceFrom, readingsOf } from './evidence.ts';
import { passagesOf } from './passages.ts';
import { findPlaceholders, isEmpty, isUnwritten } from './placeholders.ts';
import { isStrategy } from './recognise.ts';
import type { Coverage, Declarations, Evidence, Facts, Finding, Passage, Status, TopicStatus } from './types.ts';

export * from './types.ts';
export { DIRECTIVE_VERBS, SETTING_KEYS } from './declarations.ts';
export type { DirectiveVerb } from './declarations.ts';
export { contextOf } from './passages.ts';
export { isEmpty } from './placeholders.ts';
export { countWith, reasonsFor, verdictOn } from './reasons.ts';
export type { PassageReason, Role, ToldPart, Verdict } from './reasons.ts';

/** As much of a document as the detector needs. */
const SAMPLE = 6000;

/** All facts about one document. A document in another language than ours is never recognised, and nothing is found in it. */
export function analyse(draft: Draft): Facts {
  const declarations = declarationsOf(draft);
  const language = declarations.language ?? detectLanguage(draft.plain.trimStart().slice(0, SAMPLE));
  const placeholders = findPlaceholders(draft);
  const unwritten = new Set(draft.sections.filter(section => isUnwritten(section, draft, placeholders)));
  const passages = language === undefined ? [] : passagesOf(draft, language, placeholders, section => unwritten.has(section) || isEmpty(section, draft));
  const commitments = commitmentsOf(passages);
  const denies = denialsIn(declarations);
  const readings = readingsOf(passages, denies);
  const commitmentCount = passages.filter(passage => passage.commits).length;
  const evidence = [...evidenceFrom(readings, commitmentCount), ...declaredEvidence(declarations, passages).filter(({ item, passage }) => !denies(item, passage.section))];
  const byItem = groupBy(evidence, each => each.item);
  const actions = actionsAmong(commitments, byItem.get('objectives') ?? []);
  return {
    draft,
    declarations,
    language,
    recognised: language === undefined ? declarations.declared === true : isStrategy(draft, language, declarations, passages, commitments),
    passages,
    coverage: coverageOf(byItem, readings, passages, actions, declarations, unwritten, denies),
    sections: withoutDenied(classify({ sections: draft.sections, unwritten, language }, passages, evidence, declarations.covers), denies),
    commitments,
    actions,
    placeholders,
    unwritten,
  };
}

/** A section that somebody marked as covering an item counts as committed to it: people know their text better than we do. */
function declaredEvidence({ covers }: Declarations, passages: readonly Passage[]): Evidence[] {
  return [...covers].flatMap(([item, sections]) => {
    const marked = passages.filter(passage => pathOf(passage.section).some(section => sections.includes(section)));
    return marked.map((passage): Evidence => ({ item, passage, strength: 1, words: 1, commits: passage.kind !== 'heading' }));
  });
}

function coverageOf(byItem: ReadonlyMap<ItemId, readonly Evidence[]>, readings: readonly Reading[], passages: readonly Passage[], actions: Facts['actions'], declarations: Declarations, unwritten: ReadonlySet<Section>, denies: Denies): Coverage {
  const awaiting = awaitingSections(declarations, unwritten);
  const settle = <Id extends ItemId, S extends Status>(ids: readonly Id[], found: Readonly<Record<Id, Finding<S>>>): Record<Id, Finding<S>> => record(ids, id => {
    const reason = declarations.notApplicable.get(id);
    const section = awaiting.get(id);
    const marked = declarations.covers.get(id)?.some(each => !unwritten.has(each)) === true && found[id].evidence.length > 0;
    // 'not-applicable' and the best status are members of every status type, which the compiler cannot see for a generic S.
    if (reason !== undefined) return { status: 'not-applicable' as S, evidence: [], reason };
    if (marked) return { ...found[id], status: ((ELEMENT_IDS as readonly string[]).includes(id) ? 'present' : 'addressed') as S };
    return section ? { ...found[id], awaiting: section } : found[id];
  });
  const topics = topicFindings(byItem, readings);
  const elements = declaredElements(byItem, passages, actions, declarations.notAbout, denies);
  const areas = { ...topics.areas, [WHOLE_STRATEGY]: wholeStrategy(topics.areas[WHOLE_STRATEGY], elements) };
  return {
    elements: settle(ELEMENT_IDS, elements),
    themes: settle(THEME_IDS, topics.themes),
    aspects: settle(ASPECT_IDS, topics.aspects),
    areas: settle(AREA_IDS, areas),
  };
}

/** The area that asks for a strategy with the seven elements is addressed by being one, whatever its sentences say of it. */
const WHOLE_STRATEGY = 'strategic/national-strategy';
/** With one element fewer than so many the document is a beginning rather than a strategy. */
const MOST_ELEMENTS = 5;

function wholeStrategy(said: Finding<TopicStatus>, elements: Coverage['elements']): Finding<TopicStatus> {
  const present = ELEMENT_IDS.filter(id => elements[id].status === 'present');
  if (said.status === 'addressed' || present.length < MOST_ELEMENTS) return said;
  return { status: 'addressed', evidence: [...said.evidence, ...present.flatMap(id => elements[id].evidence.slice(0, 1))] };
}

/** Sections marked for an item that still hold nothing but a skeleton. */
function awaitingSections({ covers }: Declarations, unwritten: ReadonlySet<Section>): Map<ItemId, Section> {
  return new Map([...covers].flatMap(([item, sections]) => {
    const section = sections.find(each => unwritten.has(each));
    return section ? [[item, section] as const] : [];
  }));
}
