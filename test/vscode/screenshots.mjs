// Takes the pictures of the README from the real thing: node test/vscode/screenshots.mjs [--only NAME]
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, main, mustRun } from '../../scripts/lib/machine.mjs';
import { VSIX } from '../../scripts/lib/vsix.mjs';
import { prepareVSCode } from './run-in-vscode.mjs';
import {
  chooseQuickFix, goToLine, hoverAt, openQuickFixes, openSuggestions, openWorkbench, quickPick, restPointer,
  runCommand, screenshot, scrollDown, scrollHover, showProblems, showStatus, toggleSideBar, waitForLens, waitForSquiggle, waitForText,
} from './workbench.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });

/** Small enough to be read where a README is shown. */
const VIEW = { viewport: { width: 960, height: 600 }, scale: 1.5 };
const SETTINGS = { 'workbench.activityBar.location': 'hidden', 'editor.hover.above': false, 'editor.stickyScroll.enabled': false, 'markdown.preview.fontSize': 11 };
const EXAMPLE = join(ROOT, 'examples/es/thin.md');
const TITLE = 'Estrategia Regional de Inteligencia Artificial de Sierraluna';
const GOALS = 'Measurable goals';

/** How each picture comes about, in a window that shows the thin Spanish example. */
const PICTURES = {
  async problems(page) {
    await showProblems(page, GOALS);
  },
  async 'quick-fix'(page) {
    await openQuickFixes(page, `# ${TITLE}`);
  },
  async inserted(page) {
    await openQuickFixes(page, `# ${TITLE}`);
    await chooseQuickFix(page, 'Metas e indicadores');
    await waitForText(page, '9. Metas e indicadores');
    await scrollDown(page, 8);
  },
  async hover(page) {
    await hoverFollowUp(page);
    await scrollHover(page, 4);
  },
  async 'hover-source'(page) {
    await hoverFollowUp(page);
    await scrollHover(page, 60);
  },
  async snippet(page) {
    await goToLine(page, lineOf('## 4. Marco normativo'));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ia-finan', { delay: 50 });
    await waitForText(page, 'ia-finan');
    await openSuggestions(page);
    // A second time: with what the snippet writes.
    await openSuggestions(page);
  },
  async coverage(page) {
    await runCommand(page, 'AI Strategy: Show Coverage');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: GOALS }).first().waitFor();
    await restPointer(page);
  },
  async explanation(page) {
    await runCommand(page, 'AI Strategy: Explain Item');
    await page.locator('.quick-input-widget input').first().fill('Promote responsible');
    await quickPick(page, 'Promote responsible');
    await page.locator('.tab', { hasText: 'Promote responsible' }).first().waitFor();
    await restPointer(page);
    await page.waitForTimeout(2000);
  },
  async status(page) {
    await showStatus(page);
  },
};

/** In a window that shows what is no strategy. */
const OTHERS = {
  async silent(page) {
    await page.keyboard.press('Control+Shift+M');
    await showStatus(page);
  },
};

/** In a window that shows the complete Spanish example. */
const PLANS = {
  async commitment(page) {
    await goToLine(page, 112);
    await scrollDown(page, 6);
    await hoverAt(page, 'expedirá por decreto', 'Responsible body');
    await page.waitForTimeout(1000);
  },
  async plan(page) {
    await goToLine(page, 327);
    await scrollDown(page, 6);
    await waitForLens(page, 'actions');
    await restPointer(page);
  },
};

async function hoverFollowUp(page) {
  await goToLine(page, lineOf('## 7. Seguimiento'));
  await scrollDown(page, 10);
  await hoverAt(page, 'Seguimiento', 'What the report asks');
}

function lineOf(text) {
  return readFileSync(EXAMPLE, 'utf8').split('\n').indexOf(text) + 1;
}

// Each picture gets a window of its own: nothing of the one before is in it.
async function takePicture(name, file, prepare, { host, chromium, folder }) {
  const { page, close } = await openWorkbench(host, { chromium, vsix: VSIX, folder, file: join(folder, file), settings: SETTINGS, ...VIEW });
  try {
    await prepare(page);
    await screenshot(page, join(ROOT, 'docs/images', `${name}.png`));
  } finally {
    await close();
  }
}

async function showExample(page) {
  await waitForText(page, TITLE);
  await waitForSquiggle(page);
  await waitForLens(page, 'Strategic objectives');
  await toggleSideBar(page);
}

async function showPlan(page) {
  await waitForText(page, 'Marenta');
  await waitForLens(page, 'actions');
  await toggleSideBar(page);
}

async function showOther(page) {
  await waitForText(page, 'Harbour Chess');
  await toggleSideBar(page);
}

function scenes() {
  const scene = (file, open) => ([name, prepare]) => ({ name, file, prepare: async page => { await open(page); await prepare(page); } });
  return [...Object.entries(PICTURES).map(scene('es/thin.md', showExample)), ...Object.entries(PLANS).map(scene('es/complete.md', showPlan)), ...Object.entries(OTHERS).map(scene('harbour-chess/README.md', showOther))];
}

// A copy: the pictures are taken while things are edited.
function copyFolders() {
  const copies = mkdtempSync(join(tmpdir(), 'ai-strategy-pictures-'));
  const folder = join(copies, 'drafts');
  cpSync(join(ROOT, 'examples'), folder, { recursive: true });
  cpSync(join(ROOT, 'test/vscode/workspace/README.md'), join(folder, 'harbour-chess/README.md'));
  return { folder, remove: () => { rmSync(copies, { recursive: true, force: true }); } };
}

await main(async () => {
  await mustRun('node', ['scripts/package.mjs']);
  const prepared = await prepareVSCode('current');
  const { folder, remove } = copyFolders();
  try {
    for (const { name, file, prepare } of scenes()) {
      if (values.only === undefined || values.only === name) await takePicture(name, file, prepare, { ...prepared, folder });
    }
  } finally {
    remove();
  }
});
