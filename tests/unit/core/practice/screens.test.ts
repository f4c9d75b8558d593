import { describe, expect, test } from 'vitest';
import { controlsOn, gestureOf, isLive, labelOf, screenOf } from '../../../../src/core/practice/controls.ts';
import { namedOn } from '../../../../src/core/practice/figure.ts';
import {
  atGoal,
  firstPhone,
  sameMoment,
  take,
  touch,
  touches,
  type Phone,
} from '../../../../src/core/practice/phone.ts';
import { valueWords } from '../../../../src/core/practice/say.ts';
import type { Script } from '../../../../src/core/practice/schema.ts';
import { button, sample, scriptOf, words } from './sample.ts';

const volume = { id: 'side', kind: 'keys', items: [{ id: 'louder', text: 'To hơn', set: { loud: true } }] };
const everything = scriptOf(
  {
    desk: [
      { id: 'letter', kind: 'notification', icon: 'mail', from: 'Bưu điện', text: 'Có thư', to: 'end' },
      { id: 'lens', kind: 'camera', caption: 'Mã quét', to: 'end' },
      { id: 'mute', kind: 'switch', text: 'Tắt tiếng', var: 'mute' },
      { id: 'pad', kind: 'keypad', label: 'Mã', layout: 'digits', target: '1', var: 'pad' },
      { id: 'photo', kind: 'picture', icon: 'photos', alt: 'Ảnh chợ' },
      button('hold-me', { gesture: 'hold', to: 'end' }),
      {
        id: 'ringing',
        kind: 'call',
        name: 'Số lạ',
        note: 'Đang gọi',
        items: [
          { id: 'reject', text: 'Từ chối', gesture: 'swipe-left', to: 'end' },
          { id: 'both', text: 'Cả hai', when: { mute: true, loud: true }, to: 'end' },
        ],
      },
      { id: 'tell', kind: 'dialog', title: 'Hỏi', when: { asked: true }, items: [{ id: 'ok', text: 'Được' }] },
      volume,
    ],
    end: [words],
  },
  [
    ['desk', 'letter'],
    ['end', 'back'],
  ],
  { vars: { loud: false, asked: false } },
);
const desk = (vars = {}) => controlsOn(screenOf(everything, 'desk'), { ...firstPhone(everything).vars, ...vars });

describe('what can be tapped', () => {
  test('whole elements and the parts of others; a part with conditions when all of them hold', () => {
    const all = ['letter', 'lens', 'mute', 'pad', 'hold-me', 'reject', 'louder'];
    expect(desk().map((c) => c.id)).toEqual(all);
    expect(desk({ loud: true }).map((c) => c.id)).toEqual(all);
    expect(desk({ loud: true, mute: true }).map((c) => c.id)).toContain('both');
  });

  test('the keys on the side work while a dialog is open', () => {
    expect(desk({ asked: true }).map((c) => c.id)).toEqual(['ok', 'louder']);
  });

  test('a switch and a keypad without an action of their own answer all the same', () => {
    expect(desk({ asked: true }).map(isLive)).toEqual([false, true]);
    expect(desk().every(isLive)).toBe(true);
  });

  test('what a learner can do names no scenery', () => {
    expect(touches(sample, firstPhone(sample)).map((t) => t.id)).toEqual(['bank', 'news', 'back']);
  });
});

test('a control has the gesture its author gave it, or none', () => {
  const gestures = Object.fromEntries(desk().map((c) => [c.id, gestureOf(c)]));
  expect(gestures).toMatchObject({ 'hold-me': 'hold', reject: 'swipe-left', letter: undefined });
});

test('a notification is called by its words, a camera by its caption', () => {
  expect(desk().slice(0, 4).map(labelOf)).toEqual(['Có thư', 'Mã quét', 'Tắt tiếng', 'Mã']);
});

test('a figure names a caller, a camera and a picture; what only holds others has no words', () => {
  const named = (script: Script, id: string) => namedOn(script, firstPhone(script), id);
  expect(['ringing', 'lens', 'photo', 'side'].map((id) => named(everything, id))).toEqual([
    'Số lạ',
    'Mã quét',
    'Ảnh chợ',
    '',
  ]);
  expect(named(sample, 'apps')).toBe('');
});

test('a variable without a value is said as nothing', () => {
  expect([valueWords(sample, 'pin', undefined), valueWords(sample, 'nobody', undefined)]).toEqual(['', '']);
});

describe('screens under Back', () => {
  const shop = scriptOf(
    {
      list: [button('one', { to: 'item' }), button('two', { to: 'item' })],
      item: [button('up', { to: 'list' }), button('next', { to: 'more' }), button('same', { to: 'item' })],
      more: [button('all', { to: 'list' }), button('again', { to: 'item' }), button('buy', { to: 'bill' })],
      bill: [button('home', { to: 'list' }), button('reread', { to: 'item' })],
    },
    [
      ['list', 'one'],
      ['item', 'next'],
    ],
    { backs: { bill: false, more: 'item' } },
  );
  const go = (...ids: string[]) => ids.reduce<Phone>((phone, id) => touch(shop, phone, { id }).phone, firstPhone(shop));

  test('are those one came through', () => {
    expect(go('one', 'next').trail).toEqual(['list', 'item']);
    expect(go('one', 'next', 'back')).toMatchObject({ screen: 'item', trail: ['list'] });
    expect(go('one', 'next', 'back', 'back')).toMatchObject({ screen: 'list', trail: [] });
  });

  test('a button to a screen that lies under this one goes back to it', () => {
    expect(go('one', 'up').trail).toEqual([]);
    expect(go('one', 'next', 'all').trail).toEqual([]);
    expect(go('one', 'next', 'again').trail).toEqual(['list']);
  });

  test('a button to the screen itself lays nothing over it', () => {
    expect(go('one', 'same').trail).toEqual(['list']);
  });

  test('a screen without Back forgets those under it', () => {
    expect(go('one', 'next', 'buy').trail).toEqual([]);
    expect(go('one', 'next', 'buy', 'reread').trail).toEqual(['bill']);
  });

  test('a Back that names a screen never visited goes there and keeps what lies under', () => {
    const leap = scriptOf(
      { a: [button('in', { to: 'b' })], b: [button('out', { to: 'c' })], c: [words], d: [words] },
      [
        ['a', 'in'],
        ['b', 'out'],
      ],
      { backs: { c: 'd' } },
    );
    const at = ['in', 'out', 'back'].reduce<Phone>((p, id) => touch(leap, p, { id }).phone, firstPhone(leap));
    expect(at).toMatchObject({ screen: 'd', trail: ['a', 'b'] });
  });

  test('from the first screen Back leads nowhere, even where the script does not forbid it', () => {
    expect(touch(shop, firstPhone(shop), { id: 'back' })).toEqual({ phone: firstPhone(shop), effect: 'nowhere' });
  });
});

describe('what a touch leaves behind', () => {
  test('a key that is none is a wrong one', () => {
    const pin = { ...firstPhone(sample), screen: 'pin' };
    expect(touch(sample, pin, { id: 'keys' }).effect).toBe('wrong-key');
  });

  test('a keypad confirmed again keeps what the phone knows', () => {
    const vars = { ...firstPhone(sample).vars, pin: '24', name: 'tu' };
    const again = touch(sample, { screen: 'pin', vars, trail: [] }, { id: 'keys', key: 'enter' });
    expect(again.phone).toEqual({ screen: 'paid', vars, trail: ['pin'] });
  });

  test('a switch acts', () => {
    expect(touch(everything, firstPhone(everything), { id: 'mute' })).toMatchObject({
      effect: 'acted',
      phone: { vars: { mute: true, pad: '' } },
    });
  });

  test('the goal is a screen and what the phone knows, not one of them', () => {
    const vars = { ...firstPhone(sample).vars, pin: '24' };
    expect([
      atGoal(sample, { screen: 'paid', vars, trail: [] }),
      atGoal(sample, { screen: 'pin', vars, trail: [] }),
      atGoal(sample, { ...firstPhone(sample), screen: 'paid' }),
    ]).toEqual([true, false, false]);
  });

  test('Back as a step is taken from its own screen alone', () => {
    const step = { on: 'news', tap: 'back' };
    const at = (id: string) => touch(sample, firstPhone(sample), { id }).phone;
    expect(take(sample, at('news'), step)?.phone.screen).toBe('home');
    expect(take(sample, at('bank'), step)).toBeUndefined();
  });

  test('two moments are the same whichever variable was set first', () => {
    const phone = { screen: 'home', trail: [] };
    expect(sameMoment({ ...phone, vars: { a: 1, b: 2 } }, { ...phone, vars: { b: 2, a: 1 } })).toBe(true);
    expect(sameMoment({ ...phone, vars: { a: 1, b: 2 } }, { ...phone, vars: { a: 2, b: 1 } })).toBe(false);
  });
});
