import type { APIRoute } from 'astro';
import { qrPath } from '../../../../components/ui/qr-svg.ts';
import { absolute } from '../../../../course/curriculum.ts';
import { lessonHref } from '../../../../course/paths.ts';
import { everyLesson, localeOf } from '../../../../course/static-paths.ts';

export const getStaticPaths = everyLesson;

/** The QR code of a lesson's permanent address, for a school's own papers. */
export const GET: APIRoute = ({ params }) => {
  const { path, size } = qrPath(
    absolute(lessonHref(localeOf(params['locale']), { module: params['module']!, slug: params['lesson']! })),
  );
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
};
