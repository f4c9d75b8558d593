import type { Item } from '../core/quiz/schema.ts';
import { readAiken } from './aiken.ts';
import { readGift } from './gift/read.ts';
import { writeGift } from './gift/write.ts';
import { readMoodleXml } from './moodle-xml/read.ts';
import { writeMoodleXml } from './moodle-xml/write.ts';
import type { Defaults, Exported, Imported } from './question.ts';
import { readYaml, writeYaml } from './yaml.ts';

export const readers = {
  gift: readGift,
  'moodle-xml': readMoodleXml,
  aiken: readAiken,
  yaml: readYaml,
} satisfies Record<string, (text: string, defaults?: Partial<Defaults>) => Imported>;

/** QTI is a package of files: qti/write.ts. */
export const writers = {
  gift: writeGift,
  'moodle-xml': (items) => writeMoodleXml(items),
  yaml: writeYaml,
} satisfies Record<string, (items: readonly Item[]) => Exported>;

export type Readable = keyof typeof readers;

/** The format of a file, from its name and, for `.txt`, from what stands in it. */
export function formatOf(file: string, text: string): Readable | undefined {
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  if (/\.gift$/i.test(file)) return 'gift';
  if (/\.xml$/i.test(file)) return 'moodle-xml';
  if (/\.(txt|aiken)$/i.test(file)) return /^\s*ANSWER:/m.test(text) && !text.includes('{') ? 'aiken' : 'gift';
  return undefined;
}
