import { bytesOf, missing, places, type KeptList, type ModuleList, type SavedFile } from '../core/offline/list.ts';

/**
 * Modules saved on this device, in the Cache API. A page does the fetching, so that a learner sees it and can stop
 * it; the service worker (src/integrations/offline/worker.ts) only answers from what is complete.
 */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const place = places(base);

/** `full`: no room; `lost`: no connection; `changed`: the site was being replaced meanwhile. */
export type SaveEnd = 'saved' | 'paused' | 'lost' | 'full' | 'changed';
export type OnDevice = { list: KeptList; state: 'saved' | 'part' };

/** False on plain http, in private windows of some browsers and on file://. */
export const canSave = (): boolean => typeof caches !== 'undefined' && 'serviceWorker' in navigator && isSecureContext;

export const register = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(`${base}sw.js`, { scope: base });

export async function onDevice(): Promise<OnDevice[]> {
  const cache = await caches.open(place.lists);
  const of = async (kind: 'kept' | 'next' | 'wanted') => {
    const mine = (await cache.keys()).filter((r) => new URL(r.url).pathname.startsWith(place[kind]('')));
    return Promise.all(mine.map(async (r) => (await (await cache.match(r))!.json()) as KeptList));
  };
  const saved = new Map([...(await of('kept')), ...(await of('next'))].map((list) => [list.id, list]));
  saved.delete('shell');
  const part = (await of('wanted')).filter((l) => !saved.has(l.id) && l.id !== 'shell');
  return [...saved.values()]
    .map((list): OnDevice => ({ list, state: 'saved' }))
    .concat(part.map((list) => ({ list, state: 'part' })));
}

/** The list as the site has it now. */
export async function latest(id: string): Promise<ModuleList> {
  const answer = await fetch(place.list(id), { cache: 'no-cache', signal: AbortSignal.timeout?.(20_000) });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as ModuleList;
}

/** What of `list` this device lacks. */
export async function lacking(list: ModuleList): Promise<SavedFile[]> {
  const keys = await (await caches.open(place.files)).keys();
  const folder = place.body('').length;
  return missing(list, new Set(keys.map((r) => new URL(r.url).pathname.slice(folder))));
}

/** Bytes that may still be stored, as far as the browser tells. */
export async function room(): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0));
}

/** Whether the browser promised not to clear this site's storage by itself when the device is full. */
export const promised = async (): Promise<boolean> => (await navigator.storage?.persisted?.()) ?? false;

/** Bytes that saving a module would fetch now: what other modules brought along is there already. */
export const toFetch = async (id: string): Promise<number> => bytesOf(await lacking(await latest(id)));

/**
 * Fetches what is missing of a module, checks every file's hash, and hands the complete version to the worker.
 * Nothing that worked before is touched until then. Never throws.
 */
export async function save(
  id: string,
  stop: AbortSignal,
  progress: (done: number, all: number) => void,
): Promise<SaveEnd> {
  try {
    await register();
    if (id !== 'shell') await save('shell', stop, () => undefined);
    const list = await latest(id);
    await putList(place.wanted(id), list);
    void navigator.storage?.persist?.();
    const todo = await lacking(list);
    const all = bytesOf(todo);
    let done = 0;
    progress(done, all);
    const files = await caches.open(place.files);
    const line = async () => {
      for (let file = todo.shift(); file; file = todo.shift()) {
        const answer = await fetchFile(file, stop);
        await files.put(place.body(file[1]), answer);
        progress((done += file[2]), all);
      }
    };
    await Promise.all([line(), line(), line()]);
    await putList(place.next(id), list);
    await (await caches.open(place.lists)).delete(place.wanted(id));
    await settle();
    return 'saved';
  } catch (e) {
    if (stop.aborted) return 'paused';
    const name = (e as Error).name;
    return name === 'QuotaExceededError' ? 'full' : name === 'Changed' ? 'changed' : 'lost';
  }
}

/** Takes a module off this device, finished or not. */
export async function remove(id: string): Promise<void> {
  const cache = await caches.open(place.lists);
  await Promise.all([place.kept(id), place.next(id), place.wanted(id), place.old(id)].map((key) => cache.delete(key)));
  await settle();
}

const putList = async (key: string, list: ModuleList) =>
  (await caches.open(place.lists)).put(
    key,
    new Response(JSON.stringify({ ...list, at: Date.now() }), { headers: { 'content-type': 'application/json' } }),
  );

async function fetchFile([path, hash]: SavedFile, stop: AbortSignal): Promise<Response> {
  const answer = await inTime(
    fetch(base + encodeURI(path), { cache: 'no-cache', headers: { 'x-save': '1' }, signal: stop }),
  );
  if (!answer.ok) throw changed(path);
  const body = await wholeBody(answer, stop);
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  if (
    ![...sum]
      .map((b) => b.toString(16).padStart(2, '0'))
      .join('')
      .startsWith(hash)
  )
    throw changed(path);
  return new Response(body, { headers: { 'content-type': answer.headers.get('content-type') ?? '' } });
}

/** A connection that sends nothing for 20 s is lost, however long it stays open. */
function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('silence')), 20_000)));
  return Promise.race([work, silence]).finally(() => clearTimeout(timer));
}

async function wholeBody(answer: Response, stop: AbortSignal): Promise<ArrayBuffer> {
  const reader = answer.body!.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await inTime(reader.read());
    if (done) return new Blob(parts).arrayBuffer();
    if (stop.aborted) throw new Error('stopped');
    parts.push(value);
  }
}

const changed = (path: string) => Object.assign(new Error(path), { name: 'Changed' });

/** Asks the worker to take new versions into use and to drop what is left over. */
async function settle(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    setTimeout(resolve, 5000);
    active!.postMessage('settle', [port2]);
  });
}

/** Removes the worker and everything saved; what was learnt is elsewhere and stays. */
export async function forgetSaved(): Promise<void> {
  for (const r of await navigator.serviceWorker.getRegistrations())
    if (new URL(r.scope).pathname === base) await r.unregister();
  await Promise.all([place.files, place.lists].map((name) => caches.delete(name)));
}
