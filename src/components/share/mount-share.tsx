import { render } from 'preact';
import { addressOf } from './address.ts';
import './copy-element.ts';

export type ShareWords = Record<'copy' | 'copied' | 'failed' | 'scan' | 'qr', string>;

/** Tapped: the system's sheet. Where there is none, or it refuses, the address to copy and to scan stands under the button. */
export function mount(host: HTMLElement, words: ShareWords): void {
  const { title } = document;
  const url = addressOf(location, document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href);
  const panel = () =>
    import('../ui/Qr.tsx').then(({ Qr }) => {
      const box = host.querySelector('div') ?? host.appendChild(document.createElement('div'));
      render(
        <>
          <it-copy data-copied={words.copied} data-failed={words.failed}>
            <code>{url}</code>
            <button class="btn" type="button">
              {words.copy}
            </button>
            <span role="status" />
          </it-copy>
          <p>{words.scan}</p>
          <Qr text={url} label={words.qr} />
        </>,
        box,
      );
    });
  if (!navigator.share) return void panel();
  navigator.share({ title, url }).catch((e: Error) => {
    // Closing the sheet without sending is an answer too.
    if (e.name !== 'AbortError') void panel();
  });
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'it-copy': preact.JSX.HTMLAttributes<HTMLElement>;
    }
  }
}
