/** Renames an id, or one spelling of a body's name, everywhere. */
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { idOfCell } from '../analysis/commitments/ids.ts';
import { isGoalId } from '../analysis/commitments/prose.ts';
import type { Draft } from '../draft/index.ts';
import { texts } from '../l10n/index.ts';
import type { Located } from '../strategy/register.ts';
import { shortened } from '../rules/commitment-support.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Client } from './client.ts';
import { nameIn } from './definition.ts';
import { idsOf } from './names/ids.ts';
import type { BodyName, IdName, Name } from './names/index.ts';
import { keyOfText, spellingAt } from './names/index.ts';
import type { OpenDraft } from './open-draft.ts';
import { openFacts } from './open-draft.ts';
import { rangeOf } from './ranges.ts';

/** Why something is not renamed, in the reader's language. */
export interface Refusal {
  readonly refused: string;
}

/** The place that is about to be renamed, and the name that stands there. */
export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/** Whether what stands at an offset can be renamed. */
export function prepareRename(open: OpenDraft, offset: number, others: readonly OpenDraft[] = []): Renamable | Refusal {
  const name = nameIn(open, offset, others);
  const { renameNothing, renameUnknown } = texts(open.language);
  if (!name) return { refused: renameNothing };
  const { draft } = openFacts(open);
  const placeholder = draft.plain.slice(name.span.start, name.span.end).replace(/\s+/gu, ' ');
  if (name.kind === 'id' && !name.target) return { refused: renameUnknown(placeholder) };
  return { range: rangeOf(draft, name.span), placeholder };
}

/** The edits that give what stands at an offset a new name. */
export function renameAt(open: OpenDraft, offset: number, newName: string, client: Client, others: readonly OpenDraft[] = []): WorkspaceEdit | Refusal {
  const prepared = prepareRename(open, offset, others);
  const name = nameIn(open, offset, others);
  if ('refused' in prepared || !name) return 'refused' in prepared ? prepared : { refused: texts(open.language).renameNothing };
  const written = newName.replace(/\s+/gu, ' ').trim();
  const reason = name.kind === 'id' ? idRefusal(name, prepared.placeholder, written, open) : bodyRefusal(written, open);
  if (reason !== undefined) return { refused: reason };
  return workspaceEdit(changes(name, prepared.placeholder, written, open), [open, ...others], client);
}

/** Why an id cannot be called that: nobody would read it as one, it would be another kind of id, or it is taken. */
function idRefusal(name: IdName, old: string, written: string, { language }: OpenDraft): string | undefined {
  const { renameNoId, renameOtherKind, renameTaken } = texts(language);
  // "1.3" may become "1.4" or "A1.4"; "A1.3" in a sentence would be no id any more as "1.4".
  const isId = isNumber(old) ? isNumber(written) || keyOfText(written) !== undefined : /^\p{Lu}/u.test(written) && keyOfText(written) !== undefined;
  if (!isId) return renameNoId(written);
  if (name.target?.kind !== 'indicator' && isGoal(written) !== isGoal(old) && !isNumber(old)) return renameOtherKind(written);
  const key = newKey(name, old, written);
  const taken = key === name.key ? undefined : name.strategies.map(strategy => idsOf(strategy).get(key)).find(each => each !== undefined);
  return taken && renameTaken(written, shortened(taken.title));
}

function bodyRefusal(written: string, { language }: OpenDraft): string | undefined {
  return written === '' || written.includes('|') ? texts(language).renameNoName : undefined;
}

function isNumber(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVX]{1,4})$/iu.test(text);
}

function isGoal(text: string): boolean {
  const id = idOfCell(text);
  return id !== undefined && isGoalId(id);
}

/** The key of the new id; a number keeps the word that stands before it. */
function newKey({ key }: IdName, old: string, written: string): string {
  return isNumber(old) && isNumber(written) ? key.slice(0, key.indexOf('#') + 1) + fold(written) : keyOfText(written) ?? '';
}

interface Change extends Located {
  readonly text: string;
}

function changes(name: Name, old: string, written: string, open: OpenDraft): Change[] {
  if (name.kind === 'id') return name.places.map(place => ({ facts: place.facts, span: place.span, text: respelled(textOf(place), old, written) }));
  return spelledAlike(name, open).flatMap(place => pieces(place, written));
}

function textOf({ facts: { draft }, span }: Located): string {
  return draft.text.slice(span.start, span.end);
}

const LETTERS = /^(?<letters>\p{Lu}+)(?<sign>[-. ]?)(?<path>\d.*)$/u;

/** The new id as a place spells it: where the old one was written `A-1` instead of `A1`, so is the new one. */
function respelled(text: string, old: string, written: string): string {
  const [here, before, after] = [text, old, written].map(each => LETTERS.exec(each)?.groups);
  if (!here || !before || !after || before['sign'] !== after['sign']) return written;
  return `${after['letters'] ?? ''}${here['sign'] ?? ''}${after['path'] ?? ''}`;
}

/** The places of a body that spell it as the one under the cursor does. */
function spelledAlike({ places, span }: BodyName, open: OpenDraft): Located[] {
  const here = places.find(place => place.facts.draft.uri === open.uri && place.span.start === span.start && place.span.end === span.end);
  const spelling = here && spellingAt(here);
  return places.filter(place => spellingAt(place) === spelling);
}

/** The visible pieces of a name: the first takes the new one, the others go; the markup between them stays, but for marks with nothing left inside. */
function pieces({ facts, span }: Located, written: string): Change[] {
  const { text, plain } = facts.draft;
  const found: { start: number; end: number }[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    const last = found.at(-1);
    if (text[at] !== plain[at]) continue;
    if (last?.end === at) last.end = at + 1;
    else found.push({ start: at, end: at + 1 });
  }
  return found.map((piece, index) => ({ facts, span: index === 0 ? piece : withMarks(piece, text), text: index === 0 ? written : '' }));
}

/** A piece with the marks of emphasis around it. */
function withMarks({ start, end }: Span, text: string): Span {
  const before = /[*_]*$/u.exec(text.slice(Math.max(0, start - LONGEST_MARK), start))?.[0] ?? '';
  const after = /^[*_]*/u.exec(text.slice(end, end + LONGEST_MARK))?.[0] ?? '';
  return before === after ? { start: start - before.length, end: end + after.length } : { start, end };
}

const LONGEST_MARK = 3;

function workspaceEdit(all: readonly Change[], drafts: readonly OpenDraft[], client: Client): WorkspaceEdit {
  const byUri = new Map<string, TextEdit[]>();
  for (const { facts: { draft }, span, text } of all) {
    if (draft.text.slice(span.start, span.end) === text) continue;
    const edits = byUri.get(draft.uri) ?? [];
    edits.push(textEdit(draft, span, text));
    byUri.set(draft.uri, edits);
  }
  if (!client.versionedEdits) return { changes: Object.fromEntries(byUri) };
  const version = (uri: string) => drafts.find(draft => draft.uri === uri)?.version ?? null;
  return { documentChanges: [...byUri].map(([uri, edits]) => ({ textDocument: { uri, version: version(uri) }, edits })) };
}

function textEdit(draft: Draft, span: Span, newText: string): TextEdit {
  return { range: rangeOf(draft, span), newText };
}
