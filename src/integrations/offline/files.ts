import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ModuleList, SavedFile } from '../../core/offline/list.ts';

/** Pages that every saved module brings along, as far as they exist. */
const around = [
  '',
  'progress/',
  'review/',
  'checkup/',
  'search/',
  'glossary/',
  'facts/',
  'paths/',
  'certificate/',
  'verify/',
  'offline/',
  'teach/',
  'teach/class/',
  'teach/quiz/',
  'teach/cards/',
  'teach/records/',
  'teach/key/',
  'teach/report/',
];

/** A built site on disk, read by the paths that browsers use. */
export class BuiltSite {
  readonly out: string;
  /** What pages may refer to, everything but pages and the full-text index, by the end of an address that means it. */
  private readonly assets: Map<string, string>;
  private readonly paths: string[];
  private readonly entries = new Map<string, SavedFile>();
  private readonly names = new Map<string, string[]>();

  constructor(out: string) {
    this.out = out;
    this.paths = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) =>
        relative(out, join(f.parentPath, f.name))
          .split(sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1'),
      );
    const assets = this.paths.filter(
      (p) =>
        !/(^|\/)$/.test(p) &&
        !/^(pagefind|offline|share)\//.test(p) &&
        !p.endsWith('data.json') &&
        // Who may sign records, and what was revoked: a saved copy must not pass for today's.
        !/^(sw\.js|404\.html|issuers\.json|revoked\.json)$/.test(p),
    );
    // Scripts name one another without their folder.
    this.assets = new Map(assets.map((p) => [p.replace(/^_astro\//, ''), p]));
  }

  /** Paths of all files in a folder ("" or "online-safety/"). */
  under(folder: string): string[] {
    return folder ? this.paths.filter((path) => path.startsWith(folder)) : this.paths;
  }

  has(path: string): boolean {
    return existsSync(this.file(path));
  }

  file(path: string): string {
    return join(this.out, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  }

  /**
   * `start` and every asset they name, and those name in turn. `at once`: without what scripts import only when an
   * island that needs it comes into view.
   */
  reach(start: string[], when: 'ever' | 'at once' = 'ever'): SavedFile[] {
    const found = new Set<string>();
    const visit = (path: string) => {
      if (found.has(path)) return;
      found.add(path);
      this.named(path, when).forEach(visit);
    };
    start.forEach(visit);
    return [...found].sort().map((path) => this.entry(path));
  }

  /** To be said of a file that was written again. */
  changed(path: string): void {
    this.entries.delete(path);
    this.names.delete(`${path}ever`);
  }

  /** Assets that a file names. Each file is read once, however many lists it stands in. */
  named(path: string, when: 'ever' | 'at once' = 'ever'): string[] {
    const known = this.names.get(path + when);
    if (known) return known;
    const text = /(\/|\.(js|css|json|html|webmanifest)|^)$/.test(path) ? readFileSync(this.file(path), 'utf8') : '';
    const named = new Set<string>();
    const read = when === 'ever' ? text : text.replace(/\bimport\(.*?\)/g, '');
    for (const [address] of read.matchAll(/(?<![\w.~@+/-])[\w.~@+/-]+\.\w+/g))
      for (let at = 0; at >= 0; at = address.indexOf('/', at) + 1 || -1) {
        const asset = this.assets.get(address.slice(at));
        if (asset) named.add(asset);
      }
    this.names.set(path + when, [...named]);
    return [...named];
  }

  private entry(path: string): SavedFile {
    const known = this.entries.get(path);
    if (known) return known;
    const body = readFileSync(this.file(path));
    const entry: SavedFile = [path, createHash('sha256').update(body).digest('hex').slice(0, 32), body.length];
    this.entries.set(path, entry);
    return entry;
  }
}

/**
 * @param prefix "" or "en/"
 * @param also folders beside the module's own: `online-safety/fake-police-call`
 */
export function moduleList(
  site: BuiltSite,
  prefix: string,
  module: string,
  title: string,
  also: string[] = [],
): ModuleList {
  const id = prefix + module;
  const shared = around.map((p) => prefix + p).filter((p) => site.has(p));
  const own = [id, ...also.map((folder) => prefix + folder)].flatMap((folder) => site.under(`${folder}/`));
  const lessons = new Set(own.map((path) => path.slice(prefix.length).split('/')[1]!));
  const data = ['search-index.json', ...[...lessons].map((lesson) => `review/items/${lesson}.json`)];
  return listed(id, title, site.reach([...own, ...shared, ...data.map((p) => prefix + p).filter((p) => site.has(p))]));
}

/** What the worker fetches by itself, to say kindly that a page is not saved: two pages and their scripts, no fonts. */
export const shellList = (site: BuiltSite): ModuleList =>
  listed(
    'shell',
    '',
    site
      .reach(
        site.under('').filter((p) => /^([a-z]{2}\/)?offline\/$/.test(p)),
        'at once',
      )
      .filter(([path]) => /(\/|\.js|icon\.svg)$/.test(path)),
  );

function listed(id: string, title: string, files: SavedFile[]): ModuleList {
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { id, title, version, files };
}
