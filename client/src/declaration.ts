/** Declares a draft a strategy in its front matter. Pure: knows nothing of the editor. */
import { FRONT_MATTER_KEY } from '../../server/src/protocol.ts';

/** A replacement of `length` characters at `offset`. */
export interface Replacement {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

const FRONT_MATTER = /^---[ \t]*(?<eol>\r?\n)(?<body>(?:.*\r?\n)*?)---[ \t]*(?:\r?\n|$)/u;
const DECLARATION = new RegExp(`^${FRONT_MATTER_KEY}[ \\t]*:(?<value>.*)$`, 'mu');
const DENIAL = /^[ \t]*(?:(?:false|no|off|null|~)[ \t]*)?(?:#.*)?\r?$/iu;

/** The change that declares the text a strategy; none where it says so already. Other keys stay as they are. */
export function declare(text: string): Replacement | undefined {
  const line = `${FRONT_MATTER_KEY}: true`;
  const frontMatter = FRONT_MATTER.exec(text)?.groups;
  if (frontMatter === undefined) {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    return { offset: 0, length: 0, text: ['---', line, '---', '', ''].join(eol) };
  }
  const { eol = '\n', body = '' } = frontMatter;
  const start = text.indexOf(eol) + eol.length;
  const declaration = DECLARATION.exec(body);
  if (declaration === null) return { offset: start, length: 0, text: line + eol };
  const value = declaration.groups?.['value'] ?? '';
  const next = body.slice(declaration.index + declaration[0].length).replace(/^\r?\n/u, '');
  // A key without a value of its own may be followed by indented settings: those declare it too.
  if (!DENIAL.test(value) || (value.trim() === '' && /^[ \t]/u.test(next))) return undefined;
  return { offset: start + declaration.index, length: declaration[0].replace(/\r$/u, '').length, text: line };
}
