import type { ComponentChildren } from 'preact';
import type { Phone } from '../../core/practice/phone.ts';
import { say } from '../../core/practice/say.ts';
import type { Script } from '../../core/practice/schema.ts';
import type { Words } from '../../i18n/index.ts';
import { Rich } from './Rich.tsx';

/** What every part of the phone's screen needs to draw itself. */
export type Ui = {
  script: Script;
  phone: Phone;
  words: Words['practice'];
  /** Path of each icon the script uses. */
  icons: Record<string, string>;
  /** Id of the control to mark. */
  mark: string | undefined;
  /** Absent in a picture of the phone, where nothing can be tapped. */
  touch: ((id: string, key?: string) => void) | undefined;
};

export const Say = ({ ui, text }: { ui: Ui; text: string }) => <Rich text={say(ui.script, text, ui.phone.vars)} />;

export const Icon = ({ ui, name }: { ui: Ui; name: string | undefined }) =>
  name ? (
    <svg class="icon" viewBox="0 0 48 48" aria-hidden="true">
      <path d={ui.icons[name]} />
    </svg>
  ) : null;

type Props = {
  ui: Ui;
  id: string;
  class: string;
  /** A gesture that does the same as a tap; gestures.ts feels it. */
  gesture?: string | undefined;
  /** The key of a keypad. */
  keyed?: string;
  marked?: boolean;
  children: ComponentChildren;
  role?: 'switch';
  'aria-checked'?: boolean;
  'aria-current'?: 'page' | undefined;
  'aria-label'?: string | undefined;
};

/** A control: a button on the live phone, a shape in a picture of it. */
export function Tap({ ui, id, class: name, gesture, keyed, marked = ui.mark === id, children, ...aria }: Props) {
  const all = { class: marked ? `${name} p-mark` : name, 'data-g': gesture };
  const { touch } = ui;
  if (!touch) return <div {...all}>{children}</div>;
  return (
    <button type="button" data-id={id} data-key={keyed} {...all} {...aria} onClick={() => touch(id, keyed)}>
      {children}
    </button>
  );
}
