import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeKey } from '../../../src/components/certificate/crypto.ts';
import { checkLists } from '../../../src/core/certificate/check-lists.ts';
import { keyIdOf } from '../../../src/core/certificate/issuers.ts';
import { trustLists } from '../../../src/course/trust.ts';

const { key } = await makeKey('Trần Văn Năm', 'Phường Ninh Kiều', 'mật khẩu dài');
const { name, place, thumbprint } = key;
const offer = { format: 'i-to-so-issuer', version: 1, name, place, thumbprint, key: key.key };
const empty = { issuers: { asOf: '2026-11-01', issuers: [] }, revoked: { asOf: '2026-11-01', revoked: [] } };

function house(lists: { issuers: unknown; revoked: unknown } = empty) {
  const folder = mkdtempSync(join(tmpdir(), 'issuer-'));
  const file = (n: string) => join(folder, n);
  writeFileSync(file('issuers.json'), JSON.stringify(lists.issuers));
  writeFileSync(file('revoked.json'), JSON.stringify(lists.revoked));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/issuer.ts', ...args, '--folder', folder, '--today', '2026-11-21'], {
      encoding: 'utf8',
    });
  const now = (n: 'issuers' | 'revoked') => JSON.parse(readFileSync(file(`${n}.json`), 'utf8')) as Record<string, any>;
  return { file, run, now };
}

test('adds a teacher, revokes a record and the key, and checks the result', () => {
  const { file, run, now } = house();
  writeFileSync(file('offer.json'), JSON.stringify(offer));
  expect(run('add', file('offer.json'), '--to', '2028-12-31').status).toBe(0);
  expect(now('issuers')).toEqual({
    asOf: '2026-11-21',
    issuers: [{ name, place, thumbprint, key: key.key, from: '2026-11-21', to: '2028-12-31' }],
  });
  expect(run('revoke', keyIdOf(thumbprint), '0123456789ab', '--reason', 'ghi nhầm tên').status).toBe(0);
  expect(run('revoke', keyIdOf(thumbprint), '--reason', 'mất máy').status).toBe(0);
  expect(now('revoked')['revoked'].map((r: { record?: string }) => r.record)).toEqual(['0123456789ab', undefined]);
  expect(run('check').stdout).toBe('1 issuers, 2 revoked, 0 problems\n');
  expect(run('add', file('offer.json'), '--to', '2028-12-31').stderr).toContain('already');
}, 30_000);

test('refuses a key whose thumbprint is another’s, an end before the start, and a key nobody has', async () => {
  const { file, run, now } = house();
  const other = (await makeKey('Khác', 'Nơi khác', 'mật khẩu dài')).key;
  writeFileSync(file('offer.json'), JSON.stringify({ ...offer, thumbprint: other.thumbprint }));
  expect(run('add', file('offer.json'), '--to', '2028-12-31').stderr).toContain('thumbprint');
  writeFileSync(file('offer.json'), JSON.stringify(offer));
  expect(run('add', file('offer.json'), '--to', '2020-01-01').stderr).toContain('`to` lies before `from`');
  expect(run('revoke', 'ffffffffffffffff', '--reason', 'x').stderr).toContain('No issuer');
  writeFileSync(file('offer.json'), JSON.stringify({ ...offer, key: { ...key.key, d: key.key.x } }));
  expect(run('add', file('offer.json'), '--to', '2028-12-31').stderr).toContain('not the public half');
  expect(now('issuers')['issuers']).toEqual([]);
}, 30_000);

test('check names the place, the cause and the mend, and exits 1', () => {
  const { run } = house({ issuers: { asOf: '21/11/2026', issuers: [] }, revoked: empty.revoked });
  const { status, stderr } = run('check');
  expect([status, stderr]).toEqual([1, expect.stringMatching(/issuers\.json asOf\n {2}.*\n {2}→ /)]);
});

test('a private key never gets onto the list', () => {
  const entry = { name, place, thumbprint, key: { ...key.key, d: key.key.x }, from: '2026-01-01', to: '2027-01-01' };
  expect(checkLists({ issuers: { asOf: '2026-11-21', issuers: [entry] }, revoked: empty.revoked })).toHaveLength(1);
});

test('the lists of this site are in order', () => {
  expect(checkLists(trustLists())).toEqual([]);
});
