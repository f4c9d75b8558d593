/**
 * Reads words aloud with a voice of their own language; a voice of another would only confuse.
 * @returns false when this device has none.
 */
export function speak(text: string, locale: string): boolean {
  const voice = voiceOf(locale);
  if (!voice) return false;
  speechSynthesis.cancel();
  // One utterance a sentence: Chrome falls silent after some 14 seconds.
  for (const sentence of text.replace(/\*\*/g, '').match(/[^.!?…]+[.!?…]*/g) ?? []) {
    const said = new SpeechSynthesisUtterance(sentence.trim());
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = 0.9;
    speechSynthesis.speak(said);
  }
  return true;
}

export const hush = (): void => globalThis.speechSynthesis?.cancel();

export const voiceOf = (locale: string): SpeechSynthesisVoice | undefined =>
  globalThis.speechSynthesis?.getVoices().find((v) => v.lang.toLowerCase().startsWith(locale));
