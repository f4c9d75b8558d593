import { useEffect, useRef, useState } from 'preact/hooks';
import { present, type ClassFile, type Phase } from '../../core/classroom/class-file.ts';
import { addTally, addVotes, type Asked } from '../../core/classroom/collect.ts';
import { countVotes, letters, readFrame, type Letter, type Reading } from '../../core/classroom/votes.ts';
import { fill } from '../../i18n/fill.ts';
import { saveClass } from '../../stores/classroom.ts';
import { Camera } from './Camera.tsx';
import type { AskItem, ClassWords } from './class-data.ts';

type Counts = Record<Letter, number>;
type Kept = 'names' | 'counts' | undefined;
type Props = {
  words: ClassWords;
  items: AskItem[];
  quiz: string;
  phase: Phase;
  file: ClassFile | undefined;
  leave: (asked: number, kept: Kept) => void;
};

const none: Counts = { A: 0, B: 0, C: 0, D: 0 };
/** Without a register any card of the printed set may vote. */
const anyCard = new Set(Array.from({ length: 120 }, (_, i) => i + 1));

/**
 * One question on the wall. While people choose it shows how many cards were read, never whose and never which
 * letter leads; the counts come with the answer. Votes are kept at every "next", so a power cut loses one question.
 */
export function Wall({ words: w, items, quiz, phase, file, leave }: Props) {
  const q = w.quiz;
  const [at, setAt] = useState(0);
  const [camera, setCamera] = useState(false);
  const [revealed, reveal] = useState(false);
  const [tapped, setTapped] = useState<Counts>(none);
  const [readings, setReadings] = useState<Reading[]>([]);
  const votes = useRef<Reading[][]>([]);
  const kept = useRef<Kept>(undefined);
  const item = items[at]!;
  const roster = file ? new Set(present(file).map((l) => l.card)) : anyCard;
  const read = countVotes(readings);
  const counts = letters.reduce((sum, l) => ({ ...sum, [l]: tapped[l] + read[l] }), none);
  const shown = item.options.map((_, i) => letters[i]!);
  const most = Math.max(1, ...Object.values(counts));

  const close = () => {
    votes.current[at] = readings;
    if (!file) return;
    const asked = items.map((i): Asked => ({
      key: i.key,
      competency: i.competency,
      options: i.options.map((o) => o.id),
      right: i.options.find((o) => o.correct)?.id ?? '',
    }));
    const now = Date.now();
    const withVotes = addVotes(file, quiz, phase, asked, votes.current, now);
    const next = addTally(withVotes, quiz, phase, asked[at]!, tapped, now);
    if (next === file) return;
    kept.current = withVotes === file ? (kept.current ?? 'counts') : 'names';
    saveClass(next);
  };
  const go = () => {
    close();
    if (at + 1 === items.length) return leave(items.length, kept.current);
    setAt(at + 1);
    reveal(false);
    setTapped(none);
    setReadings([]);
  };
  const frame = async (image: ImageData) => {
    const { findCards } = await import('./find-cards.ts');
    setReadings((before) => readFrame(before, findCards(image), roster));
  };

  useEffect(() => {
    const key = (e: KeyboardEvent) => {
      if ((e.target as HTMLElement).closest?.('button, input')) return;
      const onward = e.key === 'PageDown' || e.key === 'ArrowRight';
      if (onward && revealed) go();
      else if (onward || e.key === ' ' || e.key === 'Enter') reveal(true);
      else if (/^[a-d]$/i.test(e.key))
        setTapped((t) => ({ ...t, [e.key.toUpperCase()]: t[e.key.toUpperCase() as Letter] + 1 }));
      else return;
      e.preventDefault();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  });

  return (
    <section class="wall" aria-label={q.title}>
      <p class="wall-at">{fill(q.position, { n: at + 1, of: items.length })}</p>
      <h2>{item.prompt}</h2>
      <ol class="wall-options">
        {item.options.map((o, i) => {
          const l = letters[i]!;
          const mark = revealed ? (o.correct ? ' ok' : ' no') : '';
          return (
            <li key={o.id} class={`wall-option${mark}`}>
              <span class="wall-letter">{l}</span>
              <span class="wall-text">
                {o.text}
                {revealed && (
                  <>
                    <span class="wall-why">
                      {o.correct && <Tick label={q.right} />}
                      {o.feedback}
                    </span>
                    <svg class="wall-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={(100 * counts[l]) / most} height="6" />
                    </svg>
                    <span class="wall-n">{fill(q.votes, { letter: l, n: counts[l] })}</span>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <div class="wall-foot">
        {camera ? (
          <Camera words={w.collect} onFrame={frame}>
            <p role="status" class="wall-seen">
              {fill(q.seen, { n: readings.filter((r) => r.vote).length, of: file ? roster.size : '?' })}
            </p>
          </Camera>
        ) : (
          <p class="taps" role="group" aria-label={q.tap}>
            {shown.map((l) => (
              <span key={l} class="tap">
                <button
                  class="btn"
                  type="button"
                  aria-label={fill(q.less, { letter: l })}
                  onClick={() => setTapped({ ...tapped, [l]: Math.max(0, tapped[l] - 1) })}
                >
                  −
                </button>
                <button
                  class="btn"
                  type="button"
                  aria-label={fill(q.more, { letter: l })}
                  onClick={() => setTapped({ ...tapped, [l]: tapped[l] + 1 })}
                >
                  {l} {tapped[l]}
                </button>
              </span>
            ))}
          </p>
        )}
        <p class="btns">
          <button
            class="btn"
            type="button"
            onClick={() => {
              close();
              leave(at, kept.current);
            }}
          >
            {q.stop}
          </button>
          <button class="btn" type="button" aria-pressed={camera} onClick={() => setCamera(!camera)}>
            {camera ? q.cameraOff : q.camera}
          </button>
          {revealed ? (
            <button class="btn main" type="button" onClick={go}>
              {at + 1 === items.length ? q.end : q.next}
            </button>
          ) : (
            <button
              class="btn main"
              type="button"
              onClick={() => {
                setCamera(false);
                reveal(true);
              }}
            >
              {q.reveal}
            </button>
          )}
        </p>
      </div>
    </section>
  );
}

/** The teacher's tick, with its word for those who do not see it. */
const Tick = ({ label }: { label: string }) => (
  <svg class="icon" viewBox="0 0 24 24" role="img" aria-label={label}>
    <path d="M4 13l5 6L20 5" />
  </svg>
);
