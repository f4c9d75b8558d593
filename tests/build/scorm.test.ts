import { strFromU8, unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { pack, suspendLimit } from '../../src/core/lms/suspend.ts';
import type { Answer } from '../../src/core/quiz/attempt.ts';
import type { Response } from '../../src/core/quiz/response.ts';
import type { Item } from '../../src/core/quiz/schema.ts';

const dir = 'dist/lms';
const zips = readdirSync(dir).filter((f) => f.endsWith('-scorm12.zip'));
const open = (file: string) => new Map(Object.entries(unzipSync(readFileSync(`${dir}/${file}`))));
const modules = readdirSync('src/content/modules');
const isModule = (file: string) =>
  modules.some((m) => file === `${m}-vi-scorm12.zip` || file === `${m}-en-scorm12.zip`);
const text = (zip: Map<string, Uint8Array>, name: string) => strFromU8(zip.get(name)!);

/** One schema that brings the two of SCORM 1.2 together: the manifest's `any` parts are checked strictly. */
const both = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>`;
const preload = readdirSync('tests/fixtures/scorm12')
  .filter((f) => f.endsWith('.xsd'))
  .map((fileName) => ({ fileName, contents: readFileSync(`tests/fixtures/scorm12/${fileName}`, 'utf8') }));
const faults = async (xml: { fileName: string; contents: string }[]) =>
  (await validateXML({ xml, schema: [{ fileName: 'both.xsd', contents: both }], preload })).errors.map(
    (e) => e.rawMessage,
  );

test('every module and every lesson has its package in both languages', () => {
  for (const locale of ['vi', 'en'])
    for (const m of modules) {
      expect(zips).toContain(`${m}-${locale}-scorm12.zip`);
      for (const lesson of readdirSync(`src/content/modules/${m}`, { withFileTypes: true }).filter((d) =>
        d.isDirectory(),
      ))
        expect(zips).toContain(`${lesson.name}-${locale}-scorm12.zip`);
    }
});

test('manifests are valid against the schemas of SCORM 1.2, and the schemas would object', async () => {
  const manifests = zips.map((fileName) => ({ fileName, contents: text(open(fileName), 'imsmanifest.xml') }));
  expect(await faults(manifests)).toEqual([]);
  const { contents } = manifests[0]!;
  for (const wrong of [
    contents.replace('scormtype="sco"', 'scormtype="page"'),
    contents.replace(/<title>.*?<\/title>/, '<name/>'),
  ])
    expect(await faults([{ fileName: 'wrong.xml', contents: wrong }])).not.toEqual([]);
});

/** Throws what is wrong with a package. */
function checkPackage(file: string): void {
  const zip = open(file);
  const manifest = text(zip, 'imsmanifest.xml');
  const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map((m) => m[1]!);
  expect([...named].sort(), file).toEqual([...zip.keys()].filter((f) => f !== 'imsmanifest.xml').sort());
  const ids = [...manifest.matchAll(/ identifier="([^"]+)"/g)].map((m) => m[1]!);
  expect(new Set(ids).size, file).toBe(ids.length);
  for (const [, ref] of manifest.matchAll(/identifierref="([^"]+)"/g)) expect(ids).toContain(ref);

  for (const [name, data] of zip) {
    if (!/\.(html|css|js|json)$/.test(name)) continue;
    expect(strFromU8(data), `${file} ${name}`).not.toMatch(/["'(=]\/[a-z_][\w-]*[/.]|https?:\/\/localhost|file:\/\//);
    if (!name.endsWith('.html')) continue;
    for (const e of parse(strFromU8(data)).querySelectorAll('[src], link[href], a[href]')) {
      const url = (e.getAttribute('src') ?? e.getAttribute('href'))!;
      if (/^(#|tel:|sms:|mailto:|data:|https?:)/.test(url)) continue;
      expect(zip.has(posix.join(posix.dirname(name), url.replace(/[?#].*/, ''))), `${file} ${name} → ${url}`).toBe(
        true,
      );
    }
  }
}

test('every package names exactly what is in it, with relative addresses only', () => zips.forEach(checkPackage));

test('a module has its lessons in order and its check with the share that passes', () => {
  const file = 'online-safety-vi-scorm12.zip';
  const manifest = text(open(file), 'imsmanifest.xml');
  const listed = [
    ...readFileSync('src/content/modules/online-safety/module.yml', 'utf8').matchAll(/^ {2}- ([a-z0-9-]+)$/gm),
  ].map((m) => m[1]!);
  const items = [...manifest.matchAll(/<item identifier="I-([^"]+)"/g)].map((m) => m[1]!);
  expect(items).toEqual([...listed.filter((l) => items.includes(l)), 'check-online-safety']);
  expect(items.length).toBeGreaterThan(5);
  expect(manifest.match(/<adlcp:masteryscore>80<\/adlcp:masteryscore>/g)).toHaveLength(1);
  expect(zips.filter(isModule).length).toBe(2 * modules.length);
});

/** The longest a learner can reasonably put in. */
function longest(item: Item): Response {
  switch (item.kind) {
    case 'single':
    case 'poll':
      return item.options.map((o) => o.id).sort((a, b) => b.length - a.length)[0]!;
    case 'multiple':
      return item.options.map((o) => o.id);
    case 'spot':
      return item.parts.map((p) => p.id);
    case 'classify':
      return Object.fromEntries(item.cards.map((c) => [c.id, c.bin]));
    case 'match':
      return Object.fromEntries(item.pairs.map((p) => [p.id, p.id]));
    case 'order':
      return item.steps.map((s) => s.id);
    case 'scenario':
      return item.nodes.flatMap((n) => (n.choices ?? []).slice(0, 1).map((c) => c.id));
    case 'text':
    case 'number':
      return 'một trăm hai mươi nghìn';
  }
}

test('every lesson and check of today, answered whole, fits into what SCORM 1.2 keeps, nothing left out', () => {
  for (const file of zips.filter(isModule)) {
    const zip = open(file);
    for (const name of zip.keys()) {
      if (!/(data\.json|check\/index\.html)$/.test(name)) continue;
      const data: unknown[] = name.endsWith('.json')
        ? (JSON.parse(text(zip, name)) as unknown[])
        : [JSON.parse(parse(text(zip, name)).querySelector('it-check script')!.textContent)];
      const quizzes = data.filter(
        (d): d is { id: string; draw?: number; items: (Item & { lesson: string })[] } =>
          d !== null && typeof d === 'object' && 'items' in d,
      );
      const answer = (i: Item): Answer => ({
        rev: 12,
        tries: 3,
        response: longest(i),
        graded: true,
        hinted: true,
        first: { earned: 1 / 3, possible: 1 },
        best: { earned: 2 / 3, possible: 1 },
      });
      const attempts = quizzes.map(({ id, draw, items }) => {
        const asked = [...items]
          .sort((a, b) => JSON.stringify(longest(b)).length - JSON.stringify(longest(a)).length)
          .slice(0, draw ?? items.length);
        const answers = Object.fromEntries(asked.map((i) => [`${i.lesson}/${i.id}`, answer(i)]));
        return [
          id,
          {
            version: 1 as const,
            mode: 'practice' as const,
            started: 1.8e12,
            seed: 2 ** 32 - 1,
            keys: Object.keys(answers),
            at: asked.length,
            finished: true,
            rev: 120,
            answers,
          },
        ] as const;
      });
      const kept = { attempts: Object.fromEntries(attempts), practice: {}, best: 100 };
      expect(pack(kept, Infinity).length, `${file} ${name}`).toBeLessThanOrEqual(suspendLimit);
    }
  }
});
