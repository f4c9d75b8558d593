import type { ItemOf } from '../../../../src/core/quiz/schema.ts';

const base = { competency: '4.2', see: 'know', prompt: 'Hỏi gì?' };

/** One small item of each kind, for tests. */
export const items = {
  single: {
    ...base,
    id: 'one',
    kind: 'single',
    options: [
      { id: 'a', text: 'A', feedback: 'Chưa đúng.' },
      { id: 'b', text: 'B', correct: true, feedback: 'Đúng.' },
      { id: 'c', text: 'C', feedback: 'Chưa đúng.' },
    ],
  } satisfies ItemOf<'single'>,
  multiple: {
    ...base,
    id: 'many',
    kind: 'multiple',
    options: [
      { id: 'a', text: 'A', correct: true, feedback: 'Đúng.' },
      { id: 'b', text: 'B', correct: true, feedback: 'Đúng.' },
      { id: 'c', text: 'C', correct: true, feedback: 'Đúng.' },
      { id: 'd', text: 'D', feedback: 'Chưa đúng.' },
      { id: 'e', text: 'E', feedback: 'Chưa đúng.' },
    ],
  } satisfies ItemOf<'multiple'>,
  classify: {
    ...base,
    id: 'sort',
    kind: 'classify',
    bins: [
      { id: 'real', text: 'Thật', tone: 'safe' },
      { id: 'fake', text: 'Giả', tone: 'danger' },
    ],
    cards: [
      { id: 'paper', text: 'Giấy mời', bin: 'real', feedback: 'Thật.' },
      { id: 'zalo', text: 'Lệnh qua Zalo', bin: 'fake', feedback: 'Giả.' },
      { id: 'app', text: 'Cài ứng dụng', bin: 'fake', feedback: 'Giả.' },
    ],
  } satisfies ItemOf<'classify'>,
  order: {
    ...base,
    id: 'steps',
    kind: 'order',
    steps: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
      { id: 'c', text: 'C' },
      { id: 'd', text: 'D' },
    ],
    feedback: { right: 'Đúng.', wrong: 'Chưa đúng.' },
  } satisfies ItemOf<'order'>,
  match: {
    ...base,
    id: 'pairs',
    kind: 'match',
    pairs: [
      { id: 'a', text: 'A', match: '1', feedback: 'A1' },
      { id: 'b', text: 'B', match: '2', feedback: 'B2' },
      { id: 'c', text: 'C', match: '3', feedback: 'C3' },
    ],
    extra: [{ id: 'x', match: '4' }],
  } satisfies ItemOf<'match'>,
  text: {
    ...base,
    id: 'word',
    kind: 'text',
    answers: [{ id: 'otp', accept: ['mã OTP', 'OTP'] }],
    misconceptions: [{ id: 'pin', accept: ['mã PIN', 'PIN'], feedback: 'Gần đúng.' }],
    feedback: { right: 'Đúng.', wrong: 'Chưa đúng.' },
  } satisfies ItemOf<'text'>,
  number: {
    ...base,
    id: 'amount',
    kind: 'number',
    answer: 50_000,
    unit: 'đồng',
    misconceptions: [{ id: 'ten-times', value: 500_000, feedback: 'Thừa một số không.' }],
    feedback: { right: 'Đúng.', wrong: 'Chưa đúng.' },
  } satisfies ItemOf<'number'>,
  spot: {
    ...base,
    id: 'message',
    kind: 'spot',
    channel: 'sms',
    from: 'Công an TP',
    parts: [
      { id: 'sender', text: 'Công an TP:', feedback: 'Chưa chắc.' },
      { id: 'plain', text: 'xin chào' },
      { id: 'link', text: 'Bấm vào đây', suspicious: true, feedback: 'Đáng ngờ.' },
      { id: 'hurry', text: 'trong 2 giờ', suspicious: true, feedback: 'Đáng ngờ.' },
    ],
  } satisfies ItemOf<'spot'>,
  scenario: {
    ...base,
    id: 'call',
    kind: 'scenario',
    channel: 'call',
    from: 'Số lạ',
    nodes: [
      {
        id: 'opening',
        says: 'Tôi là công an.',
        choices: [
          { id: 'hang', text: 'Tắt', to: 'safe' },
          { id: 'listen', text: 'Nghe', to: 'more' },
        ],
      },
      {
        id: 'more',
        says: 'Chuyển tiền!',
        choices: [
          { id: 'stop', text: 'Thôi', to: 'near' },
          { id: 'pay', text: 'Chuyển', to: 'gone' },
        ],
      },
      { id: 'safe', says: 'Yên.', ending: 'safe', turning: 'Tắt máy.' },
      { id: 'near', says: 'Suýt.', ending: 'close', turning: 'Dừng kịp.' },
      { id: 'gone', says: 'Mất.', ending: 'harm', turning: 'Chuyển tiền.' },
    ],
  } satisfies ItemOf<'scenario'>,
  poll: {
    ...base,
    id: 'sure',
    kind: 'poll',
    options: [
      { id: 'yes', text: 'Có' },
      { id: 'no', text: 'Chưa' },
    ],
  } satisfies ItemOf<'poll'>,
};

/** A response to each that earns everything. */
export const full = {
  single: 'b',
  multiple: ['a', 'b', 'c'],
  classify: { paper: 'real', zalo: 'fake', app: 'fake' },
  order: ['a', 'b', 'c', 'd'],
  match: { a: 'a', b: 'b', c: 'c' },
  text: 'mã otp',
  number: '50k',
  spot: ['link', 'hurry'],
  scenario: ['hang'],
  poll: 'no',
};

/** A response to each that holds nothing. */
export const nothing = {
  single: '',
  multiple: [],
  classify: {},
  order: [],
  match: {},
  text: ' ',
  number: '',
  spot: [],
  scenario: [],
  poll: '',
};
