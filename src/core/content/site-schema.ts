import { z } from 'zod';
import { slug } from './ids.ts';

const text = z.string("write it as text in quotes; leave it empty ('') for nothing");
const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const web = /^https?:\/\/\S+$/;
const phone = /^\+?[\d\s().-]{3,}$/;
const empty = (s: string) => s === '';

/** Languages a finished copy can offer (src/i18n/index.ts). Lessons are written in Vietnamese first. */
export const siteLanguages = ['vi', 'en'] as const;

const choice = (what: string) =>
  z.union(
    [z.literal('all'), z.array(slug).min(1, "names no module; write 'all' for every one")],
    `must be 'all' or a list such as ['${what}']`,
  );

/** A record store of xAPI; docs/schools.md. */
const lrsSchema = z
  .strictObject({
    endpoint: text.refine(
      (s) => s === '' || /^https?:\/\/[^\s?#]+\/$/.test(s),
      'must be an address like https://lrs.school.vn/xapi/, with a slash at its end, or empty',
    ),
    key: text.refine((s) => s === '' || /^[^:]+:.+$/.test(s), 'must be like name:password, or empty'),
    owner: text,
    launches: z.array(
      z
        .string()
        .regex(/^https?:\/\/[^/\s]+$/, 'must be like https://lms.school.vn, without a path and a slash at its end'),
    ),
  })
  .refine(({ endpoint, owner }) => endpoint === '' || owner !== '', {
    path: ['owner'],
    message: 'must say in plain words who receives the results: learners are asked by that name',
  });

/** `site` in site.config.ts. Unknown fields are refused, so that a slip of the pen is seen. */
const siteSchema = z.strictObject({
  name: text.min(1, 'must not be empty: it stands on every page'),
  place: text,
  contact: text.refine(
    (s) => empty(s) || mail.test(s) || web.test(s) || phone.test(s),
    'must be an e-mail address, an address beginning with https://, or a telephone number',
  ),
  feedback: text.refine(
    (s) => empty(s) || mail.test(s) || web.test(s),
    'must be an e-mail address or an address beginning with https://',
  ),
  languages: z
    .array(z.enum(siteLanguages, `must be one of ${siteLanguages.map((l) => `'${l}'`).join(', ')}`))
    .refine((list) => list[0] === 'vi', "must begin with 'vi': lessons are written in Vietnamese first")
    .refine((list) => new Set(list).size === list.length, 'names a language twice'),
  modules: choice('online-safety'),
  paths: z.union([z.literal('all'), z.array(slug)], "must be 'all', a list such as ['pensioner'], or [] for none"),
  issuers: text.min(1, "must name the folder of issuers.json and revoked.json, for example 'public'"),
  ward: z.strictObject({
    name: text,
    address: text,
    hours: text,
    phone: text.refine((s) => /^[\d\s().+-]*$/.test(s), 'must be a telephone number'),
  }),
  lrs: lrsSchema,
});

export type Site = z.infer<typeof siteSchema>;

const addressSchema = z.strictObject({
  site: z
    .string()
    .regex(
      /^https?:\/\/[^/\s]+$/,
      'SITE_URL must be like https://hoc.example.vn, without a path and without a slash at its end; a path goes into BASE_PATH',
    ),
  base: z
    .string()
    .regex(/^\/([\w.~-]+\/)*$/, 'BASE_PATH must be like "hoc" or "truong/hoc", of letters, digits and hyphens'),
  named: z.boolean(),
});

/** What a copy has to choose from: its modules with their lessons, its paths with theirs. */
export type Offer = { modules: { id: string; lessons: string[] }[]; paths: { id: string; lessons: string[] }[] };

/**
 * Stops the build when the ward's own settings cannot be meant so.
 * @param offer the course at hand; without it, names of modules and paths are not checked
 * @param source text of site.config.ts, for line numbers
 * @throws Error that names each field, its line, what is wrong with it and what was found there
 */
export function checkSite(site: unknown, address: unknown, offer?: Offer, source = ''): void {
  const problems = [...problemsOf(addressSchema, address, 'address'), ...fieldProblems(site, offer)];
  if (problems.length)
    throw new Error(
      `site.config.ts needs a correction (docs/hosting.md explains each field):\n${problems
        .map(({ at, message }) => `  - ${at.join('.')}${place(source, at)}: ${message}`)
        .join('\n')}`,
    );
}

/** What is wrong with each field of `site`, without throwing. */
export const fieldProblems = (site: unknown, offer?: Offer): Problem[] => [
  ...problemsOf(siteSchema, site, 'site'),
  ...(offer && siteSchema.safeParse(site).success ? unknownNames(site as Site, offer) : []),
];

type Problem = { at: PropertyKey[]; message: string };

function problemsOf(schema: z.ZodType, value: unknown, name: string): Problem[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => {
    const at = [name, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      return {
        at,
        message: `there is no field ${issue.keys.map((k) => `“${k}”`).join(', ')}. Look for a slip of the pen, or remove it.`,
      };
    const found = issue.path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key], value);
    return { at, message: found === undefined ? 'is missing.' : `${issue.message}; found ${JSON.stringify(found)}.` };
  });
}

function unknownNames(site: Site, offer: Offer): Problem[] {
  const modules = site.modules === 'all' ? offer.modules.map((m) => m.id) : site.modules;
  const shown = new Set(offer.modules.filter((m) => modules.includes(m.id)).flatMap((m) => m.lessons));
  const unknown = (field: 'modules' | 'paths'): Problem[] =>
    (site[field] === 'all' ? [] : site[field]).flatMap((id, i) =>
      offer[field].some((o) => o.id === id)
        ? []
        : [
            {
              at: ['site', field, i],
              message: `there is no “${id}”. There are: ${offer[field].map((o) => o.id).join(', ')}.`,
            },
          ],
    );
  const broken = (site.paths === 'all' ? [] : site.paths).flatMap((id, i): Problem[] => {
    const lost = offer.paths.find((p) => p.id === id)?.lessons.filter((l) => !shown.has(l)) ?? [];
    const needed = offer.modules.filter((m) => m.lessons.some((l) => lost.includes(l))).map((m) => m.id);
    return lost.length
      ? [
          {
            at: ['site', 'paths', i],
            message: `“${id}” leads through ${lost.join(', ')}, which this copy does not show. Add ${needed.join(', ')} to modules, or leave the path out.`,
          },
        ]
      : [];
  });
  return [...unknown('modules'), ...unknown('paths'), ...broken];
}

/** " (line 14)" where the field stands in the file; empty when it cannot be told. */
function place(source: string, at: readonly PropertyKey[]): string {
  let from = 0;
  for (const [depth, key] of at.filter((k) => typeof k === 'string').entries()) {
    const found = new RegExp(depth ? `\\b${key}\\b["']?\\s*:` : `\\bconst ${key}\\b`).exec(source.slice(from));
    if (!found) break;
    from += found.index;
  }
  return from ? ` (line ${source.slice(0, from).split('\n').length})` : '';
}
