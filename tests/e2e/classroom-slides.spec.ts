import { expect, test, type Page } from '@playwright/test';

const lesson = '/online-safety/fake-police-call/slides/';
test.use({ viewport: { width: 1366, height: 768 } });

const position = (page: Page) => page.locator('[data-position]');
const openDesk = async (page: Page) => {
  const [desk] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Mở màn hình người dạy' }).click(),
  ]);
  await desk.waitForLoadState();
  return desk;
};

test('the desk shows notes and the next slide, and leads the wall', async ({ page }) => {
  await page.goto(lesson);
  const desk = await openDesk(page);
  await expect(desk.locator('.teacher-notes')).toContainText('Hay vướng ở lớp');
  await expect(page.locator('.teacher-notes')).toBeHidden();
  await expect(desk.locator('.slide.ahead')).toContainText('Bà Sáu bán rau');
  await desk.keyboard.press('PageDown');
  await expect(position(page)).toHaveText(/^Trang 2 /);
  await page.keyboard.press('ArrowRight');
  await expect(position(desk)).toHaveText(/^Trang 3 /);
  await desk.keyboard.press('b');
  await expect(page.locator('it-slides')).toHaveClass(/black/);
  await desk.keyboard.press('b');
  await expect(page.locator('it-slides')).not.toHaveClass(/black/);
});

test('either window, or both, come back to the same slide after a reload, with what was revealed and the clock', async ({
  page,
}) => {
  await page.goto(lesson);
  const desk = await openDesk(page);
  await desk.getByRole('button', { name: 'Bắt đầu tính giờ' }).click();
  const question = await page
    .locator('.slide')
    .evaluateAll((all) => all.findIndex((s) => s.querySelector('details')) + 1);
  for (const digit of String(question)) await desk.keyboard.press(digit);
  await desk.keyboard.press('Enter');
  await desk.keyboard.press(' ');
  await expect(page.locator('.slide.on .q-item details')).toHaveAttribute('open', '');
  await page.reload();
  await expect(position(page)).toHaveText(new RegExp(`^Trang ${question} `));
  await expect(page.locator('.slide.on .q-item details')).toHaveAttribute('open', '');
  await page.keyboard.press('PageDown');
  await expect(position(desk)).toHaveText(new RegExp(`^Trang ${question + 1} `));
  await Promise.all([page.reload(), desk.reload()]);
  await expect(position(page)).toHaveText(new RegExp(`^Trang ${question + 1} `));
  await expect(position(desk)).toHaveText(new RegExp(`^Trang ${question + 1} `));
  await desk.keyboard.press('ArrowLeft');
  await expect(position(page)).toHaveText(new RegExp(`^Trang ${question} `));
  await expect(desk.locator('[data-clock]')).not.toHaveText('0:00');
});

test('the answer is on the desk before it is on the wall', async ({ page }) => {
  await page.goto(lesson);
  const desk = await openDesk(page);
  const question = await page.locator('.slide').evaluateAll((all) => all.findIndex((s) => s.querySelector('details')));
  await desk.goto(`${lesson}?notes#${question + 1}`);
  await expect(desk.locator('.slide.on .q-item details')).toHaveAttribute('open', '');
  await expect(page.locator('.slide.on details[open]')).toHaveCount(0);
});

test('words stay large: no slide of the lesson is smaller than half, and all of it fits', async ({ page }) => {
  await page.goto(lesson);
  const count = await page.locator('.slide').count();
  expect(count).toBeGreaterThan(12);
  for (let i = 0; i < count; i++) {
    const slide = await page.evaluate(() => {
      const on = document.querySelector<HTMLElement>('.slide.on')!;
      return {
        fit: Number(on.style.getPropertyValue('--fit')),
        over: on.scrollHeight - on.clientHeight,
        text: on.innerText.slice(0, 60),
        phone: Boolean(on.querySelector('it-practice')),
      };
    });
    if (!slide.phone) expect(slide.over, slide.text).toBeLessThanOrEqual(1);
    await page.keyboard.press('PageDown');
  }
});
