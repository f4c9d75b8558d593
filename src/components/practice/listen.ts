let stop = () => {};

/** Falls silent. */
export const hush = (): void => stop();

/** Whether this device can read the language aloud. A voice of another language would only confuse. */
export const hasVoice = (locale: string): boolean =>
  globalThis.speechSynthesis?.getVoices().some((v) => v.lang.toLowerCase().startsWith(locale)) ?? false;

/** Reads words aloud, sentence after sentence. What it needs loads at the first wish to hear. */
export async function listen(text: string, locale: string): Promise<void> {
  hush();
  const [{ say, voiceFor }, { sentenceSpans }] = await Promise.all([
    import('../read-aloud/voice.ts'),
    import('../../core/text/sentences.ts'),
  ]);
  const voice = await voiceFor(locale);
  if (!voice) return;
  const sentences = sentenceSpans(text).map(([start, end]) => text.slice(start, end));
  const next = (i: number): void => {
    const sentence = sentences[i];
    if (sentence !== undefined) stop = say(sentence, voice, 0.9, locale, () => next(i + 1));
  };
  next(0);
}
