// npm run new -- site | module NAME | lesson MODULE/NAME: asks or writes a skeleton (docs/hosting.md, docs/authoring.md).
import { readFileSync, writeFileSync } from 'node:fs';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { site } from '../site.config.ts';
import { checkSite } from '../src/core/content/site-schema.ts';
import { readOffer } from '../src/integrations/content-lint/offer.ts';
import { CannotMake, makeLesson, makeModule } from '../src/integrations/scaffold/scaffold.ts';
import { answered, questions, typed, written } from '../src/integrations/scaffold/settings.ts';

const usage = `npm run new -- site                  asks about your copy and writes site.config.ts
npm run new -- module NAME           a module: src/content/modules/NAME, or ward/modules/NAME for ward-…
npm run new -- lesson MODULE/NAME    a lesson in it`;
const homes = { content: 'src/content', ward: 'ward' };
const [what, name] = process.argv.slice(2);

try {
  if (what === 'site' && !name) await askSite();
  else if (what === 'module' && name) tell(makeModule(homes, name), `Now a lesson: npm run new -- lesson ${name}/NAME`);
  else if (what === 'lesson' && name) tell(makeLesson(homes, name), afterLesson(name));
  else stop(usage);
} catch (e) {
  if (!(e instanceof CannotMake)) throw e;
  stop(e.message);
}

async function askSite() {
  const offer = readOffer(homes.content, homes.ward);
  const lines = createInterface({ input: stdin, terminal: false })[Symbol.asyncIterator]();
  console.log('Enter keeps what stands in [ ]; - empties it.\n');
  let now = site;
  for (const question of questions(offer))
    for (;;) {
      stdout.write(`${question.ask}\n[${typed(now, question)}] `);
      const { value, done } = await lines.next();
      if (done) stop('\nThe answers ended early; site.config.ts is as it was.');
      if (!stdin.isTTY) stdout.write('\n');
      const next = answered(now, question, value ?? '', offer);
      if (typeof next !== 'string') {
        now = next;
        break;
      }
      console.log(`  ${next} Once more, please.`);
    }
  checkSite(now, { site: 'https://example.vn', base: '/', named: true }, offer);
  writeFileSync('site.config.ts', written(readFileSync('site.config.ts', 'utf8'), now));
  console.log('\nWrote site.config.ts. See it: npm start');
  process.exit(0);
}

function tell(files: string[], next: string) {
  for (const file of files) console.log(`wrote ${file}`);
  console.log(next);
}

function afterLesson(path: string): string {
  const folder = path.startsWith('ward-') ? `ward/modules/${path}` : `modules/${path}`;
  return `What is left to write: npm run lint:content -- ${path.startsWith('ward-') ? folder : `src/content/${folder}`}
Look at it: npm run dev, then /${path}/${
    path.startsWith('ward-')
      ? ''
      : `\nWhen it is finished and published, add ${path} to src/content/released.txt: from then on its address is kept for ever.`
  }`;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
