import type { Fact } from '../../../core/content/schema.ts';
import { passagesOf, type Passage } from '../passages.ts';
import type { Course } from '../read.ts';
import type { Finding } from '../source.ts';
import { inPassage } from '../wording.ts';

/**
 * A number to call, a law or an official address is never typed into a lesson: when it changes, facts.yml is the one
 * place to change. Addresses that swindlers invented are not official ones and may be typed.
 */
export function factsTyped(course: Course): Finding[] {
  const facts = course.facts?.value ?? [];
  const phones = facts.filter((f) => f.kind === 'phone').map((f) => ({ fact: f, digits: f.text.replace(/\D/g, '') }));
  const webs = facts.filter((f) => f.kind === 'web');
  return passagesOf(course).flatMap((p) =>
    p.kind === 'facts' || p.kind === 'competencies' || p.voice === 'key' || p.role === 'keywords'
      ? []
      : [...laws(p, facts), ...addresses(p, webs), ...numbers(p, phones)],
  );
}

const use = (p: Passage, id: string) =>
  p.kind === 'lesson' && /^[A-Z]/.test(p.role) ? `<Fact id="${id}" />` : `{fact:${id}}`;
const instead = (p: Passage, fact: Fact | undefined) =>
  fact ? `Write ${use(p, fact.id)}.` : `Add it to facts.yml with its source, then write ${use(p, '…')}.`;

const law =
  /(?<!\p{L})(?:Nghị định|Thông tư|Luật|Quyết định|Nghị quyết|Chỉ thị|Công văn|Decree|Circular|Law|Decision|Resolution)(?: số| No\.?)? \d+(?:\/\d{4})?(?:\/[\p{Lu}\d-]+)?|(?<![\d/])\d+\/(?:\d{4}\/)?(?:NĐ-CP|QH\d+|TT-\p{Lu}+|QĐ-\p{Lu}+|NQ-\p{Lu}+)/gu;

const laws = (p: Passage, facts: Fact[]): Finding[] =>
  [...p.text.matchAll(law)].map((m) => {
    const number = /\d+\/\d{4}|\d+/.exec(m[0])![0];
    return inPassage(
      p,
      m.index,
      'fact-typed',
      'error',
      `“${m[0]}” is typed here; a law that changes must change in one place.`,
      instead(
        p,
        facts.find((f) => f.kind === 'law' && f.text.includes(number)),
      ),
    );
  });

const address = /(?<![\w.@-])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[\w./-]*)?(?![\w-]|\.\w)/gi;

const addresses = (p: Passage, webs: Fact[]): Finding[] =>
  [...p.text.matchAll(address)].flatMap((m) => {
    const [host, ...path] = m[0]
      .replace(/^https?:\/\//i, '')
      .toLowerCase()
      .replace(/[./]+$/, '')
      .split('/');
    const fact =
      webs.find((f) => f.text === [host, ...path].join('/')) ?? webs.find((f) => f.text.split('/')[0] === host);
    if (!fact && !host!.endsWith('.gov.vn')) return [];
    return [
      inPassage(
        p,
        m.index,
        'fact-typed',
        'error',
        `“${m[0]}” is a real address, typed here; one that changes must change in one place.`,
        instead(p, fact),
      ),
    ];
  });

// A short number is also an amount, a time or a house number, so it counts only where one would call or text it.
const short =
  /(?<![\d.,:/])(\d{3,4})(?![\d.,:/]*\d|\s*(?:đồng|nghìn|ngàn|triệu|tỷ|k\b|đ\b|%|người|ngày|chữ|tuổi|mét|ký|gam|lít|thousand|million|people|days|dong))/giu;
const calling =
  /(?:gọi|báo|nhắn|tổng đài|đầu số|đường dây|số|tới|call|phone|ring|text|report|number|line|dial|to)\s*(?:\S+\s+){0,3}$/iu;
const service = /(?<![\d.,])1[89]00[ .]?\d{2,4}[ .]?\d{0,4}(?![\d])/g;

function numbers(p: Passage, phones: { fact: Fact; digits: string }[]): Finding[] {
  const typed = (index: number, number: string, fact: Fact | undefined) =>
    inPassage(
      p,
      index,
      'fact-typed',
      'error',
      `The number ${number} is typed here; one that changes must change in one place.`,
      instead(p, fact),
    );
  return [
    ...[...p.text.matchAll(short)].flatMap((m) => {
      const fact = phones.find((f) => f.digits === m[1])?.fact;
      return fact && calling.test(p.text.slice(0, m.index)) ? [typed(m.index, m[1]!, fact)] : [];
    }),
    ...(p.voice === 'course'
      ? [...p.text.matchAll(service)].flatMap((m) => {
          const digits = m[0].replace(/\D/g, '');
          return digits.length < 8 ? [] : [typed(m.index, m[0].trim(), phones.find((f) => f.digits === digits)?.fact)];
        })
      : []),
  ];
}
