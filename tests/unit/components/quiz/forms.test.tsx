import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { formOf } from '../../../../src/components/quiz/static/forms.tsx';
import { viewOf } from '../../../../src/components/quiz/views.tsx';
import type { Kind } from '../../../../src/core/quiz/schema.ts';
import { words } from '../../../../src/i18n/index.ts';
import { full, items } from '../../core/quiz/items.ts';

const kinds = Object.keys(items) as Kind[];
const w = words('vi').quiz;

test.each(kinds)('%s: the static form gives nothing away before its answer is unfolded', (kind) => {
  const { Body } = formOf(kind);
  const body = render(<Body item={items[kind]} words={w} locale="vi" />);
  expect(body).not.toMatch(/Đúng|Chưa đúng|Đáng ngờ|50\.000|OTP/);
  expect(body.length).toBeGreaterThan(10);
});

test.each(kinds.filter((k) => k !== 'poll'))('%s: the static answer says what is right', (kind) => {
  const Answer = formOf(kind).Answer!;
  const key = {
    single: 'B',
    multiple: 'A, B, C',
    classify: 'Thật.',
    order: '<li>A</li><li>B</li>',
    match: '1',
    text: 'mã OTP',
    number: '50.000',
    spot: 'Bấm vào đây',
    scenario: 'Tắt máy.',
  };
  expect(render(<Answer item={items[kind]} words={w} locale="vi" />)).toContain(key[kind as keyof typeof key]);
});

test.each(kinds)('%s: the view shows no mark before it may', (kind) => {
  const View = viewOf(kind);
  const html = render(
    <View
      item={items[kind]}
      id="x"
      response={full[kind]}
      order={[]}
      change={() => {}}
      marks={undefined}
      revealed={false}
      locked={false}
      words={w}
      locale="vi"
    />,
  );
  expect(html).not.toMatch(/q-mark|q-why|q-key/);
});
