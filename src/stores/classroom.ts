import { atom } from 'nanostores';
import { readQuiz, type ClassQuiz } from '../core/classroom/class-quiz.ts';
import { emptyClass, type ClassFile } from '../core/classroom/class-file.ts';
import { mergeClass } from '../core/classroom/merge-class.ts';
import { readClass } from '../core/classroom/read-class.ts';
import { readStored, removeStored, storedKeys, writeStored } from './storage.ts';

/** The classes this browser keeps, by id, and which one is open. */
const prefix = 'class:';
const openKey = 'class-open';

export const $classes = atom<ReadonlyMap<string, ClassFile>>(stored());
export const $openClass = atom<string | undefined>(opened());

function stored(): Map<string, ClassFile> {
  const found = new Map<string, ClassFile>();
  for (const key of storedKeys(prefix)) {
    const read = readClass(readStored(key) ?? '');
    // What cannot be read stays where it is: it may be a newer version's.
    if (read.kind === 'ok') found.set(read.file.id, read.file);
  }
  return found;
}

function opened(): string | undefined {
  const id = readStored(openKey) ?? undefined;
  const classes = $classes.get();
  return id !== undefined && classes.has(id) ? id : classes.keys().next().value;
}

if (typeof window !== 'undefined')
  addEventListener('storage', () => {
    $classes.set(stored());
    $openClass.set(opened());
  });

/** Keeps a class; what another tab wrote to it meanwhile is merged in first. */
export function saveClass(file: ClassFile): void {
  const there = readClass(readStored(prefix + file.id) ?? '');
  const next = there.kind === 'ok' ? mergeClass(there.file, file) : file;
  $classes.set(new Map([...$classes.get(), [next.id, next]]));
  writeStored(prefix + next.id, JSON.stringify(next));
}

export function chooseClass(id: string): void {
  $openClass.set(id);
  writeStored(openKey, id);
}

/** A new class without a name, opened. */
export function startClass(id: string, now: number): ClassFile {
  const file = emptyClass(id, now);
  saveClass(file);
  chooseClass(id);
  return file;
}

/** Forgets a class on this computer. */
export function eraseClass(id: string): void {
  removeStored(prefix + id);
  const rest = new Map($classes.get());
  rest.delete(id);
  $classes.set(rest);
  $openClass.set(rest.keys().next().value);
}

const runningKey = 'class-quiz';

/** The class quiz on the wall, so that a reload or a power cut loses nothing; undefined when it is over. */
export function keepRunning(quiz: ClassQuiz | undefined): void {
  if (quiz) writeStored(runningKey, JSON.stringify(quiz));
  else removeStored(runningKey);
}

/** The quiz that was cut short in this browser. */
export function cutShort(exists: (item: string) => boolean): ClassQuiz | undefined {
  try {
    return readQuiz(JSON.parse(readStored(runningKey) ?? 'null'), exists);
  } catch {
    return undefined;
  }
}
