import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from '../../../../src/integrations/lms/zip.ts';

test('another unzipper reads back every file, compressed or not', () => {
  const files = {
    'imsmanifest.xml': '<manifest/>'.repeat(50),
    'bài/đọc.html': 'Đọc kỹ tên người nhận.',
    'picture.png': new Uint8Array([1, 2, 3]),
    'empty.js': '',
  };
  const read = unzipSync(zipFiles(files));
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  expect(Object.keys(read)).toEqual(Object.keys(files));
  expect(text(read['imsmanifest.xml']!)).toBe(files['imsmanifest.xml']);
  expect(text(read['bài/đọc.html']!)).toBe(files['bài/đọc.html']);
  expect([...read['picture.png']!]).toEqual([1, 2, 3]);
});

test('the same files give the same bytes, whatever was packed before', () => {
  const files = { 'a.txt': 'one', 'b.txt': 'two' };
  const first = zipFiles(files);
  zipFiles({ 'b.txt': 'two', 'c.txt': 'three' });
  expect(zipFiles(files)).toEqual(first);
});
