import type { AstroIntegration, ContentEntryType, HookParameters } from 'astro';
import { parse } from 'yaml';

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
            const [front = '', rawData = ''] = /^---\r?\n([\s\S]*?)\r?\n---(?=\r?\n|$)/.exec(contents) ?? [];
            // Lines stay where they are, since errors name them.
            const body = front.replace(/.+/g, '') + contents.slice(front.length);
            return { data: parse(rawData) ?? {}, body, slug: '', rawData };
          },
        }),
    },
  };
}
