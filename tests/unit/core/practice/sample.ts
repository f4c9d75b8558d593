import { scriptSchema, type Script } from '../../../../src/core/practice/schema.ts';

/** A little of everything: a field, a keypad, a switch, a dialog, a mistake, a detour. */
export const sample: Script = scriptSchema.parse({
  id: 'pay',
  title: 'Trả tiền rau',
  task: 'Trả tiền cho cô Tư.',
  vars: { asked: false },
  start: 'home',
  goal: { screen: 'paid', when: { pin: '24' } },
  done: 'Xong.',
  screens: [
    {
      id: 'home',
      name: 'Màn hình chính',
      look: 'home',
      back: false,
      elements: [
        {
          id: 'apps',
          kind: 'apps',
          items: [
            { id: 'bank', icon: 'bank', text: 'Lúa Vàng', to: 'form' },
            { id: 'news', icon: 'news', text: 'Báo', to: 'news' },
            { id: 'map', icon: 'map', text: 'Bản đồ' },
          ],
        },
      ],
    },
    {
      id: 'news',
      name: 'Báo',
      elements: [
        { id: 'link', kind: 'button', text: 'Trúng thưởng', to: 'lost', mistake: 'tapped' },
        { id: 'loud', kind: 'switch', text: 'Tiếng', var: 'sound', mistake: 'noise' },
      ],
    },
    { id: 'lost', name: 'Mất tiền', back: false, elements: [{ id: 'again', kind: 'button', text: 'Về', to: 'home' }] },
    {
      id: 'form',
      name: 'Chuyển tiền',
      elements: [
        {
          id: 'who',
          kind: 'field',
          label: 'Cho ai',
          var: 'name',
          samples: [
            { id: 'tu', text: 'Cô Tư', set: { name: 'tu' } },
            { id: 'tuoi', text: 'Cô Tươi', set: { name: 'tuoi' } },
          ],
        },
        { id: 'send', kind: 'button', text: 'Gửi cho {name}', set: { asked: true }, when: { name: 'tu' } },
        {
          id: 'sure',
          kind: 'dialog',
          title: 'Chắc không?',
          when: { asked: true },
          items: [
            { id: 'yes', text: 'Chắc', to: 'pin', set: { asked: false } },
            { id: 'no', text: 'Thôi', set: { asked: false } },
          ],
        },
      ],
    },
    {
      id: 'pin',
      name: 'Mã PIN',
      elements: [
        {
          id: 'keys',
          kind: 'keypad',
          label: 'Mã',
          layout: 'digits',
          target: '24',
          var: 'pin',
          secret: true,
          to: 'paid',
        },
      ],
    },
    { id: 'paid', name: 'Đã trả', elements: [{ id: 'ok', kind: 'text', text: 'Đã trả {name}.' }] },
  ],
  steps: [
    { id: 'open', on: 'home', tap: 'bank', do: 'Mở **Lúa Vàng**.', hint: 'Hình ngân hàng.' },
    { id: 'fill', on: 'form', tap: 'tu', do: 'Chạm **Cô Tư**.', hint: 'Chọn đúng tên.' },
    { id: 'send', on: 'form', tap: 'send', do: 'Chạm **Gửi cho Cô Tư**.', hint: 'Nút dưới.' },
    { id: 'sure', on: 'form', tap: 'yes', do: 'Chạm **Chắc**.', hint: 'Đọc lại rồi chạm.' },
    { id: 'pin', on: 'pin', tap: 'keys', do: 'Bấm **24**.', hint: 'Hai, bốn.' },
  ],
  mistakes: [
    { id: 'tapped', what: 'Mất tiền tập.', why: 'Không có thưởng.' },
    { id: 'noise', what: 'Ồn.', why: 'Ngoài chợ ồn.' },
  ],
});

/**
 * A script of one's own: elements by screen, the first the start, the last the goal; `steps` as pairs of screen and tap.
 * Where Back leads is in `backs`.
 */
export const scriptOf = (
  screens: Record<string, object[]>,
  steps: [on: string, tap: string][],
  { backs = {}, ...more }: { backs?: Record<string, string | false> } & Partial<Pick<Script, 'vars' | 'mistakes'>> = {},
): Script =>
  scriptSchema.parse({
    id: 'own',
    title: 'Tập',
    task: 'Tập.',
    done: 'Xong.',
    start: Object.keys(screens)[0],
    goal: { screen: Object.keys(screens).at(-1) },
    screens: Object.entries(screens).map(([id, elements]) => ({
      id,
      name: id,
      elements,
      ...(id in backs && { back: backs[id] }),
    })),
    steps: steps.map(([on, tap], i) => ({ id: `s${i}`, on, tap, do: 'Chạm.', hint: 'Chạm.' })),
    ...more,
  });

export const button = (id: string, more: object = {}) => ({ id, kind: 'button', text: id, ...more });
export const words = { id: 'words', kind: 'text', text: 'Chữ' };
