/**
 * Seconds to read Vietnamese or English aloud. Loudspeakers are read slowly, about 140 syllables a
 * minute in Vietnamese and 120 words a minute in English (product.md: 150–200 words, 60–90 seconds).
 */
export function readingSeconds(text: string, locale: 'vi' | 'en'): number {
  const words = text.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
  return Math.round((words / (locale === 'vi' ? 140 : 120)) * 60);
}
