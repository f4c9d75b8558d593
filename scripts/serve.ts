import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import sirv from 'sirv';

/**
 * Serves a built site. Tries `port`, then the next free one, and says so.
 * @returns the address it listens on.
 */
export async function serve(
  folder: string,
  port: number,
  base = '/',
  host = '127.0.0.1',
): Promise<{ address: string; close: () => void }> {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}/ yet. Build the site first: npm run build`);
  const handler = sirv(folder, { dev: true, etag: true });
  const server = createServer((req, res) => {
    const path = req.url ?? '/';
    if (!path.startsWith(base)) return void res.writeHead(302, { location: base }).end();
    req.url = `/${path.slice(base.length)}`;
    handler(req, res, () => {
      req.url = '/404.html';
      res.statusCode = 404;
      handler(req, res, () => void res.end());
    });
  });
  const listening = await listen(server, port, host);
  if (listening !== port) console.log(`Port ${port} is in use; taking ${listening} instead (choose one with PORT=…).`);
  return { address: `http://localhost:${listening}${base}`, close: () => server.close() };
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const attempt = (next: number) => {
      server.once('error', (e: NodeJS.ErrnoException) => {
        if (e.code === 'EADDRINUSE' && next < port + 50) attempt(next + 1);
        else reject(e);
      });
      server.listen(next, host, () => {
        server.removeAllListeners('error');
        resolve(next);
      });
    };
    attempt(port);
  });
}
