/** A file that the build derives from others: path from the project's root, and its content. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}
