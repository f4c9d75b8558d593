import type { Attempt } from '../../core/quiz/attempt.ts';
import { answered, finished, shareOf, type Statement, type Subject } from '../../core/xapi/statement.ts';
import { choose, enqueue, mayAsk, newId, readChoice } from '../../stores/lrs.ts';
import { sendWaiting, storeOf } from './outbox.ts';

type Happened = Omit<Statement, 'id' | 'timestamp' | 'actor'> & { timestamp: string };

/** Tells a school's record store what happens on this page, once its learner has agreed. */
customElements.define(
  'it-lrs',
  class extends HTMLElement {
    /** What happened before the learner was asked; it goes only if the answer is yes. */
    declare unsent: Happened[];
    declare answered: boolean;

    connectedCallback() {
      this.unsent = [];
      this.answered = !mayAsk();
      const subject = JSON.parse(this.dataset['subject']!) as Subject;
      const pass = this.dataset['pass'];
      const quiz = this.parentElement!;
      quiz.addEventListener('it-quiz', (e) => {
        const { type, item, score } = (e as CustomEvent<{ type: string; item: string; score: number }>).detail;
        if (type === 'answered') this.tell([answered(subject, item, score)]);
      });
      quiz.addEventListener('it-finished', (e) => {
        const share = shareOf((e as CustomEvent<Attempt>).detail);
        this.tell(finished(subject, share, pass ? Number(pass) : undefined));
        if (mayAsk()) this.ask();
      });
      addEventListener('online', () => this.send());
      this.send();
    }

    tell(events: Omit<Happened, 'timestamp'>[]) {
      const timestamp = new Date().toISOString();
      const choice = readChoice();
      if (choice?.said === 'yes') for (const e of events) this.put({ ...e, timestamp }, choice.account);
      else if (!this.answered) this.unsent.push(...events.map((e) => ({ ...e, timestamp })));
      this.send();
    }

    put(event: Happened, account: string) {
      const actor = { objectType: 'Agent', account: { homePage: this.dataset['home'], name: account } };
      enqueue({ id: newId(), actor, ...event });
    }

    ask() {
      choose('asked');
      this.hidden = false;
      for (const button of this.querySelectorAll<HTMLElement>('[data-say]'))
        button.addEventListener('click', () => this.answer(button.dataset['say'] as 'yes' | 'no'));
    }

    answer(said: 'yes' | 'no') {
      choose(said);
      this.answered = true;
      const choice = readChoice();
      if (choice?.said === 'yes') for (const e of this.unsent) this.put(e, choice.account);
      this.unsent = [];
      this.querySelector('[data-question]')!.setAttribute('hidden', '');
      this.querySelector('[role=status]')!.textContent = this.dataset[said]!;
      this.send();
    }

    send() {
      if (readChoice()?.said === 'yes') void sendWaiting(storeOf(this.dataset));
    }
  },
);
