import { kinds } from './kinds.ts';
import type { Course, LessonFiles, ModuleFiles } from '../content-lint/read.ts';

/** docs/curriculum.md: what the course holds, counted from its files. */
export function curriculumTable(course: Course): string {
  const lessons = course.lessons.length;
  const items = course.lessons.reduce((n, l) => n + bank(l).length, 0);
  const scripts = course.lessons.reduce((n, l) => n + l.scripts.length, 0);
  return [
    '# The curriculum, counted',
    '',
    'Written by `npm run docs:curriculum` from `src/content/`; `npm test` fails when it is out of date.',
    '',
    `**${course.modules.length} modules, ${lessons} lessons, ${items} items, ${scripts} practice scripts**, each in Vietnamese and English.`,
    '',
    ...course.modules.flatMap(moduleTable),
    ...coverage(course),
    ...movement,
    '',
  ].join('\n');
}

const bank = (l: LessonFiles) => l.quiz?.value?.items ?? [];
const words = (l: LessonFiles) =>
  l.vi.source.text
    .slice(l.vi.source.bodyStart)
    .replace(/<(Broadcast|Teacher)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>|[*-]/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;

function moduleTable(m: ModuleFiles): string[] {
  const order = m.file.value?.lessons ?? [];
  const lessons = [...m.lessons].sort((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug));
  return [
    `## ${m.file.value?.title ?? m.id} (\`${m.id}\`)`,
    '',
    '| Lesson | Minutes | Syllables | Items by kind | Practice scripts | Competencies |',
    '|---|---|---|---|---|---|',
    ...lessons.map((l) => {
      const front = l.vi.value;
      const scripts = l.scripts.flatMap((s) => (s.value ? [`\`${s.value.id}\``] : []));
      return `| ${front?.title ?? l.slug} (\`${l.slug}\`) | ${front?.minutes ?? '–'} | ${words(l)} | ${byKind(l)} | ${scripts.join(', ') || '–'} | ${front?.level ?? ''} ${front?.competencies.join(', ') ?? ''} |`;
    }),
    '',
  ];
}

const byKind = (l: LessonFiles) =>
  kinds
    .flatMap((kind) => {
      const n = bank(l).filter((i) => i.kind === kind).length;
      return n ? [`${n} ${kind}`] : [];
    })
    .join(', ');

function coverage(course: Course): string[] {
  const codes = course.competencies?.value ?? [];
  const count = (code: string) =>
    course.lessons.reduce((n, l) => n + bank(l).filter((i) => i.competency === code && i.kind !== 'poll').length, 0);
  return [
    '## Graded items by competency',
    '',
    '| Code | Competency | Items |',
    '|---|---|---|',
    ...codes.filter((c) => count(c.code) > 0).map((c) => `| ${c.code} | ${c.text} | ${count(c.code)} |`),
    '',
  ];
}

/** Rows of shared/domain/movement.md and what in this project serves each. */
const movement = [
  '## What the movement asks for, and what serves it',
  '',
  '| Where | It asks for | Lessons | Tools |',
  '|---|---|---|---|',
  '| Cần Thơ, solution 1 | knowledge through ward loudspeakers, community, schools: smartphones, apps, payment, applications online | every lesson of `smartphone-basics`, `cashless-payment`, `public-services`; `loudspeaker-week` | loudspeaker script of every lesson, handouts, `/teach/` kits |',
  '| Cần Thơ, solution 2 | free classes; volunteers “hold hands and guide”; procedures, booking a doctor, safe shopping | `a-class-that-works`, `visiting-homes`, `find-a-procedure`, `book-a-visit`, module `e-commerce` | slides, letter-card quiz, practice phone on the wall, handouts |',
  '| Cần Thơ, solution 3 | public computers; trained “digital instructors” in every commune and ward | module `helping-others` | guest mode, record as helper |',
  '| Cần Thơ, targets | > 85 % with a payment account; 80 % on smartphones; 70 % with basic digital skills | `account-and-app`, `smartphone-basics`, paths | checkup before and after |',
  '| Cần Thơ, launch | results “measured by fundamental changes in people’s digital capacity”; “Digital family”, “Digital rural area” | `measure-what-changed`, `digital-family` | `/checkup/` with parallel forms |',
  '| Cần Thơ, 2025 plan | procedures online; digital signatures; health books on VNeID; e-invoices; payment accounts from 15 | module `public-services`, `digital-signature`, `health-book`, `invoices-and-tax`, `account-and-app` | practice scripts of those lessons |',
  '| Vĩnh Phúc (now Phú Thọ) | community digital technology groups; calls to children, reading, health, pension account, bills, dossiers; remote areas | `calls-and-video`, `trust-health-news`, `pension-and-benefits`, `pay-bills`, `submit-a-dossier`, `visiting-homes` | pages that read without JavaScript, one flight a lesson |',
  '| Khương Đình ward, Hà Nội | people who can protect themselves; students safe; Digital Ambassadors; Digital Family; Digital Market 4T; a digital identity from 16 | module `online-safety`, `young-people-online`, `ambassador-at-the-counter`, `digital-family`, module `small-trader-4t`, `vneid-levels` | practice phone, checks, records of completion |',
];
