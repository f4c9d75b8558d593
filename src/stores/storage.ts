import { atom } from 'nanostores';

/**
 * The one place that touches localStorage. Blocked, full or missing storage never throws: writes then live in
 * memory until the page closes, and `$storageTrouble` lets the page say so.
 */
export const $storageTrouble = atom(false);

const memory = new Map<string, string>();
const prefix = 'itoso:';

export function readStored(key: string): string | null {
  if (memory.has(key)) return memory.get(key)!;
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    $storageTrouble.set(true);
    return null;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
    memory.delete(key);
    $storageTrouble.set(false);
  } catch {
    memory.set(key, value);
    $storageTrouble.set(true);
  }
}

export function removeStored(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    $storageTrouble.set(true);
  }
}

/** Keys of ours that begin with `start`. */
export function storedKeys(start = ''): string[] {
  const keys = new Set([...memory.keys()].filter((k) => k.startsWith(start)));
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key?.startsWith(prefix + start)) keys.add(key.slice(prefix.length));
    }
  } catch {
    $storageTrouble.set(true);
  }
  return [...keys];
}

/** Calls `heard` when another tab writes `key`. */
export function onOtherTab(key: string, heard: (value: string | null) => void): void {
  addEventListener('storage', (e) => {
    if (e.key === prefix + key) heard(e.newValue);
  });
}
