import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import {
  competencySchema,
  factSchema,
  lessonSchema,
  lessonWordsSchema,
  moduleSchema,
  pathSchema,
  termSchema,
} from './core/content/schema.ts';
import { locales } from './i18n/index.ts';
import { bankSchema } from './core/quiz/schema.ts';
import { scriptSchema } from './core/practice/schema.ts';

const content = 'src/content';
/** Ours, and what a ward adds of its own (docs/hosting.md). Names in ward/ begin with `ward-`, so that no two ids meet. */
const roots = [content, 'ward'];
/** Ids are paths without their ending, so a translation's id follows from its original's. */
const byPath = (pattern: string) =>
  glob({
    pattern: roots.map((root) => `${root}/${pattern}`),
    base: '.',
    generateId: ({ entry }) => entry.replace(/^(src\/content|ward)\/(modules\/)?/, '').replace(/\.(yml|mdx)$/, ''),
  });

/** Every language but Vietnamese, as a file name pattern. A translation is checked against its original in course/load.ts. */
const other = `@(${locales.filter((l) => l !== 'vi').join('|')})`;
const anyWords = z.record(z.string(), z.unknown());
const list = (name: string) => file(`${content}/${name}.yml`);
const listWords = (name: string) => byPath(`${name}.${other}.yml`);

export const collections = {
  lessons: defineCollection({ loader: byPath('modules/*/*/vi.mdx'), schema: lessonSchema }),
  lessonWords: defineCollection({ loader: byPath(`modules/*/*/${other}.mdx`), schema: lessonWordsSchema }),
  modules: defineCollection({ loader: byPath('modules/*/module.yml'), schema: moduleSchema }),
  moduleWords: defineCollection({ loader: byPath(`modules/*/module.${other}.yml`), schema: anyWords }),
  banks: defineCollection({ loader: byPath('modules/*/*/quiz.yml'), schema: bankSchema }),
  bankWords: defineCollection({ loader: byPath(`modules/*/*/quiz.${other}.yml`), schema: anyWords }),
  scripts: defineCollection({ loader: byPath('modules/*/*/{practice,*.practice}.yml'), schema: scriptSchema }),
  scriptWords: defineCollection({ loader: byPath(`modules/*/*/{practice,*.practice}.${other}.yml`), schema: anyWords }),
  facts: defineCollection({ loader: list('facts'), schema: factSchema }),
  factWords: defineCollection({ loader: listWords('facts'), schema: anyWords }),
  glossary: defineCollection({ loader: list('glossary'), schema: termSchema }),
  glossaryWords: defineCollection({ loader: listWords('glossary'), schema: anyWords }),
  competencies: defineCollection({ loader: list('competencies'), schema: competencySchema }),
  competencyWords: defineCollection({ loader: listWords('competencies'), schema: anyWords }),
  paths: defineCollection({ loader: list('paths'), schema: pathSchema }),
  pathWords: defineCollection({ loader: listWords('paths'), schema: anyWords }),
};
