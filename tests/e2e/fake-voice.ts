import type { Page } from '@playwright/test';

/**
 * A speech engine that says nothing and notes everything: a headless browser has no voices.
 * `ms`: how long a sentence takes.
 */
export async function fakeVoices(
  page: Page,
  langs: string[],
  ms = 40,
): Promise<() => Promise<{ text: string; lang: string; rate: number }[]>> {
  await page.addInitScript(
    ({ known, wait }) => {
      class Utterance {
        voice = null;
        lang = '';
        rate = 1;
        onend: (() => void) | null = null;
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      const said: object[] = [];
      let timer: ReturnType<typeof setTimeout>;
      const engine = {
        getVoices: () => known.map((lang) => ({ lang, name: lang, localService: true })),
        speak(u: Utterance) {
          said.push({ text: u.text, lang: u.lang, rate: u.rate });
          timer = setTimeout(() => u.onend?.(), wait);
        },
        cancel: () => clearTimeout(timer),
        addEventListener() {},
      };
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, said });
      Object.defineProperty(window, 'speechSynthesis', { value: engine });
    },
    { known: langs, wait: ms },
  );
  return () =>
    page.evaluate(() => (window as unknown as { said: { text: string; lang: string; rate: number }[] }).said);
}
