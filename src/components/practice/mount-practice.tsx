import { render } from 'preact';
import type { Script } from '../../core/practice/schema.ts';
import type { Words } from '../../i18n/index.ts';
import { hush } from './speak.ts';
import { Practice } from './Practice.tsx';
import { takeScreen } from './take-screen.ts';

/** What Practice.astro hands over. */
export type PracticeData = { script: Script; words: Words['practice']; icons: Record<string, string>; locale: string; large: boolean };

export function mount(host: HTMLElement, data: PracticeData): void {
  const large = data.large || new URLSearchParams(location.search).get('practice') === 'big';
  const place = host.appendChild(document.createElement('div'));
  place.className = large ? 'pr pr-large' : 'pr';
  const giveBack = takeScreen(place, () => {
    hush();
    render(null, place);
    place.remove();
    delete host.dataset['live'];
    host.querySelector<HTMLElement>('[data-start]')?.focus();
  });
  render(<Practice {...data} large={large} exit={giveBack} />, place);
}
