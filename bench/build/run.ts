import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** What a whole command cost: it and everything it started. */
export type Cost = {
  wall: number;
  /** User and system seconds. */
  cpu: number;
  /** Largest sum of resident memory of all its processes, in bytes, looked at ten times a second. Linux only. */
  memory: number | undefined;
};

/**
 * Runs a command and measures it.
 * @param limit seconds until it is ended
 * @throws when it fails or runs into the limit, with the end of what it printed.
 */
export async function run(
  command: string,
  args: string[],
  cwd: string,
  log: string,
  limit: number,
  env: NodeJS.ProcessEnv = {},
): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const times = join(folder, 'times');
  const out = openSync(log, 'w');
  // bash's `time` counts all descendants that were waited for.
  const script = 'TIMEFORMAT="%R %U %S"; { time "$@" 2>&3; } 3>&2 2>"$TIMES"';
  const child = spawn('bash', ['-c', script, 'bench', command, ...args], {
    cwd,
    detached: true,
    stdio: ['ignore', out, out],
    env: { ...environment(), ...env, TIMES: times },
  });
  started.add(child.pid!);
  let memory: number | undefined;
  const look = setInterval(() => (memory = Math.max(memory ?? 0, residentOf(child.pid!))), 100);
  let late = false;
  const end = setTimeout(() => ((late = true), stop(child.pid!)), limit * 1000);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(look);
  clearTimeout(end);
  closeSync(out);
  started.delete(child.pid!);
  if (late) throw new Error(`not ready after ${limit} s`);
  if (status !== 0)
    throw new Error(
      `exit ${status}: ${readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ').slice(-400)}`,
    );
  const [wall = 0, user = 0, system = 0] = readFileSync(times, 'utf8').trim().split('\n').pop()!.split(' ').map(Number);
  rmSync(folder, { recursive: true });
  return { wall, cpu: user + system, memory: memory || undefined };
}

/** The same for every site: nothing set by whoever started us, no reports to makers, our Node first, one limit for Node's heap. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
  OUT_DIR: undefined,
  BASE_PATH: undefined,
  SITE_URL: undefined,
  DRAFT_LOCALES: undefined,
  NODE_OPTIONS: '--max-old-space-size=8192',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_UPDATE_NOTIFIER: '1',
  CI: '1',
});

const started = new Set<number>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    started.forEach(stop);
    process.exit(1);
  });

/** Ends a command and all it started. */
export function stop(leader: number): void {
  started.delete(leader);
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Resident memory of all processes of a session, in bytes; 0 where there is no /proc. */
function residentOf(session: number): number {
  let sum = 0;
  for (const pid of pids()) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [, , , sid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(sid) === session) sum += Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
    } catch {
      // It ended while we looked.
    }
  }
  return sum;
}

function pids(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
