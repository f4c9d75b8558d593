import type { APIRoute } from 'astro';
import { absolute } from '../course/curriculum.ts';
import { loadCourse } from '../course/load.ts';
import { href } from '../course/paths.ts';
import { locales } from '../i18n/index.ts';

const single = ['', 'curriculum', 'teach', 'glossary', 'facts', 'about', 'search', 'checkup'];

/** Every page worth finding, each with its other languages. */
export const GET: APIRoute = async () => {
  const { modules, paths } = await loadCourse('vi');
  const pages = [
    ...single,
    ...(paths.length ? ['paths'] : []),
    ...modules.flatMap((m) => [m.id, ...m.lessons.map((l) => `${m.id}/${l.slug}`)]),
  ];
  const alternates = (page: string) =>
    (locales.length > 1 ? [...locales.map((l) => [l, l] as const), ['x-default', 'vi'] as const] : [])
      .map(([lang, l]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${absolute(href(l, page))}"/>`)
      .join('');
  const urls = pages.flatMap((page) =>
    locales.map((l) => `<url><loc>${absolute(href(l, page))}</loc>${alternates(page)}</url>`),
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
