/** Where in the front matter the cursor stands, read from the lines before it: a parser gives up on what is half written. */
export interface YamlPlace {
  /** Keys from the top whose block holds the line. */
  readonly path: readonly string[];
  /** The key before the cursor on its line, where a value is being written. */
  readonly key: string | undefined;
  /** What is written of the key or value so far. */
  readonly word: string;
}

const LINE = /^(?<indentation>[ \t]*)(?:(?<key>[^\s:#][^:#]*):(?=\s|$))?[ \t]*(?<rest>.*)$/u;

/** The place at the end of a text that begins with the front matter's opening line. */
export function yamlPathAt(text: string): YamlPlace {
  const lines = text.split(/\r\n|\n|\r/u).slice(1);
  const { indentation = '', key, rest = '' } = LINE.exec(lines.at(-1) ?? '')?.groups ?? {};
  return { path: ancestors(lines.slice(0, -1), indentation.length), key, word: rest };
}

/** Keys of the lines above that are less and less indented. */
function ancestors(lines: readonly string[], indentation: number): string[] {
  const path: string[] = [];
  let limit = indentation;
  for (const line of lines.toReversed()) {
    const groups = LINE.exec(line)?.groups;
    const own = groups?.['indentation']?.length ?? 0;
    if (groups?.['key'] === undefined || own >= limit) continue;
    path.unshift(groups['key']);
    limit = own;
  }
  return path;
}
