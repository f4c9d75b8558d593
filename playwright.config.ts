import { defineConfig } from '@playwright/test';
import { LRS_PORT, ports, ROOT } from './tests/e2e/sites.ts';

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP lrs.test 127.0.0.1:${LRS_PORT}`,
];
const serve = (dir: string, port: number, base = '') => ({
  command: 'node scripts/preview.ts',
  env: { OUT_DIR: dir, PORT: String(port), BASE_PATH: base },
  url: `http://localhost:${port}/${base ? `${base}/` : ''}`,
  reuseExistingServer: !process.env['CI'],
});

/** Browser tests run on the built site: `dist/` at the root, and the copy built for /hoc/. */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'faults/**/*.spec.ts'],
  // Every page kind in every theme and size takes a quarter of an hour: `npm run test:wide`.
  testIgnore: process.env['WIDE'] ? [] : ['**/access-axe.spec.ts'],
  outputDir: '.cache/e2e',
  fullyParallel: true,
  // Three on two cores: much of a test is waiting.
  workers: 3,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  reporter: 'list',
  use: {
    baseURL: ROOT,
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: chromiumArgs },
  },
  webServer: [serve('dist', ports.root), serve('.cache/dist-hoc', ports.hoc, 'hoc')],
});
