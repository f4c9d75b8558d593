import { z } from 'zod';
import { slug, words } from '../content/ids.ts';

/**
 * What an author writes in `practice.yml`: screens of a make-believe phone, what each control does,
 * the steps a learner is expected to take, and the mistakes worth explaining.
 */
const value = z.union([z.string(), z.number(), z.boolean()]);

/** All named variables must have exactly these values. */
const condition = z.record(slug, value);

/** What a tap does. A control with none of these is scenery; tapping it gets a kind "not this one". */
const action = {
  to: slug.optional(),
  set: z.record(slug, value).optional(),
  /** Id in `mistakes`: shown and recorded when the control is tapped. */
  mistake: slug.optional(),
};

const part = { id: slug, when: condition.optional() };

export const icons = [
  'phone',
  'message',
  'chat',
  'camera',
  'photos',
  'settings',
  'store',
  'bank',
  'shop',
  'browser',
  'map',
  'mail',
  'health',
  'id-card',
  'power',
  'water',
  'book',
  'news',
  'video',
  'wifi',
  'signal',
  'battery',
  'volume',
  'volume-up',
  'volume-down',
  'lock',
  'unlock',
  'person',
  'family',
  'police',
  'government',
  'money',
  'qr',
  'truck',
  'box',
  'bell',
  'search',
  'star',
  'warning',
  'check',
  'cross',
  'plus',
  'trash',
  'share',
  'mic',
  'speaker',
  'keyboard',
  'text-size',
  'download',
  'update',
  'calendar',
  'clock',
  'heart',
  'hospital',
  'market',
  'vegetables',
  'fish',
  'rice',
  'shirt',
  'file',
  'link',
  'flag',
  'home',
  'ai',
  'sign',
  'notebook',
  'piggy-bank',
  'receipt',
] as const;
const icon = z.enum(icons);
export type Icon = (typeof icons)[number];

const look = z.enum(['main', 'plain', 'danger', 'call', 'hangup']);
/** A gesture the learner may make on the control; a tap or Enter always does the same. */
const gesture = z.enum(['tap', 'hold', 'swipe-up', 'swipe-down', 'swipe-left', 'swipe-right']);

const choice = z.strictObject({
  ...part,
  text: words,
  note: words.optional(),
  icon: icon.optional(),
  look: look.optional(),
  gesture: gesture.optional(),
  ...action,
});

export const elementSchema = z.discriminatedUnion('kind', [
  /** Grid of app icons, as on a home screen. */
  z.strictObject({
    ...part,
    kind: z.literal('apps'),
    items: z.array(z.strictObject({ ...part, icon, text: words, ...action })).min(1),
  }),
  z.strictObject({ ...part, kind: z.literal('header'), text: words }),
  z.strictObject({
    ...part,
    kind: z.literal('text'),
    text: words,
    tone: z.enum(['plain', 'big', 'small', 'warn', 'good']).optional(),
  }),
  z.strictObject({ ...part, kind: z.literal('list'), items: z.array(choice).min(1) }),
  /** A label and its value, as on a receipt: "Người nhận", "NGUYEN THI TU". */
  z.strictObject({ ...part, kind: z.literal('row'), label: words, text: words }),
  /** An input filled by tapping one of its samples. Nothing real is ever typed. */
  z.strictObject({
    ...part,
    kind: z.literal('field'),
    label: words,
    var: slug,
    secret: z.boolean().optional(),
    samples: z.array(z.strictObject({ ...part, text: words, ...action })).min(1),
  }),
  /** Keys pressed one after another until `target` stands in `var`; then `to`/`set` happen. `telex` shows khoer as khỏe. */
  z.strictObject({
    ...part,
    kind: z.literal('keypad'),
    label: words,
    layout: z.enum(['digits', 'letters', 'telex']),
    target: z.string().min(1).max(12),
    var: slug,
    secret: z.boolean().optional(),
    ...action,
  }),
  z.strictObject({
    ...part,
    kind: z.literal('button'),
    text: words,
    look: look.optional(),
    icon: icon.optional(),
    gesture: gesture.optional(),
    ...action,
  }),
  /** Turns a true/false variable on or off; `mistake` counts when it is moved away from where it started. */
  z.strictObject({
    ...part,
    kind: z.literal('switch'),
    text: words,
    note: words.optional(),
    var: slug,
    mistake: slug.optional(),
  }),
  z.strictObject({
    ...part,
    kind: z.literal('tabs'),
    items: z.array(z.strictObject({ ...part, text: words, current: z.boolean().optional(), ...action })).min(2),
  }),
  z.strictObject({
    ...part,
    kind: z.literal('dialog'),
    title: words,
    text: words.optional(),
    items: z.array(choice).min(1),
  }),
  z.strictObject({ ...part, kind: z.literal('notification'), icon, from: words, text: words, ...action }),
  z.strictObject({
    ...part,
    kind: z.literal('bubbles'),
    items: z.array(z.strictObject({ ...part, from: z.enum(['them', 'me']), text: words, ...action })).min(1),
  }),
  /** Someone ringing, or a call under way: a name, a note, and the call buttons. */
  z.strictObject({ ...part, kind: z.literal('call'), name: words, note: words, items: z.array(choice).min(1) }),
  /** The camera looking at a QR code; tapping the code reads it. */
  z.strictObject({ ...part, kind: z.literal('camera'), caption: words, pastedOver: z.boolean().optional(), ...action }),
  z.strictObject({ ...part, kind: z.literal('picture'), icon, alt: words }),
  /** The real buttons on the phone's side. */
  z.strictObject({ ...part, kind: z.literal('keys'), items: z.array(choice).min(1) }),
]);

const screen = z.strictObject({
  id: slug,
  /** Said to a screen reader and used under figures: "Cuộc gọi đến". */
  name: words,
  look: z.enum(['home', 'app', 'call', 'lock', 'camera']).optional(),
  /** Where the phone's Back leads: a screen, or `false` for nowhere. By default the screen one came from. */
  back: z.union([slug, z.literal(false)]).optional(),
  elements: z.array(elementSchema).min(1),
});

export const scriptSchema = z.strictObject({
  id: slug,
  title: words,
  /** The situation and the task, one or two sentences. */
  task: words,
  vars: z.record(slug, value).optional(),
  start: slug,
  /** Reached when this screen shows and these variables hold. */
  goal: z.strictObject({ screen: slug, when: condition.optional() }),
  /** Said when the goal is reached. */
  done: words,
  screens: z.array(screen).min(2),
  /** The expected way, in order. `on` a screen, `tap` a control (for a keypad: its id; `back` for Back). */
  steps: z.array(z.strictObject({ id: slug, on: slug, tap: slug, do: words, hint: words })).min(2),
  mistakes: z.array(z.strictObject({ id: slug, what: words, why: words })).optional(),
});

export type Script = z.infer<typeof scriptSchema>;
export type Screen = Script['screens'][number];
export type Element = z.infer<typeof elementSchema>;
export type Value = z.infer<typeof value>;
export type Condition = z.infer<typeof condition>;
