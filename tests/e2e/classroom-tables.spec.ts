import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { emptyClass, type ClassFile, type Result } from '../../src/core/classroom/class-file.ts';

const sitting = (learner: string, phase: 'before' | 'after', right: number): Result => ({
  id: `${learner}-${phase}`,
  learner,
  phase,
  at: phase === 'before' ? 1 : 2,
  source: 'cards',
  changed: 1,
  answers: [0, 1, 2, 3].map((q) => ({
    item: `lesson/${phase}${q}`,
    competency: '4.2',
    earned: q < right ? 1 : 0,
    possible: 1,
  })),
});
const klass = (id: string, ward: string): ClassFile => ({
  ...emptyClass(id, 1),
  name: id,
  ward,
  province: 'Cần Thơ',
  learners: [{ id: 'l1', name: 'Võ Thị Sáu', card: 1, changed: 1 }],
  results: [sitting('l1', 'before', 1), sitting('l1', 'after', 4)],
});
/** A long course: ten competencies measured. */
const wide = (): ClassFile => {
  const k = klass('wide', 'An Bình');
  const codes = ['0.1', '1.1', '1.2', '2.1', '2.2', '3.1', '4.1', '4.2', '5.1', '5.2'];
  const answers = codes.map((competency, i) => ({ item: `lesson/q${i}`, competency, earned: 1, possible: 1 }));
  return { ...k, results: k.results.map((r) => ({ ...r, answers })) };
};
const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

test('a handful of class files become tables of wards; copies count once, bad files are named', async ({ page }) => {
  await page.goto('/teach/report/');
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('a.json', klass('a', 'An Bình')),
      file('a-copy.json', klass('a', 'An Bình')),
      file('b.json', klass('b', 'Cái Răng')),
      file('photo.json', 'not a class'),
    ]);
  await expect(page.locator('.said')).toHaveText('Đã đọc 2 lớp từ 4 tệp.');
  await expect(page.getByText('photo.json: không phải tệp lớp.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Theo xã, phường' }).locator('tbody tr')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Theo tỉnh, thành phố' }).locator('tbody tr')).toHaveText(
    /Cần Thơ22225%100%\+752/,
  );
});

test('a short code from a paper quiz becomes a result', async ({ page }) => {
  await page.goto('/online-safety/fake-police-call/paper/');
  const code = (await page.locator('.paper-code b').first().textContent())!;
  const boxes = await page.locator('.paper-quiz').first().locator('.paper-box').count();
  expect(boxes).toBeGreaterThan(2);
  await page.goto('/');
  await page.evaluate((c) => localStorage.setItem('itoso:class:a', JSON.stringify(c)), klass('a', 'An Bình'));
  await page.goto('/teach/class/');
  await page.getByRole('button', { name: 'Gom kết quả' }).click();
  await page.getByLabel('Học viên').selectOption({ label: 'Võ Thị Sáu' });
  await page.getByLabel('Mã và câu trả lời').fill(`${code} AB`.toLowerCase());
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.locator('.said')).toContainText(`Đề này có ${boxes} câu`);
  await page.getByLabel('Mã và câu trả lời').fill(`${code} ${'A'.repeat(boxes)}`);
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.locator('.said')).toHaveText(new RegExp(`^Võ Thị Sáu: \\d+ / ${boxes}$`));
});

test('the ward report stays one page with ten competencies, and says which targets are still being checked', async ({
  page,
}) => {
  await page.goto('/');
  await page.evaluate((c) => localStorage.setItem('itoso:class:wide', JSON.stringify(c)), wide());
  await page.goto('/teach/class/');
  await page.getByRole('button', { name: 'Trước và sau' }).click();
  await expect(page.getByText('Cần Thơ, người lớn có kỹ năng số cơ bản: 70%')).toContainText('(đang kiểm tra)');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

for (const path of [
  'teach',
  'teach/class',
  'teach/quiz',
  'teach/cards',
  'teach/report',
  'teach/records',
  'teach/print/home-visit',
  'online-safety/fake-police-call/paper',
])
  test(`/${path}/ has no accessibility errors and fits 320 px, in both languages`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const locale of ['', 'en/']) {
      await page.goto(`/${locale}`);
      await page.evaluate((c) => localStorage.setItem('itoso:class:a', JSON.stringify(c)), klass('a', 'An Bình'));
      await page.goto(`/${locale}${path}/`);
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`)).toEqual([]);
      // Sheets for printing keep their size on paper; on the screen they may be wider than a phone.
      if (path !== 'teach/records')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
