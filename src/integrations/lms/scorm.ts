import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Unit } from '../../core/lms/report.ts';
import type { Curriculum } from '../../core/curriculum/schema.ts';
import { classicScript } from '../classic-script.ts';
import { finishedSite, type BuiltSite } from '../offline/files.ts';
import { relativeText, scoPage } from './sco-page.ts';
import { scormManifest, type ScoEntry } from './scorm-manifest.ts';
import { zipFiles } from './zip.ts';

type Files = Record<string, Buffer>;
/** A page of the site on its way into a package. */
type Sco = { entry: ScoEntry; at: string; unit: Unit };

/** Writes `lms/<module or lesson>-<locale>-scorm12.zip` from the built pages. Changes no page. */
export function scorm(base: string): AstroIntegration {
  return {
    name: 'scorm',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        mkdirSync(join(out, 'lms'), { recursive: true });
        const packages = new Packages(out, base, await scoScript());
        const course = JSON.parse(readFileSync(join(out, 'curriculum.json'), 'utf8')) as Curriculum;
        let count = 0;
        for (const locale of course.languages)
          for (const module of course.modules) {
            const prefix = locale === 'vi' ? '' : `${locale}/`;
            const title = said(module.title, locale);
            const lessons = module.lessons
              .filter((l) => said(l.url, locale))
              .map((l) => lesson(l.id, said(l.title, locale)!, `${prefix}${module.id}/${l.id}/`));
            if (!title || !lessons.length) continue;
            packages.next();
            const pass = Math.round(module.check.pass * 100);
            const check = checkOf(module.id, `${prefix}${module.id}/check/`, packages, pass);
            const write = (name: string, zip: Uint8Array) =>
              writeFileSync(join(out, 'lms', `${name}-${locale}-scorm12.zip`), zip);
            write(module.id, packages.zip(`${module.id}-${locale}`, title, [...lessons, check]));
            for (const l of lessons) write(l.entry.id, packages.zip(`${l.entry.id}-${locale}`, l.entry.title, [l]));
            count += 1 + lessons.length;
          }
        logger.info(`${count} SCORM packages`);
      },
    },
  };
}

const said = (texts: unknown, locale: string) => (texts as Record<string, string | undefined>)[locale];

const lesson = (id: string, title: string, at: string): Sco => ({
  at,
  unit: { attempt: `practice:${id}` },
  entry: { id, title, files: [`${at}index.html`, `${at}data.json`] },
});

function checkOf(module: string, at: string, packages: Packages, pass: number): Sco {
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/
    .exec(packages.read(at))![1]!
    .replace(/<[^>]+>/g, '')
    .trim();
  const entry = { id: `check-${module}`, title, files: [`${at}index.html`], mastery: pass };
  return { at, unit: { attempt: `check:${module}`, pass }, entry };
}

/** Packages made of one built site; what several need is made ready once. */
class Packages {
  private readonly site: BuiltSite;
  private readonly base: string;
  private readonly script: Buffer;
  private readonly assets = new Map<string, Buffer>();
  /** Pages of the module at hand: its package and one of each of its lessons hold the same. */
  private pages = new Map<string, Buffer>();

  constructor(out: string, base: string, script: string) {
    this.site = finishedSite(out);
    this.base = base;
    this.script = Buffer.from(script);
  }

  read(path: string): string {
    return readFileSync(this.site.file(path), 'utf8');
  }

  /** Forgets the pages of the module before: a course of thousands of lessons does not fit into memory twice. */
  next(): void {
    this.pages = new Map();
  }

  zip(id: string, title: string, scos: Sco[]): Uint8Array {
    const lessons = scos.filter((s) => s.unit.pass === undefined).map((s) => s.at);
    const own: Files = {};
    for (const { at, unit, entry } of scos) {
      const [page, data] = entry.files as [string, string?];
      own[page] = once(this.pages, page, () => scoPage(this.read(at), at, unit, { base: this.base, lessons }));
      if (data) own[data] = once(this.pages, data, () => relativeText(this.read(data), at, this.base, []));
    }
    const shared: Files = { 'sco.js': this.script };
    // Of what the site's pages name, only what still stands in the packaged ones.
    const kept = Object.values(own);
    const named = scos.flatMap((s) => [s.at, ...s.entry.files.slice(1)]).flatMap((path) => this.site.named(path));
    for (const [path] of this.site.reach([...new Set(named)].filter((p) => kept.some((f) => f.includes(basename(p))))))
      shared[path] = once(this.assets, path, () => this.asset(path));
    const manifest = scormManifest({ id, title, scos: scos.map((s) => s.entry), shared: Object.keys(shared).sort() });
    return zipFiles({ 'imsmanifest.xml': manifest, ...own, ...shared });
  }

  private asset(path: string): string | Buffer {
    if (!/\.(css|js)$/.test(path)) return readFileSync(this.site.file(path));
    return relativeText(this.read(path), path.replace(/[^/]+$/, ''), this.base, []);
  }
}

function once(made: Map<string, Buffer>, path: string, make: () => string | Buffer): Buffer {
  if (!made.has(path)) made.set(path, Buffer.from(make() as Buffer));
  return made.get(path)!;
}

/** What talks with the learning system, as one classic script for the browsers of 2020. */
const scoScript = () => classicScript({ entryPoints: [fileURLToPath(new URL('sco/sco.ts', import.meta.url))] });
