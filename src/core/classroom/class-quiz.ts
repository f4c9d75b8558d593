import { present, type ClassFile, type Phase } from './class-file.ts';
import { addTally, addVotes, type Asked } from './collect.ts';
import { countVotes, letters, readFrame, type Letter, type Marker, type Reading } from './votes.ts';

/**
 * A whole room answers: hands that the teacher counts, or cards that the camera reads. Unlike an attempt
 * (core/quiz/attempt.ts) no question has one response, so nothing is graded here; answers go to the register by name
 * or as counts. Plain JSON: a tab that was reloaded goes on where the class is.
 */
export type ClassQuiz = {
  version: 1;
  id: string;
  phase: Phase;
  /** In the order shown, fixed when it began. */
  asked: readonly Asked[];
  /** One per question asked. */
  rounds: readonly Round[];
  /** Position of the question on the wall; `asked.length` when it is over. */
  at: number;
};

export type Counts = Record<Letter, number>;
export type Round = { tapped: Counts; readings: readonly Reading[]; revealed: boolean };

export type ClassQuizEvent =
  | { type: 'tapped'; letter: Letter; by: 1 | -1 }
  /** A camera frame; `roster` are the card numbers that may vote. */
  | { type: 'seen'; markers: readonly Marker[]; roster: ReadonlySet<number> }
  | { type: 'revealed' }
  | { type: 'moved'; to: number };

const none: Counts = { A: 0, B: 0, C: 0, D: 0 };

export const startQuiz = (id: string, phase: Phase, asked: readonly Asked[]): ClassQuiz => ({
  version: 1,
  id,
  phase,
  asked,
  rounds: asked.map(() => ({ tapped: none, readings: [], revealed: false })),
  at: 0,
});

/** The quiz after an event; the same quiz when nothing changed. */
export function stepQuiz(quiz: ClassQuiz, event: ClassQuizEvent): ClassQuiz {
  if (event.type === 'moved') return { ...quiz, at: Math.max(0, Math.min(quiz.asked.length, Math.trunc(event.to))) };
  const round = quiz.rounds[quiz.at];
  if (!round) return quiz;
  const next = roundAfter(round, event);
  return next === round ? quiz : { ...quiz, rounds: quiz.rounds.map((r, i) => (i === quiz.at ? next : r)) };
}

function roundAfter(round: Round, event: Exclude<ClassQuizEvent, { type: 'moved' }>): Round {
  if (event.type === 'revealed') return { ...round, revealed: true };
  if (event.type === 'tapped') {
    // A miscount is mended even after the answer; hands stay up while the teacher counts.
    const n = Math.max(0, round.tapped[event.letter] + event.by);
    return { ...round, tapped: { ...round.tapped, [event.letter]: n } };
  }
  // Who turns the card once the answer is known has not changed their vote.
  return round.revealed ? round : { ...round, readings: readFrame(round.readings, event.markers, event.roster) };
}

/** How many chose each letter, by hand and by card together. */
export const countsOf = (round: Round): Counts => {
  const read = countVotes(round.readings);
  return letters.reduce((sum, l) => ({ ...sum, [l]: round.tapped[l] + read[l] }), none);
};

/**
 * The register with everything answered so far: cards of learners by name, hands and nobody's cards as counts. Doing so
 * again replaces it; without an answer it is the same file.
 */
export function keepQuiz(file: ClassFile, quiz: ClassQuiz, now: number): ClassFile {
  const { id, phase, asked, rounds } = quiz;
  const known = new Set(present(file).map((l) => l.card));
  const votes = rounds.map((r) => r.readings);
  return rounds.reduce(
    (kept, r, i) => {
      const unnamed = { ...r, readings: r.readings.filter((x) => !known.has(x.card)) };
      return addTally(kept, id, phase, asked[i]!, countsOf(unnamed), now);
    },
    addVotes(file, id, phase, asked, votes, now),
  );
}

/** A quiz that was stored when the tab closed, if it is one and every question still exists. Never throws. */
export function readQuiz(stored: unknown, exists: (item: string) => boolean): ClassQuiz | undefined {
  const q = stored as Partial<ClassQuiz> | null | undefined;
  if (q?.version !== 1 || typeof q.id !== 'string') return undefined;
  if (!Array.isArray(q.asked) || !Array.isArray(q.rounds) || q.asked.length !== q.rounds.length) return undefined;
  if (!Number.isInteger(q.at) || q.at! < 0 || q.at! >= q.asked.length) return undefined;
  return (q.asked as Asked[]).every((a) => exists(a?.key)) ? (q as ClassQuiz) : undefined;
}
