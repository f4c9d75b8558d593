import { uuid, type Statement } from '../core/xapi/statement.ts';
import { isGuest, readStored, removeStored, writeStored } from './storage.ts';

/** Names that begin with "progress", so that erasing what was learnt erases these too. */
const choiceKey = 'progress-lrs';
const queueKey = 'progress-lrs-queue';

/** Statements that may wait; of more the oldest go. */
const most = 500;

/** `asked`: the question was shown and not answered. `account` names this device to the record store, nobody else. */
export type Choice = { said: 'yes'; account: string } | { said: 'no' | 'asked' };

/** A shared computer is never asked: nobody may agree for the next one. */
export const mayAsk = (): boolean => !isGuest() && readChoice() === undefined;

export function readChoice(): Choice | undefined {
  const choice = parsed(choiceKey) as Partial<{ said: string; account: string }> | null;
  if (choice?.said === 'yes' && choice.account) return { said: 'yes', account: choice.account };
  return choice?.said === 'no' || choice?.said === 'asked' ? { said: choice.said } : undefined;
}

/** Keeps the choice. A "no" also forgets the account and whatever still waits. */
export function choose(said: Choice['said']): void {
  if (said === 'no') removeStored(queueKey);
  const before = readChoice();
  const account = before?.said === 'yes' ? before.account : newId();
  writeStored(choiceKey, JSON.stringify(said === 'yes' ? { said, account } : { said }));
}

export function waiting(): Statement[] {
  const list = parsed(queueKey);
  return Array.isArray(list) ? (list as Statement[]).filter((s) => typeof s?.id === 'string') : [];
}

export const enqueue = (statement: Statement): void => keep([...waiting(), statement].slice(-most));
export const drop = (id: string): void => keep(waiting().filter((s) => s.id !== id));

export const newId = (): string => uuid(crypto.getRandomValues(new Uint8Array(16)));

const keep = (list: Statement[]) =>
  list.length ? writeStored(queueKey, JSON.stringify(list)) : removeStored(queueKey);

function parsed(key: string): unknown {
  try {
    return JSON.parse(readStored(key) ?? 'null');
  } catch {
    return null;
  }
}
