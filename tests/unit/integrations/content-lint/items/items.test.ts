import { describe, expect, test } from 'vitest';
import type { ItemOf, Kind } from '../../../../../src/core/quiz/schema.ts';
import { balanceOf } from '../../../../../src/integrations/content-lint/items/balance.ts';
import { checkItem, checkItemWords } from '../../../../../src/integrations/content-lint/items/check-item.ts';

const base = { id: 'q', competency: '4.2', see: 'know', prompt: 'Làm gì trước?' };
const option = (id: string, text: string, correct?: true) => ({ id, text, correct, feedback: `Vì sao ${id}` });

const sound = {
  single: {
    ...base,
    kind: 'single',
    options: [option('a', 'Tắt máy', true), option('b', 'Nói chuyện'), option('c', 'Chuyển tiền')],
  },
  multiple: {
    ...base,
    kind: 'multiple',
    options: [option('a', 'Tắt máy', true), option('b', 'Báo số lạ', true), option('c', 'Chuyển tiền')],
  },
  classify: {
    ...base,
    kind: 'classify',
    bins: [
      { id: 'real', text: 'Thật' },
      { id: 'fake', text: 'Giả' },
    ],
    cards: [
      { id: 'a', text: 'Giấy mời', bin: 'real', feedback: 'x' },
      { id: 'b', text: 'Gọi đòi tiền', bin: 'fake', feedback: 'y' },
      { id: 'c', text: 'Cài ứng dụng', bin: 'fake', feedback: 'z' },
    ],
  },
  order: {
    ...base,
    kind: 'order',
    steps: [
      { id: 'a', text: 'Một' },
      { id: 'b', text: 'Hai' },
      { id: 'c', text: 'Ba' },
    ],
    feedback: { right: 'Đúng.', wrong: 'Chưa.' },
  },
  match: {
    ...base,
    kind: 'match',
    pairs: [
      { id: 'a', text: 'Mật khẩu', match: 'Chìa khóa', feedback: 'x' },
      { id: 'b', text: 'Mã QR', match: 'Tờ giấy', feedback: 'y' },
      { id: 'c', text: 'SIM', match: 'Thẻ', feedback: 'z' },
    ],
    extra: [{ id: 'd', match: 'Cái cân' }],
  },
  text: {
    ...base,
    kind: 'text',
    answers: [{ id: 'otp', accept: ['OTP', 'mã OTP'] }],
    misconceptions: [{ id: 'pin', accept: ['PIN'], feedback: 'x' }],
    feedback: { right: 'Đúng.', wrong: 'Chưa.' },
  },
  number: {
    ...base,
    kind: 'number',
    answer: 50000,
    misconceptions: [{ id: 'ten', value: 500000, feedback: 'x' }],
    feedback: { right: 'Đúng.', wrong: 'Chưa.' },
  },
  spot: {
    ...base,
    kind: 'spot',
    channel: 'sms',
    from: 'Lạ',
    parts: [
      { id: 'a', text: 'Chào', feedback: 'x' },
      { id: 'b', text: 'bấm ngay', suspicious: true, feedback: 'y' },
      { id: 'c', text: 'nhé' },
    ],
  },
  scenario: {
    ...base,
    kind: 'scenario',
    channel: 'call',
    from: 'Lạ',
    nodes: [
      {
        id: 'start',
        says: 'Tôi là công an.',
        choices: [
          { id: 'a', text: 'Tắt máy', to: 'safe' },
          { id: 'b', text: 'Nghe tiếp', to: 'lost' },
        ],
      },
      { id: 'safe', says: 'Yên.', ending: 'safe', turning: 'Tắt ngay.' },
      { id: 'lost', says: 'Mất.', ending: 'harm', turning: 'Nghe tiếp.' },
    ],
  },
  poll: {
    ...base,
    kind: 'poll',
    options: [
      { id: 'a', text: 'Tự tin' },
      { id: 'b', text: 'Còn ngại' },
    ],
  },
} satisfies { [K in Kind]: ItemOf<K> };

/** `rule path` of every problem of an item, changed from a sound one. */
function problems<K extends Kind>(kind: K, change: Partial<ItemOf<K>>): string[] {
  return checkItem({ ...sound[kind], ...change } as unknown as ItemOf<K>).map((p) => `${p.rule} ${p.path.join('.')}`);
}

test.each(Object.keys(sound) as Kind[])('a sound %s item has no problem', (kind) => {
  expect(checkItem(sound[kind])).toEqual([]);
});

describe('one best answer', () => {
  const [a, b, c] = sound.single.options as [
    ReturnType<typeof option>,
    ReturnType<typeof option>,
    ReturnType<typeof option>,
  ];
  test('single has exactly one right option', () => {
    expect(problems('single', { options: [{ ...a, correct: undefined }, b, c] })).toEqual(['item-key options']);
    expect(problems('single', { options: [a, { ...b, correct: true }, c] })).toEqual(['item-key options.1']);
  });
  test('multiple has a right and a wrong option', () => {
    expect(problems('multiple', { options: [a, b, c].map((o) => ({ ...o, correct: undefined })) })).toEqual([
      'item-key options',
    ]);
    expect(problems('multiple', { options: [a, b, c].map((o) => ({ ...o, correct: true as const })) })).toEqual([
      'item-key options',
    ]);
  });
  test('spot has suspicious parts that say why, and harmless ones that can be tapped', () => {
    const [greeting, bait, rest] = sound.spot.parts;
    const more = { id: 'd', text: 'hẹn gặp' };
    expect(problems('spot', { parts: [greeting!, rest!, more] })).toEqual(['item-key parts']);
    expect(problems('spot', { parts: [greeting!, { ...bait!, feedback: undefined }, rest!] })).toEqual([
      'item-key parts.1',
    ]);
    expect(problems('spot', { parts: [bait!, rest!, more] })).toEqual(['item-key parts']);
  });
});

test('names inside an item exist', () => {
  expect(
    problems('classify', {
      cards: [...sound.classify.cards, { id: 'd', text: 'Khác', bin: 'nowhere', feedback: 'w' }],
    }),
  ).toEqual(['item-reference cards.3.bin']);
  expect(problems('classify', { bins: [...sound.classify.bins, { id: 'empty', text: 'Không rõ' }] })).toEqual([
    'item-reference bins.2',
  ]);
});

test('ids are unique within each list', () => {
  expect(problems('order', { steps: [...sound.order.steps, { id: 'b', text: 'Bốn' }] })).toEqual([
    'duplicate-id steps.3.id',
  ]);
  expect(
    problems('scenario', {
      nodes: sound.scenario.nodes.map((n) =>
        'choices' in n && n.choices ? { ...n, choices: n.choices.map((c) => ({ ...c, id: 'same' })) } : n,
      ),
    }),
  ).toEqual(['duplicate-id nodes.0.choices.1.id']);
});

describe('duplicates after folding', () => {
  test.each(['tat may', 'TẮT MÁY!', 'Tắt  máy.'])('“Tắt máy” and “%s” are the same option', (text) => {
    expect(problems('single', { options: [...sound.single.options, option('d', text)] })).toEqual([
      'item-duplicate options.3.text',
    ]);
  });
  test('an extra match that equals a true one is a second right answer', () => {
    expect(problems('match', { extra: [{ id: 'd', match: 'chìa khoá' }] })).toEqual(['item-duplicate extra.0.match']);
  });
});

test('two options never share a feedback', () => {
  expect(
    problems('single', { options: sound.single.options.map((o) => ({ ...o, feedback: 'Xem lại bài.' })) }),
  ).toEqual(['item-feedback options.1.feedback', 'item-feedback options.2.feedback']);
  expect(problems('order', { feedback: { right: 'Đúng.', wrong: 'Đúng.' } })).toEqual(['item-feedback feedback.wrong']);
});

describe('all or none of the above', () => {
  test.each([
    'Tất cả các câu trên',
    'Cả ba câu trên đều đúng',
    'Cả A và B',
    'Tất cả đều sai.',
    'Không câu nào đúng',
    'Cả hai đều đúng',
    'Không có đáp án nào đúng',
    'All of the above',
    'None of these',
    'Both A and B',
    'A, B và C',
  ])('refuses “%s”', (text) => {
    expect(problems('single', { options: [...sound.single.options, option('d', text)] })).toEqual([
      'item-all-of-the-above options.3.text',
    ]);
  });
  test.each([
    'Tất cả người trong xóm',
    'Cả nhà cùng xem',
    'Không ai cả',
    'Cả hai tay',
    'All the money',
    'Báo cho cả nhà biết',
    'Không cách nào lấy lại',
  ])('allows “%s”', (text) => {
    expect(problems('single', { options: [...sound.single.options, option('d', text)] })).toEqual([]);
  });
});

test('the key is not the longest by half again', () => {
  const lengths = (key: number, other: number) =>
    problems('single', {
      options: [option('a', 'k'.repeat(key), true), option('b', 'o'.repeat(other)), option('c', 'x')],
    });
  expect(lengths(61, 40)).toEqual(['item-longest-key options.0.text']);
  expect(lengths(60, 40)).toEqual([]);
});

test('a few letters more give nothing away', () => {
  const lengths = (key: number, other: number) =>
    problems('single', {
      options: [option('a', 'k'.repeat(key), true), option('b', 'o'.repeat(other)), option('c', 'x')],
    });
  expect(lengths(17, 5)).toEqual([]);
  expect(lengths(18, 5)).toEqual(['item-longest-key options.0.text']);
});

describe('negatives stand out', () => {
  test.each([
    'Việc nào không nên làm?',
    'Điều nào sau đây không đúng?',
    'Ta không nên làm gì?',
    'Which of these is not safe?',
    'Việc nào KHÔNG nên làm?',
  ])('marks “%s”', (prompt) => {
    expect(problems('single', { prompt })).toEqual(['item-negative prompt']);
  });
  test.each([
    'Việc nào **KHÔNG** nên làm?',
    'Như vậy có phải công an thật không?',
    'Máy không lên thì làm gì?',
    'Dãy số không được đọc cho ai. Gọi là mã gì?',
    'Which of these is **NOT** safe?',
    'Khi không được trả hàng thì nên làm gì?',
    'What if it does not start?',
    'Who may look, and who may not?',
  ])('lets “%s” pass', (prompt) => {
    expect(problems('single', { prompt })).toEqual([]);
  });
});

test('a prompt is at most 36 pieces long', () => {
  expect(problems('poll', { prompt: Array(36).fill('một').join(' ') })).toEqual([]);
  expect(problems('poll', { prompt: Array(37).fill('một').join(' ') })).toEqual(['item-prompt-length prompt']);
});

test('more choices than a learner can weigh are a warning', () => {
  const five = [...'abcde'].map((id, i) => option(id, `Cách ${id}`, i === 1 ? true : undefined));
  expect(checkItem({ ...sound.single, options: five })).toMatchObject([
    { rule: 'item-options', level: 'warning', path: ['options'] },
  ]);
});

describe('typed answers', () => {
  test('a misconception is not also a right answer, tones aside', () => {
    expect(problems('text', { misconceptions: [{ id: 'x', accept: ['ma otp'], feedback: 'x' }] })).toEqual([
      'item-answers misconceptions.0.accept.0',
    ]);
  });
  test('unless the spelling is what is taught', () => {
    expect(problems('text', { exact: true, misconceptions: [{ id: 'x', accept: ['ma otp'], feedback: 'x' }] })).toEqual(
      [],
    );
  });
  test('a misconception lies outside the tolerance', () => {
    expect(problems('number', { tolerance: 500000 })).toEqual(['item-answers misconceptions.0.value']);
  });
  test('an answer of punctuation only can never be typed', () => {
    expect(problems('text', { answers: [{ id: 'x', accept: ['…'] }] })).toEqual(['item-answers answers.0.accept.0']);
  });
});

describe('a conversation', () => {
  const [start, safe, lost] = sound.scenario.nodes;
  const to = (a: string, b: string) => ({
    ...start!,
    choices: [
      { id: 'a', text: 'Tắt máy', to: a },
      { id: 'b', text: 'Nghe tiếp', to: b },
    ],
  });
  test('leads only to nodes that exist', () => {
    expect(problems('scenario', { nodes: [to('safe', 'gone'), safe!, lost!] })).toEqual([
      'item-reference nodes.0.choices.1.to',
      'scenario nodes.2',
    ]);
  });
  test('reaches every node', () => {
    expect(problems('scenario', { nodes: [to('safe', 'safe'), safe!, lost!] })).toEqual(['scenario nodes.2']);
  });
  test('never comes back to itself', () => {
    expect(
      problems('scenario', { nodes: [to('mid', 'safe'), { ...to('lost', 'start'), id: 'mid' }, safe!, lost!] }),
    ).toEqual(['scenario nodes.0']);
  });
  test('ends in at least two ways, each saying what decided it', () => {
    expect(problems('scenario', { nodes: [to('safe', 'safe'), safe!] as never })).toEqual(['scenario nodes']);
    expect(problems('scenario', { nodes: [start!, { ...safe!, turning: undefined }, lost!] })).toEqual([
      'scenario nodes.1',
    ]);
  });
  test('does not stop in the middle, or go on after its end', () => {
    expect(
      problems('scenario', {
        nodes: [
          to('safe', 'mid'),
          { id: 'mid', says: 'Hả?' },
          safe!,
          { ...lost!, choices: to('safe', 'safe').choices },
        ],
      }),
    ).toEqual(['scenario nodes.1', 'scenario nodes.3.choices', 'scenario nodes.3']);
  });
});

test('a translation is checked for its words only', () => {
  const twoKeys = { ...sound.single, options: sound.single.options.map((o) => ({ ...o, correct: true as const })) };
  expect(checkItemWords(twoKeys)).toEqual([]);
  expect(checkItemWords({ ...sound.single, options: [...sound.single.options, option('d', 'tắt máy')] })).toHaveLength(
    1,
  );
});

describe('balance of the key over a bank', () => {
  const keyAt = (n: number) => ({
    ...sound.single,
    options: sound.single.options.map((o, i) => ({ ...o, correct: i === n ? (true as const) : undefined })),
  });
  test('an even bank is balanced', () => {
    expect(balanceOf([0, 1, 2, 0, 1, 2, 0, 1, 2].map(keyAt))).toEqual({
      counts: [3, 3, 3],
      total: 9,
      lopsided: undefined,
    });
  });
  test('a key that is nearly always second is not', () => {
    expect(balanceOf([1, 1, 1, 1, 1, 1, 1, 0, 2].map(keyAt))).toMatchObject({ counts: [1, 7, 1], lopsided: 1 });
  });
  test('a few items prove nothing', () => {
    expect(balanceOf([0, 0, 0].map(keyAt)).lopsided).toBeUndefined();
  });
});
