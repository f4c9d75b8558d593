import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';

const folder = resolve('dist-usb');

/** The address of a file of the USB copy. */
export const disk = (path: string): string => pathToFileURL(join(folder, '/')).href + path;

/** Every page of the copy, single lessons included. */
export const diskPages = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.html'))
    .map((f) => f.replaceAll('\\', '/'));

/** One page of every kind, every lesson, and some single ones. */
export const someDiskPages = (): string[] =>
  diskPages().filter((path) =>
    path.startsWith('lessons/')
      ? path.includes('fake-police-call')
      : /^(?!en\/)([\w-]+\/){0,2}\w+\.html$|^teach\/|fake-police-call/.test(path),
  );

export const leavesDisk = (url: string): boolean => !/^(file|data|blob):/.test(url);

/** What a page of a stick must never do, as it happens. */
export function watch(page: Page): string[] {
  const bad: string[] = [];
  page.on('console', (m) => m.type() === 'error' && bad.push(`${page.url()}: ${m.text()}`));
  page.on('pageerror', (e) => bad.push(`${page.url()}: ${e.message}`));
  page.on('request', (r) => leavesDisk(r.url()) && bad.push(`${page.url()} asks ${r.url()}`));
  // A page that is left gives up what it had not fetched yet.
  page.on(
    'requestfailed',
    (r) => r.failure()?.errorText !== 'net::ERR_ABORTED' && bad.push(`${page.url()} lacks ${r.url()}`),
  );
  return bad;
}
