import type { Locale } from '../i18n/index.ts';
import type { Course, Lesson, Module } from './load.ts';
import { asset } from './paths.ts';

/** Files for other systems, by the end of their name: `/lms/<module>-<locale>-<end>`. */
export const bankFiles = { moodle: 'moodle.xml', gift: 'gift.txt', qti: 'qti.zip' } as const;
export const cartridgeFiles = { '1.1': 'links.imscc', '1.3': 'links-cc13.imscc' } as const;

/** Of a module or a lesson; written by integrations/lms/scorm.ts. */
export const scormFile = 'scorm12.zip';

/** `module` is a module's id, or `course` for all of it; for SCORM also a lesson's. */
export const packageName = (module: string, locale: Locale, end: string): string => `${module}-${locale}-${end}`;
export const packageHref = (module: string, locale: Locale, end: string): string =>
  asset(`lms/${packageName(module, locale, end)}`);

/** Lessons whose words are in the course's own language. */
export const spoken = (module: Module): Lesson[] => module.lessons.filter((l) => l.translated);

/** A module's questions in one bank. Item ids are unique within a lesson only, so they get the lesson's in front. */
export const bank = (module: Module) =>
  spoken(module).flatMap((l) => l.items.map((i) => ({ ...i, id: `${l.slug}-${i.id}` })));

/** Modules that have something in the course's own language. */
export const spokenModules = (course: Course): Module[] => course.modules.filter((m) => spoken(m).length > 0);
