import type { Attempt } from '../../core/quiz/attempt.ts';
import { contextOf, defined, isKnown, judged, readLaunch, type Launch, type LaunchData } from '../../core/xapi/cmi5.ts';
import { deliver, headers, type RecordStore } from '../../core/xapi/send.ts';
import { answered, shareOf, type Statement } from '../../core/xapi/statement.ts';
import { newId } from '../../stores/lrs.ts';
import { keepSaid, saidBefore } from './new-learner.ts';
import { fill } from '../../i18n/fill.ts';

type Words = { launched: string; unknown: string; notStarted: string; notSent: string; back: string };
type Said = Omit<Statement, 'id' | 'timestamp' | 'actor'>;

/** A quiz that a learning system opened by cmi5: says when it began, what came out, and when it was left. */
export async function openSession(host: HTMLElement): Promise<void> {
  const words = JSON.parse(host.dataset['words']!) as Words;
  const note = host.querySelector<HTMLElement>('.cmi5')!;
  const say = (text: string) => (note.textContent = text);
  const launch = readLaunch(location.search);
  if (!launch || !isKnown(launch, host.dataset['launches']!.split(' '))) return void say(words.unknown);
  const began = Date.now();
  let store: RecordStore;
  let data: LaunchData;
  try {
    store = { endpoint: launch.endpoint, authorization: `Basic ${await tokenOf(launch)}` };
    const agent = JSON.stringify(launch.actor);
    const { activityId, registration } = launch;
    data = (await read(store, 'activities/state', {
      stateId: 'LMS.LaunchData',
      activityId,
      registration,
      agent,
    })) as LaunchData;
    // The system wants to be asked; this site has its own settings for reading.
    await read(store, 'agents/profile', { profileId: 'cmi5LearnerPreferences', agent }).catch(() => undefined);
  } catch {
    return void say(words.notStarted);
  }

  const lesson = host.dataset['lesson']!;
  const before = saidBefore(lesson, launch.registration);
  let waiting: Statement[] = [];
  let busy = false;
  const queue = { list: () => waiting, drop: (id: string) => void (waiting = waiting.filter((s) => s.id !== id)) };
  const flush = async () => {
    if (busy) return;
    busy = true;
    const done = await deliver(store, queue, (url, init) => fetch(url, init));
    busy = false;
    say(done ? fill(words.launched, { host: new URL(launch.endpoint).host }) : words.notSent);
    if (!done) setTimeout(flush, 15_000);
    else if (waiting.length) void flush();
  };
  const tell = (...all: Said[]) => {
    for (const s of all) waiting.push({ id: newId(), timestamp: new Date().toISOString(), actor: launch.actor, ...s });
    void flush();
  };

  tell(defined(launch, data, 'initialized'));
  const normal = !data.launchMode || data.launchMode === 'Normal';
  const subject = {
    home: host.dataset['home']!,
    id: launch.activityId,
    kind: 'lesson' as const,
    title: document.title,
    locale: document.documentElement.lang,
  };
  host.addEventListener('it-quiz', (e) => {
    const { type, item, score } = (e as CustomEvent<{ type: string; item: string; score: number }>).detail;
    if (type !== 'answered' || !normal) return;
    const said = answered(subject, item, score);
    const context = contextOf(launch, data);
    const parent = [{ id: launch.activityId }];
    tell({ ...said, context: { ...context, contextActivities: { ...context.contextActivities, parent } } });
  });
  host.addEventListener('it-finished', (e) => {
    const share = shareOf((e as CustomEvent<Attempt>).detail) ?? 1;
    const said = judged(launch, data, share, Date.now() - began, before);
    before.push(...said.map((s) => s.verb.display['en']!));
    keepSaid(lesson, launch.registration, before);
    tell(...said);
  });
  if (data.returnURL && /^https?:/.test(data.returnURL)) {
    const back = Object.assign(document.createElement('a'), {
      href: data.returnURL,
      target: '_self',
      className: 'btn',
    });
    back.textContent = words.back;
    note.after(back);
  }
  addEventListener('pagehide', () => {
    tell(defined(launch, data, 'terminated', Date.now() - began));
    // The page is going: what waits is handed to the browser, which sends it after the page is gone.
    for (const s of waiting)
      void fetch(`${store.endpoint}statements?statementId=${s.id}`, {
        method: 'PUT',
        headers: headers(store),
        body: JSON.stringify(s),
        credentials: 'omit',
        keepalive: true,
      }).catch(() => undefined);
  });
}

/** The address gives its token once (cmi5, 8.2): a page loaded again has to be opened anew by the system. */
async function tokenOf({ fetch: url }: Launch): Promise<string> {
  const answer = (await (await fetch(url, { method: 'POST', credentials: 'omit' })).json()) as {
    'auth-token'?: string;
  };
  if (!answer['auth-token']) throw new Error('no token');
  return answer['auth-token'];
}

async function read(store: RecordStore, path: string, query: Record<string, string>): Promise<unknown> {
  const url = `${store.endpoint}${path}?${new URLSearchParams(query)}`;
  const answer = await fetch(url, { headers: headers(store), credentials: 'omit' });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
