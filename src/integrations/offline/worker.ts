import { bodies, missing, places, rangeOf, type KeptList, type ModuleList } from '../../core/offline/list.ts';

/*
 * The service worker. It answers from what the pages have saved (src/stores/saved.ts) and never fetches a module by
 * itself, so a phone that saved nothing pays nothing. Saved comes first: a network that answers and then stalls
 * never hangs a saved page.
 */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Extendable & { request: Request; respondWith(answer: Promise<Response>): void };
type Scope = {
  registration: { scope: string };
  clients: {
    claim(): Promise<void>;
    matchAll(o: { type: 'window'; includeUncontrolled: true }): Promise<{ url: string }[]>;
  };
  addEventListener(type: 'activate' | 'install', heard: (e: Extendable) => void): void;
  addEventListener(type: 'fetch', heard: (e: Asked) => void): void;
  addEventListener(type: 'message', heard: (e: Extendable & MessageEvent) => void): void;
};
const worker = self as unknown as Scope;
const base = new URL(worker.registration.scope).pathname;
const place = places(base);

const asJson = (list: KeptList) =>
  new Response(JSON.stringify(list), { headers: { 'content-type': 'application/json' } });

let known: Promise<{ body: Map<string, string>; waiting: boolean }> | undefined;

async function lists(kind: 'kept' | 'next' | 'wanted' | 'old'): Promise<KeptList[]> {
  const cache = await caches.open(place.lists);
  const mine = (await cache.keys()).filter((r) => new URL(r.url).pathname.startsWith(place[kind]('')));
  return Promise.all(mine.map(async (r) => (await (await cache.match(r))!.json()) as KeptList));
}

const look = () =>
  (known ??= (async () => ({
    body: bodies([...(await lists('old')).map((l) => ({ ...l, at: 0 })), ...(await lists('kept'))]),
    waiting: (await lists('next')).length > 0,
  }))());

/** Takes new versions into use where no lesson of theirs is open, then drops bodies that nothing names any more. */
async function settle(): Promise<void> {
  const cache = await caches.open(place.lists);
  const open = (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(
    (c) => new URL(c.url).pathname,
  );
  for (const list of await lists('next')) {
    const inside = `${base}${list.id}/`;
    if (open.some((path) => path.startsWith(inside) && path !== inside)) continue;
    const before = await cache.match(place.kept(list.id));
    if (before) await cache.put(place.old(list.id), before);
    await cache.put(place.kept(list.id), asJson(list));
    await cache.delete(place.next(list.id));
  }
  known = undefined;
  const named = new Set(
    (await Promise.all([lists('kept'), lists('next'), lists('wanted'), lists('old')]))
      .flat()
      .flatMap((l) => l.files.map(([, hash]) => place.body(hash))),
  );
  const files = await caches.open(place.files);
  for (const r of await files.keys()) if (!named.has(new URL(r.url).pathname)) await files.delete(r);
}

async function answer(request: Request, path: string): Promise<Response> {
  const visit = request.mode === 'navigate';
  if (visit && (await look()).waiting) await settle();
  const { body } = await look();
  const found = await bodyAt(body.get(path));
  if (found) return part(request, found);
  if (visit && body.has(`${path}/`)) return Response.redirect(`${base}${path}/`);
  try {
    return await fetch(request);
  } catch (e) {
    const note = visit ? await bodyAt(body.get(`${/^[a-z]{2}\//.exec(path)?.[0] ?? ''}offline/`)) : undefined;
    if (note) return note;
    throw e;
  }
}

const bodyAt = async (hash: string | undefined) =>
  hash ? (await caches.open(place.files)).match(place.body(hash)) : undefined;

/** Sound is asked for in parts; iPhones play nothing else. */
async function part(request: Request, whole: Response): Promise<Response> {
  const asked = request.headers.get('range');
  if (!asked) return whole;
  const blob = await whole.blob();
  const range = rangeOf(asked, blob.size);
  if (!range) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${blob.size}` } });
  return new Response(blob.slice(range.from, range.to + 1), {
    status: 206,
    headers: {
      'content-type': blob.type,
      'accept-ranges': 'bytes',
      'content-range': `bytes ${range.from}-${range.to}/${blob.size}`,
    },
  });
}

/** The page that says "not saved", a few kB. Without it the browser's own says so. */
async function fetchShell(): Promise<void> {
  const list = (await (await fetch(place.list('shell'), { cache: 'no-cache' })).json()) as ModuleList;
  const files = await caches.open(place.files);
  for (const [path, hash] of missing(list, new Set())) {
    const page = await fetch(base + path, { cache: 'no-cache' });
    if (!page.ok) throw new Error(path);
    await files.put(place.body(hash), page);
  }
  await (await caches.open(place.lists)).put(place.kept('shell'), asJson({ ...list, at: Date.now() }));
  known = undefined;
}

worker.addEventListener('install', (e) => e.waitUntil(fetchShell().catch(() => undefined)));
worker.addEventListener('activate', (e) => e.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (e) => {
  e.waitUntil(settle().then(() => e.ports[0]?.postMessage('settled')));
});

worker.addEventListener('fetch', (e) => {
  const url = new URL(e.request.url);
  if (e.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(base)) return;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  // The way out of a stuck worker, the lists, and what is being saved always come from the network.
  if (/^([a-z]{2}\/)?reset\/|^offline\/.+\.json$/.test(path) || e.request.headers.has('x-save')) return;
  e.respondWith(answer(e.request, path));
});
