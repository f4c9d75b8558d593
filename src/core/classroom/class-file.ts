/**
 * One class as a teacher's browser keeps it and as it travels in a file. Names only: no phone numbers, no identity
 * numbers, no addresses. Everything has a permanent id and the time it last changed, so that two copies of the same
 * class can be merged in any order (merge-class.ts). Times are milliseconds since 1970 and given by the caller.
 */
export type ClassFile = {
  format: 'i-to-so-class';
  version: 1;
  id: string;
  name: string;
  ward: string;
  province: string;
  /** When the four fields above last changed. */
  changed: number;
  learners: Learner[];
  results: Result[];
  /** Questions answered by show of hands or tapped counts: the class as a whole, nobody by name. */
  tallies: Tally[];
};

export type Learner = {
  id: string;
  name: string;
  /** Number of the paper voting card, from 1; 0 is none. */
  card: number;
  changed: number;
  /** Taken off the list. Kept as a marker, so that an older copy does not bring the name back. */
  gone?: true;
};

export type Phase = 'before' | 'after' | 'lesson';

/** How a result came in. */
export type Source = 'cards' | 'qr' | 'file' | 'paper';

/** What one learner answered on one occasion. */
export type Result = {
  id: string;
  /** Learner id. */
  learner: string;
  phase: Phase;
  at: number;
  source: Source;
  answers: Answer[];
  changed: number;
  gone?: true;
};

export type Answer = {
  /** `lesson/item`; a measurement that only tells points by area has `area/4`. */
  item: string;
  /** Competency code ("4.2"), or an area ("4"). */
  competency: string;
  earned: number;
  possible: number;
  /** Option chosen, where it is known. */
  choice?: string;
};

export type Tally = {
  id: string;
  phase: Phase;
  at: number;
  item: string;
  competency: string;
  right: string;
  counts: Record<string, number>;
  changed: number;
};

export const emptyClass = (id: string, now: number): ClassFile => ({
  format: 'i-to-so-class',
  version: 1,
  id,
  name: '',
  ward: '',
  province: '',
  changed: now,
  learners: [],
  results: [],
  tallies: [],
});

/** Learners on the list, by given name as class lists in Vietnam are sorted. */
export const present = (file: ClassFile): Learner[] => file.learners.filter((l) => !l.gone).sort(byGivenName);

/** Results of learners who are on the list. */
export function kept(file: ClassFile): Result[] {
  const here = new Set(present(file).map((l) => l.id));
  return file.results.filter((r) => !r.gone && here.has(r.learner));
}

/** Adds the names that are not on the list yet, each with the lowest free card. `newId` gives ids. */
export function addNames(file: ClassFile, names: readonly string[], now: number, newId: () => string): ClassFile {
  const learners = [...file.learners];
  const here = new Set(present(file).map((l) => sameName(l.name)));
  for (const raw of names) {
    const name = raw.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 80);
    if (!name || here.has(sameName(name))) continue;
    here.add(sameName(name));
    learners.push({ id: newId(), name, card: freeCard(learners), changed: now });
  }
  return { ...file, learners };
}

/** Two spellings of one name: NFC, spaces and case aside. Tone marks count: Hoa is not Hòa. */
export const sameName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

function freeCard(learners: readonly Learner[]): number {
  const taken = new Set(learners.filter((l) => !l.gone).map((l) => l.card));
  let card = 1;
  while (taken.has(card)) card++;
  return card;
}

const vietnamese = new Intl.Collator('vi');
/** Given name (the last word) first, then the words before it, from the back. */
function byGivenName(a: Learner, b: Learner): number {
  const [x, y] = [a.name.split(' ').reverse(), b.name.split(' ').reverse()];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const order = vietnamese.compare(x[i] ?? '', y[i] ?? '');
    if (order !== 0) return order;
  }
  return a.card - b.card;
}
