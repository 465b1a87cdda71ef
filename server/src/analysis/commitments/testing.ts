/** What tests of commitments read from a draft. */
import { parseDraft } from '../../draft/index.ts';
import type { Language } from '../../text/language.ts';
import { commitmentsOf } from '../commitments.ts';
import { analyse } from '../index.ts';
import type { Commitment, Facts, Passage } from '../index.ts';
import { PART_NAMES } from '../types.ts';

/** The facts of a draft with this body below its title. */
export function factsOf(body: string, language: Language): Facts {
  return analyse(parseDraft('draft.md', `---\nlang: ${language}\nai-strategy: true\n---\n\n# T\n\n${body}\n`));
}

/** Each commitment's parts as written; `^` marks those taken from elsewhere, `~` who could be anybody, `!` what cannot be read. */
export function partsOf(body: string, language: Language): Record<string, string>[] {
  return factsOf(body, language).commitments.map(marked);
}

/** The commitments of a draft if its sentences, items and rows were judged in this way, whatever the model makes of them. */
export function judgedAs(body: string, language: Language, commits: (passage: Passage) => boolean): Pick<Facts, 'draft' | 'commitments'> {
  const { draft, passages } = factsOf(body, language);
  return { draft, commitments: commitmentsOf(passages.map(each => each.kind === 'heading' ? each : { ...each, commits: commits(each) })) };
}

export function marked(commitment: Commitment): Record<string, string> {
  return Object.fromEntries(PART_NAMES.flatMap(name => {
    const part = commitment[name];
    return part ? [[name, `${part.inherited ? '^' : ''}${part.vague ? '~' : ''}${part.unreadable ? '!' : ''}${part.text}`]] : [];
  }));
}
