import { controlsOn, gestureOf, screenOf } from '../../core/practice/controls.ts';
import type { Ui } from './Tap.tsx';

// One finger, one phone: what it is doing outlives the renders between its going down and coming up.
let from: PointerEvent | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** The gesture has done the work, so the click that ends it must not do it again. */
let spent = false;

const controls = ({ script, phone }: Ui) => controlsOn(screenOf(script, phone.screen), phone.vars);

/**
 * Handlers for the whole phone: a swipe anywhere works the control that asks for it, a long press the one
 * under the finger, and a real keyboard the keypad. A tap always does the same.
 */
export function gestures(ui: Ui) {
  const touch = ui.touch!;
  return {
    onPointerDown: (e: PointerEvent) => {
      from = e;
      spent = false;
      const held = (e.target as HTMLElement).closest<HTMLElement>('[data-g=hold]')?.dataset['id'];
      if (held)
        timer = setTimeout(() => {
          spent = true;
          touch(held);
        }, 500);
    },
    onPointerUp: (e: PointerEvent) => {
      clearTimeout(timer);
      const [dx, dy] = [e.clientX - (from?.clientX ?? e.clientX), e.clientY - (from?.clientY ?? e.clientY)];
      if (Math.max(Math.abs(dx), Math.abs(dy)) > 30) {
        const way = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'down' : 'up';
        const asked = controls(ui).find((c) => gestureOf(c) === `swipe-${way}`);
        if (asked && !spent) {
          spent = true;
          touch(asked.id);
        }
      }
      setTimeout(() => {
        spent = false;
      }, 60);
    },
    onPointerCancel: () => clearTimeout(timer),
    onContextMenu: (e: Event) => e.preventDefault(),
    onClickCapture: (e: Event) => {
      if (spent) e.stopPropagation();
    },
    onKeyDown: (e: KeyboardEvent) => {
      const pad = controls(ui).find((c) => c.element.kind === 'keypad');
      if (!pad || e.key.length !== 1 || e.key === ' ' || e.ctrlKey || e.altKey || e.metaKey) return;
      e.preventDefault();
      touch(pad.id, e.key);
    },
  };
}
