import { render } from 'preact';
import type { Script } from '../../core/practice/schema.ts';
import type { Locale } from '../../i18n/index.ts';
import { addLiveStyle } from './live-style.ts';
import { liveWords } from './live-words.ts';
import { hush } from './listen.ts';
import { Practice } from './Practice.tsx';
import { takeScreen } from './take-screen.ts';

/** What Practice.astro hands over. */
export type PracticeData = { script: Script; icons: Record<string, string>; locale: Locale; large: boolean };

export function mount(host: HTMLElement, data: PracticeData): void {
  addLiveStyle();
  const large = data.large || new URLSearchParams(location.search).get('practice') === 'big';
  if (host.querySelector('.pr')) return;
  const place = host.appendChild(document.createElement('div'));
  place.className = large ? 'pr pr-large' : 'pr';
  place.setAttribute('role', 'dialog');
  place.setAttribute('aria-modal', 'true');
  place.setAttribute('aria-label', data.script.title);
  const giveBack = takeScreen(place, () => {
    hush();
    render(null, place);
    place.remove();
    delete host.dataset['live'];
    host.querySelector<HTMLElement>('[data-start]')?.focus();
  });
  render(
    <Practice
      {...data}
      words={liveWords[data.locale] ?? liveWords.vi}
      large={large}
      pass={large || host.dataset['pass'] === 'alone' ? 'alone' : 'guided'}
      exit={giveBack}
    />,
    place,
  );
}
