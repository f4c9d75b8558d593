import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordedHash, recordingName } from '../../../../src/core/content/recording.ts';
import { recordings } from '../../../../src/integrations/content-lint/rules/recordings.ts';
import type { Course } from '../../../../src/integrations/content-lint/read.ts';

const mdx = '---\ntitle: A\n---\n\nTắt máy.\n\n<Broadcast>\nKính thưa bà con.\n</Broadcast>\n';

test('a file name says form, language and hash', () => {
  expect(recordingName('x/broadcast.vi.1a2b3c4d.mp3')).toEqual({ form: 'broadcast', locale: 'vi', hash: '1a2b3c4d' });
  for (const name of [
    'broadcast.vi.mp3',
    'xbroadcast.vi.1a2b3c4d.mp3',
    'lesson.vi.1a2b3c4d.mp3.txt',
    'lesson.vi.1A2B.mp3',
  ])
    expect(recordingName(name)).toBeUndefined();
});

test('neither a loudspeaker script nor words for the teacher are part of what a lesson’s recording reads', () => {
  const plain = '---\ntitle: A\n---\n\nTắt máy.\n';
  expect(recordedHash(mdx, 'lesson')).toBe(recordedHash(plain, 'lesson'));
  expect(recordedHash(`${plain}\n<Teacher>Hỏi lại.</Teacher>\n`, 'lesson')).toBe(recordedHash(plain, 'lesson'));
  expect(recordedHash(plain, 'broadcast')).toBe(recordedHash('<Broadcast></Broadcast>', 'broadcast'));
  expect(recordedHash('---\ntitle: A\n---', 'lesson')).toBe(recordedHash('', 'lesson'));
});

test('front matter and line breaks do not age a recording; words do', () => {
  expect(recordedHash(mdx.replace('title: A', 'title: B'), 'lesson')).toBe(recordedHash(mdx, 'lesson'));
  for (const space of ['\n', '  ', '\r\n'])
    expect(recordedHash(mdx.replace('thưa bà', `thưa${space}bà`), 'broadcast')).toBe(recordedHash(mdx, 'broadcast'));
  expect(recordedHash(mdx.replace('bà con', 'cô bác'), 'broadcast')).not.toBe(recordedHash(mdx, 'broadcast'));
  expect(recordedHash(mdx.replace('bà con', 'cô bác'), 'lesson')).toBe(recordedHash(mdx, 'lesson'));
});

test('the words of a lesson without front matter, without a loudspeaker script, with a rule in its text', () => {
  const [, body] = mdx.split('---\n\n') as [string, string];
  expect(recordedHash(body, 'lesson')).toBe(recordedHash(mdx, 'lesson'));
  expect(recordedHash(body.replace('Tắt máy.', 'Tắt máy.\n\n---\nNghe.\n\n---\n'), 'lesson')).not.toBe(
    recordedHash(mdx, 'lesson'),
  );
  expect(recordedHash('Tắt máy.', 'broadcast')).toBe(recordedHash('Chào.', 'broadcast'));
  expect(recordedHash('Tắtmáy.', 'lesson')).not.toBe(recordedHash('Tắt máy.', 'lesson'));
});

test('the linter refuses a recording of other words, and one whose name says nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'recordings-'));
  const dir = join(root, 'modules/m/l');
  mkdirSync(dir, { recursive: true });
  for (const name of [`lesson.vi.${recordedHash(mdx, 'lesson')}.mp3`, 'broadcast.vi.00000000.mp3', 'voice.mp3'])
    writeFileSync(join(dir, name), '');
  const lesson = { dir: 'modules/m/l', vi: { source: { text: mdx } }, en: undefined };
  const found = recordings({ pathOf: (file: string) => join(root, file), lessons: [lesson] } as unknown as Course);
  expect(found.map((f) => [f.file, f.rule])).toEqual([
    ['modules/m/l/broadcast.vi.00000000.mp3', 'recording-stale'],
    ['modules/m/l/voice.mp3', 'recording-name'],
  ]);
});
