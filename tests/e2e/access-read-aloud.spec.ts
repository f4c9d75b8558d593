import { expect, test } from '@playwright/test';
import { fakeVoices } from './fake-voice';

const lesson = '/online-safety/fake-police-call/';

test('reads a lesson sentence by sentence in a Vietnamese voice, figures written out', async ({ page }) => {
  const said = await fakeVoices(page, ['en-US', 'vi-VN']);
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Nghe bài' }).click();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(20);
  const texts = (await said()).map((s) => s.text);
  expect(texts).toContain('Bà Sáu bán rau ở chợ Cái Răng.');
  expect(new Set((await said()).map((s) => s.lang))).toEqual(new Set(['vi-VN']));
  await expect.poll(async () => (await said()).map((s) => s.text)).toContain('một. Tắt máy.');
  expect(texts.filter((t) => /\d/.test(t))).toEqual([]);
});

test('marks the sentence being read', async ({ page }) => {
  await fakeVoices(page, ['vi-VN'], 5000);
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Nghe: Chuyện kể' }).click();
  const marked = () =>
    page.evaluate(() =>
      [...((CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights.get('hearing') ?? [])]
        .map(String)
        .join(),
    );
  await expect.poll(marked).toBe('Chuyện kể');
  await page.getByRole('button', { name: 'Câu sau' }).click();
  await expect.poll(marked).toBe('Bà Sáu bán rau ở chợ Cái Răng.');
  await page.getByRole('button', { name: 'Câu trước' }).click();
  await expect.poll(marked).toBe('Chuyện kể');
});

test('stops, goes on, changes speed and closes, by keyboard', async ({ page }) => {
  const said = await fakeVoices(page, ['vi-VN'], 5000);
  await page.goto(lesson);
  const open = page.getByRole('button', { name: 'Nghe bài' });
  await open.focus();
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: 'Máy đọc bài' });
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: 'Dừng đọc' }).press('Enter');
  const before = (await said()).length;
  await bar.getByRole('button', { name: 'Đọc tiếp' }).press('Enter');
  expect((await said()).length).toBe(before + 1);
  await bar.getByRole('button', { name: 'Đọc vừa' }).press('Enter');
  await expect(bar.getByRole('button', { name: 'Đọc nhanh' })).toBeFocused();
  expect((await said()).at(-1)!.rate).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(open).toBeFocused();
});

test('a tap on words reads on from there', async ({ page }) => {
  const said = await fakeVoices(page, ['vi-VN'], 5000);
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Nghe bài' }).click();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
  await page.getByText('Kẻ gian không cần ta tin.').click();
  await expect.poll(async () => (await said()).at(-1)!.text).toBe('Kẻ gian không cần ta tin.');
});

test('without a Vietnamese voice it says how to add one, and lets no other voice read', async ({ page }) => {
  const said = await fakeVoices(page, ['en-US']);
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Nghe bài' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'chưa có giọng đọc tiếng Việt' })).toBeVisible();
  expect(await said()).toEqual([]);
});

test('the English lesson is read by an English voice', async ({ page }) => {
  const said = await fakeVoices(page, ['vi-VN', 'en-GB']);
  await page.goto(`/en${lesson}`);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(3);
  expect((await said())[0]!.lang).toBe('en-GB');
});

test('the loudspeaker script is read', async ({ page }) => {
  const said = await fakeVoices(page, ['vi-VN']);
  await page.goto(`${lesson}broadcast/`);
  await page.getByRole('button', { name: 'Nghe bài' }).click();
  await expect.poll(async () => (await said()).map((s) => s.text)).toContain('Kính thưa bà con.');
});

test('a question is read with its choices, and what it answers as soon as it appears', async ({ page }) => {
  const said = await fakeVoices(page, ['vi-VN']);
  await page.goto(lesson);
  await page.locator('it-quiz').first().scrollIntoViewIfNeeded();
  const question = page.locator('.live .question').first();
  await question.getByRole('button', { name: 'Nghe câu hỏi' }).click();
  const texts = async () => (await said()).map((s) => s.text);
  await expect.poll(texts).toContain('Người gọi biết đúng tên, đúng số căn cước của bà Sáu.');
  await expect.poll(texts).toContain('Không chắc.');
  expect(await texts()).not.toContain('Trả lời');
  await question.getByRole('radio', { name: 'Phải, vì người lạ không thể biết.' }).check();
  await question.getByRole('button', { name: 'Trả lời' }).click();
  await expect.poll(async () => (await texts()).join(' ')).toContain('Tên và số căn cước hay bị lộ từ nơi khác.');
});
