import { resumeLesson } from '../../core/progress/resume.ts';
import { $progress } from '../../stores/progress.ts';
import { readData } from '../ui/island.ts';

customElements.define(
  'it-resume',
  class extends HTMLElement {
    async connectedCallback() {
      const lessons = (await readData(this)) as [slug: string, title: string, href: string][];
      const slug = resumeLesson(
        $progress.get(),
        lessons.map(([s]) => s),
      );
      const lesson = lessons.find(([s]) => s === slug);
      if (!lesson) return;
      const link = document.createElement('a');
      link.className = 'btn';
      link.href = lesson[2];
      link.textContent = this.dataset['text']!.replace('{title}', lesson[1]);
      this.append(link);
      this.hidden = false;
    }
  },
);
