import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxConf } from '../../src/integrations/hosting/write.ts';

const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((f) => existsSync(f));
const why =
  nginx && existsSync('/etc/nginx/mime.types')
    ? ''
    : ' (skipped: nginx is not installed; on Debian: apt-get install nginx)';
let port = 0;

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (res) => {
      const parts: Buffer[] = [];
      res
        .on('data', (d: Buffer) => parts.push(d))
        .on('end', () => resolve({ status: res.statusCode!, headers: res.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });

describe.skipIf(why)(`nginx serves the site under /hoc/${why}`, () => {
  let stop = () => {};

  beforeAll(async () => {
    port = await freePort();
    const dir = mkdtempSync(join(tmpdir(), 'i-to-so-nginx-'));
    const root = join(dir, 'site');
    // The workers of a root nginx are another user, who may not read a checkout.
    spawnSync('chmod', ['755', dir]);
    for (const part of ['404.html', 'index.html', 'curriculum.json', '_astro', 'online-safety', 'lms'])
      cpSync(join('.cache/dist-hoc', part), join(root, part), { recursive: true });
    expect(spawnSync(process.execPath, ['scripts/precompress.ts', join(root, 'online-safety')]).status).toBe(0);
    mkdirSync(join(dir, 'tmp'));
    const conf = join(dir, 'nginx.conf');
    writeFileSync(
      conf,
      `daemon off; pid ${dir}/pid; error_log ${dir}/error.log; worker_processes 1; events { }\nhttp { access_log off; client_body_temp_path ${dir}/tmp; proxy_temp_path ${dir}/tmp; fastcgi_temp_path ${dir}/tmp; uwsgi_temp_path ${dir}/tmp; scgi_temp_path ${dir}/tmp;\n${nginxConf('/hoc/', root, `127.0.0.1:${port}`)} }\n`,
    );
    const server = spawn(nginx!, ['-c', conf, '-e', join(dir, 'error.log')], { stdio: 'inherit' });
    stop = () => void server.kill('SIGTERM');
    for (let i = 0; i < 50; i++) {
      if (
        await ask('/hoc/').then(
          () => true,
          () => false,
        )
      )
        return;
      await new Promise((r) => setTimeout(r, 100));
    }
    throw new Error(readFileSync(join(dir, 'error.log'), 'utf8'));
  });
  afterAll(() => stop());

  test('pages: typed, not sniffed, asked for again each time, with their own policy inside', async () => {
    const page = await ask('/hoc/online-safety/fake-police-call/');
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, no-cache',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('microphone=()'),
    });
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(page.body.toString())![1]!;
    expect(policy).not.toContain('unsafe-inline');
    const again = await ask('/hoc/online-safety/fake-police-call/', { 'if-none-match': String(page.headers['etag']) });
    expect(again.status).toBe(304);
  });

  test('files with a hash in their name are kept for a year', async () => {
    const file = readdirSync('.cache/dist-hoc/_astro').find((f) => f.endsWith('.js'))!;
    const answer = await ask(`/hoc/_astro/${file}`);
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-type']).toContain('javascript');
  });

  test('a precompressed page goes out as it lies there', async () => {
    const [plain, small] = [
      await ask('/hoc/online-safety/'),
      await ask('/hoc/online-safety/', { 'accept-encoding': 'gzip' }),
    ];
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(small.body).equals(plain.body)).toBe(true);
  });

  test('what is not there is the site’s own 404, with status 404', async () => {
    const lost = await ask('/hoc/no-such-page/');
    expect(lost.status).toBe(404);
    expect(lost.body.toString()).toContain('Không thấy trang này');
  });

  test('addresses without the last slash, and the root, lead on without naming another host', async () => {
    expect((await ask('/hoc')).headers['location']).toBe('/hoc/');
    expect((await ask('/')).headers['location']).toBe('/hoc/');
    expect((await ask('/hoc/online-safety')).headers['location']).toBe('/hoc/online-safety/');
  });

  test('cartridges and curriculum.json have their types', async () => {
    expect((await ask('/hoc/lms/online-safety-vi-links.imscc')).headers['content-type']).toContain('application/zip');
    expect((await ask('/hoc/curriculum.json')).headers['content-type']).toContain('application/json');
  });
});

test('the built site carries both descriptions', () => {
  expect(readFileSync('dist/_headers', 'utf8')).toMatch(/^\/\*\n {2}X-Content-Type-Options: nosniff/);
  expect(readFileSync('.cache/dist-hoc/_headers', 'utf8')).toContain(
    '/hoc/_astro/*\n  Cache-Control: public, max-age=31536000, immutable',
  );
  expect(readFileSync('.cache/dist-hoc/nginx.conf', 'utf8')).toBe(nginxConf('/hoc/'));
});
