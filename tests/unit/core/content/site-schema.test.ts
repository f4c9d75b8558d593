import { expect, test } from 'vitest';
import { address, site } from '../../../../site.config.ts';
import { checkSite } from '../../../../src/core/content/site-schema.ts';

const said = (change: object, where: object = {}) => {
  try {
    checkSite({ ...site, ...change }, { ...address, ...where });
    return '';
  } catch (e) {
    return (e as Error).message;
  }
};

test('takes the settings as they are, and those of a ward', () => {
  expect(said({})).toBe('');
  expect(
    said(
      {
        name: 'Học cùng Cái Răng',
        place: 'Phường Cái Răng',
        contact: 'ubnd@cairang.example.vn',
        ward: { name: 'UBND', address: '1 Võ Tánh', hours: '7–11 giờ', phone: '0292 384 6103' },
      },
      { site: 'https://hoc.example.vn', base: '/hoc/' },
    ),
  ).toBe('');
  expect(said({ contact: 'https://example.vn/gop-y' })).toBe('');
});

test('names the field, what is wrong and what was found', () => {
  expect(said({ contact: 'call me' })).toBe(
    'site.config.ts needs a correction (docs/hosting.md explains each field):\n  - site.contact: must be an e-mail address or an address beginning with https://; found "call me".',
  );
  expect(said({ name: '' })).toContain('site.name: must not be empty: it stands on every page; found "".');
  expect(said({ ward: { name: '', address: '', hours: '' } })).toContain('site.ward.phone: is missing.');
  expect(said({ wards: [] })).toContain('site: there is no field “wards”. Look for a slip of the pen');
});

test('names every fault at once, addresses too', () => {
  const message = said({ contact: 'x', place: 3 }, { site: 'https://example.vn/hoc/', base: '/a b/' });
  for (const field of ['site.contact', 'site.place', 'address.site', 'address.base'])
    expect(message).toContain(`- ${field}: `);
});

test('a record store is off, or whole: an address, who it belongs to, and origins that may open quizzes', () => {
  const lrs = {
    endpoint: 'https://lrs.school.vn/xapi/',
    key: 'a:b',
    owner: 'Trường X',
    launches: ['https://lms.school.vn'],
  };
  expect(said({ lrs })).toBe('');
  expect(said({ lrs: { ...lrs, owner: '' } })).toContain('site.lrs.owner: must say in plain words who receives');
  expect(said({ lrs: { ...lrs, endpoint: 'https://lrs.school.vn/xapi' } })).toContain('with a slash at its end');
  expect(said({ lrs: { ...lrs, key: 'secret' } })).toContain('site.lrs.key: must be like name:password');
  expect(said({ lrs: { ...lrs, launches: ['https://lms.school.vn/mod'] } })).toContain(
    'site.lrs.launches.0: must be like',
  );
});
