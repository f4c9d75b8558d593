import { readStored, writeStored } from '../../stores/storage.ts';
import type { Words } from '../../i18n/index.ts';
import { sentencesIn, type Sentence } from './collect.ts';
import { mark, unmark } from './mark.ts';
import { say, voiceFor } from './voice.ts';

type Data = { words: Words['readAloud']; locale: string };

const rates = [0.7, 0.9, 1.15];

let player: Player | undefined;

/** Reads `root` aloud, sentence by sentence; opens the player where it is not open yet. */
export function read(data: Data, root: Element): void {
  player ??= new Player(data);
  void player.start(sentencesIn(root));
}

/** The bar at the foot of the page: back, stop, on, speed, away. */
class Player {
  bar = document.createElement('div');
  note = document.createElement('p');
  stopGo = this.button('stop', () => (this.hush ? this.stop() : this.play()));
  speed = this.button('speed0', () => this.faster());
  list: Sentence[] = [];
  at = 0;
  rate = Number(readStored('read-rate') ?? 1);
  hush: (() => void) | undefined;
  voice: SpeechSynthesisVoice | undefined;
  data: Data;
  lastFocus: Element | null = null;

  constructor(data: Data) {
    this.data = data;
    const { bar, note } = this;
    bar.className = 'player no-print';
    bar.setAttribute('role', 'region');
    bar.setAttribute('aria-label', data.words.player);
    note.setAttribute('role', 'status');
    const row = document.createElement('div');
    row.append(
      this.button('back', () => this.step(-1)),
      this.stopGo,
      this.button('on', () => this.step(1)),
      this.speed,
      this.button('close', () => this.close()),
    );
    bar.append(note, row);
    bar.addEventListener('keydown', (e) => e.key === 'Escape' && this.close());
    this.label();
    const main = document.getElementById('main')!;
    main.addEventListener('click', (e) => this.from(e));
    // What a question or the practice phone answers is read as soon as it appears.
    new MutationObserver((changes) => this.heard(changes)).observe(main, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    addEventListener('pagehide', () => this.stop());
  }

  button(word: keyof Data['words'], act: () => void): HTMLButtonElement {
    const b = document.createElement('button');
    b.type = 'button';
    b.className = 'btn';
    b.dataset['word'] = word;
    b.addEventListener('click', act);
    return b;
  }

  label(): void {
    const w = this.data.words;
    this.stopGo.dataset['word'] = this.hush ? 'stop' : 'go';
    this.speed.dataset['word'] = `speed${this.rate}`;
    this.bar
      .querySelectorAll<HTMLElement>('[data-word]')
      .forEach((b) => (b.textContent = w[b.dataset['word'] as keyof Data['words']]));
  }

  async start(list: Sentence[]): Promise<void> {
    this.stop();
    if (!this.bar.isConnected) {
      this.lastFocus = document.activeElement;
      document.body.append(this.bar);
      document.documentElement.toggleAttribute('data-hearing', true);
    }
    this.list = list;
    this.at = 0;
    this.voice ??= await voiceFor(this.data.locale);
    this.note.textContent = this.voice ? '' : this.data.words.noVoice;
    this.bar.classList.toggle('mute', !this.voice);
    if (this.voice) this.play();
  }

  play(): void {
    const sentence = this.list[this.at];
    if (!sentence || !this.voice) return this.finish();
    mark(sentence);
    this.hush = say(sentence.text, this.voice, rates[this.rate]!, this.data.locale, () => {
      this.at++;
      this.play();
    });
    this.label();
  }

  finish(): void {
    this.at = 0;
    this.stop();
    unmark();
  }

  stop(): void {
    this.hush?.();
    this.hush = undefined;
    this.label();
  }

  step(by: number): void {
    this.stop();
    this.at = Math.max(0, Math.min(this.list.length - 1, this.at + by));
    this.play();
  }

  faster(): void {
    this.rate = (this.rate + 1) % rates.length;
    writeStored('read-rate', String(this.rate));
    const reading = this.hush !== undefined;
    this.stop();
    if (reading) this.play();
  }

  close(): void {
    this.finish();
    this.bar.remove();
    document.documentElement.toggleAttribute('data-hearing', false);
    if (this.lastFocus instanceof HTMLElement) this.lastFocus.focus();
  }

  /** A tap on words reads on from there. */
  from(e: Event): void {
    const target = e.target as Element;
    if (
      !this.bar.isConnected ||
      !this.voice ||
      target.closest('a,button,input,label,select,textarea,summary,it-practice')
    )
      return;
    if (!this.list.some((s) => s.block.contains(target))) this.list = sentencesIn(document.getElementById('main')!);
    const at = this.list.findIndex((s) => s.block.contains(target) || target.contains(s.block));
    if (at < 0) return;
    this.stop();
    this.at = at;
    this.play();
  }

  heard(changes: MutationRecord[]): void {
    if (!this.bar.isConnected || !this.voice) return;
    const element = (n: Node) => (n instanceof Element ? n : n.parentElement);
    const status = changes
      .map((c) => element(c.target)?.closest('[role="status"]'))
      .find((s) => s?.textContent?.trim());
    if (status) void this.start(sentencesIn(status));
  }
}
