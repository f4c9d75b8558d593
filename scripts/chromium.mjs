// Finds a Chromium for the browser tests: the machine's own, Playwright's, else Debian's package.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { run, step } from './setup.mjs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns path of a Chromium; installs Debian's when there is none, and stops with advice when it cannot. */
export function findChromium() {
  const found = look();
  if (found) return found;
  step("No Chromium here. Installing Debian's (apt-get install chromium)");
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const args of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', 'chromium'],
  ]) {
    const [command, ...rest] = [...sudo, ...args];
    run(command, rest, { mayFail: true });
  }
  const installed = look();
  if (installed) return installed;
  console.error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM=/path/to/it.',
  );
  process.exit(1);
}

function look() {
  const candidates = [process.env.CHROMIUM, ...known, playwrights()];
  return candidates.find((path) => path && existsSync(path));
}

function playwrights() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}
