import { readdirSync } from 'node:fs';
import { recordedHash, recordingName } from '../../../core/content/recording.ts';
import type { Course } from '../read.ts';
import type { Finding } from '../source.ts';

/** A recording carries the hash of the words it reads: old words are never played beside new ones. */
export function recordings(course: Course): Finding[] {
  return course.lessons.flatMap((lesson) => {
    const { dir } = lesson;
    return readdirSync(course.pathOf(dir))
      .filter((file) => /\.(mp3|m4a|ogg|wav|opus)$/.test(file))
      .flatMap((file): Finding[] => {
        const at = { file: `${dir}/${file}`, line: 1, column: 1, level: 'error' as const };
        const named = recordingName(file);
        const text =
          named && (named.locale === 'vi' ? lesson.vi : named.locale === 'en' ? lesson.en : undefined)?.source.text;
        if (!named || text === undefined)
          return [
            {
              ...at,
              rule: 'recording-name',
              message: 'Nothing plays this file: its name does not say what it reads.',
              fix: `Call it lesson.vi.HASH.mp3 or broadcast.vi.HASH.mp3; the words of today give HASH ${recordedHash(lesson.vi.source.text, 'lesson')} (lesson) and ${recordedHash(lesson.vi.source.text, 'broadcast')} (broadcast).`,
            },
          ];
        const now = recordedHash(text, named.form);
        return named.hash === now
          ? []
          : [
              {
                ...at,
                rule: 'recording-stale',
                message: `The words have changed since this was recorded (${named.hash} → ${now}).`,
                fix: `Record it again as ${named.form}.${named.locale}.${now}.mp3. If only spelling changed and it still reads right, rename the file to that.`,
              },
            ];
      });
  });
}
