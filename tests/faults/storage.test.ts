import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { readProgress } from '../../src/core/progress/migrate.ts';
import { merge } from '../../src/core/progress/merge.ts';
import { emptyProgress } from '../../src/core/progress/record.ts';
import { answered, cardFrom } from '../../src/core/review/schedule.ts';
import { dueItems, nextDue, readCards } from '../../src/core/review/due.ts';
import { bent, fuzz, nasty, nastyJson } from './fuzz.ts';
import { Device } from './tabs.ts';

afterEach(() => vi.unstubAllGlobals());

const itemKey = fc.constantFrom('l/a', 'l/b', 'm/c');
const answer = fc.record({ tab: fc.nat(2), item: itemKey, right: fc.boolean(), at: fc.integer({ min: 1, max: 9 }) });
type Answer = { tab: number; item: string; right: boolean; at: number };
const give = (tab: Awaited<ReturnType<Device['tab']>>, a: Answer) =>
  tab.recordOutcome(a.item, { earned: a.right ? 1 : 0, possible: 1, at: a.at });

/** A record with something of everything in it, as it is stored. */
const whole = JSON.stringify({
  ...emptyProgress(),
  items: { 'l/a': { first: { at: 5, score: 0 }, last: { at: 6, score: 1 }, best: 1, tries: 2 } },
  lessons: { l: { opened: 1, finished: 7 } },
  practice: { p: { guided: { at: 2, mistakes: 1, hints: 0 } } },
  checks: { m: { at: 8, earned: 3, possible: 4, passed: true } },
});

test('tabs that answer in any order, clock forwards or back, lose no answer', async () => {
  await fuzz(
    'tabs',
    fc.asyncProperty(fc.array(answer, { maxLength: 8 }), async (answers) => {
      const device = new Device();
      const tabs = [await device.tab(), await device.tab(), await device.tab()];
      for (const a of answers) give(tabs[a.tab]!, a);
      const { items } = (await device.tab()).$progress.get();
      for (const item of new Set(answers.map((a) => a.item))) {
        const mine = answers.filter((a) => a.item === item);
        expect(items[item]!.tries).toBe(mine.length);
        expect(items[item]!.best).toBe(mine.some((a) => a.right) ? 1 : 0);
      }
    }),
    40,
  );
});

test('killed after any write, the device still has every answer given before', async () => {
  await fuzz(
    'killed',
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 6 }), async (answers) => {
      const device = new Device();
      const tab = await device.tab();
      const done: number[] = [];
      for (const a of answers) {
        tab.saveAttempt('l', { at: a.at });
        give(tab, a);
        done.push(device.moments.length);
      }
      for (const [i, moment] of device.moments.entries()) {
        const again = await new Device(moment).tab();
        expect(again.$progressState.get()).toBe('ok');
        const tries = Object.values(again.$progress.get().items).reduce((n, r) => n + r.tries, 0);
        expect(tries).toBe(done.filter((writes) => writes <= i + 1).length);
      }
    }),
    15,
  );
});

test('a full storage loses nothing while the page is open, and all is written once there is room', async () => {
  const device = new Device([['itoso:progress', whole]]);
  const tab = await device.tab();
  device.full = true;
  give(tab, { tab: 0, item: 'm/c', right: true, at: 9 });
  expect(device.kept.get('itoso:progress')).toBe(whole);
  expect(tab.$storageTrouble.get()).toBe(true);
  device.full = false;
  tab.recordOpened('n', 10);
  expect(tab.$storageTrouble.get()).toBe(false);
  expect(Object.keys((await device.tab()).$progress.get().items)).toEqual(['l/a', 'm/c']);
});

test('cut off anywhere, the text is kept aside, the page opens, and learning goes on', async () => {
  for (let length = 0; length < whole.length; length++) {
    const text = whole.slice(0, length);
    const device = new Device([['itoso:progress', text]]);
    const tab = await device.tab();
    give(tab, { tab: 0, item: 'm/c', right: true, at: 9 });
    expect([...device.kept.values()], `${length}`).toContain(text);
    expect((await device.tab()).$progress.get().items['m/c']!.best).toBe(1);
  }
});

test('a second damage does not overwrite what the first one left aside', async () => {
  const device = new Device([['itoso:progress', '{"first']]);
  await device.tab();
  device.kept.set('itoso:progress', '{"second');
  await device.tab();
  expect([...device.kept.values()].join()).toContain('{"first');
  expect([...device.kept.values()].join()).toContain('{"second');
});

test('whatever stands in the storage, an answer is taken and a later visit finds it', async () => {
  await fuzz(
    'bent-progress',
    fc.asyncProperty(
      fc.oneof(
        bent(whole),
        nasty,
        nastyJson.map((x) => JSON.stringify(x)),
      ),
      async (text) => {
        const device = new Device([['itoso:progress', text]]);
        const tab = await device.tab();
        give(tab, { tab: 0, item: 'm/c', right: true, at: 9 });
        const future = tab.$progressState.get() === 'future';
        if (future) expect(device.kept.get('itoso:progress')).toBe(text);
        else expect((await device.tab()).$progress.get().items['m/c']!.best).toBe(1);
      },
    ),
    60,
  );
});

test('names that every object has are no items: they are left out, and merging goes on', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const text = whole.replace('"l/a"', JSON.stringify(key));
    const read = readProgress(text);
    expect(read).toMatchObject({ kind: 'damaged', rescued: { items: {}, lessons: { l: { opened: 1 } } } });
    if (read.kind === 'damaged') expect(merge(emptyProgress(), read.rescued)).toEqual(read.rescued);
  }
});

test('times no calendar has are left out', () => {
  for (const at of [1e300, -1e300, 8.64e15 + 1])
    expect(readProgress(whole.replace('"opened":1', `"opened":${at}`))).toMatchObject({
      kind: 'damaged',
      rescued: { lessons: {} },
    });
});

const time = fc.oneof(fc.integer({ min: 0, max: 2e12 }), fc.constantFrom(0, 1, 4e12, 1.79e12));
const score = fc.constantFrom(0, 0.5, 1);
test('a clock that goes back, or far ahead, still gives each item a day to come back on', async () => {
  await fuzz(
    'review-clock',
    fc.property(time, time, time, score, (first, last, now, s) => {
      const card = cardFrom({ first: { at: first, score: s }, last: { at: last, score: 1 - s }, best: 1, tries: 2 });
      const next = answered(card, s, now);
      for (const c of [card, next]) expect(Object.values(c).every(Number.isFinite), JSON.stringify(c)).toBe(true);
    }),
  );
});

test('no stored cards whatever stop a review', async () => {
  const card = { due: 5, last: 4, stability: 1, difficulty: 5, reps: 1, lapses: 0 };
  const field = fc.oneof(fc.constant(5), fc.double(), fc.constantFrom(1e300, -1, 0), fc.string());
  const cards = fc.dictionary(
    fc.constantFrom('l/a', 'l/b', 'constructor'),
    fc.record({ due: field, last: field, stability: field, difficulty: field, reps: field, lapses: field }),
    { noNullPrototype: true },
  );
  const read = readProgress(whole);
  const progress = read.kind === 'ok' ? read.progress : emptyProgress();
  await fuzz(
    'cards',
    fc.property(fc.oneof(cards, nastyJson, fc.constant({ 'l/a': card })), (stored) => {
      const kept = readCards(JSON.parse(JSON.stringify(stored) ?? 'null'));
      dueItems(progress, kept, { now: 1e12, today: 1e12 });
      nextDue(progress, kept);
      for (const c of Object.values(kept))
        expect(Number.isFinite(answered(c, 1, 1_790_000_000_000).due), JSON.stringify(c)).toBe(true);
    }),
  );
});

test('what was answered while the clock stood in 2099 is asked again now, and does not use up the day', () => {
  const [now, today, later] = [1_790_000_000_000, 1_789_990_000_000, 4_080_000_000_000];
  const done = Object.fromEntries(
    Array.from({ length: 7 }, (_, i) => [
      `l/${i}`,
      { first: { at: later, score: 1 }, last: { at: later, score: 1 }, best: 1, tries: 1 },
    ]),
  );
  const progress = { ...emptyProgress(), items: done, lessons: { l: { opened: 1, finished: 2 } } };
  const cards = Object.fromEntries(Object.entries(done).map(([k, r]) => [k, cardFrom(r)]));
  expect(dueItems(progress, cards, { now, today })).toHaveLength(6);
  expect(dueItems(progress, {}, { now, today })).toHaveLength(6);
  expect(answered(cards['l/0'], 1, now).due).toBeLessThan(now + 181 * 86_400_000);
});
