import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Corpus } from '../corpus/lesson.ts';
import { writeOurs } from '../corpus/ours.ts';
import { into } from '../corpus/write.ts';
import { cache, discard } from '../places.ts';
import type { Site } from './site.ts';

const files = ['src', 'public', 'astro.config.mjs', 'site.config.ts', 'tsconfig.json', 'package.json'];

/** This project as it is, its lessons replaced by the corpus. It stands below the project, whose node_modules it finds. */
export const ours: Site = {
  name: 'ours',
  title: 'I Tờ Số',
  version: () => 'this tree',
  work: (n) => cache('ours', String(n)),
  install: () => undefined,
  write(work: string, corpus: Corpus) {
    discard(work);
    mkdirSync(work, { recursive: true });
    const lessons = resolve('src/content/modules');
    for (const file of files)
      cpSync(file, join(work, file), { recursive: true, filter: (from) => !resolve(from).startsWith(lessons) });
    writeOurs(corpus, into(join(work, 'src/content/modules')));
  },
  build: { command: resolve('node_modules/.bin/astro'), args: ['build'] },
  out: 'dist',
};
