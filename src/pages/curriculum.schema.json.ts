import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { curriculumSchema } from '../core/curriculum/schema.ts';

/** Open to further fields, which a later edition of version 1 may bring. */
export const GET: APIRoute = () =>
  Response.json({ title: 'I Tờ Số curriculum, version 1', ...z.toJSONSchema(curriculumSchema, { io: 'input' }) });
