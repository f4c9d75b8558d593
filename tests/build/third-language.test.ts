import { readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readCourse } from '../../src/integrations/content-lint/read.ts';
import km from '../../src/i18n/km.json';
import { pagesOf } from './site.ts';

/** Built with DRAFT_LOCALES=1 (scripts/test.mjs): Khmer, hardly begun, and the pseudo-language. */
const drafts = '.cache/dist-drafts';
const pages = (locale: string) => pagesOf(drafts).filter((p) => p.path.startsWith(`/${locale}/`));

test('a language that is hardly begun builds every page', () => {
  const vietnamese = pagesOf(drafts).filter((p) => !/^\/(en|km|qps)\//.test(p.path) && p.path !== '/404.html');
  expect(
    pages('km')
      .map((p) => p.path.replace('/km/', '/'))
      .sort(),
  ).toEqual(vietnamese.map((p) => p.path).sort());
});

test('it shows its own words where it has them, and says on every page how much is not translated', () => {
  const home = parse(readFileSync(`${drafts}/km/index.html`, 'utf8'));
  expect(home.querySelector('html')!.getAttribute('lang')).toBe('km');
  expect(home.querySelector('header.top')!.text).toContain(km.site.search);
  for (const page of pages('km'))
    expect(parse(page.html).querySelector('.partly')?.text, page.path).toMatch(
      /chưa có người bản ngữ đọc lại.*chưa dịch hết: \d+ trong \d+/,
    );
});

test('a lesson without a translation says so and is marked as Vietnamese', () => {
  const lesson = parse(readFileSync(`${drafts}/km/online-safety/fake-police-call/index.html`, 'utf8'));
  expect(lesson.text).toContain('Bài này chưa có bằng tiếng này');
  expect(lesson.querySelector('[data-read] [lang=vi]')).not.toBeNull();
});

test('the finished languages carry no such note', () => {
  for (const path of ['index.html', 'en/index.html', 'en/search/index.html'])
    expect(readFileSync(`${drafts}/${path}`, 'utf8')).not.toContain('class="in partly"');
});

/** What a learner never reads as content: the frame of the page and everything one presses. */
const frame = 'header.top, footer.foot, button, legend, summary, dialog, .skip, form.find label, .crumb';

test('no word of the interface is written into a page: each comes from the dictionary', () => {
  const bare = pages('qps').flatMap((page) => {
    const doc = parse(page.html);
    doc.querySelectorAll('.ph, script, style, .question, svg').forEach((e) => e.remove());
    const texts = doc.querySelectorAll(frame).flatMap((e) => ownTexts(e));
    const labels = doc.querySelectorAll('[aria-label]').map((e) => e.getAttribute('aria-label')!);
    return [...texts, ...labels]
      .filter((t) => /\p{L}{2}/u.test(t) && !t.includes('⟦') && !allowed.test(t) && !vietnamese.has(t))
      .map((t) => `${page.path}: ${t}`);
  });
  expect([...new Set(bare.map((b) => b.replace(/^[^:]*: /, '')))]).toEqual([]);
});

const ownTexts = (e: HTMLElement): string[] =>
  e.childNodes.flatMap((c) =>
    c.nodeType === 3
      ? [c.text.trim()]
      : (c as HTMLElement).tagName && !(c as HTMLElement).matches?.(frame)
        ? ownTexts(c as HTMLElement)
        : [],
  );

/** Names of languages stand in their own language; titles of modules and lessons are content. */
const vietnamese = new Set(['Nghe bài', ...readCourse('src/content').modules.map((m) => m.file.value?.title ?? '')]);
/** Names of languages, and what this copy is called in site.config.ts. */
const allowed = /^(I Tờ Số|Tiếng Việt|English|ភាសាខ្មែរ|VI|EN|KM|QPS|Aa)$/;
