import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { address, site } from '../../../../site.config.ts';
import { checkSite, type Offer } from '../../../../src/core/content/site-schema.ts';
import { readOffer } from '../../../../src/integrations/content-lint/offer.ts';

const offer: Offer = {
  modules: [
    { id: 'market', lessons: ['weigh', 'pay'] },
    { id: 'safety', lessons: ['hang-up'] },
  ],
  paths: [
    { id: 'trader', lessons: ['weigh', 'pay'] },
    { id: 'pensioner', lessons: ['pay', 'hang-up'] },
  ],
};
const source = readFileSync('site.config.ts', 'utf8');
const said = (change: object, where: object = {}, text = '') => {
  try {
    checkSite({ ...site, ...change }, { ...address, ...where }, offer, text);
    return '';
  } catch (e) {
    return (e as Error).message;
  }
};

test('takes the settings as they are, and those of a ward', () => {
  expect(() => checkSite(site, address, readOffer('src/content', 'ward'), source)).not.toThrow();
  expect(
    said(
      {
        name: 'Học cùng Cái Răng',
        place: 'Phường Cái Răng',
        contact: 'ubnd@cairang.example.vn',
        feedback: 'https://example.vn/gop-y',
        languages: ['vi'],
        modules: ['safety', 'market'],
        paths: ['trader'],
        ward: { name: 'UBND', address: '1 Võ Tánh', hours: '7–11 giờ', phone: '0292 384 6103' },
      },
      { site: 'https://hoc.example.vn', base: '/hoc/' },
    ),
  ).toBe('');
  for (const contact of ['https://example.vn/gop-y', '0292 384 6103', '']) expect(said({ contact })).toBe('');
});

test('names the field, its line, what is wrong and what was found', () => {
  const line = source.split('\n').findIndex((l) => l.startsWith('  contact:')) + 1;
  expect(said({ contact: 'call me' }, {}, source)).toBe(
    `site.config.ts needs a correction (docs/hosting.md explains each field):\n  - site.contact (line ${line}): must be an e-mail address, an address beginning with https://, or a telephone number; found "call me".`,
  );
  expect(said({ name: '' })).toContain('site.name: must not be empty: it stands on every page; found "".');
  expect(said({ ward: { name: '', address: '', hours: '' } })).toContain('site.ward.phone: is missing.');
  expect(said({ wards: [] })).toContain('site: there is no field “wards”. Look for a slip of the pen');
  expect(said({ feedback: '0292 384 6103' })).toContain('site.feedback: must be an e-mail address or');
  expect(said({ issuers: '' })).toContain('site.issuers: must name the folder of issuers.json');
});

test('Vietnamese comes first, and a language is one of those finished', () => {
  expect(said({ languages: ['en'] })).toContain("site.languages: must begin with 'vi'");
  expect(said({ languages: [] })).toContain("site.languages: must begin with 'vi'");
  expect(said({ languages: ['vi', 'fr'] })).toContain("site.languages.1: must be one of 'vi', 'en'; found \"fr\".");
  expect(said({ languages: ['vi', 'vi'] })).toContain('names a language twice');
});

test('modules and paths are ones there are, and a path can be walked to its end', () => {
  expect(said({ modules: 'market' })).toContain("site.modules: must be 'all' or a list such as ['online-safety']");
  expect(said({ modules: [] })).toContain('site.modules: names no module');
  expect(said({ modules: ['markt'] })).toContain('site.modules.0: there is no “markt”. There are: market, safety.');
  expect(said({ paths: ['walker'] })).toContain('there is no “walker”. There are: trader, pensioner.');
  expect(said({ modules: ['market'], paths: ['pensioner'] })).toContain(
    'site.paths.0: “pensioner” leads through hang-up, which this copy does not show. Add safety to modules, or leave the path out.',
  );
  expect(said({ modules: ['market'], paths: 'all' })).toBe('');
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
