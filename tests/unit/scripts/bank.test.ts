import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bank-'));
afterAll(() => rmSync(folder, { recursive: true }));
const lesson = 'src/content/modules/online-safety/fake-police-call/quiz.yml';

const bank = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bank.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('npm run bank -- check', () => {
  test('says of each question that cannot be taken its line and why, and checks the others', () => {
    const { status, stdout, stderr } = bank('check', 'tests/fixtures/banks/village.gift');
    expect(stderr).toContain(
      'village.gift:32 not taken\n  “Ngoặc quên đóng {=a ~b”: 1 “{” but 0 “}”, so it is not clear where the answers are.\n  → Close every brace',
    );
    expect(stdout).toContain('8 questions taken, 4 not');
    expect(status).toBe(1);
  });
  test('holds imported questions to the rules of our own', () => {
    const { stdout } = bank('check', 'tests/fixtures/banks/village.gift');
    expect(stdout).toMatch(
      /village\.gift:11 error item-feedback\n {2}dau-hieu-nao-dang-ngo: This feedback is the same as that of number 1\./,
    );
  });
  test('has nothing to say about a lesson of ours', () => {
    expect(bank('check', lesson)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('npm run bank -- convert', () => {
  test('lists what is left out, question by question, and puts facts in words', () => {
    const { status, stdout, stderr } = bank('convert', lesson, '--to', 'moodle-xml');
    expect(status).toBe(0);
    expect(stdout.match(/<question /g)!.length).toBeGreaterThan(7);
    expect(stdout).not.toContain('{fact:');
    expect(stderr).toContain('- the whole question: there is no kind like “scenario”: the-call');
    expect(stderr).toMatch(/\d+ of \d+ questions written/);
  });
  test('there and back is a bank again', () => {
    const file = join(folder, 'bank.gift');
    expect(bank('convert', lesson, '--to', 'gift', '-o', file).status).toBe(0);
    const back = bank('convert', file, '--to', 'yaml');
    expect(back.stdout).toContain('id: knows-my-name');
    expect(back.stdout).toContain('competency: "4.2"');
  });
  test('writes QTI as a package', () => {
    const file = join(folder, 'bank.zip');
    expect(bank('convert', lesson, '--to', 'qti', '-o', file).status).toBe(0);
    const files = unzipSync(readFileSync(file));
    expect(strFromU8(files['imsmanifest.xml']!)).toContain('href="items/knows-my-name.xml"');
    expect(files['items/knows-my-name.xml']).toBeDefined();
  });
  test('in English, with English words', () => {
    expect(bank('convert', lesson, '--to', 'gift', '--locale', 'en').stdout).not.toContain('Người gọi');
  });
});

test('says how it is used', () => {
  expect(bank()).toMatchObject({ status: 2 });
  expect(bank('convert', lesson, '--to', 'word').stderr).toContain('There is no format “word” to write.');
  expect(bank('check', 'nothing.gift').stderr).toContain('There is no file nothing.gift.');
});
