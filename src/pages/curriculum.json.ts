import type { APIRoute } from 'astro';
import { curriculum } from '../course/curriculum.ts';
import { loadCourse } from '../course/load.ts';
import { locales } from '../i18n/index.ts';

export const GET: APIRoute = async () => Response.json(curriculum(await Promise.all(locales.map(loadCourse))));
