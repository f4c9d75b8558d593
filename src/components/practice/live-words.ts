import { practice as en } from '../../i18n/en.json';
import { practice as vi } from '../../i18n/vi.json';
import type { Locale, Words } from '../../i18n/index.ts';

/** Words of the live practice, loaded with its code: every lesson page is a kilobyte lighter without them. */
export const liveWords: Partial<Record<Locale, Words['practice']>> & { vi: Words['practice'] } = { vi, en };
