/** How pure code asks for a text in the display language: `vscode.l10n.t` in the editor, a stand-in under test. */
export type Translate = (message: string, ...args: (string | number)[]) => string;
