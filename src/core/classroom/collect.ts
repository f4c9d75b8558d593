import { hash } from '../text/hash.ts';
import { present, sameName, type Answer, type ClassFile, type Phase, type Result, type Source } from './class-file.ts';
import type { Letter, Reading } from './votes.ts';
import type { PhoneResult } from './phone-result.ts';

/** Puts a result in; one with the same id replaces the older one, so that bringing in twice changes nothing. */
export function addResult(file: ClassFile, result: Result): ClassFile {
  return { ...file, results: [...file.results.filter((r) => r.id !== result.id), result] };
}

/** The learner a phone belongs to: the one it was given to before, else the only one with that name. */
export function ownerOf(file: ClassFile, phone: PhoneResult): string | undefined {
  const here = present(file);
  const earlier = file.results.find((r) => r.id.startsWith(`${phone.who}-`) && here.some((l) => l.id === r.learner));
  if (earlier) return earlier.learner;
  const named = here.filter((l) => sameName(l.name) === sameName(phone.name));
  return named.length === 1 ? named[0]!.id : undefined;
}

/**
 * A phone's result for one learner. With two measurements the earlier is "before" and the later "after"; a single one,
 * or answers alone, are what the teacher says they are.
 */
export function addPhone(
  file: ClassFile,
  learner: string,
  phone: PhoneResult,
  items: readonly Answer[],
  phase: 'before' | 'after',
  source: Source,
  now: number,
): ClassFile {
  const result = (id: string, as: Phase, at: number, answers: readonly Answer[]): Result => ({
    id: `${phone.who}-${id}`,
    learner,
    phase: as,
    at,
    source,
    answers: [...answers],
    changed: now,
  });
  let next = file;
  const [first, last] = [phone.checkups[0], phone.checkups[phone.checkups.length - 1]];
  if (first && last && first !== last) {
    next = addResult(next, result(`m${first.at}`, 'before', first.at, first.answers));
    next = addResult(next, result(`m${last.at}`, 'after', last.at, last.answers));
  } else if (first) next = addResult(next, result(`m${first.at}`, phase, first.at, first.answers));
  if (items.length > 0)
    next = addResult(next, first ? result('lesson', 'lesson', now, items) : result(phase, phase, now, items));
  return next;
}

/** What was asked in one class quiz: the printed order gives A, B, C, D their options. */
export type Asked = { key: string; competency: string; options: readonly string[]; right: string };

/**
 * Card votes of a whole quiz, by learner. A learner who held up no card for a question has no answer to it.
 * @param votes for each question asked, the readings when it was closed
 */
export function addVotes(
  file: ClassFile,
  quiz: string,
  phase: Phase,
  asked: readonly Asked[],
  votes: readonly (readonly Reading[])[],
  now: number,
): ClassFile {
  let next = file;
  for (const learner of present(file)) {
    const answers = asked.flatMap((q, i): Answer[] => {
      const vote = votes[i]?.find((r) => r.card === learner.card)?.vote;
      const choice = vote && q.options[place(vote)];
      return choice
        ? [{ item: q.key, competency: q.competency, earned: choice === q.right ? 1 : 0, possible: 1, choice }]
        : [];
    });
    if (answers.length > 0)
      next = addResult(next, {
        id: `${quiz}-${learner.id}`,
        learner: learner.id,
        phase,
        at: now,
        source: 'cards',
        answers,
        changed: now,
      });
  }
  return next;
}

/** Counts the teacher tapped: how many held each letter. */
export function addTally(
  file: ClassFile,
  quiz: string,
  phase: Phase,
  asked: Asked,
  counts: Record<Letter, number>,
  now: number,
): ClassFile {
  const byOption = Object.fromEntries(asked.options.map((o, i) => [o, counts[letterAt(i)] ?? 0]));
  const id = tallyId(`${quiz}-${asked.key.replace('/', '_')}`);
  if (Object.values(byOption).every((n) => n === 0)) return file;
  const tally = {
    id,
    phase,
    at: now,
    item: asked.key,
    competency: asked.competency,
    right: asked.right,
    counts: byOption,
    changed: now,
  };
  return { ...file, tallies: [...file.tallies.filter((t) => t.id !== id), tally] };
}

/** At most 64 signs, and still another for another question where the names of two begin alike. */
const tallyId = (name: string) => (name.length <= 64 ? name : `${name.slice(0, 55)}-${hash(name)}`);

const place = (l: Letter) => l.charCodeAt(0) - 65;
const letterAt = (i: number) => String.fromCharCode(65 + i) as Letter;
