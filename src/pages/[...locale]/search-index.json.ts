import type { APIRoute } from 'astro';
import { loadCourse } from '../../course/load.ts';
import { searchIndex } from '../../course/search-index.ts';
import { everyLocale, localeOf } from '../../course/static-paths.ts';

export const getStaticPaths = everyLocale;

export const GET: APIRoute = async ({ params }) =>
  Response.json(searchIndex(await loadCourse(localeOf(params['locale']))));
