import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliver, send, type Queue } from '../../../../src/core/xapi/send.ts';
import { answered, type Statement } from '../../../../src/core/xapi/statement.ts';
import { RecordStore } from '../../../record-store.ts';

let lrs: RecordStore;
let waiting: Statement[];
const queue: Queue = { list: () => waiting, drop: (id) => void (waiting = waiting.filter((s) => s.id !== id)) };
const statement = (n: number): Statement => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  timestamp: new Date(n).toISOString(),
  actor: {},
  ...answered(
    { home: 'https://x.test/', id: 'https://x.test/m/l/', kind: 'lesson', title: 'L', locale: 'vi' },
    'l/i',
    1,
  ),
});
const run = (patience = 10_000) =>
  deliver({ endpoint: lrs.endpoint, authorization: 'Basic eDp5' }, queue, (url, init) => fetch(url, init), patience);

beforeEach(async () => {
  lrs = await new RecordStore().open();
  waiting = [statement(1), statement(2), statement(3)];
});
afterEach(() => lrs.close());

test('what waits is sent in its order, with the key and the version, and leaves the queue', async () => {
  expect(await run()).toBe(true);
  expect([...lrs.statements.keys()]).toEqual([1, 2, 3].map((n) => statement(n).id));
  expect([...lrs.authorizations]).toEqual(['Basic eDp5']);
  expect(waiting).toEqual([]);
});

test.each(['fails', 'stalls'] as const)('a store that %s loses nothing; later each comes once', async (mood) => {
  lrs.mood = mood;
  expect(await run(mood === 'stalls' ? 500 : undefined)).toBe(false);
  expect(waiting).toHaveLength(3);
  expect(lrs.asked.length).toBeLessThanOrEqual(1);
  lrs.mood = 'well';
  expect(await run()).toBe(true);
  expect(lrs.statements.size).toBe(3);
});

test('a store that takes a statement and does not say so gets it again, and keeps it once', async () => {
  lrs.mood = 'deaf';
  expect(await run()).toBe(false);
  expect(lrs.statements.size).toBe(1);
  lrs.mood = 'well';
  expect(await run()).toBe(true);
  expect(lrs.statements.size).toBe(3);
  expect(lrs.asked).toHaveLength(4);
});

test('"I have that one" is an answer too', async () => {
  lrs.statements.set(statement(1).id, { ...statement(1), timestamp: 'stored otherwise' });
  expect(await run()).toBe(true);
  expect(waiting).toEqual([]);
});

test('what a store will never take does not hold up the rest', async () => {
  lrs.mood = 'refuses';
  expect(await run()).toBe(true);
  expect(waiting).toEqual([]);
});

test('no line at all: everything waits', async () => {
  await lrs.close();
  const { endpoint } = { endpoint: 'http://127.0.0.1:9/xapi/' };
  expect(await deliver({ endpoint, authorization: '' }, queue, (u, i) => fetch(u, i), 300)).toBe(false);
  expect(waiting).toHaveLength(3);
});

test.each([
  ['sent', [200, 204, 299, 409]],
  ['refused', [400, 413]],
  ['later', [100, 199, 300, 401, 403, 404, 408, 429, 500, 503]],
])('an answer that means “%s”', async (meaning, answers) => {
  for (const status of answers) {
    const sent = send({ endpoint: '', authorization: '' }, statement(1), async () => ({ status }), AbortSignal.any([]));
    expect(await sent, String(status)).toBe(meaning);
  }
});

test('a statement goes under its own id, as JSON of version 1.0.3, and never with cookies', async () => {
  const asked: [string, RequestInit][] = [];
  await send(
    { endpoint: 'https://lrs.test/', authorization: 'Basic eDp5' },
    statement(1),
    async (...request) => (asked.push(request), { status: 204 }),
    AbortSignal.any([]),
  );
  const [[url, { headers, body, ...rest }]] = asked as [(typeof asked)[0]];
  expect(url).toBe(`https://lrs.test/statements?statementId=${statement(1).id}`);
  expect(headers).toEqual({
    authorization: 'Basic eDp5',
    'content-type': 'application/json',
    'x-experience-api-version': '1.0.3',
  });
  expect(JSON.parse(body as string)).toEqual(statement(1));
  expect(rest).toMatchObject({ method: 'PUT', credentials: 'omit' });
});
