// npm test: everything, on a fresh machine too. Ends with "N passed, N failed".
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { install, run, step } from './setup.mjs';

install();
const chromium = findChromium();
const results = [];

/** A check that counts as one test: it passes when the command ends well. */
function check(name, command, args, env) {
  step(name);
  const { status } = run(command, args, { mayFail: true, env });
  results.push({ name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 });
}

/** A test runner that writes its own counts to a file. */
function suite(name, command, args, report, count, env = {}) {
  step(name);
  rmSync(report, { force: true });
  const { status } = run(command, args, { mayFail: true, env });
  const { passed, failed } = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  results.push({ name, passed, failed: status !== 0 && failed === 0 ? 1 : failed });
}

const vitest = (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests });
const playwright = (json) => ({ passed: json.stats.expected + json.stats.flaky, failed: json.stats.unexpected });

check('Content', 'node', ['scripts/lint-content.ts']);
check('Spelling', 'node', ['scripts/spell.ts']);
check('Style and import directions', 'oxlint', ['--deny-warnings']);
check('Format', 'oxfmt', ['--check']);
check('Dead code', 'knip', []);
check('Types', 'astro', ['check', '--minimumSeverity', 'error']);
suite(
  'Units',
  'vitest',
  ['run', '--project', 'unit', '--reporter=dot', '--reporter=json', '--outputFile.json=.cache/unit.json'],
  '.cache/unit.json',
  vitest,
);
suite(
  'Faults',
  'vitest',
  ['run', '--project', 'faults', '--reporter=dot', '--reporter=json', '--outputFile.json=.cache/faults.json'],
  '.cache/faults.json',
  vitest,
);
check('Report over many classes', 'node', ['tools/report/run.mjs', 'test']);
check('Build', 'astro', ['build'], { OUT_DIR: 'dist' });
check('Build under a sub-path', 'astro', ['build'], { OUT_DIR: '.cache/dist-hoc', BASE_PATH: '/hoc' });
check('Build for USB', 'node', ['scripts/build-usb.ts'], { OUT_DIR: 'dist-usb' });
// A copy with everything that is off by default: draft languages, a record store, systems that open quizzes.
check('Build with draft languages and a record store', 'astro', ['build'], {
  OUT_DIR: '.cache/dist-drafts',
  DRAFT_LOCALES: '1',
  LRS_ENDPOINT: 'http://lrs.test/xapi/',
  LRS_KEY: 'i-to-so:write-only',
  LRS_OWNER: 'Trường THCS Thử Nghiệm',
  CMI5_LAUNCHES: 'http://lrs.test',
});
check('Build a ward’s copy', 'node', ['scripts/ward-copy.ts']);
suite(
  'Built pages',
  'vitest',
  ['run', '--project', 'build', '--reporter=dot', '--reporter=json', '--outputFile.json=.cache/build.json'],
  '.cache/build.json',
  vitest,
);
suite('Browser', 'playwright', ['test', '--reporter=dot,json'], '.cache/e2e.json', playwright, {
  CHROMIUM: chromium,
  // A second try for what a busy machine disturbed, and servers of this run only.
  CI: '1',
  PLAYWRIGHT_JSON_OUTPUT_NAME: '.cache/e2e.json',
});

console.log('');
for (const r of results)
  console.log(`${r.failed ? '✗' : '✓'} ${r.name}: ${r.passed} passed${r.failed ? `, ${r.failed} failed` : ''}`);
const sum = (key) => results.reduce((n, r) => n + r[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
