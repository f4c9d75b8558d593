import { expect, test } from 'vitest';
import { makeKey, openKey, sign, checkerHere } from '../../../../src/components/certificate/crypto.ts';

const { key, file } = await makeKey('Trần Văn Năm', 'Phường Ninh Kiều', 'mật khẩu dài');
const data = new TextEncoder().encode('x');

test('a key as kept can sign and cannot be taken out', async () => {
  expect(key.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', key.privateKey)).rejects.toThrow();
  expect(await checkerHere()!.verify(key.key, data, await sign(key, data))).toBe(true);
});

test('the file opens with its password, however its tones are typed, and gives the same key', async () => {
  const again = await openKey(file, 'mật khẩu dài'.normalize('NFD'));
  expect(again).toMatchObject({
    name: key.name,
    place: key.place,
    thumbprint: key.thumbprint,
    privateKey: { extractable: false },
  });
});

test('the file does not hold the private half in the open', () => {
  expect(file).not.toContain('"d"');
});

test('a wrong password, a changed file and another file are told apart from a good one', async () => {
  const parts = JSON.parse(file) as Record<string, unknown>;
  const other = (await makeKey('Khác', 'Nơi khác', 'mật khẩu dài')).key;
  expect(await openKey(file, 'mật khẩu khác')).toBe('wrongPassword');
  expect(await openKey(JSON.stringify({ ...parts, iv: 'AAAAAAAAAAAAAAAA' }), 'mật khẩu dài')).toBe('wrongPassword');
  expect(await openKey(JSON.stringify({ ...parts, key: other.key }), 'mật khẩu dài')).toBe('notKeyFile');
  for (const text of [
    '',
    '{}',
    '[]',
    'null',
    JSON.stringify({ ...parts, rounds: 1e9 }),
    JSON.stringify({ ...parts, key: null }),
  ])
    expect(await openKey(text, 'x')).toBe('notKeyFile');
});
