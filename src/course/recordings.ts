import { recordedHash, recordingName, type Recorded } from '../core/content/recording.ts';
import type { Locale } from '../i18n/index.ts';
import type { Lesson } from './load.ts';

const files = import.meta.glob<string>(
  ['../content/modules/*/*/*.{mp3,m4a,ogg}', '../../ward/modules/*/*/*.{mp3,m4a,ogg}'],
  { query: '?url', import: 'default', eager: true },
);

/** Address of a person's reading of this lesson, if there is one of exactly these words. */
export function recordingOf(lesson: Lesson, form: Recorded, locale: Locale): string | undefined {
  const now = recordedHash(lesson.entry.body ?? '', form);
  const found = Object.entries(files).find(([path]) => {
    const named = recordingName(path);
    return (
      path.includes(`/${lesson.module}/${lesson.slug}/`) &&
      named?.form === form &&
      named.locale === locale &&
      named.hash === now
    );
  });
  return found?.[1];
}
