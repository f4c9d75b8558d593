import { expect, test } from 'vitest';
import { paperKey, paperOf, readCode, type PaperKey } from '../../../../src/core/classroom/paper.ts';
import type { Item } from '../../../../src/core/quiz/schema.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const of = (id: string) => ({ id, competency: '4.2', see: 's', prompt: id });
const option = (id: string) => ({ id, text: id, feedback: 'f', ...(id === 'b' && { correct: true as const }) });
const single = (id: string): Item => ({ ...of(id), kind: 'single', options: ids.map(option) });
const multiple: Item = { ...of('multiple'), kind: 'multiple', options: ids.map(option) };
const classify: Item = {
  ...of('classify'),
  kind: 'classify',
  bins: [
    { id: 'x', text: 'x' },
    { id: 'y', text: 'y' },
  ],
  cards: ids.map((id) => ({ id, text: id, bin: 'x', feedback: 'f' })),
};
const order: Item = {
  ...of('order'),
  kind: 'order',
  steps: ids.map((id) => ({ id, text: id })),
  feedback: { right: 'r', wrong: 'w' },
};
const match: Item = {
  ...of('match'),
  kind: 'match',
  pairs: ids.map((id) => ({ id, text: id, match: id, feedback: 'f' })),
};
const poll: Item = { ...of('poll'), kind: 'poll', options: ids.map((id) => ({ id, text: id })) };
const written = [multiple, classify, order, match];
const find = (items: Item[], kind: Item['kind']) => items.find((i) => i.kind === kind);

test('a paper holds every question once, with all its parts; a poll has no right answer and is left out', () => {
  const paper = paperOf('l', [poll, single('q1'), ...written, single('q2')], 'A');
  expect(paper.byLetter.map((i) => i.id).sort()).toEqual(['q1', 'q2']);
  expect(paper.written.map((i) => i.kind).sort()).toEqual(['classify', 'match', 'multiple', 'order']);
  const parts = [
    ...paper.byLetter.map((i) => i.options),
    ...paper.written.map((i) => (i.kind === 'multiple' ? i.options : i.kind === 'classify' ? i.cards : [])),
  ];
  for (const list of parts) if (list && list.length > 0) expect(list.map((p) => p.id).sort()).toEqual(ids);
  expect(paper.written.find((i) => i.kind === 'order')).toMatchObject({ steps: ids.map((id) => ({ id })) });
});

test('neighbours with papers A and B see the parts of every written question in another order', () => {
  const [a, b] = [paperOf('l', written, 'A').written, paperOf('l', written, 'B').written];
  expect(find(a, 'multiple')).not.toEqual(find(b, 'multiple'));
  expect(find(a, 'multiple')).not.toEqual(multiple);
  expect(find(a, 'classify')).not.toEqual(find(b, 'classify'));
  expect([find(a, 'classify')!.id, find(b, 'classify')!.id]).toEqual(['classify', 'classify']);
  // Their printed forms shuffle by id.
  for (const kind of ['order', 'match'] as const) {
    expect(find(a, kind)!.id).not.toBe(find(b, kind)!.id);
    expect([find(a, kind)!.id, find(b, kind)!.id]).not.toContain(kind);
  }
});

test('the code of a paper changes with its lesson, version, questions and options, and not with what is written out', () => {
  const code = (lesson: string, items: Item[], version: 'A' | 'B' = 'A') => paperOf(lesson, items, version).code;
  const renamed: Item = { ...of('q1'), kind: 'single', options: [...ids.slice(0, 4), 'f'].map(option) };
  const codes = [
    code('l', [single('q1')]),
    code('l', [single('q1')], 'B'),
    code('m', [single('q1')]),
    code('l', [single('q2')]),
    code('l', [renamed]),
  ];
  expect(new Set(codes.map((c) => c.slice(1))).size).toBe(codes.length);
  for (const c of codes) expect(c).toMatch(/^[AB][2-9C-Z]{4}$/);
  // Four signs, each of them used: papers rarely share a code.
  const many = Array.from({ length: 200 }, (_, i) => code(`lesson-${i}`, [single('q')]));
  expect(new Set(many).size).toBe(200);
  for (const place of [1, 2, 3, 4]) expect(new Set(many.map((c) => c[place])).size).toBeGreaterThan(15);
});

test('the key of a paper follows the printed order and leaves out what is written', () => {
  const paper = paperOf('l', [...written, single('q1'), single('q2')], 'B');
  const key = paperKey('l', paper);
  expect(key).toEqual({
    code: paper.code,
    items: paper.byLetter.map((i) => ({
      key: `l/${i.id}`,
      competency: '4.2',
      options: i.options.map((o) => o.id),
      right: 'b',
    })),
  });
});

test('an answer not ticked is typed as a hyphen or a nought, and has no choice', () => {
  const item = (key: string) => ({ key, competency: '1.1', options: ['x', 'y'], right: 'y' });
  const papers: PaperKey[] = [
    { code: 'A2222', items: [item('l/o')] },
    { code: 'A2345', items: [item('l/a'), item('l/b'), item('l/c'), item('l/d')] },
  ];
  const none = (key: string) => ({ item: key, competency: '1.1', earned: 0, possible: 1 });
  expect(readCode(' a.2345: b0 a-', papers)).toStrictEqual({
    kind: 'ok',
    code: 'A2345',
    answers: [{ ...none('l/a'), earned: 1, choice: 'y' }, none('l/b'), { ...none('l/c'), choice: 'x' }, none('l/d')],
  });
  expect(readCode('Ａ２３４５ ＢＢＢＢ', papers)).toMatchObject({ kind: 'ok' });
  expect(readCode('A2345BBBC', papers)).toEqual({ kind: 'wrong-letter', place: 4, letter: 'C' });
  expect(readCode('A2345BBB1', papers)).toEqual({ kind: 'wrong-letter', place: 4, letter: '1' });
  expect(readCode('A2345', papers)).toEqual({ kind: 'wrong-count', expected: 4, got: 0 });
});
