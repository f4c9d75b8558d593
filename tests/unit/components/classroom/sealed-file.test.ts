import { expect, test } from 'vitest';
import { seal, unseal } from '../../../../src/components/classroom/sealed-file.ts';

const text = JSON.stringify({ name: 'Lớp khóm 3', learners: ['Võ Thị Sáu'] });

test('a sealed file opens with its passphrase, in any Unicode form, and with no other', async () => {
  const sealed = await seal(text, 'mùa nước nổi');
  expect(sealed).not.toContain('Sáu');
  expect(await unseal(sealed, 'mùa nước nổi'.normalize('NFD'))).toBe(text);
  expect(await unseal(sealed, 'mua nuoc noi')).toBeUndefined();
});

test('two files with the same content and passphrase have nothing in common', async () => {
  const [a, b] = (await Promise.all([seal(text, 'x'), seal(text, 'x')])).map(
    (s) => JSON.parse(s) as Record<string, string>,
  );
  for (const part of ['salt', 'nonce', 'data']) expect(a![part]).not.toBe(b![part]);
});

test('a file changed anywhere does not open', async () => {
  const sealed = JSON.parse(await seal(text, 'x')) as Record<string, unknown>;
  const data = sealed['data'] as string;
  const flipped = (data[20] === 'A' ? 'B' : 'A') + data.slice(21);
  for (const change of [
    { data: data.slice(0, 20) + flipped },
    { rounds: 600_001 },
    { rounds: 1 },
    { rounds: 1e12 },
    { version: 2 },
    { note: 'extra' },
    { salt: '%' },
  ])
    expect(await unseal(JSON.stringify({ ...sealed, ...change }), 'x'), JSON.stringify(change)).toBeUndefined();
  expect(await unseal('not json', 'x')).toBeUndefined();
});
