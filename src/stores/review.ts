import { readCards, type Card, type Cards } from '../core/review/due.ts';
import { readStored, writeStored } from './storage.ts';

/** Its name begins with "progress", so that erasing progress erases it too. */
const key = 'progress-review';

export function loadCards(): Cards {
  try {
    return readCards(JSON.parse(readStored(key) ?? '{}'));
  } catch {
    return {};
  }
}

/** Keeps the card of one item; the others stay as another tab may have left them. */
export function saveCard(item: string, card: Card): void {
  writeStored(key, JSON.stringify({ ...loadCards(), [item]: card }));
}

/** When the day began on this device. */
export const startOfDay = (now: number): number => new Date(now).setHours(0, 0, 0, 0);
