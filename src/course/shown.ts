import type { Site } from '../core/content/site-schema.ts';

/** The order in which modules are offered where site.config.ts names none. One that is not named here comes last. */
const order = [
  'smartphone-basics',
  'online-safety',
  'cashless-payment',
  'public-services',
  'digital-identity',
  'digital-health',
  'e-commerce',
  'small-trader-4t',
  'connect-and-learn',
  'helping-others',
];

/** The modules this copy shows, in its order; one without a lesson is not shown. */
export function shownModules<M extends { id: string; lessons: unknown[] }>(
  site: Pick<Site, 'modules'>,
  modules: readonly M[],
): M[] {
  const asked = site.modules === 'all' ? order : site.modules;
  const rank = (m: M) => (asked.includes(m.id) ? asked.indexOf(m.id) : asked.length);
  return modules
    .filter((m) => m.lessons.length > 0 && (site.modules === 'all' || asked.includes(m.id)))
    .sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
}

/** The paths this copy shows: those it names, else each that can be walked to its end in the modules shown. */
export function shownPaths<P extends { id: string; lessons: string[] }>(
  site: Pick<Site, 'paths'>,
  paths: readonly P[],
  modules: readonly { lessons: readonly { slug: string }[] }[],
): P[] {
  const lessons = new Set(modules.flatMap((m) => m.lessons.map((l) => l.slug)));
  return paths.filter((p) =>
    site.paths === 'all' ? p.lessons.every((l) => lessons.has(l)) : site.paths.includes(p.id),
  );
}
