import { expect, test } from 'vitest';
import { controlsOn, isLive, labelOf, screenOf } from '../../../../src/core/practice/controls.ts';
import {
  atGoal,
  firstPhone,
  take,
  touch,
  touches,
  type Phone,
  type Touch,
} from '../../../../src/core/practice/phone.ts';
import { namesIn, say } from '../../../../src/core/practice/say.ts';
import { scriptSchema } from '../../../../src/core/practice/schema.ts';
import { sample } from './sample.ts';

const after = (...ways: (string | Touch)[]): Phone =>
  ways.reduce<Phone>(
    (phone, t) => touch(sample, phone, typeof t === 'string' ? { id: t } : t).phone,
    firstPhone(sample),
  );

test('variables of fields and keypads start empty, those of switches off', () => {
  expect(firstPhone(sample).vars).toEqual({ asked: false, sound: false, name: '', pin: '' });
});

test('Back leads to the screen one came from, and nowhere where the script says so', () => {
  expect(touch(sample, after('bank'), { id: 'back' })).toMatchObject({
    effect: 'acted',
    phone: { screen: 'home', trail: [] },
  });
  expect(touch(sample, after(), { id: 'back' }).effect).toBe('nowhere');
});

test('going round in circles does not pile up screens under Back', () => {
  expect(after('news', 'back', 'news', 'back', 'news').trail).toEqual(['home']);
});

test('a control without an action is scenery; one that is not shown is absent', () => {
  expect(touch(sample, after(), { id: 'map' }).effect).toBe('nothing');
  expect(touch(sample, after('bank'), { id: 'send' }).effect).toBe('absent');
});

test('while a dialog is open only the dialog can be tapped', () => {
  const phone = after('bank', 'tu', 'send');
  expect(controlsOn(screenOf(sample, 'form'), phone.vars).map((c) => c.id)).toEqual(['yes', 'no']);
  expect(touch(sample, phone, { id: 'tu' }).effect).toBe('absent');
});

test('a keypad takes only the next key of its target, in either case, and acts at the last', () => {
  const pin = after('bank', 'tu', 'send', 'yes');
  expect(touch(sample, pin, { id: 'keys', key: '4' })).toMatchObject({ effect: 'wrong-key', phone: pin });
  const half = touch(sample, pin, { id: 'keys', key: '2' });
  expect(half).toMatchObject({ effect: 'typed', phone: { screen: 'pin', vars: { pin: '2' } } });
  expect(touch(sample, half.phone, { id: 'keys', key: '4' })).toMatchObject({
    effect: 'acted',
    phone: { screen: 'paid' },
  });
});

test('a keypad come back to can be confirmed again', () => {
  const back = touch(sample, after('bank', 'tu', 'send', 'yes', { id: 'keys', key: '2' }, { id: 'keys', key: '4' }), {
    id: 'back',
  }).phone;
  expect(touches(sample, back)).toContainEqual({ id: 'keys', key: 'enter' });
  expect(touch(sample, back, { id: 'keys', key: 'enter' }).phone.screen).toBe('paid');
});

test('a switch turned the wrong way is the mistake, turned back it is not', () => {
  const on = touch(sample, after('news'), { id: 'loud' });
  expect(on.mistake).toBe('noise');
  expect(touch(sample, on.phone, { id: 'loud' }).mistake).toBeUndefined();
});

test('a step is taken with all its keys, and not from another screen', () => {
  const pin = sample.steps[4]!;
  expect(atGoal(sample, take(sample, after('bank', 'tu', 'send', 'yes', { id: 'keys', key: '2' }), pin)!.phone)).toBe(
    true,
  );
  expect(take(sample, after(), pin)).toBeUndefined();
});

test('a value is said with the words of the sample that set it', () => {
  expect(say(sample, 'Gửi cho {name}, {fact:x}', { name: 'tu' })).toBe('Gửi cho Cô Tư, {fact:x}');
});

test('what no sample set is said as it is, and a place without a variable stays', () => {
  expect(say(sample, '{pin} {name} {nobody}', { pin: '24', name: 'ba', asked: true })).toBe('24 ba {nobody}');
  expect(namesIn('Gửi {name}, {fact:x}, {pin}')).toEqual(['name', 'pin']);
});

test('what is typed in Telex is said with its marks, and only that', () => {
  const typed = (layout: string) =>
    scriptSchema.parse({
      ...sample,
      screens: sample.screens.map((s) =>
        s.id === 'pin'
          ? {
              ...s,
              elements: [{ id: 'keys', kind: 'keypad', label: 'Chữ', layout, target: 'khoer', var: 'pin', to: 'paid' }],
            }
          : s,
      ),
      goal: { screen: 'paid' },
    });
  expect(say(typed('telex'), '{pin}, {name}', { pin: 'khoer', name: 'khoer' })).toBe('khỏe, khoer');
  expect(say(typed('letters'), '{pin}', { pin: 'khoer' })).toBe('khoer');
});

test('a control answers by itself when it is a switch or a keypad, and otherwise when it does something', () => {
  const live = (...ways: string[]) => {
    const phone = after(...ways);
    return controlsOn(screenOf(sample, phone.screen), phone.vars)
      .filter(isLive)
      .map((c) => c.id);
  };
  expect(live()).toEqual(['bank', 'news']);
  expect(live('news')).toEqual(['link', 'loud']);
  expect(live('bank', 'tu', 'send', 'yes')).toEqual(['keys']);
});

test('the word on a control is the part’s, the label of a keypad, the caption of a camera, or none', () => {
  const labels = (id: string, vars = {}) =>
    controlsOn(screenOf(sample, id), { ...firstPhone(sample).vars, ...vars }).map(labelOf);
  expect(labels('home')).toEqual(['Lúa Vàng', 'Báo', 'Bản đồ']);
  expect(labels('news')).toEqual(['Trúng thưởng', 'Tiếng']);
  expect(labels('pin')).toEqual(['Mã']);
});
