import { z } from 'zod';
import { isoDate, slug, sourceHash, words } from './ids.ts';
import { icons } from '../practice/schema.ts';

/** `module.yml` */
export const moduleSchema = z.strictObject({
  title: words,
  /** One line under the title: what one can do afterwards. */
  summary: words,
  /** Why it is worth the evening: two or three sentences. */
  why: words,
  icon: z.enum(icons),
  /** Who reads it; `helper` modules lead to a record as helper. */
  audience: z.enum(['everyone', 'trader', 'young', 'helper']).default('everyone'),
  /** Without lessons it is not shown. */
  lessons: z.array(slug),
  /** Items in the final check, and the share of points that passes. */
  check: z
    .strictObject({ items: z.number().int().min(5).default(12), pass: z.number().min(0).max(1).default(0.8) })
    .prefault({}),
});

/** Front matter of `vi.mdx`. */
export const lessonSchema = z.strictObject({
  title: words,
  /** One sentence: what the learner will be able to do. */
  goal: words,
  /** Reading aloud plus trying, in minutes. */
  minutes: z.number().int().min(3).max(15),
  /** What people would say they want to do; shown on the home page and searched. */
  tasks: z.array(words).min(1),
  /** More words that people might search for. */
  keywords: z.array(words).optional(),
  competencies: z.array(z.string().regex(/^\d\.\d$/)).min(1),
  level: z.enum(['CB1', 'CB2']),
  audience: z.enum(['everyone', 'trader', 'young', 'helper']).default('everyone'),
  /** Lessons to have done before; slugs. */
  after: z.array(slug).default([]),
  /** Lessons that follow on well; slugs. */
  next: z.array(slug).default([]),
});

/** Front matter of a translation: words only, and which Vietnamese words they were made from. */
export const lessonWordsSchema = z.strictObject({
  source: sourceHash,
  title: words,
  goal: words,
  tasks: z.array(words).min(1),
  keywords: z.array(words).optional(),
});

/** One entry of `facts.yml`. */
export const factSchema = z.strictObject({
  id: slug,
  kind: z.enum(['phone', 'web', 'law', 'amount', 'name', 'rule', 'date', 'target']),
  /** What it is: "Tổng đài báo cuộc gọi rác, lừa đảo". */
  label: words,
  /** Exactly what a lesson prints: "156". */
  text: words,
  source: words,
  /** V verified at the source, S second-hand, K from knowledge. S and K carry a "being checked" mark. */
  sure: z.enum(['V', 'S', 'K']),
  checked: isoDate,
  review: isoDate,
});

/** One entry of `glossary.yml`. */
export const termSchema = z.strictObject({
  id: slug,
  term: words,
  /** The word explained by something people know. */
  means: words,
  /** Slug of the lesson that teaches it. */
  lesson: slug,
});

/** One entry of `competencies.yml`. */
export const competencySchema = z.strictObject({
  id: slug,
  code: z.string().regex(/^\d\.\d$/),
  area: z.number().int().min(0).max(6),
  text: words,
  digcomp: z.string().optional(),
  dlgf: z.string().optional(),
});

/** One entry of `paths.yml`: a ready-made route through the modules. */
export const pathSchema = z.strictObject({
  id: slug,
  title: words,
  summary: words,
  icon: z.enum(icons),
  lessons: z.array(slug).min(5).max(8),
});

export type Module = z.infer<typeof moduleSchema>;
export type Lesson = z.infer<typeof lessonSchema>;
export type LessonWords = z.infer<typeof lessonWordsSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Term = z.infer<typeof termSchema>;
export type Competency = z.infer<typeof competencySchema>;
export type Path = z.infer<typeof pathSchema>;
