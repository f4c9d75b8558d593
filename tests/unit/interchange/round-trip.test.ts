import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/core/quiz/schema.ts';
import { itemSchema } from '../../../src/core/quiz/schema.ts';
import { readGift } from '../../../src/interchange/gift/read.ts';
import { writeGift } from '../../../src/interchange/gift/write.ts';
import { readMoodleXml } from '../../../src/interchange/moodle-xml/read.ts';
import { writeMoodleXml } from '../../../src/interchange/moodle-xml/write.ts';
import { readYaml, writeYaml } from '../../../src/interchange/yaml.ts';
import { carriedItems } from './items.ts';

/**
 * What must be left of an item: everything but what the writers' notes say is lost. Ids of parts are made anew, so
 * parts are named by their place; feedback that a format has no room for is `lost`.
 */
function remains(item: Item, format: 'gift' | 'moodle-xml'): unknown {
  const gift = format === 'gift';
  const { id, kind, competency, see, prompt, hint } = item;
  const base = { id, kind, competency, see, prompt, hint: gift ? undefined : hint };
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return {
        ...base,
        options: item.options.map((o) => ({ text: o.text, correct: o.correct ?? false, feedback: o.feedback })),
      };
    case 'order':
      return { ...base, steps: item.steps.map((s) => s.text), feedback: gift ? 'lost' : item.feedback };
    case 'match':
      return {
        ...base,
        pairs: item.pairs.map((p) => [p.text, p.match]),
        extra: (item.extra ?? []).map((e) => e.match),
      };
    case 'classify':
      return { ...base, cards: item.cards.map((c) => [c.text, item.bins.find((b) => b.id === c.bin)!.text]) };
    case 'text':
      return {
        ...base,
        answers: item.answers.flatMap((a) => a.accept),
        exact: gift ? 'lost' : (item.exact ?? false),
        misconceptions: item.misconceptions?.map((m) => [m.accept, m.feedback]),
        feedback: item.feedback,
      };
    case 'number':
      return {
        ...base,
        answer: item.answer,
        tolerance: item.tolerance,
        unit: gift ? 'lost' : item.unit,
        misconceptions: item.misconceptions?.map((m) => [m.value, m.feedback]),
        feedback: item.feedback,
      };
    default:
      return undefined;
  }
}

const throughYaml = (items: readonly Item[]) => readYaml(writeYaml(items).text);

test('YAML → YAML is the identity', () => {
  fc.assert(
    fc.property(
      carriedItems.filter((i) => i.length > 0),
      (items) => {
        expect(throughYaml(items)).toMatchObject({ items: JSON.parse(JSON.stringify(items)), problems: [], notes: [] });
      },
    ),
  );
});

describe.each([
  ['gift', writeGift, readGift],
  ['moodle-xml', writeMoodleXml, readMoodleXml],
] as const)('YAML → %s → YAML', (format, write, read) => {
  test('is the identity on what the format carries', () => {
    fc.assert(
      fc.property(
        carriedItems.filter((i) => i.length > 0),
        (items) => {
          const written = write(throughYaml(items).items);
          const refused = new Set(
            written.notes.filter((n) => n.what.startsWith('the whole question')).map((n) => n.question),
          );
          const back = read(written.text);
          expect(back.problems).toEqual([]);
          const again = throughYaml(back.items).items;
          expect(again.map((i) => remains(i, format))).toEqual(
            items.filter((i) => !refused.has(i.id)).map((i) => remains(i, format)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
  test('gives items that fit the schema', () => {
    fc.assert(
      fc.property(carriedItems, (items) => {
        for (const item of read(write(items).text).items) expect(itemSchema.safeParse(item).success).toBe(true);
      }),
    );
  });
});

describe('what a format cannot carry is listed', () => {
  const base = { id: 'q', competency: '4.2', see: 'know', prompt: 'Làm gì?' };
  const poll: Item = {
    ...base,
    kind: 'poll',
    options: [
      { id: 'a', text: 'Có' },
      { id: 'b', text: 'Không' },
    ],
  };
  const order: Item = {
    ...base,
    kind: 'order',
    hint: 'Thở.',
    steps: [
      { id: 'a', text: 'Một' },
      { id: 'b', text: 'Hai' },
      { id: 'c', text: 'Ba' },
    ],
    feedback: { right: 'Đúng.', wrong: 'Chưa.' },
  };
  test('a kind that other systems lack', () => {
    for (const write of [writeGift, writeMoodleXml]) {
      const { text, notes } = write([poll, order]);
      expect(notes).toContainEqual({ question: 'q', what: 'the whole question: there is no kind like “poll”' });
      expect(text).not.toContain('Không');
      expect(text).toContain('Hai');
    }
  });
  test('what GIFT lacks and Moodle XML has', () => {
    const what = (notes: { what: string }[]) => notes.map((n) => n.what);
    expect(what(writeGift([order]).notes)).toEqual(
      expect.arrayContaining(['the hint', 'feedback for the whole question']),
    );
    expect(what(writeMoodleXml([order]).notes)).not.toContain('the hint');
  });
  test('an arrow inside an answer, which GIFT cannot write', () => {
    const { text, notes } = writeGift([
      { ...order, steps: order.steps.map((s) => ({ ...s, text: `${s.text} -> đó` })) },
    ]);
    expect(text.trim()).toBe('');
    expect(notes).toContainEqual({
      question: 'q',
      what: 'the whole question: GIFT cannot write “->” inside an answer',
    });
  });
});
