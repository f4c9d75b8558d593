/**
 * How long a text may be. Authors are told “words”, but only the pieces between spaces can be counted: words in
 * English, syllables in Vietnamese, where a word is one or two of them (“điện thoại”). 1.2 pieces to a word is
 * strict enough to catch a long sentence and lets the example lesson pass, whose longest has 22.
 */
const piecesPerWord = 1.2;
const inWords = (n: number) => Math.round(n * piecesPerWord);

export const limits = {
  prompt: inWords(30),
  sentence: inWords(20),
  step: inWords(15),
  story: inWords(90),
  /** What a teacher reads alone and with open eyes may run on a little longer. */
  teacherSentence: inWords(25),
  cardLines: 5,
  dangerSentences: 3,
  broadcastSeconds: { least: 60, most: 90 },
  readingMinutes: 10,
} as const;

/** Pieces a minute of reading aloud to oneself, for a slow reader. */
const readPerMinute = 120;

/** Minutes that `pieces` take to read aloud. */
export const minutesRead = (pieces: number) => pieces / readPerMinute;
