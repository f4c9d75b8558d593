import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The file that a click hands to the reader. */
export async function savedBy(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}
