import { back, controlsOn, gestureOf, openDialog, screenOf, shownElements } from '../../core/practice/controls.ts';
import { View } from './elements.tsx';
import { gestures } from './gestures.ts';
import { Tap, type Ui } from './Tap.tsx';

/**
 * One screen of the practice phone: a picture when `ui.touch` is absent, otherwise the live phone.
 * The same markup for both, so that a figure always shows what the learner will meet.
 */
export function PhoneScreen({ ui }: { ui: Ui }) {
  const { script, phone, words, touch } = ui;
  const screen = screenOf(script, phone.screen);
  const elements = shownElements(screen, phone.vars);
  const dialog = openDialog(elements);
  const keys = elements.filter((e) => e.kind === 'keys');
  const flat = elements.filter((e) => e.kind !== 'dialog' && e.kind !== 'keys');
  const swiped = touch && controlsOn(screen, phone.vars).some((c) => gestureOf(c)?.startsWith('swipe'));
  // A banner slides in at the top of a phone, wherever the script names it.
  const inOrder = [...flat.filter((e) => e.kind === 'notification'), ...flat.filter((e) => e.kind !== 'notification')];
  // Under an open dialog nothing can be tapped, so it is drawn as a picture.
  const under = dialog ? { ...ui, touch: undefined, mark: undefined } : ui;
  return (
    <div
      class={`ph l-${screen.look ?? 'app'}${keys.length ? ' p-sided' : ''}${swiped ? ' p-swiped' : ''}`}
      {...(touch && gestures(ui))}
    >
      <p class="p-flag">{words.flag}</p>
      <div class="p-top" aria-hidden="true">
        <b>8:15</b>
        <i />
      </div>
      <div class="p-scr" {...(touch && { tabIndex: -1, role: 'group', 'aria-label': screen.name })}>
        <div class="p-under" aria-hidden={dialog && touch ? true : undefined}>
          {inOrder.map((e) => (
            <View key={e.id} e={e} ui={under} />
          ))}
        </div>
        {dialog && (
          <div class="p-over">
            <View e={dialog} ui={ui} />
          </div>
        )}
      </div>
      <div class="p-nav">
        <Tap ui={ui} id={back} class="p-back">
          {words.back}
        </Tap>
      </div>
      {keys.map((e) => (
        <View e={e} ui={ui} />
      ))}
    </div>
  );
}
