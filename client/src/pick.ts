/** A list of items of the report to choose from. */
import * as vscode from 'vscode';
import type { ItemInfo } from '../../server/src/protocol.ts';
import type { Entry } from './outline.ts';

export interface PickOptions<T extends ItemInfo> {
  readonly title: string;
  readonly placeholder: string;
  /** Puts a button on each line that explains its item. */
  readonly explain?: (item: T) => Promise<void>;
}

interface Line<T extends ItemInfo> extends vscode.QuickPickItem {
  readonly item?: T;
}

/** Shows the entries, with separators between groups. Answers the item chosen, if any. */
export function pick<T extends ItemInfo>(entries: readonly Entry<T>[], options: PickOptions<T>): Promise<T | undefined> {
  const explainButton: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('info'), tooltip: vscode.l10n.t('Explain') };
  const list = vscode.window.createQuickPick<Line<T>>();
  list.title = options.title;
  list.placeholder = options.placeholder;
  list.matchOnDescription = true;
  list.items = entries.map((entry): Line<T> => ('group' in entry
    ? { label: entry.group, kind: vscode.QuickPickItemKind.Separator }
    : { ...entry, ...(options.explain && { buttons: [explainButton] }) }));
  list.onDidTriggerItemButton(({ item: { item } }) => {
    list.hide();
    if (item !== undefined) void options.explain?.(item);
  });
  return new Promise(resolve => {
    list.onDidAccept(() => {
      resolve(list.activeItems[0]?.item);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
