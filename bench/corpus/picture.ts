import type { Lesson } from './lesson.ts';

/** A drawing of its own for each lesson, about 1 kB: bars like those of a phone's storage screen. */
export function picture({ number }: Lesson): string {
  const bars = Array.from({ length: 12 }, (_, i) => {
    const width = 40 + ((number * 37 + i * 53) % 200);
    return `<rect x="20" y="${20 + i * 20}" width="${width}" height="14" rx="4" fill="#5a34b8"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="280" height="270" viewBox="0 0 280 270"><rect width="280" height="270" rx="16" fill="#eee"/>${bars.join('')}</svg>\n`;
}
