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

/** What is known of a file: how it stands in a list, and the assets it names, ever or as soon as it is loaded. */
type Look = { entry: SavedFile; ever: string[]; atOnce: string[] };

/** A built site on disk, read by the paths that browsers use. Each file is read once, however many lists it stands in. */
export class BuiltSite {
  readonly out: string;
  private readonly paths: string[];
  /** What pages may refer to, everything but pages and the full-text index, by the end of an address that means it. */
  private readonly assets: Map<string, string>;
  /** How an asset's name ends, where a text names it. */
  private readonly endings: RegExp;
  private readonly looks = new Map<string, Look>();

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
    const endings = new Set(assets.map((p) => /\w*$/.exec(p)![0]));
    this.endings = new RegExp(`\\.(?:${[...endings].join('|')})(?![\\w~@+/-]|\\.\\w)`, 'g');
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
      this.look(path)[when === 'ever' ? 'ever' : 'atOnce'].forEach(visit);
    };
    start.forEach(visit);
    return [...found].sort().map((path) => this.look(path).entry);
  }

  /** To be said of a file that was written again. */
  changed(path: string): void {
    this.looks.delete(path);
  }

  /** Assets that a file names. */
  named(path: string): string[] {
    return this.look(path).ever;
  }

  private look(path: string): Look {
    const known = this.looks.get(path);
    if (known) return known;
    const body = readFileSync(this.file(path));
    const entry: SavedFile = [path, createHash('sha256').update(body).digest('hex').slice(0, 32), body.length];
    // Addresses are ASCII, and every byte as one character is the fastest text.
    const text = /(\/|\.(js|css|json|html|webmanifest)|^)$/.test(path) ? body.toString('latin1') : '';
    const ever = this.assetsIn(text);
    const atOnce = text.includes('import(') ? this.assetsIn(text.replace(/\bimport\(.*?\)/g, '')) : ever;
    const look = { entry, ever, atOnce };
    this.looks.set(path, look);
    return look;
  }

  /** Assets whose address stands in a text: whole, from one of its slashes on, or as a name beside the text's own file. */
  private assetsIn(text: string): string[] {
    const named = new Set<string>();
    for (const { index, 0: ending } of text.matchAll(this.endings)) {
      let start = index;
      while (start > 0 && inAddress[text.charCodeAt(start - 1)]) start--;
      const address = text.slice(start, index + ending.length);
      for (let at = 0; at >= 0; at = address.indexOf('/', at) + 1 || -1) {
        const asset = this.assets.get(address.slice(at));
        if (asset) named.add(asset);
      }
    }
    return [...named];
  }
}

/** By its code, whether a character can stand within an address. */
const inAddress = Array.from({ length: 256 }, (_, code) => /[A-Za-z0-9_.~@+/-]/.test(String.fromCharCode(code)));

let last: BuiltSite | undefined;

/** The site in `out` as it is when its pages are finished, looked through once for all who ask after that. */
export function finishedSite(out: string): BuiltSite {
  if (last?.out !== out) last = new BuiltSite(out);
  return last;
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
