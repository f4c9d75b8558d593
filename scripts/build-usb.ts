import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { makeCopy } from '../src/integrations/usb/copy.ts';
import { RAW } from '../src/integrations/usb/index.ts';

// npm run build:usb → dist-usb/ to copy on a stick, and dist-usb.zip to send. People open start.html.
const out = process.env['OUT_DIR'] ?? 'dist-usb';
const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, USB: '1', BASE_PATH: '', OUT_DIR: RAW },
});
if (status !== 0) process.exit(status ?? 1);
const { pages, lessons } = await makeCopy(RAW, out);

const files: Zippable = {};
for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
  const file = join(out, name);
  const { mode } = statSync(file);
  // As Unix keeps it: what may be double-clicked stays so after unpacking.
  if (statSync(file).isFile())
    files[`i-to-so/${name.replaceAll('\\', '/')}`] = [readFileSync(file), { os: 3, attrs: mode << 16 }];
}
writeFileSync(`${out}.zip`, zipSync(files, { level: 6 }));

const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
const size = Object.keys(files).reduce((sum, name) => sum + statSync(join(out, name.slice(8))).size, 0);
console.log(`
${out}/ holds ${pages} pages and ${lessons} single lessons, ${mb(size)} MB: copy it on a stick, people open start.html.
${out}.zip (${mb(statSync(`${out}.zip`).size)} MB) is the same to send. One lesson to send: ${out}/lessons/.`);
