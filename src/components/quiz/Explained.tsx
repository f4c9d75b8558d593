import { missedKeys } from './missed.ts';
import { Question } from './Question.tsx';
import type { QuizData } from './types.ts';
import type { Run } from './run.ts';

/** Every question that was missed: what was answered, what is right and why, and the part of the lesson that teaches it. */
export function Explained({ data, run }: { data: QuizData; run: Run }) {
  const missed = missedKeys(run.attempt);
  if (!missed.length) return null;
  return (
    <>
      <h4>{data.words.explained}</h4>
      {missed.map((key) => {
        const item = run.itemOf(key)!;
        return (
          <details key={key} class="q-miss">
            <summary>{item.prompt}</summary>
            <Question data={data} run={run} item={item} explained />
            <p>
              <a href={`${item.href}#${item.see}`}>{data.words.toSection}</a>
            </p>
          </details>
        );
      })}
    </>
  );
}
