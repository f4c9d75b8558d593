import { secondsSpoken } from '../../../core/text/reading.ts';
import { limits, minutesRead } from '../limits.ts';
import { passagesOf, type Passage } from '../passages.ts';
import type { Course, LessonFiles } from '../read.ts';
import { countTokens, sentencesOf } from '../sentences.ts';
import type { Finding, Source } from '../source.ts';
import { allTags, attributeOf } from '../tags.ts';

/** A story is short, a card fits the fridge door, a warning is read whole, a broadcast fits between two songs. */
export const sectionLength = (course: Course): Finding[] => {
  const passages = passagesOf(course);
  return course.lessons.flatMap((l) => [
    ...ofText(l, l.vi.source, passages),
    ...(l.en ? ofText(l, l.en.source, passages) : []),
  ]);
};

function ofText(lesson: LessonFiles, source: Source, passages: Passage[]): Finding[] {
  const here = passages.filter((p) => p.file === source.file);
  const of = (role: string) => here.filter((p) => p.role === role);
  const count = (list: Passage[]) => list.reduce((n, p) => n + countTokens(p.text), 0);
  const at = (
    role: string,
    rule: string,
    message: string,
    fix: string,
    level: Finding['level'] = 'error',
  ): Finding => ({ ...(of(role)[0]?.at() ?? source.at()), rule, level, message, fix });
  const story = count(of('Story'));
  const broadcast = count(of('Broadcast'));
  const seconds = secondsSpoken(broadcast);
  const danger = of('Danger').reduce((n, p) => n + sentencesOf(p.text).length, 0);
  const minutes = minutesRead(readAloud(lesson, here, passages));
  const { least, most } = limits.broadcastSeconds;
  return [
    ...(story > limits.story
      ? [
          at(
            'Story',
            'story-length',
            `The story runs to ${story} words (in Vietnamese, syllables); ${limits.story} are the most before the class wants to act.`,
            'Keep who, where, what is said, and the fear.',
          ),
        ]
      : []),
    ...(broadcast && (seconds < least || seconds > most)
      ? [
          at(
            'Broadcast',
            'broadcast-length',
            `Read slowly, the script lasts ${seconds} seconds (${broadcast} words, in Vietnamese syllables, at 132 a minute); ${least} to ${most} are wanted.`,
            seconds > most
              ? 'Shorten it; keep the message three times.'
              : 'Say the message three times, in other words.',
          ),
        ]
      : []),
    ...(of('Card').length > limits.cardLines
      ? [
          at(
            'Card',
            'card-length',
            `The card has ${of('Card').length} lines; ${limits.cardLines} fit in large type.`,
            'Join or drop lines.',
          ),
        ]
      : []),
    ...(danger > limits.dangerSentences
      ? [
          at(
            'Danger',
            'danger-length',
            `The warning has ${danger} sentences; after ${limits.dangerSentences} people stop reading.`,
            'Keep the three worst dangers.',
          ),
        ]
      : []),
    ...(minutes > limits.readingMinutes
      ? [
          at(
            'goal',
            'reading-time',
            `Read aloud, the page takes ${Math.round(minutes)} minutes; ${limits.readingMinutes} are the most for one sitting.`,
            'Shorten it, or make two lessons.',
          ),
        ]
      : []),
  ];
}

const notRead = new Set(['Card', 'Broadcast', 'Materials', 'Plan', 'Pitfalls', 'FewPhones', 'tasks', 'keywords']);

/** Pieces of the page a learner goes through: the text, and the questions that stand in it. */
function readAloud(lesson: LessonFiles, here: Passage[], passages: Passage[]): number {
  const shown = new Set(
    allTags(lesson.vi.source.tags)
      .filter((t) => t.name === 'Question')
      .map((t) => attributeOf(t, 'id')),
  );
  const questions = passages.filter(
    (p) =>
      p.lesson === lesson &&
      p.kind === 'quiz' &&
      p.locale === here[0]?.locale &&
      shown.has(p.item?.id) &&
      p.voice !== 'key' &&
      p.role !== 'feedback' &&
      p.role !== 'hint',
  );
  return [...here.filter((p) => !notRead.has(p.role)), ...questions].reduce((n, p) => n + countTokens(p.text), 0);
}
