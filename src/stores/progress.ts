import { atom } from 'nanostores';
import { merge } from '../core/progress/merge.ts';
import { readProgress } from '../core/progress/migrate.ts';
import {
  addTry,
  betterCheck,
  emptyProgress,
  type CheckRecord,
  type CheckupRecord,
  type PracticeTry,
  type Progress,
} from '../core/progress/record.ts';
import { hash } from '../core/text/hash.ts';
import { onOtherTab, readStored, removeStored, storedKeys, writeStored } from './storage.ts';

const key = 'progress';

/** `future`: a newer version of the site wrote the record, so this one only keeps new work in memory. */
export const $progressState = atom<'ok' | 'rescued' | 'future'>('ok');
/** The record as text when this tab last read or wrote it; while it is still that, nobody else has changed it. */
let known: string | null;
export const $progress = atom<Progress>(stored());

function stored(): Progress {
  const text = (known = readStored(key));
  if (text === null) return emptyProgress();
  const read = readProgress(text);
  if (read.kind === 'ok') return read.progress;
  if (read.kind === 'future') {
    $progressState.set('future');
    return emptyProgress();
  }
  // What could not be read stays on the device, so that nothing is lost for good; a second damage beside the first.
  writeStored(`progress-damaged-${hash(text)}`, text);
  $progressState.set('rescued');
  return read.rescued;
}

/** Changes the record; what another tab wrote meanwhile is merged first. */
function change(next: (p: Progress) => Progress): void {
  const mine = $progress.get();
  const latest = $progressState.get() === 'future' || readStored(key) === known ? mine : merge(mine, stored());
  $progress.set(next(latest));
  if ($progressState.get() !== 'future') writeStored(key, (known = JSON.stringify($progress.get())));
}

if (typeof window !== 'undefined')
  onOtherTab(key, (value) => {
    const read = value === null ? undefined : readProgress(value);
    if (read === undefined) $progress.set(emptyProgress());
    else if (read.kind === 'ok') $progress.set(merge($progress.get(), read.progress));
  });

/** One graded answer to `lesson/item`. */
export function recordOutcome(itemKey: string, outcome: { earned: number; possible: number; at: number }): void {
  if (outcome.possible <= 0) return;
  const next = { at: outcome.at, score: outcome.earned / outcome.possible };
  change((p) => ({ ...p, items: { ...p.items, [itemKey]: addTry(p.items[itemKey], next) } }));
}

export function recordOpened(lesson: string, at: number): void {
  if (!$progress.get().lessons[lesson])
    change((p) => ({ ...p, lessons: { ...p.lessons, [lesson]: p.lessons[lesson] ?? { opened: at } } }));
}

export function recordFinished(lesson: string, at: number): void {
  change((p) => ({
    ...p,
    lessons: {
      ...p.lessons,
      [lesson]: { opened: p.lessons[lesson]?.opened ?? at, finished: p.lessons[lesson]?.finished ?? at },
    },
  }));
}

export function recordPractice(script: string, done: PracticeTry & { pass: 'guided' | 'alone' }): void {
  const { pass, ...result } = done;
  change((p) => merge(p, { ...emptyProgress(), practice: { [script]: { [pass]: result } } }));
}

export function recordCheck(module: string, check: CheckRecord): void {
  change((p) => ({ ...p, checks: { ...p.checks, [module]: betterCheck(p.checks[module], check) } }));
}

export function recordCheckup(at: number, checkup: CheckupRecord): void {
  change((p) => ({ ...p, checkups: { ...p.checkups, [at]: checkup } }));
}

/** Adds an imported record to this device's. */
export function importProgress(other: Progress): void {
  change((p) => merge(p, other));
}

/** Forgets everything this site keeps on the device, unfinished attempts included. */
export function eraseProgress(): void {
  for (const k of storedKeys()) if (k === key || k.startsWith('progress') || k.startsWith('attempt:')) removeStored(k);
  $progressState.set('ok');
  $progress.set(emptyProgress());
}

/** Keeps an unfinished attempt as the JSON the reducer made. @returns that text */
export function saveAttempt(id: string, state: unknown): string {
  const text = JSON.stringify(state);
  writeStored(`attempt:${id}`, text);
  return text;
}
/** Whether `text` is what is kept of an attempt. */
export const isAttempt = (id: string, text: string): boolean => readStored(`attempt:${id}`) === text;
export const dropAttempt = (id: string): void => removeStored(`attempt:${id}`);
export function loadAttempt(id: string): unknown {
  try {
    return JSON.parse(readStored(`attempt:${id}`) ?? 'null');
  } catch {
    return null;
  }
}
