import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What a built site weighs. */
export type Sizes = {
  /** Everything that was written, in bytes and files. */
  total: number;
  files: number;
  /** HTML pages of all kinds. */
  pages: number;
  /** Lesson pages (not their other forms), their mean HTML as it is and after Brotli 11 (of at most 16 of them). */
  lessons: number;
  html: number;
  brotli: number;
  /** Search index: what is fetched by searching, in all. */
  search: number;
};

const lesson = /(^|\/)lesson-\d+(\.html|\/index\.html)$/;
const index = /^pagefind\/|^(en\/)?search-index.*\.json$|localSearchIndex/;

/** @param out folder of the built site */
export function sizesOf(out: string): Sizes {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, size: statSync(join(out, path)) }))
    .filter(({ size }) => size.isFile());
  const sum = (list: typeof files) => list.reduce((n, { size }) => n + size.size, 0);
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  // An embedded quiz is a form of its own, not the lesson.
  const lessons = pages.filter(({ path }) => lesson.test(path) && !/(^|\/)embed\//.test(path));
  const step = Math.max(1, Math.floor(lessons.length / 16));
  const some = lessons.filter((_, i) => i % step === 0).slice(0, 16);
  return {
    total: sum(files),
    files: files.length,
    pages: pages.length,
    lessons: lessons.length,
    html: Math.round(sum(lessons) / lessons.length),
    brotli: Math.round(some.reduce((n, { path }) => n + brotli(readFileSync(join(out, path))), 0) / some.length),
    search: sum(files.filter(({ path }) => index.test(path))),
  };
}

const brotli = (text: Buffer) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
