import { z } from 'zod';

const text = z.string("write it as text in quotes; leave it empty ('') for nothing");

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
    (s) => s === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(s) || /^https?:\/\/\S+$/.test(s),
    'must be an e-mail address or an address beginning with https://',
  ),
  ward: z.strictObject({
    name: text,
    address: text,
    hours: text,
    phone: text.refine((s) => /^[\d\s().+-]*$/.test(s), 'must be a telephone number'),
  }),
  lrs: lrsSchema,
});

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
});

/**
 * Stops the build when the ward's own settings cannot be meant so.
 * @throws Error that names each field, what is wrong with it and what was found there
 */
export function checkSite(site: unknown, address: unknown): void {
  const problems = [problemsOf(siteSchema, site, 'site'), problemsOf(addressSchema, address, 'address')].flat();
  if (problems.length)
    throw new Error(
      `site.config.ts needs a correction (docs/hosting.md explains each field):\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    );
}

function problemsOf(schema: z.ZodType, value: unknown, name: string): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => {
    const at = [name, ...issue.path].join('.');
    if (issue.code === 'unrecognized_keys')
      return `${at}: there is no field ${issue.keys.map((k) => `“${k}”`).join(', ')}. Look for a slip of the pen, or remove it.`;
    const found = issue.path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key], value);
    return `${at}: ${found === undefined ? 'is missing' : `${issue.message}; found ${JSON.stringify(found)}`}.`;
  });
}
