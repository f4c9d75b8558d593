import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { site } from '../../../../site.config.ts';
import type { Offer } from '../../../../src/core/content/site-schema.ts';
import { answered, changed, questions, typed, written } from '../../../../src/integrations/scaffold/settings.ts';

const offer: Offer = { modules: [{ id: 'market', lessons: ['weigh'] }], paths: [{ id: 'trader', lessons: ['weigh'] }] };
const question = (field: string) => questions(offer).find((q) => q.field === field)!;
const answer = (field: string, words: string) => answered(site, question(field), words, offer);

test('every setting is asked for', () => {
  const asked = questions(offer).map((q) => q.field.split('.')[0]);
  expect(Object.keys(site).filter((field) => !asked.includes(field))).toEqual([]);
});

test('nothing typed keeps a field, a hyphen empties it, words replace it', () => {
  expect(answer('place', '')).toBe(site);
  expect(answer('place', ' Phường Cái Răng ')).toEqual({ ...site, place: 'Phường Cái Răng' });
  expect(answered(changed(site, 'place', 'x'), question('place'), '-', offer)).toEqual({ ...site, place: '' });
  expect(answer('ward.phone', '0292 000 0001')).toEqual({ ...site, ward: { ...site.ward, phone: '0292 000 0001' } });
  expect(answer('modules', 'market')).toEqual({ ...site, modules: ['market'] });
  expect(answer('paths', '-')).toEqual({ ...site, paths: [] });
});

test('an answer that cannot be meant so is explained', () => {
  expect(answer('feedback', 'ask Lan')).toContain('must be an e-mail address');
  expect(answer('languages', 'en')).toContain("must begin with 'vi'");
  expect(answer('modules', 'markt')).toBe('there is no “markt”. There are: market.');
});

test('the file keeps its comments and all else, and says what was answered', () => {
  const text = readFileSync('site.config.ts', 'utf8');
  expect(written(text, site)).toBe(text);
  const next = { ...site, name: "Bà con 'Cái Răng'", modules: ['market'], paths: [] };
  const file = written(text, next);
  expect(file).toContain("  name: 'Bà con \\'Cái Răng\\'',\n");
  expect(file).toContain("  modules: ['market'],\n");
  expect(file.split('\n').length).toBe(text.split('\n').length);
  // A long list that the formatter has broken over lines is replaced whole.
  const long = file.replace("['market']", "[\n    'market',\n    'harbour',\n  ]");
  expect(written(long, next)).toBe(file);
});

test('shows what stands, as one would type it', () => {
  expect(typed(site, question('modules'))).toBe('all');
  expect(typed({ ...site, languages: ['vi'] }, question('languages'))).toBe('vi');
  expect(typed(changed(site, 'ward.name', 'UBND'), question('ward.name'))).toBe('UBND');
});
