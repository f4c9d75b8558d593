import { site as ward } from '../../../site.config.ts';
import type { Course } from '../../course/load.ts';
import { asset, href } from '../../course/paths.ts';
import { recordSubjects } from '../../course/subjects.ts';
import { trustLists } from '../../course/trust.ts';
import { words } from '../../i18n/index.ts';
import type { RecordData } from './data.ts';

/** Build time: what every page around records needs. `origin` is `Astro.site`. */
export function recordData(course: Course, origin: URL | undefined): RecordData {
  const site = new URL(href('vi'), origin).href;
  const under = (page: string) => new URL(href(course.locale, page), origin).href.slice(site.length);
  return {
    words: { ...words(course.locale).certificate, verifyPage: under('verify'), keyPage: under('teach/key') },
    site,
    place: ward.place,
    subjects: recordSubjects(course),
    lists: trustLists(),
    listsHref: { issuers: asset('issuers.json'), revoked: asset('revoked.json') },
  };
}
