import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug as slugSchema } from '../../core/content/ids.ts';
import { stamp } from '../content-lint/stamp.ts';
import { taken, wardPrefix } from '../content-lint/rules/names.ts';

/** What a scaffold cannot do, in words for the author. */
export class CannotMake extends Error {}

/** Where the content of a checkout lies. */
export type Homes = { content: string; ward: string };

const templates = import.meta.dirname;
const isWard = (name: string) => name.startsWith(wardPrefix);
const moduleFolder = (homes: Homes, module: string) =>
  join(isWard(module) ? homes.ward : homes.content, 'modules', module);

/**
 * Writes the skeleton of a module, without lessons. A name that begins with `ward-` goes into ward/.
 * @returns the files written
 * @throws CannotMake when the name cannot be an address, is taken, or the folder exists
 */
export function makeModule(homes: Homes, name: string): string[] {
  checkName(name);
  if (taken.includes(name)) throw new CannotMake(`“${name}” is a page of the site itself. Choose another name.`);
  const folder = moduleFolder(homes, name);
  if (existsSync(folder)) throw new CannotMake(`${folder} is there already.`);
  const files = copy('module', folder, name);
  stamp(homes.content, `modules/${name}/`);
  return files;
}

/**
 * Writes the skeleton of a lesson and lists it in its module. A ward's lesson stands in a ward's module.
 * @param path `MODULE/NAME`
 * @returns the files written or changed
 * @throws CannotMake as `makeModule`, and when there is no such module
 */
export function makeLesson(homes: Homes, path: string): string[] {
  const [module = '', name = '', more] = path.split('/');
  if (more !== undefined || !module || !name)
    throw new CannotMake(`Write the module and the lesson’s name, like online-safety/new-lesson; not “${path}”.`);
  checkName(name);
  const listed = join(moduleFolder(homes, module), 'module.yml');
  if (!existsSync(listed))
    throw new CannotMake(`There is no module “${module}”. Make it first: npm run new -- module ${module}`);
  if (isWard(module) !== isWard(name))
    throw new CannotMake(
      isWard(module)
        ? `A lesson of a ward’s own module is named like “${wardPrefix}${name}”, so that it never meets one of the course’s own.`
        : `“${name}” begins with “${wardPrefix}”: put it into a module of the ward’s own, whose name begins so too.`,
    );
  const twin = [homes.content, homes.ward]
    .flatMap((home) =>
      existsSync(join(home, 'modules'))
        ? readdirSync(join(home, 'modules')).map((m) => join(home, 'modules', m, name))
        : [],
    )
    .find((folder) => existsSync(folder));
  if (twin) throw new CannotMake(`There is a lesson of that name: ${twin}. Lesson names are unique over all modules.`);
  const files = copy('lesson', join(moduleFolder(homes, module), name), name);
  const text = readFileSync(listed, 'utf8');
  writeFileSync(listed, listLesson(text, name));
  stamp(homes.content, `modules/${module}/`);
  return [...files, listed];
}

function checkName(name: string) {
  const { error } = slugSchema.safeParse(name);
  if (error) throw new CannotMake(`“${name}” cannot be an address: ${error.issues[0]!.message}.`);
}

/** Adds a lesson to the `lessons:` of a module.yml, in whichever of the two ways the list is written. */
export function listLesson(text: string, name: string): string {
  const inline = /^lessons: *\[([^\]]*)\]/m.exec(text);
  if (inline)
    return text.replace(
      inline[0],
      `lessons: [${[...inline[1]!.split(',').map((s) => s.trim()), name].filter(Boolean).join(', ')}]`,
    );
  const block = /^lessons:\n(?:(?: *-.*| *#.*|)\n)*?(?=\S|$(?![\s\S]))/m.exec(text);
  if (!block) throw new CannotMake(`module.yml has no “lessons:”. Add “lessons: [${name}]”.`);
  return text.replace(block[0], `${block[0].trimEnd()}\n  - ${name}\n`);
}

/** Says the message often enough to fill the minute that the linter wants; all of it is to be replaced. */
const filler: Record<string, string> = {
  'BROADCAST-VI': Array(22).fill('Xin bà con nhớ điều này.').join(' '),
  'BROADCAST-EN': Array(32).fill('Please remember this, everyone.').join(' '),
};

function copy(template: string, folder: string, name: string): string[] {
  mkdirSync(folder, { recursive: true });
  // A ward may write in Vietnamese alone.
  const files = readdirSync(join(templates, template)).filter((f) => !isWard(name) || !/^en\.|\.en\./.test(f));
  for (const file of files) {
    const text = readFileSync(join(templates, template, file), 'utf8').replaceAll('SLUG', name);
    writeFileSync(
      join(folder, file),
      Object.entries(filler).reduce((t, [mark, words]) => t.replace(mark, words), text),
    );
  }
  return files.map((f) => join(folder, f));
}
