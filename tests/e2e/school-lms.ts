import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Cmi = { core: Record<string, string>; suspend_data: string };
const types: Record<string, string> = { html: 'text/html', js: 'application/x-javascript', json: 'application/json' };
const scormAgain = createRequire(import.meta.url).resolve('scorm-again/scorm12/min');

/** A learning system with one package on plain http: scorm-again in a page, and a server that keeps what is committed. */
export class SchoolLms {
  /** What the learner shown by `student` has; by learner. */
  readonly kept = new Map<string, Cmi>();
  student = 'sv-01';
  /** How the API in the page behaves. */
  api: 'scorm-again' | 'none' | 'refuses' | 'commit-false' | 'throws' = 'scorm-again';
  lessonMode = 'normal';
  private readonly files: Record<string, Uint8Array>;
  private server: Server | undefined;
  address = '';

  constructor(zip: string) {
    this.files = unzipSync(readFileSync(zip));
  }

  get manifest(): string {
    return strFromU8(this.files['imsmanifest.xml']!);
  }

  get now(): Cmi | undefined {
    return this.kept.get(this.student);
  }

  async open(): Promise<this> {
    this.server = createServer((req, res) => {
      const url = new URL(req.url!, 'http://lms');
      if (url.pathname === '/commit') {
        let body = '';
        req.on('data', (d) => (body += d));
        req.on('end', () => {
          this.kept.set(this.student, (JSON.parse(body) as { cmi: Cmi }).cmi);
          res.setHeader('content-type', 'application/json');
          res.end('{"result":"true","errorCode":0}');
        });
        return;
      }
      if (url.pathname === '/scorm12.js')
        return void res.setHeader('content-type', 'text/javascript').end(readFileSync(scormAgain));
      if (url.pathname === '/course')
        return void res.setHeader('content-type', 'text/html').end(this.page(url.searchParams));
      const file = this.files[decodeURIComponent(url.pathname.replace(/^\/deep\/down\//, ''))];
      if (!file || !url.pathname.startsWith('/deep/down/')) return void res.writeHead(404).end();
      res.setHeader('content-type', types[url.pathname.split('.').pop()!] ?? 'application/octet-stream').end(file);
    });
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
    this.address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
    return this;
  }

  close(): Promise<void> {
    this.server?.closeAllConnections();
    return new Promise((resolve) => this.server?.close(() => resolve()) ?? resolve());
  }

  /** The player: the launch page of the package in a frame, or behind a button that opens a window. */
  private page(asked: URLSearchParams): string {
    const launch = asked.get('launch') ?? /adlcp:scormtype="sco" href="([^"]+)"/.exec(this.manifest)![1]!;
    const cmi = this.now ?? { core: {}, suspend_data: '' };
    const core = { ...cmi.core, student_id: this.student, lesson_mode: this.lessonMode, student_name: 'Nguyễn, Văn A' };
    const apis = {
      'scorm-again': `API = new Scorm12API({ lmsCommitUrl: '/commit' }); API.loadFromJSON(${JSON.stringify({ ...cmi, core })});`,
      none: '',
      refuses: `API = { LMSInitialize: () => 'false' };`,
      'commit-false': `API = { LMSInitialize: () => 'true', LMSGetValue: () => '', LMSSetValue: () => 'true', LMSCommit: () => 'false', LMSFinish: () => 'false' };`,
      throws: `API = new Proxy({}, { get: (_, name) => name === 'LMSInitialize' ? () => 'true' : () => { throw new Error('broken'); } });`,
    };
    const content =
      asked.get('in') === 'window'
        ? `<button onclick="window.open('/deep/down/${launch}', 'sco')">Open</button>`
        : `<iframe id="sco" src="/deep/down/${launch}" width="360" height="700"></iframe>`;
    return `<!doctype html><meta charset="utf-8"><title>LMS</title><script src="/scorm12.js"></script><script>${apis[this.api]}</script>${content}`;
  }
}
