import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import sirv from 'sirv';

/** A host with a bad line: it can be cut, can stall, and counts what is fetched to be saved. */
export class VillageServer {
  folder: string;
  /** Answers nothing and keeps the line open. */
  stalled = false;
  /** Cuts the line once this many files were sent to be saved. */
  cutAfter = Infinity;
  /** Paths sent to be saved. */
  readonly saved: string[] = [];
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  get address(): string {
    return `http://localhost:${this.port}/`;
  }

  async open(): Promise<this> {
    const folder = sirv(this.folder, { dev: true, etag: true });
    this.server = createServer((req, res) => {
      if (this.stalled) return;
      if (req.headers['x-save']) {
        if (this.saved.length >= this.cutAfter) return void this.close();
        this.saved.push(decodeURI(req.url!.slice(1)));
      }
      folder(req, res, () => void res.writeHead(404).end(readFileSync(`${this.folder}/404.html`)));
    });
    this.server.on('connection', (s) => {
      this.sockets.add(s);
      s.on('close', () => this.sockets.delete(s));
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** No network at all. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server?.close(() => resolve()) ?? resolve());
    for (const s of this.sockets) s.destroy();
    await closed;
  }
}
