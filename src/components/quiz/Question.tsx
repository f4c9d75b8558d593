import { Component, type ComponentChildren } from 'preact';
import { answerTo, outcomeOf, showsFeedback } from '../../core/quiz/attempt.ts';
import { grade } from '../../core/quiz/grade.ts';
import type { Response } from '../../core/quiz/response.ts';
import { keyOf, type QuizData, type QuizItem } from './types.ts';
import type { Run } from './run.ts';
import { verdictOf } from './verdict.ts';
import { viewOf } from './views.tsx';
import { Hear } from './Hear.tsx';
import { Mark } from './views/Mark.tsx';

type Props = {
  data: QuizData;
  run: Run;
  item: QuizItem;
  /** In a list of misses: nothing to press, the key open. */
  explained?: boolean;
  /** What to press once it is answered. */
  children?: ComponentChildren;
};

/** One question: prompt, view, what was right and why, and the buttons that the mode allows. */
export class Question extends Component<Props> {
  /** How much is told; when it grows, what was told takes the focus, for the button pressed is gone. */
  declare told: number;

  override componentDidMount() {
    this.told = this.tells();
  }

  override componentDidUpdate() {
    const before = this.told;
    this.told = this.tells();
    if (this.told > before) (this.base as HTMLElement).querySelector<HTMLElement>('.q-verdict')?.focus();
  }

  tells() {
    const answer = answerTo(this.props.run.attempt, keyOf(this.props.item));
    return (answer.graded ? 1 : 0) + (answer.revealed ? 1 : 0);
  }

  render({ data, run, item, explained, children }: Props) {
    const { words } = data;
    const key = keyOf(item);
    const answer = answerTo(run.attempt, key);
    const shows = showsFeedback(run.attempt, key);
    const outcome = shows ? outcomeOf(answer, item) : undefined;
    const graded = outcome?.kind === 'graded' ? outcome : undefined;
    const full = graded ? graded.earned === graded.possible : false;
    const revealed = shows && (explained || full || answer.revealed === true);
    const locked = explained || answer.graded || answer.revealed || false;
    const practice = data.mode === 'practice';
    const id = `${data.id}-${key}`.replace(/\W/g, '-');
    const verdict = graded && verdictOf(item, graded, words);
    const missed = item.kind === 'single' && revealed && !full ? item.options.find((o) => o.correct) : undefined;
    const View = viewOf(item.kind);
    const send = (type: 'submitted' | 'retried' | 'hinted' | 'revealed') => run.send({ type, key });
    const button = (type: Parameters<typeof send>[0], text: string) => (
      <button type="button" class="btn" onClick={() => send(type)}>
        {text}
      </button>
    );
    const change = (response: Response) => {
      run.send({ type: 'changed', key, response });
      // A talk that has come to its end is its own submission.
      if (item.kind === 'scenario' && grade(item, response).kind === 'graded') send('submitted');
    };
    const submit = (e: Event) => {
      e.preventDefault();
      if (!locked) send('submitted');
    };
    return (
      <form class="q-item question" onSubmit={submit}>
        <Hear text={words.hear} />
        <h3 class="q-prompt" id={`${id}-q`} tabIndex={-1}>
          {item.prompt}
        </h3>
        <div role={item.kind === 'single' || item.kind === 'poll' ? 'radiogroup' : 'group'} aria-labelledby={`${id}-q`}>
          <View
            item={item}
            id={id}
            response={answer.response}
            order={run.orderOf(key)}
            change={change}
            locked={locked}
            revealed={revealed}
            marks={graded && new Map(graded.feedback.map((m) => [m.id, m.right]))}
            words={words}
            locale={data.locale}
          />
        </div>
        {answer.hinted && !locked && (
          <p class="q-hint">
            <b>{words.hint}:</b> {item.hint}
          </p>
        )}
        <div role="status">
          {answer.reason && !locked && <p class="q-not-ready">{words.reasons[answer.reason]}</p>}
          {locked && (
            <div class={`q-verdict ${verdict ? verdict.tone : ''}`} tabIndex={-1}>
              <Mark right={verdict && verdict.right} words={words} />
              <div>
                {verdict && verdict.lines.map((line) => <p key={line}>{line}</p>)}
                {missed && (
                  <p>
                    <b>
                      {words.key} {missed.text}
                    </b>{' '}
                    {missed.feedback}
                  </p>
                )}
                {!shows && <p>{words.kept}</p>}
              </div>
            </div>
          )}
        </div>
        {!explained && (
          <div class="btns">
            {!locked && practice && item.hint && !answer.hinted && button('hinted', words.hint)}
            {!locked && item.kind !== 'scenario' && (
              <button type="submit" class="btn main">
                {words.answer}
              </button>
            )}
            {practice && graded && !full && (
              <>
                {button('retried', words.retry)}
                {!answer.revealed && item.kind !== 'scenario' && button('revealed', words.reveal)}
              </>
            )}
            {locked && children}
          </div>
        )}
      </form>
    );
  }
}
