import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Offer } from '../../core/content/site-schema.ts';

/** Ids of the modules and paths at hand, with their lessons: what site.config.ts may name. Broken files are left to the linter. */
export const readOffer = (content: string, ward: string): Offer => ({
  modules: [content, ward].flatMap((root) =>
    (existsSync(join(root, 'modules')) ? readdirSync(join(root, 'modules')) : []).flatMap((id) => {
      const file = join(root, 'modules', id, 'module.yml');
      return existsSync(file) ? [{ id, lessons: lessonsOf(read(file)) }] : [];
    }),
  ),
  paths: ((p) => (Array.isArray(p) ? p : []))(read(join(content, 'paths.yml'))).map((p: { id: string }) => ({
    id: p.id,
    lessons: lessonsOf(p),
  })),
});

const read = (file: string): unknown => {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const lessonsOf = (doc: unknown): string[] => (doc as { lessons?: string[] } | undefined)?.lessons ?? [];
