// Renders images/icon.svg to images/icon.png, which the extension's manifest names: node scripts/icon.mjs
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../test/vscode/browser.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ROOT, main } from './lib/machine.mjs';

const SIZE = 128;

await main(async () => {
  const profile = mkdtempSync(join(tmpdir(), 'ai-strategy-icon-'));
  const { page, close } = await openBrowser(await ensureChromium(), profile, { viewport: { width: SIZE, height: SIZE } });
  try {
    const svg = readFileSync(join(ROOT, 'images/icon.svg'), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    writeFileSync(join(ROOT, 'images/icon.png'), await page.locator('svg').screenshot({ omitBackground: true }));
  } finally {
    await close();
    rmSync(profile, { recursive: true, force: true });
  }
});
