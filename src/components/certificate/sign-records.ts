import { credential, jwsInput, keyAddress, type CredentialWords } from '../../core/certificate/credential.ts';
import { keyIdOf } from '../../core/certificate/issuers.ts';
import { cleanName, dayOf, type CompletionRecord, type Vouching } from '../../core/certificate/record.ts';
import { toBase64url, toHex } from '../../core/certificate/base64url.ts';
import { signedBytes, vouchedToken } from '../../core/certificate/token.ts';
import { sign, type TeacherKey } from './crypto.ts';

/** A signed record: `token` for the QR, `jws` for the badge file. Both say the same. */
export type Signed = { record: CompletionRecord; vouching: Vouching; token: string; jws: string };

/**
 * Signs each record twice, as a token and as an Open Badges credential. Show the teacher every record before this.
 * @param when today and the last day of validity (0 for none), in days since 1970-01-01
 * @param site public address of the site, with a slash at its end
 */
export async function signRecords(
  key: TeacherKey,
  records: readonly CompletionRecord[],
  when: { today: number; until: number },
  site: string,
  wordsOf: (record: CompletionRecord) => CredentialWords,
): Promise<Signed[]> {
  const vouching: Vouching = { key: keyIdOf(key.thumbprint), signed: when.today, until: when.until };
  return Promise.all(
    records.map(async (record) => {
      const token = vouchedToken(record, vouching, await sign(key, signedBytes(record, vouching)));
      const input = jwsInput(
        credential(record, vouching, key, site, wordsOf(record)),
        keyAddress(site, key.thumbprint),
      );
      const jws = `${input}.${toBase64url(await sign(key, new TextEncoder().encode(input)))}`;
      return { record, vouching, token, jws };
    }),
  );
}

/** A record of something completed at `at` (milliseconds), with a fresh random id. */
export function newRecord(of: Omit<CompletionRecord, 'id' | 'day'> & { at: number }): CompletionRecord {
  const { at, name, ...rest } = of;
  const id = toHex(crypto.getRandomValues(new Uint8Array(6)));
  return { ...rest, name: cleanName(name), day: dayOf(at, new Date(at).getTimezoneOffset()), id };
}
