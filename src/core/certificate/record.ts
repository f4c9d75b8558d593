import { packLetters } from './letters.ts';

/** What a record says: who, what, when, how well. The same four things on paper, in the QR and in the badge file. */
export type CompletionRecord = {
  kind: RecordKind;
  /** Id of the module or path. */
  subject: string;
  /** As `cleanName` leaves it. */
  name: string;
  /** Days since 1970-01-01. */
  day: number;
  /** Points; `possible` 0 means that none are stated. */
  earned: number;
  possible: number;
  lessons: number;
  /** Twelve hexadecimal digits drawn at random: names the record in the list of revoked ones, and nothing else. */
  id: string;
};

/** `helper`: a module that prepares for teaching others. */
export type RecordKind = (typeof recordKinds)[number];
export const recordKinds = ['module', 'path', 'helper'] as const;

/** Who vouches, since when, until when. */
export type Vouching = {
  /** First sixteen hexadecimal digits of the key's thumbprint: says which key to look up, proves nothing by itself. */
  key: string;
  /** Days since 1970-01-01. */
  signed: number;
  /** Last day; 0 is no end. */
  until: number;
};

/** Bytes a name may take in a token; a Vietnamese letter is one. More would need a QR that phones cannot read from paper. */
export const maxName = 54;

/** One spelling of a name: NFC, single spaces, nothing invisible (a direction mark can make a name read as another). */
export const cleanName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

export const nameFits = (name: string): boolean =>
  name.length > 0 && (packLetters(name) ?? new TextEncoder().encode(name)).length <= maxName;

const dayLength = 86_400_000;
/** The calendar day where the clock stands. `offset` is `Date.getTimezoneOffset()`, in minutes. */
export const dayOf = (at: number, offset: number): number => Math.floor((at - offset * 60_000) / dayLength);
export const isoDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
/** A day of the calendar: 2026-02-31 is none, and a date that is none lies neither before nor after any other. */
export const isIsoDay = (x: unknown): x is string =>
  typeof x === 'string' && /^\d{4}-\d\d-\d\d$/.test(x) && new Date(x).toJSON()?.slice(0, 10) === x;
export const dayFromIso = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / dayLength);
