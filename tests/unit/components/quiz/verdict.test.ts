import { expect, test } from 'vitest';
import { grade } from '../../../../src/core/quiz/grade.ts';
import type { Response } from '../../../../src/core/quiz/response.ts';
import type { Item } from '../../../../src/core/quiz/schema.ts';
import { words } from '../../../../src/i18n/index.ts';
import { verdictOf } from '../../../../src/components/quiz/verdict.ts';
import { items } from '../../core/quiz/items.ts';

const said = (item: Item, response: Response) => {
  const outcome = grade(item, response);
  if (outcome.kind !== 'graded') throw new Error(outcome.reason);
  const { tone, lines } = verdictOf(item, outcome, words('vi').quiz);
  return [tone, ...lines];
};

test.each<[keyof typeof items, Response, string[]]>([
  ['single', 'a', ['wrong', 'Chưa đúng.']],
  ['single', 'b', ['right', 'Đúng.']],
  ['multiple', ['a', 'b', 'c'], ['right', 'Đúng hết.']],
  ['multiple', ['a', 'b'], ['partly', 'Chọn đúng 2 trong 3.']],
  ['multiple', ['a', 'b', 'c', 'e'], ['partly', 'Chọn đúng 3 trong 3.', 'Chọn thừa 1.']],
  ['spot', ['sender'], ['wrong', 'Chọn đúng 0 trong 2.', 'Chọn thừa 1.']],
  ['classify', { paper: 'fake', zalo: 'fake', app: 'fake' }, ['partly', 'Đúng 2 trong 3.']],
  ['match', { a: 'a', b: 'b', c: 'c' }, ['right', 'Đúng hết.']],
  ['order', ['b', 'a', 'c', 'd'], ['partly', 'Chưa đúng.']],
  ['order', ['a', 'b', 'c', 'd'], ['right', 'Đúng.']],
  ['text', 'ma otp', ['right', 'Đúng.', 'Viết đầy đủ: mã OTP']],
  ['text', 'pin', ['wrong', 'Gần đúng.']],
  ['text', 'gì đó', ['wrong', 'Chưa đúng.']],
  ['number', '50k', ['right', 'Đúng.']],
  ['number', '500k', ['wrong', 'Thừa một số không.']],
  ['number', '7', ['wrong', 'Chưa đúng.']],
  ['scenario', ['hang'], ['right', 'Ổn rồi. Giữ được an toàn.', 'Điều quyết định: Tắt máy.']],
  ['scenario', ['listen', 'pay'], ['wrong', 'Lần này không ổn. May là chỉ tập thôi.', 'Điều quyết định: Chuyển tiền.']],
  ['poll', 'yes', ['none', 'Cảm ơn bà con.']],
])('%s answered %j is told %j', (kind, response, lines) => {
  expect(said(items[kind], response)).toEqual(lines);
});
