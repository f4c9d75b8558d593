import { describe, expect, test } from 'vitest';
import { explore, wayTo } from '../../../../src/core/practice/explore.ts';
import { momentKey } from '../../../../src/core/practice/phone.ts';
import { advance, nextTouch, startRun, type PracticeEvent, type Run } from '../../../../src/core/practice/run.ts';
import type { Script } from '../../../../src/core/practice/schema.ts';
import { button, sample, scriptOf, words } from './sample.ts';

const tap = (id: string): PracticeEvent => (id === 'back' ? { type: 'back' } : { type: 'touch', id });
const after = (script: Script, ...ids: string[]): Run =>
  ids.reduce((run, id) => advance(script, run, tap(id)), startRun(script, 'guided'));

/** From the street into the house and to bed; a detour two rooms deep, a hole in the fence, a trap. */
const house = scriptOf(
  {
    street: [button('enter', { to: 'hall' }), button('yard', { to: 'yard' }), button('stay', { to: 'street' })],
    hall: [button('rise', { to: 'bed' }), button('trap', { to: 'cellar' })],
    yard: [
      button('shed', { to: 'shed' }),
      button('sty', { to: 'sty' }),
      button('hole', { to: 'street', mistake: 'torn' }),
      button('shout', { mistake: 'loud' }),
    ],
    shed: [button('loft', { to: 'sty' }), button('jump', { to: 'street', mistake: 'torn' })],
    sty: [button('ladder', { to: 'shed' })],
    cellar: [words],
    bed: [button('down', { to: 'hall' })],
  },
  [
    ['street', 'enter'],
    ['hall', 'rise'],
  ],
  {
    backs: { street: false, shed: 'yard', sty: 'yard', cellar: false },
    mistakes: [
      { id: 'torn', what: 'Rách áo.', why: 'Hàng rào.' },
      { id: 'loud', what: 'Ồn.', why: 'Hàng xóm ngủ.' },
    ],
  },
);

describe('off the way', () => {
  test('each touch that leads farther or sideways is counted, each that leads closer is not', () => {
    const deep = after(house, 'yard', 'shed');
    expect(deep).toMatchObject({ wrong: 2, notice: { kind: 'astray' }, way: [{ id: 'back' }, { id: 'back' }] });
    expect(advance(house, deep, tap('loft'))).toMatchObject({ wrong: 3, notice: { kind: 'astray' } });
    const closer = advance(house, deep, tap('back'));
    expect(closer).toMatchObject({ wrong: 2, way: [{ id: 'back' }] });
    expect(closer.notice).toBeUndefined();
    expect(advance(house, closer, tap('back'))).toMatchObject({ wrong: 2, way: [] });
  });

  test('the way back is the longer one where the shorter goes through a mistake', () => {
    expect(after(house, 'yard', 'shed').way).toEqual([{ id: 'back' }, { id: 'back' }]);
  });

  test('a control that changes nothing is scenery, unless it is a mistake', () => {
    expect(after(house, 'stay')).toMatchObject({ wrong: 1, notice: { kind: 'scenery', id: 'stay' } });
    expect(after(house, 'yard', 'shout')).toMatchObject({
      mistakes: ['loud'],
      notice: { kind: 'mistake', mistake: 'loud' },
    });
  });

  test('what can be put right without leaving the step is no wrong touch', () => {
    const other = after(sample, 'bank', 'tuoi');
    expect(other).toMatchObject({ step: 1, way: [], wrong: 0 });
    expect(other.notice).toBeUndefined();
  });

  test('a step left behind has to be come back to, not taken again', () => {
    expect(after(sample, 'bank', 'tu', 'back')).toMatchObject({
      step: 2,
      way: [{ id: 'bank' }],
      notice: { kind: 'astray' },
    });
  });

  test('Back from a wrong place is not the Back that a step asks for', () => {
    const errand = scriptOf(
      {
        home: [
          button('shop', { to: 'shop' }),
          button('pub', { to: 'pub' }),
          button('bed', { to: 'bed', when: { bought: true } }),
        ],
        shop: [button('buy', { set: { bought: true } }), button('cellar', { to: 'cellar' })],
        pub: [words],
        cellar: [words],
        bed: [words],
      },
      [
        ['home', 'shop'],
        ['shop', 'buy'],
        ['shop', 'back'],
        ['home', 'bed'],
      ],
      { vars: { bought: false } },
    );
    const lost = after(errand, 'shop', 'buy', 'cellar');
    expect(lost).toMatchObject({ step: 2, way: [{ id: 'back' }] });
    const found = advance(errand, lost, tap('back'));
    expect(found).toMatchObject({ step: 2, way: [], taken: ['s0', 's1'] });
    expect(found.notice).toBeUndefined();
    expect(advance(errand, found, tap('back'))).toMatchObject({ step: 3, taken: ['s0', 's1', 's2'] });
  });

  test('where only the goal itself can be reached, the way leads there', () => {
    const chute = scriptOf(
      {
        top: [button('stairs', { to: 'mid' }), button('leap', { to: 'air' })],
        mid: [button('walk', { to: 'floor' })],
        air: [button('land', { to: 'floor' })],
        floor: [words],
      },
      [
        ['top', 'stairs'],
        ['mid', 'walk'],
      ],
      { backs: { air: false } },
    );
    const falling = after(chute, 'leap');
    expect(falling.way).toEqual([{ id: 'land' }]);
    expect(nextTouch(chute, falling)).toBe('land');
    expect(advance(chute, falling, tap('land'))).toMatchObject({ done: true, step: 2, way: [] });
  });
});

test('a way that passes one place twice goes on from where one is, not from the first time', () => {
  const round = scriptOf(
    {
      home: [button('out', { to: 'pond' }), button('bed', { to: 'bed' })],
      pond: [button('in', { to: 'home' })],
      bed: [words],
    },
    [
      ['home', 'out'],
      ['pond', 'in'],
      ['home', 'out'],
      ['pond', 'in'],
      ['home', 'bed'],
    ],
    { backs: { home: false, pond: false } },
  );
  expect(after(round, 'out', 'in')).toMatchObject({ step: 2, taken: ['s0', 's1'] });
  const skipped = advance(round, after(round, 'out'), { type: 'skip' });
  expect(skipped).toMatchObject({ step: 2, skipped: ['s1'] });
  expect(after(round, 'out', 'in', 'out', 'in')).toMatchObject({ step: 4 });
});

test('a key pad touched without a key says so', () => {
  const pin = after(sample, 'bank', 'tu', 'send', 'yes');
  expect(advance(sample, pin, tap('keys'))).toMatchObject({ notice: { kind: 'wrong-key', key: '' }, wrong: 1 });
});

describe('the walk over every state', () => {
  const walk = explore(house);
  const at = (screen: string) => walk.places.filter((p) => p.phone.screen === screen);

  test('meets each state once', () => {
    const keys = walk.places.map((p) => momentKey(p.phone));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('knows from where the goal can still be reached, and where nothing leads on', () => {
    expect(at('cellar').map((p) => [p.canFinish, p.leadsTo])).toEqual([[false, []]]);
    for (const screen of ['street', 'hall', 'yard', 'shed', 'sty', 'bed'])
      for (const p of at(screen)) expect([screen, p.canFinish]).toEqual([screen, true]);
  });

  test('a control that changes nothing leads nowhere, and nothing is looked for behind the goal', () => {
    expect(at('street')[0]!.leadsTo).not.toContain(0);
    expect(at('bed').map((p) => [p.goal, p.leadsTo])).toEqual([[true, []]]);
  });

  test('nothing can finish where no state is the goal', () => {
    const { places } = explore({ ...house, goal: { screen: 'bed', when: { awake: true } } });
    expect(places.some((p) => p.canFinish)).toBe(false);
  });

  test('the way to a place names a key only where one was pressed', () => {
    expect(wayTo(walk, walk.places.indexOf(at('hall')[0]!))).toStrictEqual([{ on: 'street', id: 'enter' }]);
    expect(wayTo(walk, 0)).toEqual([]);
  });
});
