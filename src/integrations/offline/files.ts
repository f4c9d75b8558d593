import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
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
  /** What pages may refer to: everything but pages and the full-text index. */
  private readonly assets: string[];
  private readonly entries = new Map<string, SavedFile>();
  private readonly names = new Map<string, string[]>();

  constructor(out: string) {
    this.out = out;
    this.assets = this.under('').filter(
      (p) =>
        !/(^|\/)$/.test(p) &&
        !/^(pagefind|offline|share)\//.test(p) &&
        !p.endsWith('data.json') &&
        // Who may sign records, and what was revoked: a saved copy must not pass for today's.
        !/^(sw\.js|404\.html|issuers\.json|revoked\.json)$/.test(p),
    );
  }

  /** Paths of all files in a folder ("" or "online-safety/"). */
  under(folder: string): string[] {
    const dir = join(this.out, folder);
    if (!existsSync(dir)) return [];
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((f) => statSync(join(dir, f)).isFile())
      .map(
        (f) =>
          folder +
          relative(dir, join(dir, f))
            .split(sep)
            .join('/')
            .replace(/(^|\/)index\.html$/, '$1'),
      );
  }

  has(path: string): boolean {
    return existsSync(this.file(path));
  }

  file(path: string): string {
    return join(this.out, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  }

  /** `start` and every asset they name, and those name in turn. */
  reach(start: string[]): SavedFile[] {
    const found = new Set<string>();
    const visit = (path: string) => {
      if (found.has(path)) return;
      found.add(path);
      if (!/(\/|\.(js|css|json|html|webmanifest)|^)$/.test(path)) return;
      this.named(path).forEach(visit);
    };
    start.forEach(visit);
    return [...found].sort().map((path) => this.entry(path));
  }

  /** Assets that a file names. */
  named(path: string): string[] {
    const known = this.names.get(path);
    if (known) return known;
    const text = readFileSync(this.file(path), 'utf8');
    const named = this.assets.filter((asset) => text.includes(asset.replace(/^_astro\//, '')));
    this.names.set(path, named);
    return named;
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
      .reach(site.under('').filter((p) => /^([a-z]{2}\/)?offline\/$/.test(p)))
      .filter(([path]) => /(\/|\.js|icon\.svg)$/.test(path)),
  );

function listed(id: string, title: string, files: SavedFile[]): ModuleList {
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { id, title, version, files };
}
