// The workbench of a real VS Code with the packaged extension, driven as a user would: for screenshots and for looking at things.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeAll, closeWhenInterrupted } from '../../scripts/lib/machine.mjs';
import { openBrowser } from './browser.mjs';
import { createHome, installVsix, remoteUri, removeHome, startServer, workbenchUrl } from './server.mjs';

const PATIENCE = 30_000;

/** A calm picture: nothing in it but the editor and what the extension adds. */
const CALM_SETTINGS = {
  'breadcrumbs.enabled': false,
  'chat.commandCenter.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
};

/**
 * Opens VS Code on a folder.
 * @param {{ version: string, command: string[] }} host
 * @param {object} options
 * @param {string} options.chromium path of the browser
 * @param {string} options.vsix the packaged extension
 * @param {string} options.folder what to open; edits that are saved go there
 * @param {string} [options.file] opened in the first editor
 * @param {Record<string, unknown>} [options.settings]
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {number} [options.scale] pixels of the picture for each of the page
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openWorkbench(host, { chromium, vsix, folder, file, settings = {}, viewport = { width: 1280, height: 800 }, scale = 2 }) {
  const home = createHome({ ...CALM_SETTINGS, ...settings });
  const open = [() => { removeHome(home); }];
  const forget = closeWhenInterrupted(() => closeAll(open));
  const close = async () => {
    forget();
    await closeAll(open);
  };
  try {
    await installVsix(host, home, vsix);
    const server = await startServer(host, home);
    open.unshift(server.stop);
    const browser = await openBrowser(chromium, home.profile, { viewport, scale });
    open.unshift(browser.close);
    await browser.page.goto(workbenchUrl(server.url, folder, file === undefined ? [] : [['openFile', remoteUri(server.url, file)]]));
    await browser.page.locator('.monaco-workbench').waitFor({ timeout: PATIENCE });
    return { page: browser.page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs a command of the command palette by its title, as a user would. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await quickPick(page, title);
}

/** Opens a file of the workspace by its path. */
export async function openFile(page, path) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill(path);
  await quickPick(page, path.split('/').at(-1) ?? path);
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: PATIENCE });
}

/** Chooses the first entry of the open quick pick that holds the text. */
export async function quickPick(page, text) {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click({ timeout: PATIENCE });
}

/** Waits until the editor shows the text. */
export async function waitForText(page, text) {
  await line(page, text).waitFor({ timeout: PATIENCE });
}

/** Waits until a problem is underlined in the editor. */
export async function waitForSquiggle(page) {
  await page.locator('.monaco-editor [class*="squiggly-"]').first().waitFor({ state: 'attached', timeout: PATIENCE });
}

/** Shows the Problems panel and waits for a problem with the text. */
export async function showProblems(page, text = '') {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row .marker-message-details-container, .markers-panel .monaco-list-row', { hasText: text }).first().waitFor({ timeout: PATIENCE });
}

/** The rows of the Problems panel as they are shown. */
export function problemRows(page) {
  return page.locator('.markers-panel .monaco-list-row').allInnerTexts();
}

/** Goes to a line, counted from 1: only lines on the screen can be hovered and clicked. */
export async function goToLine(page, number) {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').first().fill(`:${number}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${number}, ` }).waitFor({ timeout: PATIENCE });
  // The list takes the keys until it has faded away.
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: PATIENCE });
}

/** Hovers at a text of the editor and waits for a hover that holds another one. */
export async function hoverAt(page, text, expected = '') {
  const { x, y } = await placeOf(page, text);
  // The mouse must come from elsewhere: VS Code shows no hover for a mouse that was there already.
  await page.mouse.move(x - 40, y + 60);
  await page.mouse.move(x, y, { steps: 8 });
  await page.locator('.monaco-hover:visible', { hasText: expected }).first().waitFor({ timeout: PATIENCE });
}

/** Scrolls the open hover down by some turns of the wheel. */
export async function scrollHover(page, turns) {
  const box = await page.locator('.monaco-hover:visible').last().boundingBox();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 });
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(100);
  }
}

/** Scrolls the text of the editor down by some lines. */
export async function scrollDown(page, lines) {
  for (let line = 0; line < lines; line += 1) await page.keyboard.press('Control+ArrowDown');
}

/** Waits until a code lens holds the text; it may stand farther down than the window reaches. */
export async function waitForLens(page, text) {
  await page.locator('.codelens-decoration', { hasText: text }).first().waitFor({ state: 'attached', timeout: PATIENCE });
}

/** Puts the cursor into a text of the editor. */
export async function clickAt(page, text) {
  const { x, y } = await placeOf(page, text);
  await page.mouse.click(x, y);
}

/** Opens the quick-fix menu at a text of the editor and returns its entries. */
export async function openQuickFixes(page, text) {
  await clickAt(page, text);
  // Otherwise a hover lies under the menu.
  await page.mouse.move(0, 0);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'detached', timeout: PATIENCE });
  await page.keyboard.press('Control+.');
  const rows = page.locator('.action-widget .monaco-list-row');
  await rows.first().waitFor({ timeout: PATIENCE });
  return rows.allInnerTexts();
}

/** Chooses an entry of the open quick-fix menu. */
export async function chooseQuickFix(page, title) {
  await page.locator('.action-widget .monaco-list-row', { hasText: title }).first().click({ timeout: PATIENCE });
}

/** Opens what the status bar says about the language of the file, where the extension has an entry of its own. */
export async function showStatus(page) {
  await page.locator('[id="status.languageStatus"]').first().click({ timeout: PATIENCE });
  await page.locator('.hover-language-status:visible').first().waitFor({ timeout: PATIENCE });
}

/** Shows the side bar, or hides it. */
export async function toggleSideBar(page) {
  await page.keyboard.press('Control+B');
}

/** Opens the list of suggestions at the cursor. */
export async function openSuggestions(page) {
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: PATIENCE });
}

/** Puts the pointer where nothing reacts to it. */
export async function restPointer(page) {
  const { width, height } = page.viewportSize();
  await page.mouse.move(width / 2, height - 10);
}

/** Writes a picture of the page, or of its upper part, once VS Code has stopped painting. */
export async function screenshot(page, file, height) {
  mkdirSync(dirname(file), { recursive: true });
  await page.waitForTimeout(500);
  await page.screenshot({ path: file, animations: 'disabled', ...(height !== undefined && { clip: { x: 0, y: 0, width: page.viewportSize().width, height } }) });
}

// VS Code writes non-breaking spaces into the lines of the editor.
const line = (page, text) => page.locator('.monaco-editor .view-line', { hasText: new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s')) }).first();

async function placeOf(page, text) {
  await waitForText(page, text);
  return line(page, text).evaluate((element, wanted) => {
    const range = document.createRange();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (texts.nextNode()) nodes.push(texts.currentNode);
    const place = offset => {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.data.length) return [node, rest];
        rest -= node.data.length;
      }
      return [element, 0];
    };
    const start = nodes.map(node => node.data).join('').replaceAll('\u00a0', ' ').indexOf(wanted);
    range.setStart(...place(start));
    range.setEnd(...place(start + wanted.length));
    const box = range.getClientRects()[0];
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, text);
}
