import { describe, expect, test } from 'vitest';
import { words } from '../../../../src/core/content/ids.ts';
import {
  competencySchema,
  factSchema,
  moduleSchema,
  pathSchema,
  termSchema,
} from '../../../../src/core/content/schema.ts';
import { translate, wordFields, wordsOf } from '../../../../src/core/content/translate.ts';
import { scriptSchema } from '../../../../src/core/practice/schema.ts';
import { bankSchema } from '../../../../src/core/quiz/schema.ts';

const item = {
  id: 'q1',
  kind: 'single',
  prompt: 'Hỏi gì?',
  options: [
    { id: 'a', text: 'Một', correct: true, feedback: 'Đúng.' },
    { id: 'b', text: 'Hai', feedback: 'Chưa đúng.' },
  ],
};
const english = {
  q1: {
    prompt: 'What?',
    options: { a: { text: 'One', feedback: 'Right.' }, b: { text: 'Two', feedback: 'Not quite.' } },
  },
};

describe('a translation', () => {
  test('replaces the words and nothing else', () => {
    const { doc, problems } = translate({ items: [item] }, { items: english });
    expect(problems).toEqual([]);
    expect(doc.items[0]).toEqual({
      ...item,
      prompt: 'What?',
      options: [
        { ...item.options[0], text: 'One', feedback: 'Right.' },
        { ...item.options[1], text: 'Two', feedback: 'Not quite.' },
      ],
    });
  });
  test('cannot change the key', () => {
    const { doc, problems } = translate([item], {
      q1: { ...english.q1, options: { ...english.q1.options, b: { text: 'Two', feedback: 'x', correct: true } } },
    });
    expect(doc[0]!.options[1]).not.toHaveProperty('correct');
    expect(problems).toEqual([{ kind: 'unknown', path: ['q1', 'options', 'b', 'correct'] }]);
  });
  test('cannot change a field that is not words', () => {
    expect(translate([item], { q1: { ...english.q1, kind: 'multiple' } }).problems).toEqual([
      { kind: 'not-words', path: ['q1', 'kind'] },
    ]);
  });
  test('names what is missing and keeps the original there', () => {
    const { doc, problems } = translate([item], { q1: { prompt: 'What?', options: { a: english.q1.options.a } } });
    expect(problems.map((p) => p.path.join('.'))).toEqual(['q1.options.b.text', 'q1.options.b.feedback']);
    expect(doc[0]!.options[1]!.text).toBe('Hai');
  });
  test('has the shape of the words of its original', () => {
    expect(wordsOf([item])).toEqual({
      q1: {
        prompt: 'Hỏi gì?',
        options: { a: { text: 'Một', feedback: 'Đúng.' }, b: { text: 'Hai', feedback: 'Chưa đúng.' } },
      },
    });
  });
  test('has nothing to say about variables, whatever their author calls them', () => {
    const screen = { id: 'home', set: { text: 'x' }, when: { label: 'y' }, text: 'Nhà' };
    const script = { title: 'Gọi', vars: { note: 'red' }, screens: [screen] };
    expect(wordsOf(script)).toEqual({ title: 'Gọi', screens: { home: { text: 'Nhà' } } });
    const { doc, problems } = translate(script, { title: 'Call', screens: { home: { text: 'Home' } } });
    expect(problems).toEqual([]);
    expect(doc).toEqual({ ...script, title: 'Call', screens: [{ ...script.screens[0], text: 'Home' }] });
  });
  test('leaves the side of a chat bubble alone', () => {
    expect(wordsOf([{ id: 'x', from: 'them', text: 'Chào' }])).toEqual({ x: { text: 'Chào' } });
    expect(wordsOf([{ id: 'x', from: 'me' }])).toBeUndefined();
    expect(wordsOf([{ id: 'x', text: 'me' }])).toEqual({ x: { text: 'me' } });
    expect(wordsOf([{ id: 'x', from: 'Số lạ', text: 'Chào' }])).toEqual({ x: { from: 'Số lạ', text: 'Chào' } });
  });
  test('a list of words is translated whole, and an empty or mixed one is missing', () => {
    const typed = [{ id: 'q2', accept: ['bảy', '7'] }];
    expect(translate(typed, { q2: { accept: ['seven'] } })).toEqual({
      doc: [{ id: 'q2', accept: ['seven'] }],
      problems: [],
    });
    for (const accept of [[], 'seven', ['seven', 7], undefined])
      expect(translate(typed, { q2: { accept } })).toEqual({
        doc: typed,
        problems: [{ kind: 'missing', path: ['q2', 'accept'] }],
      });
    expect(wordsOf(typed)).toEqual({ q2: { accept: ['bảy', '7'] } });
    expect(wordsOf([{ id: 'q3', accept: ['bảy', 7] }])).toBeUndefined();
  });
  test('an empty word counts as missing, and so does one that is no text', () => {
    for (const prompt of ['', 7, null, ['x']])
      expect(translate([item], { q1: { ...english.q1, prompt } }).problems).toEqual([
        { kind: 'missing', path: ['q1', 'prompt'] },
      ]);
  });
  test('does not name what the original has no words for', () => {
    const list = [item, { id: 'q9', points: 2 }];
    expect(translate(list, { ...english, q9: {} }).problems).toEqual([{ kind: 'unknown', path: ['q9'] }]);
    expect(translate(list, english).doc[1]).toEqual({ id: 'q9', points: 2 });
  });
  test('of a list without ids nothing is words', () => {
    expect(wordsOf({ rows: [{ text: 'Một' }, { id: 'b', text: 'Hai' }], none: [], nothing: null })).toBeUndefined();
  });
});

/** Fields that a schema, or one within it, reads as words or lists of words. */
function fieldsOfWords(schema: unknown, seen = new Set<unknown>()): string[] {
  const { def } = (schema ?? {}) as { def?: Record<string, unknown> };
  if (!def || seen.has(schema)) return [];
  seen.add(schema);
  const within = [def['innerType'], def['element'], def['in'], ...((def['options'] as unknown[]) ?? [])];
  const holds = (s: unknown): boolean => {
    const inner = (s as { def: Record<string, unknown> }).def;
    return s === words || [inner['innerType'], inner['element']].some((i) => i !== undefined && holds(i));
  };
  return [
    ...Object.entries((def['shape'] as object) ?? {}).flatMap(([name, field]) =>
      holds(field) ? [name] : fieldsOfWords(field, seen),
    ),
    ...within.flatMap((s) => fieldsOfWords(s, seen)),
  ];
}

test('what a schema reads as words can be translated, and nothing else can', () => {
  const schemas = [bankSchema, scriptSchema, moduleSchema, pathSchema, termSchema, competencySchema, factSchema];
  const fields = new Set(schemas.flatMap((s) => fieldsOfWords(s)));
  // Where a fact was read stays as it stands there.
  fields.delete('source');
  expect([...fields].sort()).toEqual([...wordFields].sort());
});
