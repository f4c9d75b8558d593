import { forgetOtherLearner } from './new-learner.ts';
import { originOf, type EmbedMessage } from './message.ts';

type Body<T> = T extends unknown ? Omit<T, 'source' | 'version' | 'module' | 'lesson'> : never;

customElements.define(
  'it-embed',
  class extends HTMLElement {
    connectedCallback() {
      // Only where site.config.ts names a system that may open quizzes, and only when one does.
      if (this.dataset['launches'] && /[?&]fetch=/.test(location.search)) {
        forgetOtherLearner(this.dataset['lesson']!, location.search);
        void import('./cmi5.ts').then(({ openSession }) => openSession(this));
      }
      if (parent === window) return;
      const results = originOf(location.search);
      const { module, lesson, questions } = this.dataset as Record<string, string>;
      const say = (body: Body<EmbedMessage>, to: string) =>
        parent.postMessage({ source: 'i-to-so', version: 1, module, lesson, ...body }, to);

      // A height tells nothing about the learner, so any page may have it.
      say({ type: 'ready', questions: Number(questions) }, '*');
      const measure = () => say({ type: 'resize', height: document.body.offsetHeight }, '*');
      if ('ResizeObserver' in window) new ResizeObserver(measure).observe(document.body);
      else setInterval(measure, 1000);

      if (results) this.addEventListener('it-quiz', (e) => say((e as CustomEvent<Body<EmbedMessage>>).detail, results));
    }
  },
);
