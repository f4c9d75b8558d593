import { keyIdOf, type IssuerList, type RevokedList } from './issuers.ts';
import { issuersSchema, revokedSchema } from './schema.ts';

export type TrustFiles = { issuers: IssuerList; revoked: RevokedList };
export type ListProblem = { file: 'issuers.json' | 'revoked.json'; at: string; message: string; fix: string };

/** Everything wrong with the two reviewed files: their form first, then what form cannot say. */
export function checkLists(files: TrustFiles): ListProblem[] {
  const form = [
    ...problemsOf('issuers.json', issuersSchema.safeParse(files.issuers)),
    ...problemsOf('revoked.json', revokedSchema.safeParse(files.revoked)),
  ];
  if (form.length > 0) return form;
  const { issuers } = files.issuers;
  const keys = issuers.map((i) => keyIdOf(i.thumbprint));
  return [
    ...issuers.flatMap((i, n): ListProblem[] =>
      keys.indexOf(keys[n]!) < n
        ? [
            {
              file: 'issuers.json',
              at: `issuers[${n}]`,
              message: `${i.name}’s key is listed twice.`,
              fix: 'Keep one entry, with the dates that are right.',
            },
          ]
        : [],
    ),
    ...files.revoked.revoked.flatMap((r, n): ListProblem[] =>
      keys.includes(r.key)
        ? []
        : [
            {
              file: 'revoked.json',
              at: `revoked[${n}]`,
              message: `No issuer has the key ${r.key}.`,
              fix: 'Keep the issuer listed: a key taken off shows as unknown, not as revoked.',
            },
          ],
    ),
  ];
}

type Parsed = { success: true } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
const problemsOf = (file: ListProblem['file'], parsed: Parsed): ListProblem[] =>
  parsed.success
    ? []
    : parsed.error.issues.map((i) => ({
        file,
        at: i.path.map(String).join('.') || 'whole file',
        message: i.message,
        fix: 'See docs/trust.md for the form; npm run issuer writes it for you.',
      }));
