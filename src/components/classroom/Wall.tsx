import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countsOf, type ClassQuiz, type ClassQuizEvent } from '../../core/classroom/class-quiz.ts';
import { letters, type Letter } from '../../core/classroom/votes.ts';
import { fill } from '../../i18n/fill.ts';
import { fit } from '../ui/fit.ts';
import { Camera } from './Camera.tsx';
import type { AskItem, ClassWords } from './class-data.ts';

type Props = {
  words: ClassWords;
  quiz: ClassQuiz;
  item: AskItem;
  /** Card numbers that may vote, and how many people there are where that is known. */
  roster: ReadonlySet<number>;
  people: number | undefined;
  send: (event: ClassQuizEvent) => void;
  leave: () => void;
};

/**
 * One question on the wall. While people choose it shows how many cards were read, never whose and never which
 * letter leads; the counts come with the answer.
 */
export function Wall({ words: w, quiz, item, roster, people, send, leave }: Props) {
  const q = w.quiz;
  const [camera, setCamera] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const round = quiz.rounds[quiz.at]!;
  const last = quiz.at + 1 === quiz.asked.length;
  const go = () => send({ type: 'moved', to: quiz.at + 1 });
  const reveal = () => {
    setCamera(false);
    send({ type: 'revealed' });
  };
  const frame = async (image: ImageData) => {
    const { findCards } = await import('./find-cards.ts');
    send({ type: 'seen', markers: findCards(image), roster });
  };

  useEffect(() => {
    const key = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      const onward = e.key === 'PageDown' || e.key === 'ArrowRight';
      const press = e.key === ' ' || e.key === 'Enter';
      // A button that has the focus keeps its own keys.
      if (press && (e.target as HTMLElement).closest?.('button')) return;
      const letter = e.key.toUpperCase() as Letter;
      if (onward && round.revealed) go();
      else if (onward || press) reveal();
      else if (e.key === 'PageUp' || e.key === 'ArrowLeft') send({ type: 'moved', to: quiz.at - 1 });
      else if (item.options[letters.indexOf(letter)]) send({ type: 'tapped', letter, by: 1 });
      else return;
      e.preventDefault();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  });
  useLayoutEffect(() => fit(body.current!));
  useEffect(() => {
    const again = () => fit(body.current!);
    addEventListener('resize', again);
    return () => removeEventListener('resize', again);
  }, []);

  return (
    <section class="wall" aria-label={q.title}>
      <div class="wall-body" ref={body}>
        <p class="wall-at">{fill(q.position, { n: quiz.at + 1, of: quiz.asked.length })}</p>
        <h2>{item.prompt}</h2>
        <Options words={q} item={item} counts={round.revealed ? countsOf(round) : undefined} />
      </div>
      <div class="wall-foot">
        {camera && (
          <Camera words={{ ...w.collect, noCamera: q.noCamera, insecure: q.noCamera }} onFrame={frame}>
            <p role="status" class="wall-seen">
              {fill(q.seen, { n: round.readings.filter((r) => r.vote).length, of: people ?? '?' })}
            </p>
          </Camera>
        )}
        {!camera && (
          <p class="taps" role="group" aria-label={q.tap}>
            {item.options.map((o, i) => {
              const letter = letters[i]!;
              return (
                <span key={o.id} class="tap">
                  <button
                    class="btn"
                    type="button"
                    aria-label={fill(q.less, { letter })}
                    onClick={() => send({ type: 'tapped', letter, by: -1 })}
                  >
                    −
                  </button>
                  <button
                    class="btn"
                    type="button"
                    aria-label={fill(q.more, { letter })}
                    onClick={() => send({ type: 'tapped', letter, by: 1 })}
                  >
                    {letter} {round.tapped[letter]}
                  </button>
                </span>
              );
            })}
          </p>
        )}
        <p class="btns">
          <button class="btn" type="button" onClick={leave}>
            {q.stop}
          </button>
          {quiz.at > 0 && (
            <button class="btn" type="button" onClick={() => send({ type: 'moved', to: quiz.at - 1 })}>
              {q.back}
            </button>
          )}
          {!round.revealed && (
            <button class="btn" type="button" aria-pressed={camera} onClick={() => setCamera(!camera)}>
              {camera ? q.cameraOff : q.camera}
            </button>
          )}
          <button class="btn main" type="button" onClick={round.revealed ? go : reveal}>
            {round.revealed ? (last ? q.end : q.next) : q.reveal}
          </button>
        </p>
      </div>
    </section>
  );
}

/** @param counts known once the answer is shown */
function Options({
  words: q,
  item,
  counts,
}: {
  words: ClassWords['quiz'];
  item: AskItem;
  counts: Record<Letter, number> | undefined;
}) {
  const most = counts && Math.max(1, ...Object.values(counts));
  return (
    <ol class="wall-options">
      {item.options.map((o, i) => {
        const letter = letters[i]!;
        return (
          <li key={o.id} class={`wall-option${counts ? (o.correct ? ' ok' : ' no') : ''}`}>
            <span class="wall-letter">{letter}</span>
            <span class="wall-text">
              {o.text}
              {counts && (
                <>
                  <span class="wall-why">
                    {o.correct && <Tick label={q.right} />}
                    {o.feedback}
                  </span>
                  <svg class="wall-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(100 * counts[letter]) / most!} height="6" />
                  </svg>
                  <span class="wall-n">{fill(q.votes, { letter, n: counts[letter] })}</span>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The teacher's tick, with its word for those who do not see it. */
const Tick = ({ label }: { label: string }) => (
  <svg class="icon" viewBox="0 0 24 24" role="img" aria-label={label}>
    <path d="M4 13l5 6L20 5" />
  </svg>
);
