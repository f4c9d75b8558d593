import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/core/quiz/schema.ts';
import { writeQti } from '../../../src/interchange/qti/write.ts';
import { carriedItems } from './items.ts';

const parse = (xml: string) =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false }).parse(xml);
/** Every value of an attribute in a piece of XML. */
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((m) => m[1]!);

test('every item is well-formed, listed in the manifest, and answers with parts it has', () => {
  fc.assert(
    fc.property(carriedItems, (items) => {
      const { files } = writeQti(items);
      expect(Object.keys(files)).toHaveLength(items.length + 1);
      const listed = all(files['imsmanifest.xml']!, / href="([^"]*)"\/>/g);
      expect([...new Set(listed)].sort()).toEqual(
        Object.keys(files)
          .filter((f) => f.startsWith('items/'))
          .sort(),
      );
      for (const xml of Object.values(files)) expect(XMLValidator.validate(xml)).toBe(true);
      for (const item of items) {
        const xml = files[`items/${item.id}.xml`]!;
        if (item.kind === 'text' || item.kind === 'number') continue;
        const offered = new Set(all(xml, /<simple(?:Associable)?Choice identifier="([^"]*)"/g));
        const correct = all(xml.slice(0, xml.indexOf('</correctResponse>')), /<value>([^<]*)<\/value>/g).flatMap((v) =>
          v.split(' '),
        );
        expect(correct.length).toBeGreaterThan(0);
        for (const id of correct) expect(offered).toContain(id);
      }
    }),
    { numRuns: 50 },
  );
});

const base = { id: 'q', competency: '4.2', see: 'know', prompt: 'Làm **gì** < trước?' };
const item = (i: Item): string => writeQti([i]).files['items/q.xml']!;

describe('each kind as QTI says it', () => {
  test('multiple: the right ones add up to 1, the wrong ones take away', () => {
    const xml = parse(
      item({
        ...base,
        kind: 'multiple',
        options: [
          { id: 'a', text: 'A', correct: true, feedback: 'x' },
          { id: 'b', text: 'B', correct: true, feedback: 'y' },
          { id: '3c', text: 'C', feedback: 'z' },
        ],
      }),
    ).assessmentItem;
    expect(
      xml.responseDeclaration.mapping.mapEntry.map((e: Record<string, string>) => [e['@mapKey'], e['@mappedValue']]),
    ).toEqual([
      ['a', '0.5'],
      ['b', '0.5'],
      ['_3c', '-1'],
    ]);
    expect(xml.modalFeedback).toHaveLength(3);
  });
  test('order: the correct response is the order of the file', () => {
    const xml = parse(
      item({
        ...base,
        kind: 'order',
        steps: [
          { id: 'x', text: '1' },
          { id: 'y', text: '2' },
          { id: 'z', text: '3' },
        ],
        feedback: { right: 'r', wrong: 'w' },
      }),
    ).assessmentItem;
    expect(xml.responseDeclaration.correctResponse.value).toEqual(['x', 'y', 'z']);
  });
  test('text: every spelling counts, case aside unless exact', () => {
    const text = {
      ...base,
      kind: 'text',
      answers: [{ id: 'a', accept: ['OTP', 'mã OTP'] }],
      feedback: { right: 'r', wrong: 'w' },
    } as const;
    expect(item(text as unknown as Item)).toContain(
      '<mapEntry mapKey="mã OTP" mappedValue="1" caseSensitive="false"/>',
    );
    expect(item({ ...text, exact: true } as unknown as Item)).toContain('caseSensitive="true"');
  });
  test('number: within its tolerance', () => {
    expect(
      item({
        ...base,
        kind: 'number',
        answer: 50000,
        tolerance: 500,
        unit: 'đồng',
        feedback: { right: 'r', wrong: 'w' },
      }),
    ).toContain('toleranceMode="absolute" tolerance="500 500"');
  });
  test('poll: no answer is right', () => {
    const xml = item({
      ...base,
      kind: 'poll',
      options: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
    });
    expect(xml).not.toContain('correctResponse');
    expect(xml).not.toContain('responseProcessing');
  });
  test('words keep their bold and their signs', () => {
    expect(
      item({
        ...base,
        kind: 'poll',
        options: [
          { id: 'a', text: 'A' },
          { id: 'b', text: 'B' },
        ],
      }),
    ).toContain('<prompt>Làm <strong>gì</strong> &lt; trước?</prompt>');
  });
});

test('a kind that QTI lacks is listed and left out', () => {
  const { files, notes } = writeQti([
    {
      ...base,
      kind: 'spot',
      channel: 'sms',
      from: 'x',
      parts: [
        { id: 'a', text: 'a' },
        { id: 'b', text: 'b' },
        { id: 'c', text: 'c' },
      ],
    },
  ]);
  expect(Object.keys(files)).toEqual(['imsmanifest.xml']);
  expect(notes).toEqual([{ question: 'q', what: 'the whole question: there is no kind like “spot”' }]);
});
