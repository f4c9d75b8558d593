import type { Course, Lesson } from '../../course/load.ts';

/** What goes into one print job, in this order. */
export type PrintPart = 'plan' | 'notes' | 'handout' | 'broadcast' | 'letters' | 'cards' | 'paper';

/** A ready-made evening, visit, week or school lesson: which lessons, and what to print. */
export type Kit = { id: KitId; meetings: { id: string; lessons: Lesson[]; print: PrintPart[] }[] };
export type KitId = 'one-evening' | 'four-evenings' | 'loudspeaker-week' | 'home-visit' | 'school-lesson';

const evening: PrintPart[] = ['plan', 'notes', 'handout', 'paper'];
const plans: { id: KitId; meetings: { lessons: string[]; print: PrintPart[] }[] }[] = [
  {
    id: 'one-evening',
    meetings: [
      {
        lessons: ['stop-ask-report', 'fake-police-call'],
        print: ['plan', 'notes', 'handout', 'letters', 'cards', 'paper'],
      },
    ],
  },
  {
    id: 'four-evenings',
    meetings: [
      {
        lessons: ['power-touch-volume', 'calls-and-video'],
        print: ['plan', 'notes', 'handout', 'letters', 'cards', 'paper'],
      },
      { lessons: ['stop-ask-report', 'fake-police-call'], print: evening },
      { lessons: ['otp-and-passwords', 'links-qr-apk'], print: evening },
      { lessons: ['transfer-read-the-name', 'scan-vietqr'], print: evening },
    ],
  },
  {
    id: 'loudspeaker-week',
    meetings: [
      {
        lessons: [
          'stop-ask-report',
          'fake-police-call',
          'fake-bank-and-sim',
          'otp-and-passwords',
          'links-qr-apk',
          'jobs-prizes-romance',
          'after-it-happened',
        ],
        print: ['plan', 'broadcast'],
      },
    ],
  },
  { id: 'home-visit', meetings: [{ lessons: ['calls-and-video', 'stop-ask-report'], print: ['plan', 'handout'] }] },
  {
    id: 'school-lesson',
    meetings: [
      { lessons: ['deepfake-and-friends', 'otp-and-passwords'], print: ['plan', 'notes', 'handout', 'paper'] },
    ],
  },
];

/** The kits that this copy of the course has every lesson for: a plan with a hole in it is no plan. */
export const kitsOf = (course: Course): Kit[] =>
  plans
    .filter(({ meetings }) => meetings.every((m) => m.lessons.every((slug) => course.lessons.has(slug))))
    .map(({ id, meetings }) => ({
      id,
      meetings: meetings.map((m, i) => ({
        id: meetings.length > 1 ? `${id}-${i + 1}` : id,
        print: m.print,
        lessons: m.lessons.flatMap((slug) => course.lessons.get(slug) ?? []),
      })),
    }));
