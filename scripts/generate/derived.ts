// Files derived from the framework and the rules: docs, snippets, tables.
import type { GeneratedFile } from './file.ts';
import { frameworkDocs } from './framework-docs.ts';
import { ruleDocs } from './rule-docs.ts';
import { snippetFiles } from './snippets.ts';

/** Every derived file. */
export function derivedFiles(): GeneratedFile[] {
  return [...frameworkDocs(), ...ruleDocs(), ...snippetFiles()];
}
