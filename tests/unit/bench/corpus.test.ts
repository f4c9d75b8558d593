import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bankSchema } from '../../../src/core/quiz/schema.ts';
import { parse } from 'yaml';
import { makeCorpus } from '../../../bench/corpus/lesson.ts';
import { writeOurs } from '../../../bench/corpus/ours.ts';
import { asMdx, writePeer } from '../../../bench/corpus/peers.ts';

function files(n: number, seed?: string): Map<string, string> {
  const written = new Map<string, string>();
  writeOurs(makeCorpus(n, seed), (path, text) => written.set(path, text));
  return written;
}

test('the same seed gives the same files, another seed others', () => {
  const digest = (seed: string) =>
    createHash('sha256')
      .update(JSON.stringify([...files(9, seed)]))
      .digest('hex');
  expect(digest('a')).toBe(digest('a'));
  expect(digest('a')).not.toBe(digest('b'));
});

test('a lesson does not depend on how many there are', () => {
  const [few, many] = [files(9), files(40)];
  for (const [path, text] of few)
    if (!path.endsWith('.yml') || path.includes('quiz')) expect(many.get(path), path).toBe(text);
});

test('every lesson has two languages, a picture and five questions that the course accepts', () => {
  const written = files(3);
  for (const lesson of ['lesson-1', 'lesson-2', 'lesson-3']) {
    const at = (name: string) => written.get(`smartphone-basics/${lesson}/${name}`)!;
    expect(bankSchema.parse(parse(at('quiz.yml'))).items).toHaveLength(5);
    expect(at('vi.mdx')).toMatch(/[ạảãầấẩậẽểềếệịỉĩọỏốồộờớợụủừứựỵđ]/);
    for (const part of ['| --- |', '![', '\n- ', '<Question id="question-1" />'])
      for (const file of ['vi.mdx', 'en.mdx']) expect(at(file)).toContain(part);
    expect(at('picture.svg')).toContain('<svg');
  }
});

test('other sites get the words of the same page', () => {
  const corpus = makeCorpus(2);
  const pages = new Map<string, string>();
  const dialect = {
    path: (l: string, page: string) => `${l}/${page}`,
    ending: 'mdx',
    start: '',
    question: asMdx,
  } as const;
  writePeer(corpus, dialect, (path, text) => pages.set(path, text));
  for (const language of ['vi', 'en'] as const) {
    const lesson = corpus.lessons[1]![language];
    const page = pages.get(`${language}/${lesson.module}/${lesson.slug}.mdx`)!;
    const said = [
      ...lesson.story,
      ...lesson.know,
      ...lesson.parts.flatMap((p) => [p.title, ...p.text, ...p.list]),
      lesson.danger,
    ];
    for (const words of [...said, ...lesson.items.map((i) => i.prompt)]) expect(page).toContain(words);
  }
});
