import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** A built site on a port of its own, every text file compressed with Brotli beforehand; it counts what it sends. */
export type Served = { origin: string; count(): { bytes: number; requests: number }; close(): void };

export async function serveBuilt(folder: string): Promise<Served> {
  if (!existsSync(join(folder, 'index.html.br')))
    execFileSync(process.execPath, ['scripts/precompress.ts', folder], { stdio: 'ignore' });
  const handler = sirv(folder, { brotli: true, gzip: true, etag: true });
  const open = new Set<Socket>();
  let [closed, requests] = [0, 0];
  const server = createServer((req, res) => {
    requests++;
    handler(req, res, () => void res.writeHead(404).end());
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      closed += socket.bytesWritten;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => ({ bytes: [...open].reduce((sum, s) => sum + s.bytesWritten, closed), requests }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
