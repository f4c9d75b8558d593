import { draw } from '../../core/quiz/draw.ts';
import { loadAttempt, saveAttempt } from '../../stores/progress.ts';
import type { Purpose } from './run.ts';
import { keyOf } from './types.ts';

/** Draws `data.draw` items, fresh ones first; what was drawn before is remembered on this device. */
export const drawItems: NonNullable<Purpose['draw']> = (data, seed) => {
  const bank = data.items.map((i) => ({ key: keyOf(i), competency: i.competency, lesson: i.lesson }));
  const name = `${data.id}:used`;
  const before = loadAttempt(name);
  const used = Array.isArray(before) ? (before as string[]) : [];
  const keys = draw(bank, data.draw ?? bank.length, { seed, used });
  saveAttempt(name, [...used.filter((k) => !keys.includes(k)), ...keys]);
  return keys;
};
