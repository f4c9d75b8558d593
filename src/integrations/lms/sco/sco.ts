import { hash } from '../../../core/text/hash.ts';
import { bestOf, scormTime, statusOf, type Unit } from '../../../core/lms/report.ts';
import { joinKept, nothingKept, pack, unpack, type Kept } from '../../../core/lms/suspend.ts';
import { lms as en } from '../../../i18n/en.json';
import { lms as vi } from '../../../i18n/vi.json';
import { begin, findApi, type Session } from './api.ts';
import { pageStorage } from './page-storage.ts';

/*
 * Runs before the islands of a packaged page. With a learning system, what is learnt lives there (and, until the
 * system has taken it, in this browser); without one the page is as on the site, with a note that says so.
 */
const unit = JSON.parse(document.currentScript!.dataset['unit']!) as Unit;
const words = document.documentElement.lang === 'en' ? en : vi;
const began = Date.now();

/** The line at the top of the page; none while all is well. */
function note(text: string): void {
  const show = () => {
    const line = document.querySelector<HTMLElement>('.sco-note')!;
    line.textContent = text;
    line.hidden = text === '';
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show);
  else show();
}

const own = (() => {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
})();

function run(lms: Session): void {
  // A teacher looking at it (browse) or a learner looking back (review) changes nothing.
  const counts = !/^(browse|review)$/.test(lms.get('cmi.core.lesson_mode'));
  const backupName = `itoso-lms:${hash(lms.get('cmi.core.student_id'))}:${unit.attempt}`;
  const backup = {
    read: () => ifAllowed(() => own?.getItem(backupName)) ?? '',
    write: (text: string) => ifAllowed(() => own?.setItem(backupName, text)),
    drop: () => ifAllowed(() => own?.removeItem(backupName)),
  };
  const fromLms = unpack(lms.get('cmi.suspend_data')) ?? nothingKept();
  const score = Number(lms.get('cmi.core.score.raw') || NaN);
  const done = /^(completed|passed|failed)$/.test(lms.get('cmi.core.lesson_status'));
  if (done && fromLms.best === undefined) fromLms.best = Number.isFinite(score) ? score : null;
  const unsent = unpack(backup.read());
  const start = unsent ? joinKept(unsent, fromLms) : fromLms;

  let best: Kept['best'] = start.best;
  let sent: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };
  const page = pageStorage(own, start, () => later(1000));

  function save(): boolean {
    clearTimeout(timer);
    if (!counts || over) return true;
    const kept = page.learnt();
    best = bestOf(kept.attempts[unit.attempt], best);
    const all = { ...kept, ...(best === undefined ? {} : { best }) };
    const text = pack(all);
    if (text === sent) return true;
    backup.write(pack(all, Infinity));
    if (typeof best === 'number') {
      // A system may lack these two (they are optional) and still take the score.
      lms.set({ 'cmi.core.score.min': '0', 'cmi.core.score.max': '100' });
      if (!lms.set({ 'cmi.core.score.raw': String(best) })) return failed();
    }
    const taken = lms.set({
      'cmi.suspend_data': text,
      'cmi.core.lesson_status': statusOf(unit, best),
      'cmi.core.session_time': scormTime(Date.now() - began),
      'cmi.core.exit': 'suspend',
    });
    if (!taken || !lms.commit()) return failed();
    sent = text;
    backup.drop();
    note('');
    return true;
  }

  function failed(): false {
    note(words.notSent);
    later(15_000);
    return false;
  }

  Object.defineProperty(window, 'localStorage', { configurable: true, value: page.storage });
  save();
  // A question answered, or all of them: that must not wait.
  addEventListener('it-quiz', () => setTimeout(save));
  addEventListener('it-finished', () => setTimeout(save));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save());
  addEventListener('pagehide', () => {
    if (counts && save()) lms.set({ 'cmi.core.session_time': scormTime(Date.now() - began) });
    over = true;
    lms.finish();
  });
  // Come back by the "back" button: the session is over, so the page begins anew.
  addEventListener('pageshow', (e) => e.persisted && location.reload());
}

function ifAllowed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

// `?read`: opened from the result of a check, to read again beside it. One page at a time talks with the system.
if (!/[?&]read\b/.test(location.search)) {
  const api = findApi(window);
  const session = api && begin(api);
  if (session) run(session);
  else note(words.noSystem);
}
