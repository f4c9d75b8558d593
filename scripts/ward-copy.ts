// Makes what a ward would make: a copy of this checkout with its own settings and its own module, by the same commands,
// in .cache/ward, and builds it into .cache/dist-ward. tests/build/ward.test.ts looks at the result.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const copy = '.cache/ward';
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
// node_modules is found two folders up.
for (const part of ['src', 'scripts', 'public', 'site.config.ts', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
  cpSync(part, `${copy}/${part}`, { recursive: true });

const make = (args: string[], input = '') =>
  execFileSync(process.execPath, ['scripts/new.ts', ...args], {
    cwd: copy,
    input,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
make(['module', 'ward-fair']);
make(['lesson', 'ward-fair/ward-stall']);
// A picture of its own beside the lesson.
const stall = `${copy}/ward/modules/ward-fair/ward-stall`;
writeFileSync(`${stall}/stall.svg`, '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"></svg>');
const words = readFileSync(`${stall}/vi.mdx`, 'utf8');
writeFileSync(`${stall}/vi.mdx`, words.replace('</Story>', '\n![Gian hàng ở chợ](./stall.svg)\n\n</Story>'));
cpSync('public/issuers.json', `${copy}/ward/trust/issuers.json`, { recursive: true });
cpSync('public/revoked.json', `${copy}/ward/trust/revoked.json`, { recursive: true });
// A lesson that moved, and one that moved to where this copy does not go.
writeFileSync(
  `${copy}/src/content/redirects.yml`,
  '- { from: smartphone-basics/pictures, to: smartphone-basics/photos }\n- { from: safety, to: online-safety }\n',
);
make(['site'], readFileSync('tests/fixtures/ward/answers.txt', 'utf8'));

execFileSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
  cwd: copy,
  stdio: 'inherit',
  env: { ...process.env, OUT_DIR: '../dist-ward', SITE_URL: 'https://hoc.cairang.example.vn' },
});
