import { atom } from 'nanostores';

/**
 * The one place that touches localStorage, or sessionStorage on a shared computer. Blocked, full or missing storage never throws: writes then live in
 * memory until the page closes, and `$storageTrouble` lets the page say so.
 */
export const $storageTrouble = atom(false);

const memory = new Map<string, string>();
const prefix = 'itoso:';

/** A shared computer (settings-boot.js says so): what is learnt then lasts as long as the tab. */
export const isGuest = (): boolean => globalThis.document?.documentElement.hasAttribute('data-guest') ?? false;

const kept = (): Storage => (isGuest() ? sessionStorage : localStorage);

export function readStored(key: string): string | null {
  if (memory.has(key)) return memory.get(key)!;
  try {
    return kept().getItem(prefix + key);
  } catch {
    $storageTrouble.set(true);
    return null;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    kept().setItem(prefix + key, value);
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
    kept().removeItem(prefix + key);
  } catch {
    $storageTrouble.set(true);
  }
}

/** Keys of ours that begin with `start`. */
export function storedKeys(start = ''): string[] {
  const keys = new Set([...memory.keys()].filter((k) => k.startsWith(start)));
  try {
    for (let i = 0; i < kept().length; i++) {
      const key = kept().key(i);
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

/** Turns the shared-computer mode on for this tab. The page has to be loaded anew. */
export function startGuest(): void {
  try {
    sessionStorage.setItem(`${prefix}guest`, '1');
  } catch {
    $storageTrouble.set(true);
  }
}

/** Forgets everything this visitor left, and on a kiosk also what an earlier visit without guest mode left. */
export function endGuest(): void {
  memory.clear();
  const kiosk = globalThis.document?.documentElement.getAttribute('data-guest') === 'kiosk';
  for (const storage of kiosk ? (['sessionStorage', 'localStorage'] as const) : (['sessionStorage'] as const))
    try {
      const place = globalThis[storage];
      for (const key of Object.keys(place))
        if (key.startsWith(prefix) && key !== `${prefix}kiosk`) place.removeItem(key);
    } catch {
      $storageTrouble.set(true);
    }
}
