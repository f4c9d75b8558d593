import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cartridge } from '../../src/integrations/lms/cartridge.ts';
import { readGift } from '../../src/interchange/gift/read.ts';
import { readMoodleXml } from '../../src/interchange/moodle-xml/read.ts';

const dir = 'dist/lms';
const files = readdirSync(dir);
const ending = (end: string) => files.filter((f) => f.endsWith(end));
const text = (file: string) => readFileSync(join(dir, file), 'utf8');
const unzipped = (file: string) =>
  Object.entries(unzipSync(readFileSync(join(dir, file)))).map(([name, data]): [string, string] => [
    name,
    strFromU8(data),
  ]);
const modules = readdirSync('src/content/modules');

test('every module has its banks and cartridges in both languages', () => {
  for (const end of ['moodle.xml', 'gift.txt', 'qti.zip', 'links.imscc', 'links-cc13.imscc'])
    for (const locale of ['vi', 'en'])
      for (const m of modules.filter((id) => existsSync(`dist/${id}/index.html`)))
        expect(files).toContain(`${m}-${locale}-${end}`);
});

test('Moodle XML and GIFT are read back whole: as many questions, none refused', () => {
  for (const file of ending('moodle.xml')) {
    const [xml, gift] = [readMoodleXml(text(file)), readGift(text(file.replace('moodle.xml', 'gift.txt')))];
    expect(xml.problems, file).toEqual([]);
    expect(gift.problems, file).toEqual([]);
    expect(xml.items.length, file).toBeGreaterThan(5);
    expect(new Set(xml.items.map((i) => i.id)).size, file).toBe(xml.items.length);
    expect(gift.items.length, file).toBe(xml.items.length);
  }
});

test('QTI packages hold well-formed items, each named once in the manifest', () => {
  for (const file of ending('qti.zip')) {
    const entries = unzipped(file);
    expect(
      entries.filter(([, xml]) => XMLValidator.validate(xml) !== true).map(([name]) => name),
      file,
    ).toEqual([]);
    const manifest = entries.find(([name]) => name === 'imsmanifest.xml')![1];
    const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map((m) => m[1]);
    expect(named.sort(), file).toEqual(
      entries
        .map(([name]) => name)
        .filter((n) => n !== 'imsmanifest.xml')
        .sort(),
    );
    expect(new Set(named).size, file).toBe(named.length);
  }
});

type Manifest = {
  manifest: {
    organizations: { organization: { item: { item: { item: { identifierref: string }[] }[] } } };
    resources: { resource: { identifier: string; file: { href: string } }[] };
  };
};
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name, path) => name === 'resource' || (name === 'item' && String(path).includes('item.item')),
});

test.each([
  ['links.imscc', 'imsccv1p1', 'imswl_xmlv1p1'],
  ['links-cc13.imscc', 'imsccv1p3', 'imswl_xmlv1p3'],
])('cartridges %s: links to real pages, every reference resolved', (end, namespace, type) => {
  for (const file of ending(`-${end}`)) {
    const entries = new Map(unzipped(file));
    const xml = entries.get('imsmanifest.xml')!;
    // Moodle decides by the first 500 bytes.
    expect(Buffer.from(xml).subarray(0, 500).toString(), file).toContain(`${namespace}/imscp_v1p1`);
    const { manifest } = parser.parse(xml) as Manifest;
    const ids = [...xml.matchAll(/identifier="([^"]+)"/g)].map((m) => m[1]!);
    expect(new Set(ids).size, file).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))).toEqual([]);
    const resources = new Map(manifest.resources.resource.map((r) => [r.identifier, r]));
    const refs = manifest.organizations.organization.item.item.flatMap((m) => m.item.map((i) => i.identifierref));
    expect(
      refs.filter((r) => !resources.has(r)),
      file,
    ).toEqual([]);
    expect(refs.length).toBe(resources.size);
    expect(xml).toContain(type);
    for (const r of resources.values()) {
      const link = entries.get(r.file.href)!;
      expect(XMLValidator.validate(link), link).toBe(true);
      expect(existsSync(join('dist', new URL(/href="([^"]+)"/.exec(link)![1]!).pathname, 'index.html')), link).toBe(
        true,
      );
    }
  }
});

test('identifiers stay when lessons move, are added or are renamed', () => {
  const lesson = (id: string, title = id) => ({ id, title, url: `https://x.test/${id}/` });
  const make = (lessons: ReturnType<typeof lesson>[]) =>
    cartridge({ id: 'c', title: 'C', locale: 'vi', modules: [{ id: 'm', title: 'M', lessons }] }, '1.1');
  const before = make([lesson('a'), lesson('b')])['imsmanifest.xml']!;
  const after = make([lesson('new'), lesson('b', 'Tên & <mới>'), lesson('a')])['imsmanifest.xml']!;
  const ids = (xml: string) => new Set([...xml.matchAll(/identifier="([^"]+)"/g)].map((m) => m[1]!));
  expect([...ids(before)].filter((id) => !ids(after).has(id))).toEqual([]);
  expect(XMLValidator.validate(after)).toBe(true);
});
