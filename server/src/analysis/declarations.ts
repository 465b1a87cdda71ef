/** Front matter and comment directives: what the drafter told the linter, and what of it could not be understood. */
import * as v from 'valibot';
import type { Directive, Draft, FrontMatter, Section, Word } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { ITEM_IDS, isItemId } from '../framework/index.ts';
import { LANGUAGES, languageOfTag } from '../text/language.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { DeclarationIssue, Declarations, Ignore, Stage } from './types.ts';
import { FRONT_MATTER_KEY, STAGES } from './types.ts';

/** Verbs of a directive: `<!-- ai-strategy VERB arguments: reason -->`. */
export const DIRECTIVE_VERBS = ['covers', 'not-about', 'not-applicable', 'ignore', 'ignore-file'] as const;
export type DirectiveVerb = (typeof DIRECTIVE_VERBS)[number];

const languageTag = v.pipe(v.string(), v.check(tag => languageOfTag(tag) !== undefined));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1));

/** Keys that may stand below `ai-strategy` in the front matter. */
export const SETTING_KEYS = ['stage', 'language', 'not-applicable'] as const;

/** Reads all declarations of a draft. */
export function declarationsOf(draft: Draft): Declarations {
  const fromMatter = draft.frontMatter ? readFrontMatter(draft.frontMatter) : undefined;
  const directives = draft.directives.map(directive => readDirective(draft, directive));
  const notApplicable = new Map<ItemId, string>(fromMatter?.notApplicable);
  for (const { item, reason: why } of directives.flatMap(each => each.notApplicable)) notApplicable.set(item, why);
  return {
    declared: fromMatter?.declared,
    language: fromMatter?.language,
    stage: fromMatter?.stage,
    title: fromMatter?.title,
    covers: sectionsByItem(directives.flatMap(each => each.covers)),
    notAbout: sectionsByItem(directives.flatMap(each => each.notAbout)),
    notApplicable,
    ignores: directives.flatMap(each => each.ignores),
    issues: [...fromMatter?.issues ?? [], ...directives.flatMap(each => each.issues)],
  };
}

/** An item with a section about which something is said. */
interface Marked {
  readonly item: ItemId;
  readonly section: Section;
}

function sectionsByItem(marks: readonly Marked[]): Map<ItemId, Section[]> {
  const found = new Map<ItemId, Section[]>();
  for (const { item, section } of marks) found.set(item, [...found.get(item) ?? [], section]);
  return found;
}

type FromMatter = Pick<Declarations, 'declared' | 'language' | 'stage' | 'title' | 'issues'> & { readonly notApplicable: ReadonlyMap<ItemId, string> };

function readFrontMatter(matter: FrontMatter): FromMatter {
  const syntax = matter.errors.map(({ message, span }): DeclarationIssue => ({ where: 'front-matter', kind: 'syntax', span, word: message, expected: [] }));
  const value = isRecord(matter.value) ? matter.value : {};
  const own = value[FRONT_MATTER_KEY];
  const tag = [value['lang'], value['language'], isRecord(own) ? own['language'] : undefined].findLast(each => typeof each === 'string');
  const settings = isRecord(own) ? own : {};
  return {
    declared: typeof own === 'boolean' ? own : isRecord(own) ? true : undefined,
    language: typeof tag === 'string' ? languageOfTag(tag) : undefined,
    stage: STAGES.find((stage): stage is Stage => stage === settings['stage']),
    title: typeof value['title'] === 'string' ? value['title'] : undefined,
    notApplicable: reasonsIn(settings['not-applicable']),
    issues: [...syntax, ...(own === undefined ? [] : settingIssues(matter, own))],
  };
}

function reasonsIn(value: unknown): ReadonlyMap<ItemId, string> {
  if (!isRecord(value)) return new Map();
  return new Map(Object.entries(value).flatMap(([id, why]) => isItemId(id) && typeof why === 'string' && why.trim() !== '' ? [[id, why.trim()] as const] : []));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Issues of our own key, each at the key or value that is wrong. */
function settingIssues(matter: FrontMatter, own: unknown): DeclarationIssue[] {
  const place = (path: readonly string[]) => matter.entries.find(entry => entry.path.join('\0') === path.join('\0'));
  if (!isRecord(own)) {
    const entry = place([FRONT_MATTER_KEY]);
    return typeof own === 'boolean' || !entry ? [] : [badValue(entry.value ?? entry.key, own, ['true', 'false', ...SETTING_KEYS])];
  }
  return Object.entries(own).flatMap(([key, value]) => {
    const entry = place([FRONT_MATTER_KEY, key]);
    return entry ? settingIssue(key, value, entry.key, entry.value ?? entry.key, sub => place([FRONT_MATTER_KEY, key, sub])) : [];
  });
}

type EntryPlace = { readonly key: Span; readonly value: Span | undefined } | undefined;

function settingIssue(key: string, value: unknown, keySpan: Span, valueSpan: Span, sub: (name: string) => EntryPlace): DeclarationIssue[] {
  switch (key) {
    case 'stage':
      return v.is(v.picklist(STAGES), value) ? [] : [badValue(valueSpan, value, STAGES)];
    case 'language':
      return v.is(languageTag, value) ? [] : [badValue(valueSpan, value, LANGUAGES)];
    case 'not-applicable':
      if (!isRecord(value)) return [badValue(valueSpan, value, ['infrastructure/compute: …'])];
      return Object.entries(value).flatMap(([id, why]): DeclarationIssue[] => {
        const entry = sub(id);
        if (!entry) return [];
        if (!isItemId(id)) return [{ where: 'front-matter', kind: 'unknown-item', span: entry.key, word: id, expected: nearest(id, ITEM_IDS) }];
        return v.is(reason, why) ? [] : [{ where: 'front-matter', kind: 'no-reason', span: entry.value ?? entry.key, word: id, expected: [] }];
      });
    default:
      return [{ where: 'front-matter', kind: 'unknown-key', span: keySpan, word: key, expected: nearest(key, SETTING_KEYS) }];
  }
}

function badValue(span: Span, value: unknown, expected: readonly string[]): DeclarationIssue {
  return { where: 'front-matter', kind: 'bad-value', span, word: typeof value === 'string' ? value : JSON.stringify(value) ?? '', expected };
}

interface FromDirective {
  readonly covers: readonly Marked[];
  readonly notAbout: readonly Marked[];
  readonly notApplicable: readonly { readonly item: ItemId; readonly reason: string }[];
  readonly ignores: readonly Ignore[];
  readonly issues: readonly DeclarationIssue[];
}

const NOTHING: FromDirective = { covers: [], notAbout: [], notApplicable: [], ignores: [], issues: [] };

function readDirective(draft: Draft, directive: Directive): FromDirective {
  const verb = DIRECTIVE_VERBS.find(known => known === directive.verb.text);
  switch (verb) {
    case 'covers':
    case 'not-about': {
      const { items, issues } = readItems(directive, directive.args);
      const marks = items.map((item): Marked => ({ item, section: directive.section }));
      return { ...NOTHING, ...(verb === 'covers' ? { covers: marks } : { notAbout: marks }), issues };
    }
    case 'not-applicable': {
      const { items, issues } = readItems(directive, directive.args);
      const why = directive.reason?.text ?? '';
      return { ...NOTHING, notApplicable: why === '' ? [] : items.map(item => ({ item, reason: why })), issues: [...issues, ...reasonIssue(directive)] };
    }
    case 'ignore':
    case 'ignore-file':
      return readIgnore(draft, directive, verb);
    case undefined:
      return { ...NOTHING, issues: [issue('unknown-verb', directive.verb, nearestOrAll(directive.verb.text))] };
  }
}

function readIgnore(draft: Draft, directive: Directive, verb: 'ignore' | 'ignore-file'): FromDirective {
  const [rule, ...rest] = directive.args;
  if (!rule) return { ...NOTHING, issues: [issue('unknown-rule', directive.verb, [])] };
  const { items, issues } = rest.length === 0 ? { items: [], issues: [] } : readItems(directive, rest);
  const scope = verb === 'ignore-file' ? draft.root.span : scopeOf(draft, directive);
  return { ...NOTHING, ignores: [{ rule: rule.text, items, scope }], issues: [...issues, ...reasonIssue(directive)] };
}

function nearestOrAll(word: string): readonly string[] {
  const near = nearest(word, DIRECTIVE_VERBS);
  return near.length > 0 ? near : DIRECTIVE_VERBS;
}

function readItems(directive: Directive, args: readonly Word[]): { readonly items: readonly ItemId[]; readonly issues: readonly DeclarationIssue[] } {
  if (args.length === 0) return { items: [], issues: [issue('no-item', directive.verb, [])] };
  const items = args.map(arg => arg.text).filter(isItemId);
  const issues = args.filter(arg => !isItemId(arg.text)).map(arg => issue('unknown-item', arg, nearest(arg.text, ITEM_IDS)));
  return { items, issues };
}

function reasonIssue(directive: Directive): DeclarationIssue[] {
  return directive.reason && directive.reason.text !== '' ? [] : [issue('no-reason', { text: directive.verb.text, span: directive.span }, [])];
}

function issue(kind: DeclarationIssue['kind'], word: Word, expected: readonly string[]): DeclarationIssue {
  return { where: 'directive', kind, span: word.span.end > word.span.start ? word.span : { start: word.span.start, end: word.span.end + 1 }, word: word.text, expected };
}

/** A directive right under a heading, or at the top of the file, speaks for the section; elsewhere for the block that follows. */
function scopeOf(draft: Draft, directive: Directive): Span {
  const { section } = directive;
  const before = draft.plain.slice(section.heading?.span.end ?? section.body.start, directive.span.start);
  if (before.trim() === '') return section.span;
  const next = section.blocks.find(block => block.span.start >= directive.span.end && block.kind !== 'html');
  return { start: directive.span.start, end: next?.span.end ?? section.body.end };
}
