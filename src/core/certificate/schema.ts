import { z } from 'zod';

const date = z.iso.date();
const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
/** 32 bytes in base64url. */
const b32 = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);

export const publicKeySchema = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: b32, y: b32 });

/** What a teacher sends to whoever hosts the site. */
export const offerSchema = z.strictObject({
  format: z.literal('i-to-so-issuer'),
  version: z.literal(1),
  name: z.string().trim().min(2).max(80),
  place: z.string().trim().min(2).max(120),
  thumbprint: b32,
  key: publicKeySchema,
});

export const issuersSchema = z.strictObject({
  asOf: date,
  issuers: z.array(
    z
      .strictObject({
        name: z.string().trim().min(2).max(80),
        place: z.string().trim().min(2).max(120),
        thumbprint: b32,
        key: publicKeySchema,
        from: date,
        to: date,
      })
      .refine((i) => i.from <= i.to, '`to` lies before `from`'),
  ),
});

export const revokedSchema = z.strictObject({
  asOf: date,
  revoked: z.array(
    z.strictObject({ key: hex(16), record: hex(12).optional(), on: date, reason: z.string().trim().min(3).max(200) }),
  ),
});
