import render from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { iconPaths } from '../../../../src/components/practice/icons.ts';
import { iconsOf } from '../../../../src/components/practice/icons-of.ts';
import { PhoneScreen } from '../../../../src/components/practice/PhoneScreen.tsx';
import type { Ui } from '../../../../src/components/practice/Tap.tsx';
import { explore } from '../../../../src/core/practice/explore.ts';
import { figurePhone } from '../../../../src/core/practice/figure.ts';
import { icons } from '../../../../src/core/practice/schema.ts';
import { practice as words } from '../../../../src/i18n/vi.json';
import { sample } from '../../core/practice/sample.ts';

const draw = (screen: string, more: Partial<Ui> = {}) =>
  render(
    <PhoneScreen
      ui={{
        script: sample,
        phone: figurePhone(sample, screen, more.mark)!,
        words,
        icons: iconPaths,
        mark: undefined,
        touch: undefined,
        ...more,
      }}
    />,
  );
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('every screen, drawn or live, says that it is not a real app', () => {
  for (const { phone } of explore(sample).places)
    for (const touch of [undefined, () => {}]) expect(draw('home', { phone, touch })).toContain(words.flag);
});

test('a picture says the same as the live phone and holds nothing to tap', () => {
  for (const screen of sample.screens) {
    const [still, live] = [draw(screen.id), draw(screen.id, { touch: () => {} })];
    expect(textOf(still)).toBe(textOf(live));
    expect(still).not.toMatch(/<button|tabindex|onclick|style=/i);
  }
});

describe('the mark', () => {
  test('stands on one control', () => {
    expect(draw('home', { mark: 'bank' }).match(/p-mark/g)).toHaveLength(1);
  });
  test('stands on the next key of a live keypad, and round all of a drawn one', () => {
    expect(draw('pin', { mark: 'keys', touch: () => {} }).match(/<button[^>]*p-mark[^>]*>/g)).toEqual([
      expect.stringContaining('data-key="2"'),
    ]);
    expect(draw('pin', { mark: 'keys' })).toContain('p-pad p-mark');
  });
  test('can stand on something to read', () => {
    expect(draw('form', { mark: 'who' })).toContain('p-mark');
  });
});

test('under an open dialog nothing can be tapped', () => {
  const html = draw('form', {
    phone: { screen: 'form', trail: ['home'], vars: { asked: true, name: 'tu', pin: '', sound: false } },
    touch: () => {},
  });
  expect([...html.matchAll(/data-id="(\w+)"/g)].map((m) => m[1])).toEqual(['yes', 'no', 'back']);
});

test('a secret shows as dots', () => {
  const html = draw('pin', {
    phone: { screen: 'pin', trail: [], vars: { asked: false, name: 'tu', pin: '2', sound: false } },
  });
  expect(html).toContain('•');
  expect(html).toContain('aria-label="1 dấu chấm"');
});

test('every icon of the schema is drawn, and a script takes along those it needs', () => {
  expect(Object.keys(iconPaths).sort()).toEqual([...icons].sort());
  expect(iconsOf(sample)).toEqual(expect.arrayContaining(['bank', 'news', 'map', 'check']));
});
