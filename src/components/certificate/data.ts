import type { Lists } from '../../core/certificate/judge.ts';
import type { RecordSubject } from '../../course/subjects.ts';
import type { Words } from '../../i18n/index.ts';

/** What the pages around records get from the build. */
export type RecordData = {
  words: Words['certificate'] & { verifyPage: string; keyPage: string };
  /** Public address of the site, with a slash at its end. */
  site: string;
  place: string;
  subjects: RecordSubject[];
  lists: Lists;
  listsHref: { issuers: string; revoked: string };
};

export type CertificateData = RecordData & { lessonsHref: string };
export type VerifyData = RecordData & { verify: Words['verify']; certificateHref: string; keyHref: string };
export type TeacherKeyData = RecordData & { key: Words['teacherKey'] };
