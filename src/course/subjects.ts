import type { CredentialWords } from '../core/certificate/credential.ts';
import type { RecordKind } from '../core/certificate/record.ts';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/index.ts';
import type { Course } from './load.ts';

/** Something a record can be about, with the words a paper and a badge need. */
export type RecordSubject = CredentialWords & { id: string; kind: RecordKind; lessons: string[] };

/** Modules, then paths. */
export function recordSubjects(course: Course): RecordSubject[] {
  const w = words(course.locale).certificate;
  const modules = course.modules.map((m): RecordSubject => ({
    id: m.id,
    kind: m.audience === 'helper' ? 'helper' : 'module',
    title: m.title,
    description: m.summary,
    criteria: fill(w.criteriaModule, { pass: Math.round(m.check.pass * 100) }),
    lessons: m.lessons.map((l) => l.slug),
  }));
  const paths = course.paths.map((p): RecordSubject => ({
    id: p.id,
    kind: 'path',
    title: p.title,
    description: p.summary,
    criteria: w.criteriaPath,
    lessons: p.lessons,
  }));
  return [...modules, ...paths];
}
