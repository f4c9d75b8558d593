// npm run build:lms: builds the site and lists what schools load into their systems (docs/schools.md).
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const out = process.env['OUT_DIR'] ?? 'dist';
const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const folder = join(out, 'lms');
const files = readdirSync(folder).map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
for (const { name, bytes } of files) console.log(`${String(Math.ceil(bytes / 1000)).padStart(6)} kB  ${name}`);
const all = files.reduce((sum, f) => sum + f.bytes, 0);
console.log(`\n${files.length} files in ${folder}/, ${(all / 1e6).toFixed(1)} MB.`);
