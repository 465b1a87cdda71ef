/** Fits Markdown written for a hover to VS Code's preview. Pure: knows nothing of the editor. */

const LINK = /\[(?<text>(?:\\.|[^\\\[\]])*)\]\((?<target>[^()\s]*)\)/gu;
const WEB = /^https?:/iu;

/** Keeps links to the web and turns others into their text: the preview opens no files and runs no commands from a document like ours. */
export function previewable(markdown: string): string {
  return markdown.replace(LINK, (link, text: string, target: string) => (WEB.test(target) ? link : text));
}
