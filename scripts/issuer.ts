import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLists, type TrustFiles } from '../src/core/certificate/check-lists.ts';
import { keyIdOf } from '../src/core/certificate/issuers.ts';
import { thumbprint } from '../src/core/certificate/judge.ts';
import { site } from '../site.config.ts';
import { offerSchema } from '../src/core/certificate/schema.ts';
import { checkerHere } from '../src/components/certificate/crypto.ts';

const usage = `npm run issuer -- check
npm run issuer -- add FILE --to 2028-12-31 [--from 2026-11-21]   FILE: the public half a teacher sent
npm run issuer -- revoke KEY [RECORD] --reason "…"               KEY: 16 digits; RECORD: 12; both from the checked record
Writes issuers.json and revoked.json in the folder that site.config.ts names (public/); docs/trust.md says who reviews them.`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    reason: { type: 'string' },
    folder: { type: 'string', default: site.issuers },
    today: { type: 'string' },
  },
});
const [command, first, record] = positionals;
const today = options.today ?? new Date().toISOString().slice(0, 10);
const files = read();

if (command === 'check') check(files);
else if (command === 'add' && first && options.to) await add(first, options.from ?? today, options.to);
else if (command === 'revoke' && first && options.reason) revoke(first, record, options.reason);
else stop(usage);

async function add(file: string, from: string, to: string) {
  const offer = offerSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!offer.success)
    stop(
      `${file} is not the public half of a teacher’s key: ${offer.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
    );
  const { name, place, thumbprint: own, key } = offer.data;
  if ((await thumbprint(key, checkerHere()!)) !== own)
    stop(`The thumbprint in ${file} is not that of its key. Ask the teacher to send it again.`);
  if (files.issuers.issuers.some((i) => i.thumbprint === own)) stop(`${name}’s key is on the list already.`);
  write({
    ...files,
    issuers: { asOf: today, issuers: [...files.issuers.issuers, { name, place, thumbprint: own, key, from, to }] },
  });
  console.log(
    `${name}, ${place}: key ${keyIdOf(own)} may sign from ${from} to ${to}. Before you publish, ring the teacher and compare the key code.`,
  );
}

function revoke(key: string, id: string | undefined, reason: string) {
  if (!files.issuers.issuers.some((i) => keyIdOf(i.thumbprint) === key))
    stop(`No issuer on the list has the key ${key}.`);
  write({
    ...files,
    revoked: {
      asOf: today,
      revoked: [...files.revoked.revoked, { key, ...(id ? { record: id } : {}), on: today, reason }],
    },
  });
  console.log(id ? `Record ${id} of key ${key} is revoked.` : `Everything that key ${key} signed is revoked.`);
}

function check(all: TrustFiles) {
  const problems = checkLists(all);
  for (const p of problems) console.error(`${join(options.folder, p.file)} ${p.at}\n  ${p.message}\n  → ${p.fix}`);
  console.log(
    `${all.issuers?.issuers?.length ?? 0} issuers, ${all.revoked?.revoked?.length ?? 0} revoked, ${problems.length} problems`,
  );
  if (problems.length) process.exitCode = 1;
}

/** Keeps a faulty list from being written. */
function write(next: TrustFiles) {
  const [problem] = checkLists(next);
  if (problem) stop(`${problem.file} ${problem.at}: ${problem.message} ${problem.fix}`);
  for (const name of ['issuers', 'revoked'] as const)
    writeFileSync(join(options.folder, `${name}.json`), `${JSON.stringify(next[name], null, 2)}\n`);
}

function read(): TrustFiles {
  const json = (name: string) => JSON.parse(readFileSync(join(options.folder, name), 'utf8')) as never;
  return { issuers: json('issuers.json'), revoked: json('revoked.json') };
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
