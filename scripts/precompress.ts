// npm run precompress: writes .gz and .br beside every text file of the built site, for servers that send them as they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? process.env['OUT_DIR'] ?? 'dist';
let [files, before, gz, br] = [0, 0, 0, 0];

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(html|css|js|mjs|json|svg|xml|txt|webmanifest)$/.test(name)) continue;
  const file = join(folder, name);
  const text = readFileSync(file);
  const [gzip, brotli] = [
    gzipSync(text, { level: 9 }),
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ];
  writeFileSync(`${file}.gz`, gzip);
  writeFileSync(`${file}.br`, brotli);
  [files, before, gz, br] = [files + 1, before + text.length, gz + gzip.length, br + brotli.length];
}

const MB = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`${files} files in ${folder}: ${MB(before)}, gzip ${MB(gz)}, Brotli ${MB(br)}`);
