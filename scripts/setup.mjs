// Runs on the machine's own Node (20 or newer), before anything is installed: no imports but Node's.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `Node ${process.versions.node} is too old: Node 20 or newer is needed (on Debian: apt-get install nodejs npm, or nodejs.org).`,
  );
  process.exit(1);
}

/** Installs exactly what the lockfile says, once for each lockfile. The site's own Node 24 comes with it. */
export function install() {
  const stamp = 'node_modules/.installed';
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  step('Installing packages from the lockfile (a few minutes on a slow line)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** Runs a command with node_modules/.bin (and so Node 24) first in PATH. Stops everything when it fails, unless told not to. */
export function run(command, args, { mayFail = false, env = {}, quiet = false } = {}) {
  const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  const result = spawnSync(command, args, {
    stdio: quiet ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: path },
  });
  if (result.status !== 0 && !mayFail) {
    console.error(`\n${command} ${args.join(' ')} failed${result.error ? `: ${result.error.message}` : ''}.`);
    process.exit(result.status ?? 1);
  }
  return result;
}

/** Says what is happening, so that a long step is not silence. */
export const step = (text) => console.log(`\n── ${text} …`);
