import { Component, type ComponentType } from 'preact';
import { answerTo } from '../../core/quiz/attempt.ts';
import { fill } from '../../i18n/fill.ts';
import { Question } from './Question.tsx';
import { startRun, type Purpose, type Run } from './run.ts';
import type { QuizData } from './types.ts';

export type SummaryProps = {
  data: QuizData;
  run: Run;
  /** Position of the first unanswered question, or -1. */ open: number;
};

type Props = Purpose & { data: QuizData; Summary?: ComponentType<SummaryProps> };

/** A run through questions, one at a time, with a summary at the end. Without a summary: one question, nothing around it. */
export class Quiz extends Component<Props> {
  // Declared, not initialised: an initialiser would bring a helper along for phones of 2020.
  declare run: Run;
  declare shown: number;

  constructor(props: Props) {
    super(props);
    this.run = startRun(props.data, () => this.setState({}), props);
    this.shown = this.run.attempt.at;
  }

  override componentDidUpdate() {
    const { at } = this.run.attempt;
    if (this.shown !== at) (this.base as HTMLElement).querySelector<HTMLElement>('.q-prompt')?.focus();
    this.shown = at;
  }

  render({ data, Summary }: Props) {
    const { run } = this;
    const { attempt, send } = run;
    const { at, keys } = attempt;
    const { words } = data;
    const item = run.itemOf(keys[at] ?? '');
    if (!Summary) return <Question data={data} run={run} item={run.itemOf(keys[0]!)!} />;
    const graded = keys.map((k) => answerTo(attempt, k).graded);
    const last = at === keys.length - 1;
    return (
      <div>
        <div class="q-bar" aria-hidden="true">
          {keys.map((k, i) => (
            <i key={k} class={i === at ? 'now' : graded[i] ? 'done' : ''} />
          ))}
        </div>
        {item ? (
          <>
            <p class="q-position">{fill(words.position, { n: at + 1, of: keys.length })}</p>
            <Question key={attempt.seed + keys[at]!} data={data} run={run} item={item}>
              <button
                type="button"
                class="btn main"
                onClick={() => send(last ? { type: 'finished' } : { type: 'moved', to: at + 1 })}
              >
                {last ? words.finish : words.next}
              </button>
            </Question>
          </>
        ) : (
          <Summary data={data} run={run} open={graded.findIndex((g) => !g)} />
        )}
      </div>
    );
  }
}
