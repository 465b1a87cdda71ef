/** Collects what drafters told the linter against its own answers, for reports on wrong answers. Only reads: nothing is changed or sent. */
import type { Facts, Finding, Ignore } from '../analysis/index.ts';
import { DIRECTIVE_VERBS, FRONT_MATTER_KEY, analyse } from '../analysis/index.ts';
import { declarationsOf } from '../analysis/declarations.ts';
import type { Directive, Draft, FrontMatter, Section } from '../draft/index.ts';
import { parseDraft, positionAt, sectionAt } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import type { Correction, CorrectionAnswer, CorrectionsParams, CorrectionsResult } from '../protocol.ts';
import { DEFAULT_SETTINGS } from '../protocol.ts';
import type { Problem } from '../rules/index.ts';
import { problemsOf, renderMessage, silences } from '../rules/index.ts';
import { findingOf, strategyOf } from '../strategy/index.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { LARGEST } from './open-draft.ts';
import { shortened } from './markdown.ts';

/** How much of a heading or passage is quoted, in characters. */
const QUOTED = 300;
/** A workspace with more files than this is no strategy. */
const MOST_FILES = 2000;
/** How many passages or messages are quoted for one correction. */
const MOST_ANSWERS = 5;

/** Whether a text may say anything to the linter at all: most files of a workspace do not, and need not be read closely. */
const ADDRESSED = new RegExp(`\\b${FRONT_MATTER_KEY}\\b`, 'iu');

/** Where texts come from, and what becomes of failures. */
export interface Sources {
  /** The addresses of the documents that are open. */
  readonly open: readonly string[];
  list(folder: string, limit: number): Promise<readonly string[]>;
  /** The text of a file; that of the editor where it is open. */
  text(uri: string): Promise<string | undefined>;
  /** Told of each folder or file that could not be read; the others go on. */
  onFailure(uri: string, error: unknown): void;
}

/** How the answers are worked out and told. */
export interface Collecting {
  readonly version: string;
  readonly language: Language;
  readonly today: string | undefined;
  isCancelled(): boolean;
}

/** All corrections in the Markdown files of some folders and in the documents that are open. */
export async function collectCorrections({ folders }: CorrectionsParams, sources: Sources, collecting: Collecting): Promise<CorrectionsResult> {
  const listed = await Promise.all(folders.map(folder => sources.list(folder, MOST_FILES).catch((error: unknown) => {
    sources.onFailure(folder, error);
    return [];
  })));
  const corrections: Correction[] = [];
  for (const uri of [...new Set([...sources.open, ...listed.flat()])].slice(0, MOST_FILES)) {
    if (collecting.isCancelled()) break;
    try {
      corrections.push(...correctionsIn(uri, await sources.text(uri) ?? '', collecting));
    } catch (error) {
      sources.onFailure(uri, error);
    }
  }
  return { version: collecting.version, corrections };
}

/** The corrections in one text, in its order. */
export function correctionsIn(uri: string, text: string, { language, today }: Pick<Collecting, 'language' | 'today'>): Correction[] {
  if (text.length > LARGEST || !ADDRESSED.test(text)) return [];
  const draft = parseDraft(uri, text);
  const found = [...exemptions(draft), ...draft.directives.flatMap(directive => said(draft, directive))];
  if (found.length === 0) return [];
  const bare = withoutCorrections(draft);
  const facts = analyse(bare);
  const strategy = strategyOf(facts, DEFAULT_SETTINGS.stage, today);
  // Ignored rules are asked only where somebody ignores one.
  const problems = found.some(({ ignore }) => ignore) ? problemsOf(strategy) : [];
  return found.map(each => {
    const { answers, heading, passage } = each.ignore ? ignored(each.ignore, problems, facts, language) : judged(each, facts);
    return {
      file: fileName(uri),
      line: positionAt(draft, each.start).line + 1,
      language: facts.language,
      says: each.says,
      items: each.items,
      rule: each.ignore?.rule,
      reason: each.reason === undefined ? undefined : shortened(each.reason, QUOTED),
      linter: answers.slice(0, MOST_ANSWERS),
      heading: shortened(heading ?? each.section?.heading?.text ?? '', QUOTED),
      passage: shortened(passage, QUOTED),
    };
  });
}

/** One thing that a drafter said. */
interface Said {
  readonly says: Correction['says'];
  readonly items: readonly ItemId[];
  readonly start: number;
  readonly reason: string | undefined;
  /** Where it holds; `undefined` for the whole document. */
  readonly section: Section | undefined;
  readonly ignore?: Ignore | undefined;
}

/** What a directive says, if it means anything. */
function said(draft: Draft, directive: Directive): Said[] {
  const says = DIRECTIVE_VERBS.find(verb => verb === directive.verb.text);
  if (!says) return [];
  const { covers, notAbout, notApplicable, ignores: [ignore] } = declarationsOf({ ...draft, frontMatter: undefined, directives: [directive] });
  const items = ignore?.items ?? [...covers.keys(), ...notAbout.keys(), ...notApplicable.keys()];
  const isWhole = says === 'not-applicable' || says === 'ignore-file';
  const isSomething = ignore !== undefined || items.length > 0;
  return isSomething ? [{ says, items, start: directive.span.start, reason: directive.reason?.text, section: isWhole ? undefined : directive.section, ignore }] : [];
}

/** The items that the front matter says do not apply. */
function exemptions(draft: Draft): Said[] {
  const { notApplicable } = declarationsOf({ ...draft, directives: [] });
  return [...notApplicable].map(([id, reason]) => {
    const entry = draft.frontMatter?.entries.find(({ path }) => path.length === 3 && path[0] === FRONT_MATTER_KEY && path[2] === id);
    return { says: 'not-applicable', items: [id], start: entry?.key.start ?? 0, reason, section: undefined };
  });
}

/** The draft as if nobody had corrected anything. */
function withoutCorrections(draft: Draft): Draft {
  return { ...draft, directives: [], frontMatter: draft.frontMatter && withoutExemptions(draft.frontMatter) };
}

function withoutExemptions(matter: FrontMatter): FrontMatter {
  const value = matter.value as Readonly<Record<string, unknown>> | undefined;
  const own = value?.[FRONT_MATTER_KEY];
  return typeof own === 'object' && own !== null ? { ...matter, value: { ...value, [FRONT_MATTER_KEY]: { ...own, 'not-applicable': {} } } } : matter;
}

interface Answer {
  readonly answers: readonly CorrectionAnswer[];
  readonly heading: string | undefined;
  readonly passage: string;
}

/** What the linter makes of the items by itself, and the passage that counts most for them where the correction stands. */
function judged({ items, section }: Said, facts: Facts): Answer {
  const answers = items.map((item): CorrectionAnswer => {
    const finding = findingOf(facts.coverage, item);
    const best = finding && evidenceIn(finding, section)[0];
    return {
      item,
      status: finding?.status ?? 'absent',
      ...(section && { section: serves(item, section, facts) }),
      ...(best && { strength: Math.round(best.strength * 100) / 100 }),
    };
  });
  const passages = items.flatMap(item => evidenceIn(findingOf(facts.coverage, item), section).map(each => each.passage));
  const passage = passages.find(({ kind }) => kind !== 'heading') ?? passages[0];
  const where = passage?.section ?? section;
  const beginning = section ? facts.draft.plain.slice(section.body.start, section.body.end) : '';
  return { answers, heading: where?.heading?.text, passage: passage && passage.kind !== 'heading' ? passage.text : beginning };
}

function evidenceIn(finding: Finding | undefined, section: Section | undefined): Finding['evidence'] {
  return finding?.evidence.filter(({ passage: { span } }) => !section || section.span.start <= span.start && span.end <= section.span.end) ?? [];
}

function serves(item: ItemId, section: Section, { sections }: Facts): boolean {
  const found = sections.find(each => each.section === section);
  return found !== undefined && [...found.elements, ...found.themes, ...found.areas].some(id => id === item);
}

/** What the rule reports where it is to be ignored. */
function ignored(ignore: Ignore, problems: readonly Problem[], facts: Facts, language: Language): Answer {
  const silenced = problems.filter(problem => silences(ignore, problem));
  const [first] = silenced;
  return {
    answers: silenced.map(problem => ({ message: renderMessage(problem, language) })),
    heading: first && sectionAt(facts.draft, first.span.start).heading?.text,
    passage: first ? textAround(facts, first.span) : '',
  };
}

/** The passage in which a span stands; in sections that are not judged, such as skeletons, its block. */
function textAround({ draft, passages }: Facts, span: Span): string {
  const holds = (each: { readonly span: Span }) => each.span.start <= span.start && span.start <= each.span.end;
  const passage = passages.findLast(holds);
  const place = passage ?? sectionAt(draft, span.start).blocks.find(holds);
  const { start, end } = place?.span ?? span;
  return draft.plain.slice(start, end);
}

/** The name of a file without its folders, which may tell more than somebody wants. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
