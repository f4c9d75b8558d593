// node bench/capacity.ts [--seconds 5] [--rounds 3] [--price PER_GB]
// What serving the built site (dist/) costs: bytes of one learner's visit as a browser counts them, and requests that one
// core of nginx answers, as wrk asks them on loopback. Needs nginx, wrk and Chromium. docs/capacity.md says what follows.
import { chromium, type Page } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nginxConf } from '../src/integrations/hosting/write.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    price: { type: 'string' },
  },
});
const module = 'online-safety';
const lesson = `/${module}/fake-police-call/`;

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const kB = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;

const dir = mkdtempSync(join(tmpdir(), 'i-to-so-capacity-'));
const root = join(dir, 'site');
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
prepare();
const nginx = spawn('/usr/sbin/nginx', ['-c', join(dir, 'nginx.conf'), '-e', join(dir, 'error.log')], {
  stdio: 'inherit',
});
try {
  await answering();
  const visits = { 'first page': await visit(['/']), 'a module': await visit([`/${module}/`]), ...(await learner()) };
  const whole = visits['first visit: home, module, one lesson with quiz and practice'];
  console.log(
    `Bytes of a visit, over the wire (headers included, text ${existsSync(brotli) ? 'Brotli' : 'gzip'}, fonts as they are):`,
  );
  for (const [name, { bytes, requests }] of Object.entries(visits))
    console.log(`  ${name}: ${kB(bytes)} in ${requests} requests`);

  const rates = Array.from({ length: Number(values.rounds) }, load);
  const perCpu = rates.map((r) => r.perCpuSecond).sort((a, b) => a - b);
  const mid = perCpu[Math.floor(perCpu.length / 2)]!;
  console.log(`\nnginx, one worker, ${lesson} over ${values.rounds} × ${values.seconds} s of wrk:`);
  console.log(`  requests a second, wrk beside it: ${rates.map((r) => Math.round(r.perSecond)).join(', ')}`);
  console.log(`  requests a second of nginx's own processor time: ${perCpu.map(Math.round).join(', ')}`);
  console.log(`  first visits that one core can serve a second: about ${Math.round(mid / whole.requests)}`);

  const perDay = 1e6;
  const gb = (perDay * whole.bytes) / 1e9;
  console.log(`\nA million learners a day, each a first visit with nothing in the cache:`);
  console.log(
    `  ${Math.round(gb)} GB a day, ${((perDay * whole.requests) / 86400).toFixed(0)} requests a second on average`,
  );
  console.log(
    `  should the busiest hour bring ten times the average: ${((perDay * whole.requests * 10) / 86400 / mid).toFixed(2)} cores, ${((gb * 8 * 10) / 86400).toFixed(2)} Gbit/s`,
  );
  console.log(
    values.price
      ? `  at ${values.price} per GB: ${(gb * Number(values.price)).toFixed(0)} a day`
      : `  cost a day = ${Math.round(gb)} × your price per GB (give it with --price)`,
  );
} finally {
  nginx.kill('SIGTERM');
  await new Promise((r) => nginx.once('exit', r));
  rmSync(dir, { recursive: true });
}

/** What one learner's visit touches, precompressed, and a configuration with one worker. */
function prepare() {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/ yet. Build the site first: npm run build');
  for (const part of [
    'index.html',
    '404.html',
    'icon.svg',
    'icons',
    'manifest.webmanifest',
    'search-index.json',
    'sw.js',
    'offline',
    '_astro',
    module,
  ])
    cpSync(join('dist', part), join(root, part), { recursive: true });
  execFileSync(process.execPath, ['scripts/precompress.ts', root]);
  mkdirSync(join(dir, 'tmp'));
  execFileSync('chmod', ['-R', 'a+rX', dir]);
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((t) => `${t}_temp_path ${dir}/tmp;`).join(' ');
  let server = nginxConf('/', root, `127.0.0.1:${port}`);
  if (existsSync(brotli)) server = server.replace('# brotli_static on;', 'brotli_static on;');
  writeFileSync(
    join(dir, 'nginx.conf'),
    `${existsSync(brotli) ? `load_module ${brotli};` : ''} daemon off; pid ${dir}/pid; error_log ${dir}/error.log; worker_processes 1; events { worker_connections 1024; }\nhttp { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000; ${temp}\n${server} }\n`,
  );
}

/** One browser, nothing cached; every byte that came, headers too. */
async function visit(paths: string[], act?: (page: Page) => Promise<void>) {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  let [bytes, requests] = [0, 0];
  cdp.on('Network.loadingFinished', (e) => {
    bytes += e.encodedDataLength;
    if (e.encodedDataLength) requests++;
  });
  for (const path of paths) await page.goto(origin + path, { waitUntil: 'networkidle' });
  await act?.(page);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await browser.close();
  return { bytes, requests };
}

async function learner() {
  const through = async (page: Page) => {
    await page.locator('#quiz').scrollIntoViewIfNeeded();
    await page.locator('#quiz it-quiz[data-live], it-quiz[data-live]').first().waitFor();
    await page.locator('it-practice [data-start]').first().click();
    await page.waitForTimeout(1500);
  };
  return {
    'a lesson, read only': await visit([lesson]),
    'a lesson with quiz and practice': await visit([lesson], through),
    'first visit: home, module, one lesson with quiz and practice': await visit(['/', `/${module}/`, lesson], through),
  };
}

/** One round of wrk; nginx's processor time is read from /proc, so that a busy machine does not change the figure much. */
function load() {
  const worker = execFileSync('pgrep', ['-P', readFileSync(join(dir, 'pid'), 'utf8').trim()], {
    encoding: 'utf8',
  }).trim();
  const before = cpuSeconds(worker);
  const said = execFileSync(
    'wrk',
    [
      '-t1',
      '-c32',
      `-d${values.seconds}s`,
      '-H',
      `Accept-Encoding: ${existsSync(brotli) ? 'br' : 'gzip'}`,
      origin + lesson,
    ],
    { encoding: 'utf8' },
  );
  if (/Non-2xx/.test(said)) throw new Error(said);
  const answered = Number(/(\d+) requests in/.exec(said)![1]);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)![1]),
    perCpuSecond: answered / (cpuSeconds(worker) - before),
  };
}

/** User and system time of a process so far. Linux counts in hundredths. */
function cpuSeconds(pid: string): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function answering() {
  for (let i = 0; i < 100; i++) {
    if (
      await fetch(origin).then(
        (r) => r.ok,
        () => false,
      )
    )
      return;
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error(readFileSync(join(dir, 'error.log'), 'utf8'));
}

function freePort() {
  return new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });
}
