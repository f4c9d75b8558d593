import type { Statement } from './statement.ts';

/** Where statements go, and the `Authorization` header it wants. `endpoint` ends with a slash. */
export type RecordStore = { endpoint: string; authorization: string };

/** `refused`: the store will never take it. `later`: no answer, or one that may change. */
export type Sent = 'sent' | 'refused' | 'later';

/** The part of `fetch` that is used: core does no input or output by itself. */
export type Fetch = (url: string, init: RequestInit) => Promise<{ status: number }>;

export const headers = (store: RecordStore): Record<string, string> => ({
  authorization: store.authorization,
  'content-type': 'application/json',
  'x-experience-api-version': '1.0.3',
});

/**
 * Puts one statement, under its own id (xAPI 1.0.3, part three, 2.1.1): sent twice, it is kept once. A store that has
 * it already answers 204, or 409 when it has stored it a little differently.
 */
export async function send(store: RecordStore, statement: Statement, fetch: Fetch, stop: AbortSignal): Promise<Sent> {
  try {
    const { status } = await fetch(`${store.endpoint}statements?statementId=${statement.id}`, {
      method: 'PUT',
      headers: headers(store),
      body: JSON.stringify(statement),
      credentials: 'omit',
      signal: stop,
    });
    if ((status >= 200 && status < 300) || status === 409) return 'sent';
    return status === 400 || status === 413 ? 'refused' : 'later';
  } catch {
    return 'later';
  }
}

export type Queue = { list: () => Statement[]; drop: (id: string) => void };

/**
 * Sends what waits, in its order, until one must wait.
 * @param patience milliseconds for one statement: a line that says nothing is as good as none
 * @returns whether nothing is left
 */
export async function deliver(store: RecordStore, queue: Queue, fetch: Fetch, patience = 20_000): Promise<boolean> {
  for (let next = queue.list()[0]; next; next = queue.list()[0]) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    const sent = await send(store, next, fetch, stop.signal);
    clearTimeout(timer);
    if (sent === 'later') return false;
    queue.drop(next.id);
  }
  return true;
}
