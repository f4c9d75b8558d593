import type { Locator, Page } from '@playwright/test';
import { translate } from '../../src/core/content/translate.ts';
import { explore, wayTo } from '../../src/core/practice/explore.ts';
import type { Script } from '../../src/core/practice/schema.ts';
import { readCourse } from '../../src/integrations/content-lint/read.ts';

export type Case = { script: Script; locale: 'vi' | 'en'; path: string };

/** Every script of the course in both languages, with the page it stands on. */
export const cases: Case[] = readCourse('src/content').lessons.flatMap((lesson) =>
  lesson.scripts.flatMap((s): Case[] => {
    if (!s.value) return [];
    const path = `${lesson.module}/${lesson.slug}/`;
    const english: Case[] =
      s.en && lesson.en ? [{ script: translate(s.value, s.en.data).doc, locale: 'en', path: `/en/${path}` }] : [];
    return [{ script: s.value, locale: 'vi', path: `/${path}` }, ...english];
  }),
);

type Taken = { on: string; id: string; keys?: string };

export const expectedWay = (script: Script): Taken[] =>
  script.steps.map(({ on, tap }) => {
    const element = script.screens.find((s) => s.id === on)!.elements.find((e) => e.id === tap);
    return { on, id: tap, ...(element?.kind === 'keypad' ? { keys: element.target } : {}) };
  });

/** The shortest way that makes a named mistake, its last tap included. Undefined for a script without one. */
export function wrongWay(script: Script): { way: Taken[]; mistake: string } | undefined {
  const walk = explore(script);
  for (const [i, { phone }] of walk.places.entries())
    for (const e of script.screens.find((s) => s.id === phone.screen)!.elements)
      for (const c of [e, ...('items' in e ? e.items : []), ...('samples' in e ? e.samples : [])] as {
        id: string;
        mistake?: string;
        when?: object;
      }[])
        if (c.mistake && !c.when && !('when' in e) && e.kind !== 'keypad')
          return { way: [...wayTo(walk, i), { on: phone.screen, id: c.id }], mistake: c.mistake };
  return undefined;
}

/** Opens a page's practice phone. */
export async function open(page: Page, { path, script }: Case, pass: 'guided' | 'alone' = 'guided'): Promise<Locator> {
  await page.goto(path);
  await page.locator(`it-practice[data-script="${script.id}"] [data-start="${pass}"]`).click();
  const practice = page.locator('.pr');
  await practice.waitFor();
  return practice;
}

/**
 * Taps along a way.
 * @param again the same controls were tapped before: without waiting until each stands still and can be hit
 */
export async function go(practice: Locator, way: Taken[], again = false): Promise<void> {
  const tap = async (control: Locator) => void (await (again ? control.dispatchEvent('click') : control.click()));
  for (const { id, keys } of way) {
    if (keys === undefined) await tap(practice.locator(`[data-id="${id}"]`));
    else for (const key of keys.toLowerCase()) await tap(practice.locator(`[data-id="${id}"][data-key="${key}"]`));
  }
}
