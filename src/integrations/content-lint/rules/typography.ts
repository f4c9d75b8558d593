import { passagesOf, type Passage } from '../passages.ts';
import type { Course } from '../read.ts';
import type { Finding } from '../source.ts';
import { inPassage, withoutQuotes } from '../wording.ts';

/** Text as it should reach eyes and ears: composed letters, no emoji, no shouting, no brackets in steps. */
export const typography = (course: Course): Finding[] =>
  passagesOf(course).flatMap((p) => [
    ...composed(p),
    ...pictures(p),
    ...capitals(p),
    ...brackets(p),
    ...quotes(p),
    ...thousands(p),
  ]);

function composed(p: Passage): Finding[] {
  if (p.raw === p.raw.normalize('NFC')) return [];
  const nfc = p.raw.normalize('NFC');
  const index = [...p.raw].findIndex((_, i) => p.raw[i] !== nfc[i]);
  return [
    inPassage(
      p,
      Math.max(index, 0),
      'nfc',
      'error',
      'A letter here is made of several characters (not NFC); search and the spelling check would miss it.',
      'Type the word again with a Vietnamese keyboard set to Unicode.',
    ),
  ];
}

const pictures = (p: Passage): Finding[] =>
  [...p.raw.matchAll(/(?![©®™])\p{Extended_Pictographic}/gu)]
    .slice(0, 1)
    .map((m) =>
      inPassage(
        p,
        m.index,
        'emoji',
        'error',
        `“${m[0]}” is read aloud by its name and printed as a box.`,
        'Say it in words.',
      ),
    );

/** Capitals that are names or are known that way. */
const known = new Set([
  'KHÔNG',
  'NOT',
  'NEVER',
  'VIETQR',
  'NAPAS',
  'EVNSPC',
  'EVNNPC',
  'EVNCPC',
  'EVNHANOI',
  'VNEID',
  'VNPT',
  'VIETTEL',
  'HTTPS',
]);
const shout = /(?<![\p{L}\p{N}./-])\p{Lu}{2,}(?:[ \t]+\p{Lu}{2,})*(?![\p{L}\p{N}])/gu;

/** A person as banks print the name: a family name and one to three more, without marks. */
const asBanksPrint =
  /^(?:NGUYEN|TRAN|LE|PHAM|HOANG|HUYNH|PHAN|VU|VO|DANG|BUI|DO|HO|NGO|DUONG|LY|DINH|TRUONG|DAO|DOAN|LAM|TRINH|MAI|CAO|LUONG|LUU|TA|TO|HA|KIM|SON|THACH|CHAU|DANH|QUACH|THAI|TANG)(?: [A-Z]{2,}){1,3}$/;

/** A single short word without tone marks is an abbreviation (OTP, CCCD, BHYT); a longer one, two in a row, or marks on it are shouting. */
function capitals(p: Passage): Finding[] {
  if (p.voice !== 'course' || p.kind === 'facts' || p.kind === 'competencies') return [];
  return [...withoutQuotes(p.text).matchAll(shout)].flatMap((m) => {
    const words = m[0].split(/\s+/).filter((w) => !known.has(w));
    const shouts = words.filter((w) => w.length > 5 || /[^A-Z]/.test(w));
    if ((!shouts.length && words.length < 3) || asBanksPrint.test(m[0])) return [];
    return [
      inPassage(
        p,
        m.index,
        'capitals',
        'error',
        `“${m[0]}” in capitals is hard to read, and its tone marks are cut off.`,
        'Write it small; make it **bold** if it matters. What a fake message shouts goes in “ ”.',
      ),
    ];
  });
}

const brackets = (p: Passage): Finding[] =>
  p.role !== 'Step' && p.role !== 'do'
    ? []
    : [...p.text.matchAll(/[([]/g)]
        .slice(0, 1)
        .map((m) =>
          inPassage(
            p,
            m.index,
            'brackets',
            'error',
            'Words in brackets cannot be heard in a step read aloud.',
            'Leave them out, or make them a sentence of their own.',
          ),
        );

const quotes = (p: Passage): Finding[] =>
  [...p.text.matchAll(/"/g)]
    .slice(0, 1)
    .map((m) => inPassage(p, m.index, 'quotes', 'warning', 'This is a straight quotation mark.', 'Use “ and ”.'));

const thousands = (p: Passage): Finding[] =>
  p.locale !== 'vi' || p.voice === 'key'
    ? []
    : [...p.text.matchAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g)].map((m) =>
        inPassage(
          p,
          m.index,
          'money',
          'error',
          `“${m[0]}”: a comma is the decimal sign in Vietnamese.`,
          `Write ${m[0].replaceAll(',', '.')}.`,
        ),
      );
