import type { Translate } from './translate.ts';

/** Stands in for `vscode.l10n.t` under test: English, arguments filled in. */
export const plain: Translate = (message, ...args) => message.replace(/\{(\d)\}/gu, (_match, index: string) => String(args[Number(index)]));
