import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

// npm run build:usb → dist-usb/ to copy on a stick, and dist-usb.zip to send.
const out = process.env['OUT_DIR'] ?? 'dist-usb';
rmSync(out, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, USB: '1', BASE_PATH: '', OUT_DIR: out },
});
if (status !== 0) process.exit(status ?? 1);

const files: Record<string, Uint8Array> = {};
for (const f of readdirSync(out, { recursive: true, encoding: 'utf8' }))
  if (statSync(join(out, f)).isFile()) files[`i-to-so/${f.replaceAll('\\', '/')}`] = readFileSync(join(out, f));
writeFileSync(`${out}.zip`, zipSync(files, { level: 6 }));
console.log(
  `\n${out}/ is ready for a USB stick: people open start.html. To send: ${out}.zip (${(statSync(`${out}.zip`).size / 1e6).toFixed(1)} MB).`,
);
