import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A localStorage that can be full, blocked or shared with "another tab". */
function fakeStorage() {
  const kept = new Map<string, string>();
  const storage = {
    full: false,
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => {
      if (storage.full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(k, v);
    },
    removeItem: (k: string) => void kept.delete(k),
    key: (i: number) => [...kept.keys()][i] ?? null,
    get length() {
      return kept.size;
    },
  };
  return storage;
}

let storage: ReturnType<typeof fakeStorage>;
const open = async () => {
  vi.resetModules();
  return { ...(await import('../../../src/stores/progress.ts')), ...(await import('../../../src/stores/storage.ts')) };
};
beforeEach(() => {
  storage = fakeStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

test('remembers an answer after the page is opened again', async () => {
  (await open()).recordOutcome('lesson/item', { earned: 1, possible: 1, at: 5 });
  expect((await open()).$progress.get().items['lesson/item']!.best).toBe(1);
});
test('two tabs that answer keep both answers', async () => {
  const one = await open();
  const two = await open();
  one.recordOutcome('l/a', { earned: 1, possible: 1, at: 1 });
  two.recordOutcome('l/b', { earned: 0, possible: 1, at: 2 });
  expect(Object.keys((await open()).$progress.get().items)).toEqual(['l/a', 'l/b']);
});
test('a full storage keeps the answer in memory and says so', async () => {
  const tab = await open();
  storage.full = true;
  tab.recordOutcome('l/a', { earned: 1, possible: 1, at: 1 });
  expect(tab.$progress.get().items['l/a']!.best).toBe(1);
  expect(tab.$storageTrouble.get()).toBe(true);
});
test('a damaged record is rescued, and the damaged text is kept aside', async () => {
  storage.setItem('itoso:progress', '{"version":1,"lessons":{"x":{"opened":3}},"items":9}');
  const tab = await open();
  expect(tab.$progressState.get()).toBe('rescued');
  expect(tab.$progress.get().lessons).toEqual({ x: { opened: 3 } });
  expect(storage.getItem(storage.key(1)!)).toContain('"items":9');
});
test('a record of a newer version is never overwritten', async () => {
  storage.setItem('itoso:progress', '{"version":9}');
  const tab = await open();
  tab.recordOpened('x', 1);
  expect(tab.$progressState.get()).toBe('future');
  expect(storage.getItem('itoso:progress')).toBe('{"version":9}');
});
test('erasing forgets answers and unfinished attempts', async () => {
  const tab = await open();
  tab.recordOpened('x', 1);
  tab.saveAttempt('lesson/x', { at: 3 });
  tab.eraseProgress();
  expect(storage.length).toBe(0);
});
test('a blocked storage does not stop the page', async () => {
  vi.stubGlobal('localStorage', undefined);
  const tab = await open();
  tab.recordOpened('x', 1);
  expect(tab.$progress.get().lessons['x']).toBeDefined();
  expect(tab.$storageTrouble.get()).toBe(true);
});
test('does not read again what it has written itself', async () => {
  const tab = await open();
  tab.recordOutcome('l/a', { earned: 1, possible: 1, at: 1 });
  const parse = vi.spyOn(JSON, 'parse');
  tab.recordOutcome('l/b', { earned: 1, possible: 1, at: 2 });
  expect(parse).not.toHaveBeenCalled();
  expect(Object.keys((await open()).$progress.get().items)).toEqual(['l/a', 'l/b']);
});
test('takes turns with another tab, each answer kept', async () => {
  const [one, two] = [await open(), await open()];
  for (let i = 0; i < 3; i++) {
    one.recordOutcome(`one/${i}`, { earned: 1, possible: 1, at: i });
    two.recordOutcome(`two/${i}`, { earned: 1, possible: 1, at: i });
  }
  expect(Object.keys((await open()).$progress.get().items)).toHaveLength(6);
});
test('tells whether an attempt is still as one tab has saved it', async () => {
  const [one, two] = [await open(), await open()];
  expect(two.isAttempt('x', 'y')).toBe(false);
  expect(two.saveAttempt('x', { at: 1 })).toBe('{"at":1}');
  expect(one.isAttempt('x', '{"at":1}')).toBe(true);
});
