import type { APIRoute } from 'astro';
import { absolute } from '../course/curriculum.ts';
import { asset } from '../course/paths.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(asset('sitemap.xml'))}\n`);
