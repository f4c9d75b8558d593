import { spoken } from '../../core/text/speak.ts';

/** A voice of the page's language, or none: another language's voice reading Vietnamese helps nobody. */
export async function voiceFor(locale: string): Promise<SpeechSynthesisVoice | undefined> {
  const synth = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  if (!synth) return undefined;
  const find = () => {
    const own = synth.getVoices().filter((v) => v.lang.toLowerCase().replace('_', '-').split('-')[0] === locale);
    return own.find((v) => v.localService) ?? own[0];
  };
  // Chrome fills its list only after it was asked for it once.
  return (
    find() ??
    new Promise((resolve) => {
      const late = () => resolve(find());
      synth.addEventListener?.('voiceschanged', late, { once: true });
      setTimeout(late, 1200);
    })
  );
}

/** Says one sentence, figures and abbreviations written out. `done` is called at its end, not when it is cut off. */
export function say(
  text: string,
  voice: SpeechSynthesisVoice,
  rate: number,
  locale: string,
  done: () => void,
): () => void {
  const said = new SpeechSynthesisUtterance(spoken(text, locale));
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = rate;
  let live = true;
  const end = () => {
    if (live) done();
    live = false;
  };
  said.onend = end;
  said.onerror = end;
  // Kept reachable: Chrome collects an utterance that nobody holds and then never ends it.
  held.said = said;
  speechSynthesis.speak(said);
  return () => {
    live = false;
    // pause() cancels on Android, so stopping is always cancelling.
    speechSynthesis.cancel();
  };
}

const held: { said?: SpeechSynthesisUtterance } = {};
