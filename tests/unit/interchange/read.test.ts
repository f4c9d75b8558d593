import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAiken } from '../../../src/interchange/aiken.ts';
import { readGift } from '../../../src/interchange/gift/read.ts';
import { readMoodleXml } from '../../../src/interchange/moodle-xml/read.ts';
import type { Imported } from '../../../src/interchange/question.ts';
import { readYaml } from '../../../src/interchange/yaml.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/banks/${name}`, 'utf8');
const taken = (bank: Imported) => bank.items.map((item, i) => `${bank.lines[i]} ${item.kind} ${item.id}`);
const refused = (bank: Imported) => bank.problems.map((p) => `${p.line} ${p.message}`);

describe('GIFT as teachers write it', () => {
  const bank = readGift(fixture('village.gift'));
  test('takes what it can, each with its line', () => {
    expect(taken(bank)).toEqual([
      '5 single so-la',
      '11 multiple dau-hieu-nao-dang-ngo',
      '16 single cong-an-lam-viec-qua-zalo',
      '18 text ma-gui-ve-may-goi-la',
      '20 number cong-tien-rau-2-1-va',
      '22 number tu-may-gio-toi-may-gio',
      '24 match noi',
      '38 single cau-cuoi',
    ]);
  });
  test('and says of every other question where it is and why it cannot', () => {
    expect(refused(bank)).toEqual([
      '30 “Phân số \\frac{1}{2} viết sao? {=0,5}”: there is more than one pair of braces.',
      '32 “Ngoặc quên đóng {=a ~b”: 1 “{” but 0 “}”, so it is not clear where the answers are.',
      '34 “Kể về lần bị lừa.”: an essay cannot be graded here.',
      '36 “Chỉ là một đoạn văn.”: this has no answers in braces.',
    ]);
  });
  test('says what was left out or made up', () => {
    expect(bank.notes).toContainEqual({ question: 'Lớp tối thứ ba', line: 2, what: 'the category' });
    expect(bank.notes).toContainEqual({ question: 'Số lạ', line: 5, what: '<script>' });
    expect(bank.notes).toContainEqual({
      question: 'so-la',
      line: 5,
      what: 'part of the points for a nearly right option; it is wrong now',
    });
    expect(bank.notes).toContainEqual({
      question: 'dau-hieu-nao-dang-ngo',
      line: 11,
      what: 'feedback of an option (made up)',
    });
  });
  test('reads escapes, credit and distractors', () => {
    expect(bank.items[6]).toMatchObject({
      pairs: [{ match: 'Chìa khóa = cửa' }, {}, {}],
      extra: [{ match: 'Cái cân' }],
    });
    expect(bank.items[3]).toMatchObject({
      answers: [{ accept: ['OTP', 'mã OTP'] }],
      misconceptions: [{ accept: ['mã số'] }, { accept: ['PIN'] }],
    });
    expect(bank.items[4]).toMatchObject({
      prompt: 'Cộng tiền rau: 2 = 1 + … và 15000 + 35000 là bao nhiêu?',
      answer: 50000,
      tolerance: 500,
    });
    expect(bank.items[5]).toMatchObject({ answer: 3, tolerance: 2, feedback: { wrong: 'Xem lại.' } });
  });
  test('true and false become two options with their own feedback', () => {
    expect(bank.items[2]).toMatchObject({
      options: [
        { text: 'Đúng', feedback: 'Không bao giờ.' },
        { text: 'Sai', correct: true, feedback: 'Nhớ đúng rồi.' },
      ],
    });
  });
  test.each([
    ['Mấy giờ: sáng hay tối? {=sáng#Lúc 7:30. ~tối#Lúc 19:30.}', 'Mấy giờ: sáng hay tối?'],
    ['::Tên:: 2 = 1 + 1, ~ đúng không? {=có ~không}', '2 = 1 + 1, ~ đúng không?'],
    ['Giá: bao nhiêu? {#50:5#Đúng: 50.}', 'Giá: bao nhiêu?'],
    ['// nhớ [tag:see:why]\nHỏi: sao? {T}', 'Hỏi: sao?'],
  ])('signs that Moodle does not mind: %s', (source, prompt) => {
    expect(readGift(source)).toMatchObject({ problems: [], items: [{ prompt }] });
  });
  test('a byte order mark and Windows line ends change nothing', () => {
    expect(readGift(`\u{FEFF}${fixture('village.gift').replaceAll('\n', '\r\n')}`)).toEqual(bank);
  });
});

describe('Moodle XML', () => {
  const bank = readMoodleXml(fixture('village.xml'));
  test('takes what it can, each with its line', () => {
    expect(taken(bank)).toEqual(['5 single so-la', '19 single zalo', '27 order thu-tu']);
  });
  test('and says of every other question where it is and why it cannot', () => {
    expect(refused(bank)).toEqual([
      '12 “Điền vào chỗ trống”: there is no kind here for Moodle’s “cloze”.',
      expect.stringMatching(/^17 This question is not well-formed XML/),
      '25 This <question> is never closed.',
    ]);
  });
  test('takes the words of its HTML', () => {
    expect(bank.items[0]!.prompt).toBe('Người lạ **gọi**.\nLàm gì trước?');
    expect(bank.notes).toContainEqual({ question: 'Số lạ', line: 5, what: 'a picture' });
  });
  test('a file of another kind says so', () => {
    expect(refused(readMoodleXml('<html></html>'))).toEqual(['1 There is no <question> in this file.']);
  });
});

test('Aiken', () => {
  const bank = readAiken(fixture('village.aiken.txt'));
  expect(taken(bank)).toEqual(['1 single nguoi-la-goi-lam-gi-truoc', '19 single viet-sat-cung-duoc']);
  expect(bank.items[0]).toMatchObject({ options: [{ text: 'Nói chuyện' }, { text: 'Tắt máy', correct: true }] });
  expect(refused(bank)).toEqual([
    '6 “Câu này chỉ có một lựa chọn”: there are fewer than two options.',
    '10 “Câu này quên đáp án”: the question has no ANSWER line.',
    '17 “Đáp án không có trong các lựa chọn”: the answer “D” is none of A, B.',
  ]);
});

test('our own YAML, item by item', () => {
  const good =
    '  - id: a\n    kind: poll\n    competency: "0.1"\n    see: know\n    prompt: Sao?\n    options: [{ id: x, text: Một }, { id: y, text: Hai }]\n';
  const bank = readYaml(
    `items:\n${good}  - id: b\n    kind: poll\n    competency: "0.1"\n    see: know\n    prompt: ""\n    options: [{ id: x, text: Một }, { id: y, text: Hai }]\n${good.replace('id: a', 'id: c')}`,
  );
  expect(taken(bank)).toEqual(['2 poll a', '14 poll c']);
  expect(refused(bank)).toEqual(['12 “b”: prompt: must not be empty']);
  expect(refused(readYaml(`items:\n${good}${good}`))).toEqual([
    '8 “a”: another item has this id; an answer to one would count for the other.',
  ]);
  expect(refused(readYaml('items:\n  - id: a: b\n'))).toEqual([expect.stringMatching(/^2 This is not valid YAML/)]);
});
