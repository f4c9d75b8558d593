import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Statement } from '../src/core/xapi/statement.ts';

/** An xAPI record store in memory (with the parts of cmi5 that a launch needs), which can behave badly. */
export class RecordStore {
  /** `deaf`: stores, then cuts the line before it answers. */
  mood: 'well' | 'fails' | 'stalls' | 'deaf' | 'refuses' = 'well';
  readonly statements = new Map<string, Statement>();
  /** Every request but preflights, as "METHOD path". */
  readonly asked: string[] = [];
  readonly authorizations = new Set<string | undefined>();
  launchData: object = {};
  private tokens = 1;
  private server: Server | undefined;

  async open(port = 0): Promise<this> {
    this.server = createServer((req, res) => void this.answer(req, res));
    await new Promise<void>((resolve) => this.server!.listen(port, '127.0.0.1', resolve));
    return this;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server!.address() as AddressInfo).port}/xapi/`;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => this.server?.close(() => resolve()) ?? resolve());
  }

  /** Verbs in the order of their times. */
  get verbs(): string[] {
    return [...this.statements.values()]
      .sort((a, b) => a.timestamp.localeCompare(b.timestamp))
      .map((s) => s.verb.id.split('/').pop()!);
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url!, 'http://lrs');
    res.setHeader('access-control-allow-origin', '*');
    res.setHeader('access-control-allow-headers', 'authorization, content-type, x-experience-api-version');
    res.setHeader('access-control-allow-methods', 'GET, PUT, POST');
    if (req.method === 'OPTIONS') return void res.writeHead(204).end();
    this.asked.push(`${req.method} ${url.pathname}`);
    let body = '';
    for await (const part of req) body += part;
    if (this.mood === 'stalls') return;
    if (this.mood === 'fails') return void res.writeHead(503).end();
    if (this.mood === 'refuses') return void res.writeHead(400).end();
    const json = (value: unknown) => res.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    if (url.pathname === '/token')
      return void (this.tokens-- > 0 ? json({ 'auth-token': 'b25jZQ==' }) : json({ 'error-code': '1' }));
    this.authorizations.add(req.headers.authorization);
    if (url.pathname.endsWith('/activities/state')) return void json(this.launchData);
    if (!url.pathname.endsWith('/statements')) return void res.writeHead(404).end();
    const id = url.searchParams.get('statementId')!;
    const before = this.statements.get(id);
    const clash = before && JSON.stringify(before) !== JSON.stringify(JSON.parse(body));
    if (!before) this.statements.set(id, JSON.parse(body) as Statement);
    if (this.mood === 'deaf') return void req.socket.destroy();
    res.writeHead(clash ? 409 : 204).end();
  }
}
