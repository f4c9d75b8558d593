import { hash32 } from '../../src/core/text/hash.ts';
import { english, vietnamese } from './words.ts';

export type Language = 'vi' | 'en';

/** A lesson in one language, before any site's own way of writing it. */
export type Lesson = {
  module: string;
  slug: string;
  number: number;
  title: string;
  goal: string;
  tasks: string[];
  story: string[];
  know: string[];
  parts: Part[];
  steps: string[];
  danger: string;
  card: string[];
  /** For the loudspeaker and for the teacher: only this project's forms show them. */
  broadcast: string[];
  plan: string[];
  items: Item[];
};
export type Part = { id: string; title: string; text: string[]; list: string[]; table: string[][]; picture: string };
export type Item = {
  id: string;
  prompt: string;
  options: { id: string; text: string; correct: boolean; feedback: string }[];
};
export type Module = { id: string; title: Record<Language, string>; lessons: string[] };
export type Corpus = { modules: Module[]; lessons: Record<Language, Lesson>[] };

const perModule = 8;

/**
 * `n` lessons in two languages, always the same for the same seed. A lesson does not depend on how many there are, so
 * lesson 3 of 50 and of 2,000 are equal byte for byte.
 */
export function makeCorpus(n: number, seed = 'i-to-so'): Corpus {
  const lessons = Array.from({ length: n }, (_, i) => ({ vi: lesson('vi', i, seed), en: lesson('en', i, seed) }));
  const modules = Array.from({ length: Math.ceil(n / perModule) }, (_, m) => {
    const own = lessons.slice(m * perModule, (m + 1) * perModule);
    return {
      id: moduleId(m),
      title: { vi: `Bài nhóm ${m + 1}`, en: `Module ${m + 1}` },
      lessons: own.map((l) => l.vi.slug),
    };
  });
  return { modules, lessons };
}

/** The first bears a real module's name, which the site's offline list asks for. */
const moduleId = (m: number) => (m === 0 ? 'smartphone-basics' : `module-${m + 1}`);

function lesson(language: Language, i: number, seed: string): Lesson {
  const say = speaker(language, `${seed}/${language}/${i}`);
  const parts = ['first', 'second', 'third'].map((id, p): Part => ({
    id,
    title: say.title(5),
    text: [say.sentences(5), say.sentences(4)],
    list: p === 0 ? [say.sentence(9), say.sentence(8), say.sentence(10), say.sentence(7)] : [],
    table: p === 1 ? Array.from({ length: 5 }, () => [say.title(2), say.title(4), say.title(3)]) : [],
    picture: p === 2 ? say.title(5) : '',
  }));
  return {
    module: moduleId(Math.floor(i / perModule)),
    slug: `lesson-${i + 1}`,
    number: i + 1,
    title: say.title(5),
    goal: say.sentence(9),
    tasks: [say.title(4), say.title(5)],
    story: [say.sentences(4), say.sentences(3)],
    know: [say.sentence(8), say.sentence(9), say.sentence(7)],
    parts,
    steps: Array.from({ length: 5 }, () => say.sentence(7)),
    danger: say.sentences(3),
    card: [say.sentence(6), say.sentence(7), say.sentence(6)],
    broadcast: [say.sentences(6), say.sentences(6)],
    plan: Array.from({ length: 4 }, () => say.sentence(9)),
    items: Array.from({ length: 5 }, (_, q) => item(say, q)),
  };
}

/** Which option is right follows from the place, so that every language agrees. */
const item = (say: Speaker, q: number): Item => ({
  id: `question-${q + 1}`,
  prompt: say.sentence(9).replace(/\.$/, '?'),
  options: ['a', 'b', 'c'].map((id, o) => ({
    id,
    text: say.sentence(6),
    correct: o === q % 3,
    feedback: say.sentence(8),
  })),
});

type Speaker = ReturnType<typeof speaker>;

function speaker(language: Language, seed: string) {
  const words = language === 'vi' ? vietnamese : english;
  let state = hash32(seed) || 1;
  const next = () => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const title = (n: number) => {
    const text = Array.from({ length: n }, () => words[Math.floor(next() * words.length)]!).join(' ');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const sentence = (n: number) => `${title(n)}.`;
  return {
    title,
    sentence,
    sentences: (n: number) => Array.from({ length: n }, () => sentence(5 + Math.floor(next() * 7))).join(' '),
  };
}
