import { readFileSync } from 'node:fs';
import { site } from '../../site.config.ts';
import { issuersSchema, revokedSchema } from '../core/certificate/schema.ts';
import type { Lists } from '../core/certificate/judge.ts';

/** The reviewed lists as they are at build time: what a page goes by when it is offline. @throws on a file that does not fit its schema. */
export function trustLists(): Lists {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${site.issuers}/${name}.json`, 'utf8'));
  return { issuers: issuersSchema.parse(read('issuers')), revoked: revokedSchema.parse(read('revoked')) };
}
