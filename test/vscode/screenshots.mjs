// Takes the pictures of the README from the real thing: node test/vscode/screenshots.mjs
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, main, mustRun } from '../../scripts/lib/machine.mjs';
import { VSIX } from '../../scripts/lib/vsix.mjs';
import { prepareVSCode } from './run-in-vscode.mjs';
import { openWorkbench, problemRows, screenshot, showProblems, waitForText } from './workbench.mjs';

const image = name => join(ROOT, 'docs/images', `${name}.png`);

/** The pictures, in the order in which they are taken in one window. */
async function takePictures(page) {
  await waitForText(page, 'Estrategia');
  await showProblems(page, 'thin.md');
  console.log((await problemRows(page)).join('\n'));
  await screenshot(page, image('problems'));
}

await main(async () => {
  await mustRun('node', ['scripts/package.mjs']);
  const { host, chromium } = await prepareVSCode('current');
  // A copy: the pictures are taken while things are edited.
  const copies = mkdtempSync(join(tmpdir(), 'ai-strategy-pictures-'));
  const folder = join(copies, 'examples');
  cpSync(join(ROOT, 'examples'), folder, { recursive: true });
  try {
    const { page, close } = await openWorkbench(host, { chromium, vsix: VSIX, folder, file: join(folder, 'es/thin.md') });
    try {
      await takePictures(page);
    } finally {
      await close();
    }
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
});
