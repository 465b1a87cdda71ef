// Chromium with a fresh profile, as the workbench of VS Code needs it.
import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // The page cannot leave this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * Opens a browser with one page.
 * @param {string} executablePath of Chromium
 * @param {string} profile an empty folder
 * @param {{ viewport?: { width: number, height: number }, scale?: number }} options
 */
export async function openBrowser(executablePath, profile, { viewport = { width: 1280, height: 800 }, scale = 1 } = {}) {
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: false, viewport, deviceScaleFactor: scale, args: ARGUMENTS, handleSIGINT: false, handleSIGTERM: false });
  const page = context.pages()[0] ?? await context.newPage();
  return { page, close: () => context.close().catch(() => undefined) };
}
