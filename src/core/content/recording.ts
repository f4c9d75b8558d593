import { hash } from '../text/hash.ts';
import { partLesson } from './front-matter.ts';

/** What a recording beside a lesson reads out. */
export type Recorded = 'lesson' | 'broadcast';

/** A recording's file name says what it reads: `broadcast.vi.1a2b3c4d.mp3` (form, language, hash of the words). */
export function recordingName(file: string): { form: Recorded; locale: string; hash: string } | undefined {
  const m = /(?:^|\/)(lesson|broadcast)\.([a-z-]+)\.([0-9a-f]{8})\.(?:mp3|m4a|ogg)$/.exec(file);
  return m ? { form: m[1] as Recorded, locale: m[2]!, hash: m[3]! } : undefined;
}

/** Hash of the words a recording of `form` must have been made from. `mdx`: the lesson, with or without front matter. */
export function recordedHash(mdx: string, form: Recorded): string {
  const { body } = partLesson(mdx);
  const said =
    form === 'lesson'
      ? body.replace(/<(Broadcast|Teacher)>[\s\S]*?<\/\1>/g, '')
      : (/<Broadcast>([\s\S]*?)<\/Broadcast>/.exec(body)?.[1] ?? '');
  return hash(said.normalize('NFC').replace(/\s+/g, ' ').trim());
}
