import { parse } from 'node-html-parser';
import type { Text } from '../../core/search/text.ts';

/** What the full-text search of a copy knows of a lesson, or nothing when the page is none. */
export function textOf(html: string, path: string): Text | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const [title, ...parts] = parse(html)
    .querySelectorAll('[data-pagefind-body]')
    .map((part) => part.structuredText.replace(/\s+/g, ' '));
  return { path, title: title!, text: parts.join(' ') };
}
