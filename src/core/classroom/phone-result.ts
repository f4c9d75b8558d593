import type { CheckupRecord, Progress } from '../progress/record.ts';
import { hash, hash32 } from '../text/hash.ts';
import type { Answer } from './class-file.ts';

/**
 * A learner's result as one short line that fits a QR code a teacher's camera reads at once. It holds what the
 * learner saw on the screen before showing it: a name if one was typed, measurements by area, and the latest first
 * answers. No phone number, no device number, nothing else.
 *
 * `ITS1!who!name!checkups!items` where checkups are `A.t.4-7-10_5-3-4` (form, minutes since 2026, area-earned-possible)
 * and items are five signs each: four of the item's hash, one for its score in ninths.
 */
export type PhoneResult = {
  /** Drawn by the phone once; two results of one phone are one learner's. */
  who: string;
  name: string;
  checkups: { at: number; form: 'A' | 'B'; answers: Answer[] }[];
  items: { hash: string; score: number }[];
};

const mark = 'ITS1';
const epoch = Date.UTC(2026, 0, 1);
const minute = 60_000;
const mostItems = 24;

/** `who` is 8 to 16 signs of a–z and 0–9. */
export function writeResult(progress: Progress, who: string, name: string): string {
  const checkups = Object.entries(progress.checkups)
    .map(([at, c]) => ({ at: Number(at), ...c }))
    .sort((a, b) => a.at - b.at);
  // The first and the last tell what changed; those between do not travel.
  const sent = checkups.length > 2 ? [checkups[0]!, checkups[checkups.length - 1]!] : checkups;
  const items = Object.entries(progress.items)
    .sort(([, a], [, b]) => b.first.at - a.first.at)
    .slice(0, mostItems)
    .map(([key, r]) => itemHash(key) + Math.round(r.first.score * 9).toString());
  return [
    mark,
    who,
    encodeURIComponent(spelled(name)).replace(/[!*]/g, '%20'),
    sent.map(checkupText).join('*'),
    items.join(''),
  ].join('!');
}

const checkupText = (c: CheckupRecord & { at: number }) =>
  [
    c.form,
    Math.max(0, Math.round((c.at - epoch) / minute)).toString(36),
    Object.entries(c.areas)
      .map(([area, p]) => `${area}-${short(p.earned)}-${short(p.possible)}`)
      .join('_'),
  ].join('.');

/** A name as it travels. Half an emoji, left by the cut, is dropped: it cannot be encoded. */
const spelled = (name: string) =>
  name
    .normalize('NFC')
    .trim()
    .slice(0, 60)
    .replace(/\p{Cs}/gu, '');

/** Points to the hundredth, as a whole number in base 36. */
const short = (n: number) => Math.round(n * 100).toString(36);

/**
 * The mark of a device: made from the moment its learner began, so the same from its QR code and from its file, and
 * nothing more has to be kept or told.
 */
export function markOf(progress: Progress): string {
  const times = [
    ...Object.values(progress.lessons).map((l) => l.opened),
    ...Object.values(progress.items).map((i) => i.first.at),
    ...Object.keys(progress.checkups).map(Number),
  ];
  return `m${hash(String(Math.min(...times)))}`;
}

/** Four signs that stand for an item. */
export const itemHash = (key: string): string => (hash32(key) % 36 ** 4).toString(36).padStart(4, '0');

/** @returns undefined when the text is not a result: any QR code may come before the camera. */
export function readResult(text: string): PhoneResult | undefined {
  const [sign, who, name, checkups, items, ...rest] = text.trim().split('!');
  if (
    sign !== mark ||
    rest.length > 0 ||
    items === undefined ||
    !who ||
    !/^[a-z0-9]{8,16}$/.test(who) ||
    !/^([0-9a-z]{4}\d)*$/.test(items) ||
    items.length > 5 * 200
  )
    return undefined;
  const read = checkups ? checkups.split('*').map(readCheckup) : [];
  if (read.length > 4 || read.some((c) => !c)) return undefined;
  let known: string;
  try {
    known = spelled(decodeURIComponent(name!));
  } catch {
    return undefined;
  }
  return {
    who,
    name: known,
    checkups: read as PhoneResult['checkups'],
    items: (items.match(/.{5}/g) ?? []).map((s) => ({ hash: s.slice(0, 4), score: Number(s[4]) / 9 })),
  };
}

function readCheckup(text: string): PhoneResult['checkups'][number] | undefined {
  const m = /^([AB])\.([0-9a-z]{1,7})\.((?:\d(?:\.\d)?-[0-9a-z]{1,4}-[0-9a-z]{1,4}_?){1,30})$/.exec(text);
  if (!m) return undefined;
  const answers = m[3]!
    .split('_')
    .filter(Boolean)
    .map((part): Answer => {
      const [area, earned, possible] = part.split('-') as [string, string, string];
      return {
        item: `area/${area.replace('.', '-')}`,
        competency: area,
        earned: Number.parseInt(earned, 36) / 100,
        possible: Number.parseInt(possible, 36) / 100,
      };
    });
  if (answers.some((a) => !(a.possible > 0) || a.earned > a.possible)) return undefined;
  return { at: epoch + Number.parseInt(m[2]!, 36) * minute, form: m[1] as 'A' | 'B', answers };
}

/** The items of a result by name; those this copy of the course does not know are left out. */
export function answersOf(result: PhoneResult, items: readonly { key: string; competency: string }[]): Answer[] {
  const known = new Map(items.map((i) => [itemHash(i.key), i]));
  return result.items.flatMap(({ hash: sign, score }) => {
    const item = known.get(sign);
    return item ? [{ item: item.key, competency: item.competency, earned: score, possible: 1 }] : [];
  });
}
