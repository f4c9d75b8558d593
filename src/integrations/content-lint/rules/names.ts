import type { Course } from '../read.ts';
import type { Finding, Place } from '../source.ts';

/** First parts of addresses that are pages or files of the site itself; a module of that name would cover them. */
export const taken = [
  'about certificate checkup curriculum embed facts glossary offline paths progress reset review search teach verify',
  'en km qps lms keys share pagefind icons',
].flatMap((line) => line.split(' '));

/** What a ward writes itself begins with this, so that no module of ours, now or later, has the same name. */
export const wardPrefix = 'ward-';

/** Names that addresses and kept progress are made of: a ward's never meet ours, and none covers a page. */
export function names(course: Course): Finding[] {
  return course.modules.flatMap((m) => [
    ...(taken.includes(m.id)
      ? [finding(m.file.source.at(), `“${m.id}” is a page of the site itself.`, 'Give the module another folder name.')]
      : []),
    ...named('module', m.id, m.ward, m.file.source.at()),
    ...m.lessons.flatMap((l) => [
      ...named('lesson', l.slug, l.ward, l.vi.source.at()),
      ...l.scripts.flatMap((s) => (s.value ? named('practice script', s.value.id, l.ward, s.source.at(['id'])) : [])),
    ]),
  ]);
}

function named(what: string, id: string, ward: boolean, place: Place): Finding[] {
  if (id.startsWith(wardPrefix) === ward) return [];
  return [
    ward
      ? finding(
          place,
          `The ${what} “${id}” in ward/ could one day meet one of the course’s own of that name.`,
          `Call it “${wardPrefix}${id}”.`,
        )
      : finding(
          place,
          `Names that begin with “${wardPrefix}” belong to the wards’ own lessons.`,
          `Give this ${what} another name, or move it to ward/modules/.`,
        ),
  ];
}

const finding = (place: Place, message: string, fix: string): Finding => ({
  ...place,
  rule: 'name',
  level: 'error',
  message,
  fix,
});
