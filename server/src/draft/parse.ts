import type { Root } from 'mdast';

import { findComments } from './comments.ts';
import { findDirectives } from './directives.ts';
import { frontMatterOf } from './front-matter.ts';
import { lineStartsOf } from './lines.ts';
import { maskMarkup } from './mask.ts';
import { sectionsOf } from './sections.ts';
import { parseMarkdown } from './tree.ts';
import type { Draft } from './types.ts';

/** Takes a Markdown file apart. Never throws: whatever the text is, there is a draft of it. */
export function parseDraft(uri: string, text: string): Draft {
  const tree = treeOf(text);
  const plain = maskMarkup(text, tree);
  const comments = findComments(text, tree);
  const structure = sectionsOf(text, plain, tree);
  return {
    uri,
    text,
    plain,
    frontMatter: frontMatterOf(text, tree),
    ...structure,
    comments,
    directives: findDirectives(text, comments, structure),
    lineStarts: lineStartsOf(text),
  };
}

function treeOf(text: string): Root {
  try {
    return parseMarkdown(text);
  } catch {
    // The tokenizer asserts its own state and would take the whole server down; an empty page only loses one file.
    return { type: 'root', children: [] };
  }
}
