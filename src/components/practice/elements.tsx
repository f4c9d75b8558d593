import type { ComponentChild } from 'preact';
import { isLive, partsOf, shownParts } from '../../core/practice/controls.ts';
import { say, valueWords } from '../../core/practice/say.ts';
import type { Element } from '../../core/practice/schema.ts';
import { Keypad, Shown } from './Keypad.tsx';
import { Icon, Say, Tap, type Ui } from './Tap.tsx';

type Kind = Element['kind'];
type ElementOf<K extends Kind> = Extract<Element, { kind: K }>;
type Choice = ElementOf<'list'>['items'][number];

/** The parts that show now, with the type they have in the schema. */
const shown = <T,>(items: T[], e: Element, ui: Ui): T[] => {
  const ids = shownParts(e, ui.phone.vars);
  return items.filter((_, i) => ids.includes(partsOf(e)[i]!));
};

const Button = ({ ui, b, name = 'p-b' }: { ui: Ui; b: Choice; name?: string }) => (
  <Tap ui={ui} id={b.id} class={`${name} b-${b.look ?? 'plain'}`} gesture={b.gesture}>
    <Icon ui={ui} name={b.icon} />
    <span>
      <Say ui={ui} text={b.text} />
    </span>
  </Tap>
);

/** Draws each kind of element. A new kind in the schema does not compile until it is drawn here. */
const views: { [K in Kind]: (e: ElementOf<K>, ui: Ui) => ComponentChild } = {
  apps: (e, ui) => (
    <div class="p-apps">
      {shown(e.items, e, ui).map((a) => (
        <Tap ui={ui} id={a.id} class="p-app">
          <Icon ui={ui} name={a.icon} />
          <span>
            <Say ui={ui} text={a.text} />
          </span>
        </Tap>
      ))}
    </div>
  ),
  header: (e, ui) => (
    <p class="p-head">
      <Say ui={ui} text={e.text} />
    </p>
  ),
  text: (e, ui) => (
    <p class={`p-text t-${e.tone ?? 'plain'}`}>
      {(e.tone === 'warn' || e.tone === 'good') && <Icon ui={ui} name={e.tone === 'warn' ? 'warning' : 'check'} />}
      <span>
        <Say ui={ui} text={e.text} />
      </span>
    </p>
  ),
  list: (e, ui) => (
    <div class="p-list">
      {shown(e.items, e, ui).map((c) => (
        <Tap ui={ui} id={c.id} class="p-item" gesture={c.gesture}>
          <Icon ui={ui} name={c.icon} />
          <span>
            <b>
              <Say ui={ui} text={c.text} />
            </b>
            {c.note && (
              <small>
                <Say ui={ui} text={c.note} />
              </small>
            )}
          </span>
        </Tap>
      ))}
    </div>
  ),
  row: (e, ui) => (
    <p class="p-row">
      <span>
        <Say ui={ui} text={e.label} />
      </span>
      <b>
        <Say ui={ui} text={e.text} />
      </b>
    </p>
  ),
  field: (e, ui) => {
    const value = ui.phone.vars[e.var];
    return (
      <div class="p-field">
        <p class="p-label">
          <Say ui={ui} text={e.label} />
        </p>
        <p class="p-box">
          <Shown value={valueWords(ui.script, e.var, value)} secret={e.secret} ui={ui} />
        </p>
        <p class="p-label">{ui.words.fill}</p>
        <div class="p-samples">
          {shown(e.samples, e, ui).map((s) => (
            <Tap ui={ui} id={s.id} class="p-sample">
              <Say ui={ui} text={s.text} />
            </Tap>
          ))}
        </div>
      </div>
    );
  },
  keypad: (e, ui) => <Keypad pad={e} ui={ui} />,
  button: (e, ui) => <Button ui={ui} b={e} />,
  switch: (e, ui) => {
    const on = ui.phone.vars[e.var] === true;
    return (
      <Tap ui={ui} id={e.id} class="p-item p-switch" role="switch" aria-checked={on}>
        <span>
          <b>
            <Say ui={ui} text={e.text} />
          </b>
          {e.note && (
            <small>
              <Say ui={ui} text={e.note} />
            </small>
          )}
        </span>
        <i class={on ? 'is-on' : ''}>{on ? ui.words.on : ui.words.off}</i>
      </Tap>
    );
  },
  tabs: (e, ui) => (
    <div class="p-tabs">
      {shown(e.items, e, ui).map((t) => (
        <Tap ui={ui} id={t.id} class={t.current ? 'is-on' : ''} aria-current={t.current ? 'page' : undefined}>
          <Say ui={ui} text={t.text} />
        </Tap>
      ))}
    </div>
  ),
  dialog: (e, ui) => (
    <div class="p-dialog" role={ui.touch && 'group'} aria-label={ui.touch && say(ui.script, e.title, ui.phone.vars)}>
      <p class="p-text t-big">
        <Say ui={ui} text={e.title} />
      </p>
      {e.text && (
        <p class="p-text">
          <Say ui={ui} text={e.text} />
        </p>
      )}
      {shown(e.items, e, ui).map((b) => (
        <Button ui={ui} b={b} />
      ))}
    </div>
  ),
  notification: (e, ui) => {
    const inside = (
      <>
        <Icon ui={ui} name={e.icon} />
        <span>
          <b>
            <Say ui={ui} text={e.from} />
          </b>
          <small>
            <Say ui={ui} text={e.text} />
          </small>
        </span>
      </>
    );
    return isLive({ id: e.id, element: e }) ? (
      <Tap ui={ui} id={e.id} class="p-item p-notice">
        {inside}
      </Tap>
    ) : (
      <div class="p-item p-notice">{inside}</div>
    );
  },
  bubbles: (e, ui) => (
    <div class="p-chat">
      {shown(e.items, e, ui).map((b) =>
        isLive({ id: b.id, element: e, part: b }) ? (
          <Tap ui={ui} id={b.id} class={`m-${b.from} m-link`}>
            <Say ui={ui} text={b.text} />
          </Tap>
        ) : (
          <p class={ui.mark === b.id ? `m-${b.from} p-mark` : `m-${b.from}`}>
            <Say ui={ui} text={b.text} />
          </p>
        ),
      )}
    </div>
  ),
  call: (e, ui) => {
    const items = shown(e.items, e, ui);
    // What one says are buttons of words; what one does to the call are the round ones below them.
    const round = (b: Choice) => b.icon !== undefined && (b.look === 'call' || b.look === 'hangup');
    return (
      <div class="p-call">
        <i>
          <Icon ui={ui} name="person" />
        </i>
        <p class="p-text t-big">
          <Say ui={ui} text={e.name} />
        </p>
        <p class="p-text">
          <Say ui={ui} text={e.note} />
        </p>
        <div class="p-answers">
          {items
            .filter((b) => !round(b))
            .map((b) => (
              <Button ui={ui} b={b} />
            ))}
          <div class="p-round">
            {items.filter(round).map((b) => (
              <Button ui={ui} b={b} name="p-c" />
            ))}
          </div>
        </div>
      </div>
    );
  },
  camera: (e, ui) => {
    const inside = (
      <>
        <i class={e.pastedOver ? 'p-pasted' : ''}>
          <Icon ui={ui} name="qr" />
        </i>
        <span>
          <Say ui={ui} text={e.caption} />
        </span>
      </>
    );
    return isLive({ id: e.id, element: e }) ? (
      <Tap ui={ui} id={e.id} class="p-camera">
        {inside}
      </Tap>
    ) : (
      <div class="p-camera">{inside}</div>
    );
  },
  picture: (e, ui) => (
    <div class="p-picture" role={ui.touch && 'img'} aria-label={ui.touch && e.alt}>
      <Icon ui={ui} name={e.icon} />
    </div>
  ),
  keys: (e, ui) => (
    <div class="p-keys">
      {shown(e.items, e, ui).map((b) => (
        <Button ui={ui} b={b} name="p-k" />
      ))}
    </div>
  ),
};

/** Kinds that ring themselves; round others a figure's ring goes. */
const rings: readonly Kind[] = ['button', 'switch', 'keypad'];

export function View({ e, ui }: { e: Element; ui: Ui }) {
  const drawn = (views[e.kind] as (e: Element, ui: Ui) => ComponentChild)(e, ui);
  const self =
    rings.includes(e.kind) || (['notification', 'camera'].includes(e.kind) && isLive({ id: e.id, element: e }));
  return ui.mark === e.id && !self ? <div class="p-mark">{drawn}</div> : <>{drawn}</>;
}
