import { expect, type Locator, type Page } from '@playwright/test';
import type { Item } from '../../src/core/quiz/schema.ts';

type QuizItem = Item & { lesson: string };
type Data = { items: QuizItem[] };

/** The items a quiz on the page was given. */
export async function itemsOf(quiz: Locator): Promise<QuizItem[]> {
  const script = quiz.locator('> script');
  const at = await script.getAttribute('data-at');
  if (at === null) return (JSON.parse((await script.textContent())!) as Data).items;
  return quiz.evaluate(async (_, n) => ((await (await fetch('data.json')).json()) as Data[])[Number(n)]!.items, at);
}

/** Answers the question that stands on the screen, by its key. */
export async function answerRight(question: Locator, items: QuizItem[]): Promise<void> {
  const id = (await question.locator('.q-prompt').getAttribute('id'))!;
  const item = items.find((i) => id.endsWith(`-${i.lesson}/${i.id}-q`.replace(/\W/g, '-')));
  if (!item) throw new Error(`No item belongs to #${id}.`);
  await respond(question, item);
  const submit = question.locator('button[type=submit]');
  if (await submit.count()) await submit.click();
}

async function respond(question: Locator, item: Item): Promise<void> {
  const option = (text: string) =>
    question.locator('label.q-opt', { has: question.page().getByText(text, { exact: true }) });
  switch (item.kind) {
    case 'single':
    case 'multiple':
      for (const o of item.options.filter((x) => x.correct)) await option(o.text).locator('input').check();
      return;
    case 'poll':
      return option(item.options[0]!.text).locator('input').check();
    case 'classify':
      for (const card of item.cards) {
        const row = question
          .locator('fieldset', { has: question.page().locator('legend', { hasText: card.text }) })
          .first();
        await row.getByLabel(item.bins.find((b) => b.id === card.bin)!.text, { exact: true }).check();
      }
      return;
    case 'match':
      for (const pair of item.pairs)
        await question.getByLabel(pair.text, { exact: false }).first().selectOption(pair.id);
      return;
    case 'order':
      return putInOrder(
        question,
        item.steps.map((s) => s.id),
      );
    case 'text':
      return question.locator('input.q-typed').fill(item.answers[0]!.accept[0]!);
    case 'number':
      return question.locator('input.q-typed').fill(String(item.answer).replace('.', ','));
    case 'spot':
      for (const part of item.parts.filter((p) => p.suspicious))
        await question.locator('button.q-tap', { hasText: part.text }).first().click();
      return;
    case 'scenario': {
      for (const choice of safeWay(item))
        await question.locator('.q-replies button', { hasText: choice }).first().click();
    }
  }
}

/** Moves steps up one by one until they stand as in `ids`. */
async function putInOrder(question: Locator, ids: string[]): Promise<void> {
  for (const [to, id] of ids.entries()) {
    const up = question.locator(`[data-move="${id}-1"]`);
    for (;;) {
      const order = await question
        .locator('[data-move$="-1"]')
        .evaluateAll((buttons) => buttons.map((b) => b.getAttribute('data-move')!.slice(0, -2)));
      if (order.indexOf(id) <= to) break;
      await up.click();
    }
  }
}

/** Words of the choices that lead to a safe ending. */
function safeWay(item: Extract<Item, { kind: 'scenario' }>): string[] {
  const walk = (id: string): string[] | undefined => {
    const node = item.nodes.find((n) => n.id === id)!;
    if (node.ending) return node.ending === 'safe' ? [] : undefined;
    for (const choice of node.choices ?? []) {
      const rest = walk(choice.to);
      if (rest) return [choice.text, ...rest];
    }
    return undefined;
  };
  return walk(item.nodes[0]!.id)!;
}

/** Answers a whole quiz rightly and leaves it at its summary. */
export async function finishQuiz(page: Page, quiz: Locator): Promise<void> {
  await quiz.scrollIntoViewIfNeeded();
  const items = await itemsOf(quiz);
  await quiz.locator('.live form.question').waitFor();
  while (
    (await quiz.locator('.live form.question').count()) === 1 &&
    (await quiz.locator('.live .q-position').count())
  ) {
    const question = quiz.locator('.live form.question');
    await answerRight(question, items);
    await question.locator('button.btn.main[type=button]').click();
    await page.waitForTimeout(20);
  }
}

/** Answers the first question of a quiz rightly and goes on to the second. */
export async function answerFirst(quiz: Locator): Promise<void> {
  await quiz.scrollIntoViewIfNeeded();
  const question = quiz.locator('.live form.question');
  await question.waitFor();
  await answerRight(question, await itemsOf(quiz));
  await question.locator('button.btn.main[type=button]').click();
  await expect(quiz.locator('.q-position')).toContainText('Câu 2');
}
