import { sentenceSpans } from '../../core/text/sentences.ts';

/**
 * Reads words aloud with a voice of their own language; a voice of another would only confuse.
 * @returns false when this device has none.
 */
export function speak(text: string, locale: string): boolean {
  const voice = voiceOf(locale);
  if (!voice) return false;
  speechSynthesis.cancel();
  // Figures and abbreviations are written out by code that only those who listen need to load.
  void import('../../core/text/speak.ts').then(({ spoken }) => {
    const plain = text.replace(/\*\*/g, '');
    for (const [start, end] of sentenceSpans(plain)) {
      const said = new SpeechSynthesisUtterance(spoken(plain.slice(start, end), locale));
      said.voice = voice;
      said.lang = voice.lang;
      said.rate = 0.9;
      speechSynthesis.speak(said);
    }
  });
  return true;
}

export const hush = (): void => globalThis.speechSynthesis?.cancel();

export const voiceOf = (locale: string): SpeechSynthesisVoice | undefined =>
  globalThis.speechSynthesis?.getVoices().find((v) => v.lang.toLowerCase().startsWith(locale));
