import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let heard: Map<string, () => void>;
let done: string[];
const open = async () => {
  vi.resetModules();
  return import('../../../../src/components/ui/soon.ts');
};

beforeEach(() => {
  [heard, done] = [new Map(), []];
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', (type: string, act: () => void) => heard.set(type, act));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('works in a later task, in the order asked, once', async () => {
  const { soon } = await open();
  soon(() => done.push('first'));
  soon(() => done.push('second'));
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual(['first', 'second']);
  soon(() => done.push('third'));
  vi.runAllTimers();
  expect(done).toEqual(['first', 'second', 'third']);
});

test.each(['pagehide', 'visibilitychange'])('loses nothing at %s, and does it no second time', async (left) => {
  const { soon } = await open();
  soon(() => done.push('kept'));
  heard.get(left)!();
  expect(done).toEqual(['kept']);
  vi.runAllTimers();
  expect(done).toEqual(['kept']);
});

test('can be asked to catch up at once', async () => {
  const { soon, catchUp } = await open();
  soon(() => done.push('kept'));
  catchUp();
  expect(done).toEqual(['kept']);
});
