import type { APIRoute } from 'astro';
import { address, site } from '../../../site.config.ts';
import { renderPicture, type Picture } from '../../components/share/picture/picture.ts';
import { loadCourse, type Course } from '../../course/load.ts';
import { firstFigure } from '../../course/share.ts';
import { locales, words } from '../../i18n/index.ts';

type File = { file: string; png: Promise<Uint8Array<ArrayBuffer>> };

function picturesOf(course: Course): File[] {
  const { locale } = course;
  const w = words(locale);
  const file = (id: string, picture: Omit<Picture, 'site' | 'words'>): File => ({
    file: `${id}.${locale}`,
    png: renderPicture({ ...picture, site: site.name, words: w.practice }),
  });
  const [hero] = ['fake-police-call', ...course.lessons.keys()].flatMap((slug) => course.lessons.get(slug) ?? []);
  return [
    file('index', { kicker: '', title: w.site.tagline, text: w.site.lead, shot: hero && firstFigure(hero) }),
    ...course.modules.flatMap((m) => [
      file(m.id, { kicker: '', title: m.title, text: m.summary, shot: firstFigure(m.lessons[0]!) }),
      ...m.lessons.map((l) =>
        file(`${m.id}/${l.slug}`, { kicker: m.title, title: l.title, text: l.goal, shot: firstFigure(l) }),
      ),
    ]),
  ];
}

/** All pictures are begun at once: sharp draws them beside the pages. Without SITE_URL no page could name one. */
export const getStaticPaths = async () =>
  address.named
    ? (await Promise.all(locales.map(loadCourse)))
        .flatMap(picturesOf)
        .map(({ file, png }) => ({ params: { file }, props: { png } }))
    : [];

export const GET: APIRoute<Pick<File, 'png'>> = async ({ props }) =>
  new Response(await props.png, { headers: { 'content-type': 'image/png' } });
