/** Inserts comments addressed to the linter, each on a line of its own where it breaks nothing. */
import type { Draft, FrontMatterEntry, Section } from '../../draft/index.ts';
import { sectionAt } from '../../draft/index.ts';
import type { DirectiveVerb } from '../../analysis/index.ts';
import { FRONT_MATTER_KEY } from '../../analysis/index.ts';
import type { ItemId } from '../../framework/index.ts';
import type { Edit } from './edit.ts';
import { insertion, lineEnd, lineStart } from './edit.ts';
import type { Blank, Template } from './template.ts';

/** Marks a section as covering an item: in a directive below its heading, or in the one that stands there. A `Blank` lets choose. */
export function coversEdit(draft: Draft, section: Section, covered: ItemId | Blank): Edit {
  return markEdit(draft, section, 'covers', covered);
}

/** Marks a section as not being about an item, in the same way. */
export function notAboutEdit(draft: Draft, section: Section, denied: ItemId): Edit {
  return markEdit(draft, section, 'not-about', denied);
}

function markEdit(draft: Draft, section: Section, verb: DirectiveVerb, marked: ItemId | Blank): Edit {
  const standing = draft.directives.find(directive => directive.section === section && directive.verb.text === verb);
  if (!standing) return belowHeading(draft, section, [`<!-- ai-strategy ${verb} `, marked, ' -->']);
  const last = standing.args.at(-1);
  return insertion(draft, (last ?? standing.verb).span.end, [last ? ', ' : ' ', marked]);
}

/** Records that an item does not apply, with the reason left to write: in the front matter if that holds such a list, otherwise below the title. */
export function notApplicableEdit(draft: Draft, id: ItemId | Blank): Edit {
  const last = draft.frontMatter?.entries.findLast(isReason);
  const indentation = last && /^[ \t]+$/u.exec(draft.text.slice(lineStart(draft.text, last.key.start), last.key.start))?.[0];
  if (last && indentation !== undefined) {
    return insertion(draft, lineEnd(draft.text, (last.value ?? last.key).end), [`\n${indentation}`, id, ': "', { text: '' }, '"']);
  }
  return belowHeading(draft, draft.sections[0] ?? draft.root, ['<!-- ai-strategy not-applicable ', id, ': ', { text: '' }, ' -->']);
}

/** Whether the reason for an item still is to be written: it is asked for already. */
export function awaitsReason(draft: Draft, id: ItemId): boolean {
  const inComment = draft.directives.some(({ verb, args }) => verb.text === 'not-applicable' && args.some(arg => arg.text === id));
  return inComment || (draft.frontMatter?.entries.some(entry => isReason(entry) && entry.path.at(-1) === id) ?? false);
}

function isReason({ path }: FrontMatterEntry): boolean {
  return path.length === 3 && path[0] === FRONT_MATTER_KEY && path[1] === 'not-applicable';
}

/** Where a rule can be ignored: for a section, for a block, or, where no comment can stand, in the whole file. */
export interface IgnorePlace {
  readonly scope: 'section' | 'block' | 'file';
  readonly section: Section;
  /** Start of the block; only with that scope. */
  readonly start: number;
}

/** The smallest scope around an offset for which a comment can be written. */
export function ignorePlace(draft: Draft, offset: number): IgnorePlace {
  if (draft.frontMatter && offset < draft.frontMatter.span.end) return { scope: 'file', section: draft.root, start: 0 };
  const section = sectionAt(draft, offset);
  const block = section.blocks.find(({ span }) => span.start <= offset && offset < Math.max(span.end, span.start + 1));
  if (block) return { scope: 'block', section, start: block.span.start };
  return { scope: section.heading ? 'section' : 'file', section, start: section.span.start };
}

/** Ignores a rule about some items, with the reason left to write. */
export function ignoreEdit(draft: Draft, place: IgnorePlace, rule: string, ids: readonly ItemId[]): Edit {
  const verb = place.scope === 'file' ? 'ignore-file' : 'ignore';
  const directive: Template = [`<!-- ai-strategy ${verb} ${[rule, ...ids].join(', ')}: `, { text: '' }, ' -->'];
  return place.scope === 'block' ? beforeBlock(draft, place.start, directive) : belowHeading(draft, place.section, directive);
}

/** Whether a comment at a place asks to ignore a rule about some items already, though perhaps without a reason. */
export function isIgnored(draft: Draft, rule: string, ids: readonly ItemId[], { section, scope, start }: IgnorePlace): boolean {
  return draft.directives.some(directive => {
    const [ignored, ...items] = directive.args.map(arg => arg.text);
    const isRight = directive.verb.text === (scope === 'file' ? 'ignore-file' : 'ignore') && directive.section === section;
    const isHere = isRight && (scope !== 'block' || draft.text.slice(directive.span.end, Math.max(directive.span.end, start)).trim() === '');
    return isHere && ignored === rule && (items.length === 0 || ids.every(id => items.includes(id)));
  });
}

/** On lines of its own before a top-level block: never inside a list or table. */
function beforeBlock(draft: Draft, start: number, directive: Template): Edit {
  const offset = lineStart(draft.text, start);
  const previous = draft.text.slice(lineStart(draft.text, Math.max(0, offset - 1)), offset);
  return insertion(draft, offset, [...(offset === 0 || previous.trim() === '' ? [] : ['\n']), ...directive, '\n\n']);
}

/** Right below a section's heading and the comments that stand there already; for the document itself at its top. */
function belowHeading(draft: Draft, section: Section, directive: Template): Edit {
  const { text } = draft;
  if (!section.heading) return atTop(draft, directive);
  const comment = lastCommentBelow(draft, section.heading.span.end);
  const offset = lineEnd(text, comment ?? section.heading.span.end);
  return insertion(draft, offset, [comment === undefined ? '\n\n' : '\n', ...directive, ...(isBlankLine(text, offset) ? [] : ['\n'])]);
}

function atTop(draft: Draft, directive: Template): Edit {
  const matter = draft.frontMatter;
  if (!matter) return insertion(draft, draft.text.startsWith('\uFEFF') ? 1 : 0, [...directive, '\n\n']);
  const offset = lineEnd(draft.text, matter.span.end);
  return insertion(draft, offset, ['\n\n', ...directive, ...(isBlankLine(draft.text, offset) ? [] : ['\n'])]);
}

/** The end of the last comment that stands below an offset, on lines of its own, with nothing but white space between. */
function lastCommentBelow({ text, comments }: Draft, offset: number): number | undefined {
  let end: number | undefined;
  for (const { span, unclosed } of comments) {
    if (span.start < offset || unclosed) continue;
    if (text.slice(end ?? offset, span.start).trim() !== '' || text.slice(span.end, lineEnd(text, span.end)).trim() !== '') break;
    end = span.end;
  }
  return end;
}

/** Whether the line after the one that ends at an offset is blank, or there is none. */
function isBlankLine(text: string, offset: number): boolean {
  return /^(?:\r\n|\n|\r|$)[ \t]*(?:[\r\n]|$)/u.test(text.slice(offset, offset + 500));
}
