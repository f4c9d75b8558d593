import { enter, nextKey } from '../../core/practice/phone.ts';
import { valueWords } from '../../core/practice/say.ts';
import type { Element } from '../../core/practice/schema.ts';
import { Icon, Say, Tap, type Ui } from './Tap.tsx';

type Pad = Extract<Element, { kind: 'keypad' }>;

const letters = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The rows of keys. Letters that no key of ours has (à, 5, @) get a row of their own. */
function rowsOf({ layout, target }: Pad): string[][] {
  if (layout === 'digits')
    return ['123', '456', '789', `${[...target].filter((c) => !/\d/.test(c)).join('')}0`].map((r) => [...new Set(r)]);
  const extra = new Set([...target.toLowerCase()].filter((c) => c !== ' ' && !letters.join('').includes(c)));
  return [
    ...(extra.size ? [[...extra].sort()] : []),
    ...letters.map((r) => [...r]),
    ...(target.includes(' ') ? [[' ']] : []),
  ];
}

/** A box and the keys that fill it. On the live phone the mark stands on the next key, in a picture round all of them. */
export function Keypad({ pad, ui }: { pad: Pad; ui: Ui }) {
  const typed = String(ui.phone.vars[pad.var]);
  const next = nextKey(pad.target, typed).toLowerCase();
  const marked = ui.mark === pad.id;
  const key = (k: string) => (
    <Tap
      ui={ui}
      id={pad.id}
      class="p-key"
      keyed={k}
      marked={marked && ui.touch !== undefined && k === next}
      aria-label={k === ' ' ? ui.words.space : undefined}
    >
      {k === ' ' ? ui.words.space : k === enter ? <Icon ui={ui} name="check" /> : k}
    </Tap>
  );
  return (
    <div class={marked && !ui.touch ? 'p-pad p-mark' : 'p-pad'}>
      <p class="p-label">
        <Say ui={ui} text={pad.label} />
      </p>
      <p class="p-box">
        <Shown value={valueWords(ui.script, pad.var, typed)} secret={pad.secret} ui={ui} />
      </p>
      {rowsOf(pad).map((row) => (
        <div class={`p-keyrow k-${pad.layout === 'digits' ? 'digits' : 'letters'}`}>{row.map(key)}</div>
      ))}
      {next === enter && <div class="p-keyrow">{key(enter)}</div>}
    </div>
  );
}

/** What stands in a box; dots where nobody should read over one's shoulder. */
export function Shown({ value, secret, ui }: { value: string; secret: boolean | undefined; ui: Ui }) {
  if (!value) return <i>{ui.words.empty}</i>;
  return secret ? (
    <span aria-label={ui.words.dots.replace('{n}', String(value.length))}>{'•'.repeat(value.length)}</span>
  ) : (
    <>{value}</>
  );
}
