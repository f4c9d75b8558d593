import { expect, test } from 'vitest';
import { embedCode } from '../../../../src/components/embed/code.ts';
import { originOf } from '../../../../src/components/embed/message.ts';

test('results go to a named web origin only', () => {
  expect(originOf('?origin=https://moodle.school.test')).toBe('https://moodle.school.test');
  expect(originOf('?origin=https://moodle.school.test:8443/course?id=3')).toBe('https://moodle.school.test:8443');
  expect(originOf('?origin=http://192.168.1.5')).toBe('http://192.168.1.5');
});

test('nobody is told without a name, and a wildcard is no name', () => {
  for (const search of [
    '',
    '?origin=',
    '?origin=*',
    '?origin=null',
    '?origin=school.test',
    '?origin=javascript:alert(1)',
    '?origin=file:///x',
  ])
    expect(originOf(search), search).toBeUndefined();
});

test('the code to paste cannot be broken by a title', () => {
  const code = embedCode('https://x.test/hoc/embed/m/l/', 'A "b" & <c>');
  expect(code).toContain('title="A &quot;b&quot; &amp; <c>"');
  expect(code).toContain(`e.origin !== 'https://x.test'`);
});
