import type { AstroIntegration, ContentEntryType, HookParameters } from 'astro';
import { parse } from 'yaml';
import { partLesson } from '../core/content/front-matter.ts';

/** What official integrations call too; Astro's public types leave it out. */
type Setup = HookParameters<'astro:config:setup'> & { addContentEntryType(type: ContentEntryType): void };

/** Lets collections hold lessons: front matter as data, the rest as it is written, for `course/text.ts` to read. */
export function lessonFiles(): AstroIntegration {
  return {
    name: 'lesson-files',
    hooks: {
      'astro:config:setup': (setup) =>
        (setup as Setup).addContentEntryType({
          extensions: ['.mdx'],
          getEntryInfo({ contents }) {
            const { front = '', body } = partLesson(contents);
            return { data: parse(front) ?? {}, body, slug: '', rawData: front };
          },
        }),
      // Astro takes in a changed file only after writing all content anew, two seconds with 500 lessons.
      'astro:server:setup': ({ server }) => {
        server.watcher.on('change', (path) => path.endsWith('.mdx') && server.ws.send({ type: 'full-reload' }));
      },
    },
  };
}
