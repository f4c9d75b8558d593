import { z } from 'zod';
import { slug } from '../content/ids.ts';

/** Words in every language of the site; Vietnamese is always there. */
const said = z.object({ vi: z.string(), en: z.string().optional() });
const addresses = z.object({ vi: z.url(), en: z.url().optional() });
const code = z.string().regex(/^\d\.\d$/);

/**
 * `/curriculum.json`, version 1. Published as JSON Schema at `/curriculum.schema.json`.
 * Fields may be added within a version; none changes its meaning or goes away.
 */
export const curriculumSchema = z.object({
  $schema: z.url(),
  version: z.literal(1),
  name: z.string(),
  license: z.literal('https://creativecommons.org/licenses/by-sa/4.0/'),
  languages: z.array(z.string()).min(1),
  competencies: z.array(
    z.object({
      code,
      area: z.number().int().min(0).max(6).describe('0: devices (DLGF 0). 1 to 6: areas of Thông tư 02/2025/TT-BGDĐT.'),
      text: said,
      digcomp: z.string().optional().describe('The nearest competence of DigComp 3.0'),
      dlgf: z.string().optional().describe('The nearest competence of the UNESCO Digital Literacy Global Framework'),
    }),
  ),
  modules: z.array(
    z.object({
      id: slug,
      title: said,
      summary: said,
      url: addresses,
      check: z.object({ items: z.number().int(), pass: z.number() }),
      lessons: z.array(
        z.object({
          id: slug.describe('Permanent: never reused, never changed'),
          title: said,
          goal: said,
          minutes: z.number().int(),
          level: z.enum(['CB1', 'CB2']),
          audience: z.enum(['everyone', 'trader', 'young', 'helper']),
          competencies: z.array(code).min(1),
          items: z.number().int().describe('Questions in its bank'),
          url: addresses,
        }),
      ),
    }),
  ),
});

export type Curriculum = z.infer<typeof curriculumSchema>;
