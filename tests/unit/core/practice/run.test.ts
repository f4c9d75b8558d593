import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explore, wayTo } from '../../../../src/core/practice/explore.ts';
import { back as backKey } from '../../../../src/core/practice/controls.ts';
import { figurePhone, namedOn, phones } from '../../../../src/core/practice/figure.ts';
import { wayBack } from '../../../../src/core/practice/guide.ts';
import { sameMoment } from '../../../../src/core/practice/phone.ts';
import {
  advance,
  nextTouch,
  startRun,
  type Pass,
  type PracticeEvent,
  type Run,
} from '../../../../src/core/practice/run.ts';
import { scriptSchema } from '../../../../src/core/practice/schema.ts';
import { sample } from './sample.ts';

const tap = (id: string, key?: string): PracticeEvent => ({ type: 'touch', id, ...(key ? { key } : {}) });
const back: PracticeEvent = { type: 'back' };
const undo: PracticeEvent = { type: 'undo' };
const skip: PracticeEvent = { type: 'skip' };
const run = (pass: Pass, ...events: PracticeEvent[]): Run =>
  events.reduce((r, e) => advance(sample, r, e), startRun(sample, pass));
const wholeWay = [tap('bank'), tap('tu'), tap('send'), tap('yes'), tap('keys', '2'), tap('keys', '4')];

describe('on the expected way', () => {
  test('each step is ticked and the next control marked', () => {
    const r = run('guided', tap('bank'), tap('tu'));
    expect(r).toMatchObject({ step: 2, taken: ['open', 'fill'], notice: { kind: 'step', step: 'fill' }, wrong: 0 });
    expect(nextTouch(sample, r)).toBe('send');
  });
  test('the goal ends it, and nothing can be tapped any more', () => {
    const r = run('alone', ...wholeWay);
    expect(r).toMatchObject({ done: true, step: 5, way: [], mistakes: [], hinted: [], skipped: [] });
    expect(advance(sample, r, back)).toBe(r);
    expect(nextTouch(sample, r)).toBeUndefined();
  });
  test('the guided pass shows every hint, the other only those asked for', () => {
    expect(run('guided', ...wholeWay).hinted).toEqual(['open', 'fill', 'send', 'sure', 'pin']);
    expect(run('alone', tap('bank'), { type: 'hint' }).hinted).toEqual(['fill']);
  });
});

describe('off the expected way', () => {
  test('scenery, a wrong key and a Back to nowhere are told apart and change nothing', () => {
    expect(run('guided', tap('map'))).toMatchObject({
      notice: { kind: 'scenery', id: 'map' },
      step: 0,
      wrong: 1,
      past: [],
    });
    expect(run('guided', back)).toMatchObject({ notice: { kind: 'nowhere' }, wrong: 1 });
    expect(run('guided', ...wholeWay.slice(0, 4), tap('keys', '9'))).toMatchObject({
      notice: { kind: 'wrong-key', key: '9' },
      wrong: 1,
    });
  });
  test('a detour is no mistake, and the way back is marked', () => {
    const r = run('guided', tap('news'));
    expect(r).toMatchObject({ notice: { kind: 'astray' }, mistakes: [], way: [{ id: 'back' }] });
    expect(nextTouch(sample, r)).toBe('back');
    expect(advance(sample, r, back)).toMatchObject({ way: [], step: 0, notice: undefined });
  });
  test('every touch that did not help is counted, and one that leads back is not', () => {
    expect(run('alone', tap('map'), tap('map'), tap('news')).wrong).toBe(3);
    expect(run('alone', tap('news'), back).wrong).toBe(1);
    const lost = run('alone', tap('news'), tap('link'));
    expect(advance(sample, lost, tap('again'))).toMatchObject({ wrong: lost.wrong, way: [], notice: undefined });
  });
  test('what is not on the screen changes nothing at all', () => {
    const r = run('guided', tap('bank'));
    expect(advance(sample, r, tap('yes'))).toBe(r);
  });
  test('a key typed is neither a step nor a mistake', () => {
    expect(run('guided', ...wholeWay.slice(0, 5))).toMatchObject({ step: 4, wrong: 0, notice: undefined });
  });
  test('the phone takes the next step when asked, from wherever one has strayed to', () => {
    const r = run('guided', tap('news'), skip);
    expect(r).toMatchObject({
      phone: { screen: 'form' },
      step: 1,
      taken: [],
      skipped: ['open'],
      notice: { kind: 'skipped' },
    });
    expect(advance(sample, r, undo)).toMatchObject({ phone: { screen: 'news' }, skipped: [] });
  });
  test('where no way leads back, the last touch is taken back instead', () => {
    const trap = scriptSchema.parse({
      ...sample,
      screens: sample.screens.map((s) =>
        s.id === 'lost' ? { ...s, elements: [{ id: 'sorry', kind: 'text', text: 'Hết.' }] } : s,
      ),
    });
    const stuck = [tap('news'), tap('link')].reduce((r, e) => advance(trap, r, e), startRun(trap, 'guided'));
    expect(stuck.way).toBeUndefined();
    expect(nextTouch(trap, stuck)).toBeUndefined();
    expect(advance(trap, stuck, skip)).toMatchObject({ phone: { screen: 'news' }, notice: { kind: 'undone' } });
  });
  test('the way back never leads through a mistake', () => {
    for (const { phone } of explore(sample).places)
      for (const t of wayBack(sample, phone, 0)!) expect(t.id).not.toBe('link');
  });
  test('a mistake plays out, is named, and stays counted when taken back', () => {
    const r = run('guided', tap('news'), tap('link'));
    expect(r).toMatchObject({
      phone: { screen: 'lost' },
      mistakes: ['tapped'],
      notice: { kind: 'mistake', mistake: 'tapped' },
    });
    expect(advance(sample, r, undo)).toMatchObject({
      phone: { screen: 'news' },
      mistakes: ['tapped'],
      notice: { kind: 'undone' },
    });
  });
  test('going back and forth finds the right step again', () => {
    expect(run('guided', tap('bank'), back)).toMatchObject({ step: 0 });
    expect(run('guided', tap('bank'), tap('tu'), back, tap('bank'))).toMatchObject({ step: 2 });
    expect(run('guided', tap('bank'), tap('tuoi'))).toMatchObject({ step: 1, way: [] });
  });
});

test('restart begins anew, in the same pass or the other', () => {
  expect(run('guided', tap('news'), tap('link'), { type: 'restart' })).toMatchObject({
    pass: 'guided',
    mistakes: [],
    phone: { screen: 'home' },
    notice: { kind: 'restarted' },
  });
  expect(run('guided', ...wholeWay, { type: 'restart', pass: 'alone' })).toMatchObject({ pass: 'alone', done: false });
});

const events = fc.array(
  fc.oneof(
    fc
      .constantFrom('bank', 'news', 'map', 'link', 'loud', 'again', 'tu', 'tuoi', 'send', 'yes', 'no', 'ghost')
      .map((id) => tap(id)),
    fc.constantFrom('2', '4', '9', 'enter').map((key) => tap('keys', key)),
    fc.constantFrom<PracticeEvent>(back, undo, skip, { type: 'hint' }),
  ),
  { maxLength: 40 },
);

describe('whatever a learner does', () => {
  test('skipping often enough reaches the goal', () => {
    fc.assert(
      fc.property(events, (es) => {
        let r = run('alone', ...es);
        for (let i = 0; i < 30 && !r.done; i++) r = advance(sample, r, skip);
        expect(r.done).toBe(true);
      }),
    );
  });
  test('undo leads back through every screen to the start', () => {
    fc.assert(
      fc.property(events, (es) => {
        let r = run('guided', ...es);
        while (r.past.length) r = advance(sample, r, undo);
        expect(sameMoment(r.phone, startRun(sample, 'guided').phone)).toBe(true);
        expect(r).toMatchObject({ step: 0, done: false, taken: [], skipped: [] });
      }),
    );
  });
  test('the walk knows the state the phone is in', () => {
    const known = explore(sample).places;
    fc.assert(
      fc.property(events, (es) => {
        const { phone } = run('guided', ...es);
        expect(known.some((p) => sameMoment(p.phone, phone))).toBe(true);
      }),
    );
  });
  test('following the mark always ends at the goal', () => {
    fc.assert(
      fc.property(events, (es) => {
        let r = run('guided', ...es);
        for (let i = 0; i < 60 && !r.done; i++) {
          const id = nextTouch(sample, r)!;
          r = advance(
            sample,
            r,
            id === 'back'
              ? back
              : tap(id, id === 'keys' ? ('24'[String(r.phone.vars['pin']).length] ?? 'enter') : undefined),
          );
        }
        expect(r.done).toBe(true);
      }),
    );
  });
});

describe('the walk over every state', () => {
  test('finds a shortest way and joins the keys of a keypad', () => {
    const walk = explore(sample);
    const goal = walk.places.findIndex((p) => p.goal);
    expect(wayTo(walk, goal)).toEqual([
      { on: 'home', id: 'bank' },
      { on: 'form', id: 'tu' },
      { on: 'form', id: 'send' },
      { on: 'form', id: 'yes' },
      { on: 'pin', id: 'keys', keys: '24' },
    ]);
    expect(walk).toMatchObject({ capped: false, mistakes: new Set(['tapped', 'noise']) });
  });
  test('says so when it stops early', () => {
    expect(explore(sample, 5)).toMatchObject({ capped: true, places: { length: 5 } });
  });
});

describe('a figure', () => {
  test('shows a screen as the expected steps meet it', () => {
    expect(figurePhone(sample, 'form', 'send')?.vars['name']).toBe('tu');
    expect(figurePhone(sample, 'form')?.vars['name']).toBe('');
  });
  test('off the way, as the shortest way meets it', () => {
    expect(figurePhone(sample, 'lost')?.screen).toBe('lost');
    expect(figurePhone(sample, 'news', 'send')).toBeUndefined();
    expect(figurePhone(sample, 'nowhere')).toBeUndefined();
  });
  test('the Back of the phone is on every screen', () => {
    expect(figurePhone(sample, 'news', backKey)?.screen).toBe('news');
  });
  test('each expected step has the moment before it, and the last the one after', () => {
    expect(phones(sample).map((p) => p.screen)).toEqual(['home', 'form', 'form', 'form', 'pin', 'paid']);
  });
  test('the moments end where the steps do not lead on', () => {
    const broken = { ...sample, steps: [sample.steps[0]!, sample.steps[4]!, sample.steps[1]!] };
    expect(phones(broken).map((p) => p.screen)).toEqual(['home', 'form']);
  });
  test('what is ringed is named by what stands on it: label, words, title', () => {
    const asked = phones(sample)[3]!;
    expect([namedOn(sample, asked, 'send'), namedOn(sample, asked, 'sure'), namedOn(sample, asked, 'yes')]).toEqual([
      'Gửi cho {name}',
      'Chắc không?',
      'Chắc',
    ]);
  });
  test('names what is ringed', () => {
    const phone = figurePhone(sample, 'form')!;
    expect([namedOn(sample, phone, 'who'), namedOn(sample, phone, 'tuoi'), namedOn(sample, phone, 'send')]).toEqual([
      'Cho ai',
      'Cô Tươi',
      undefined,
    ]);
  });
});
