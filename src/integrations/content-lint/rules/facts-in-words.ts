import type { Fact } from '../../../core/content/schema.ts';
import { passagesOf, type Passage } from '../passages.ts';
import type { Course } from '../read.ts';
import type { Finding } from '../source.ts';
import { inPassage, wholeWord } from '../wording.ts';
import { factMentions } from './known.ts';

/**
 * Amounts set by a rule and official names come from facts.yml as well. The amount is never typed. A name may be
 * said again in a lesson that has shown it once from facts.yml, where its source and its date stand beside it.
 */
export function factsInWords(course: Course): Finding[] {
  const facts = (course.facts?.value ?? []).filter((f) => f.kind === 'amount' || f.kind === 'name');
  const english = (course.facts?.en?.data ?? {}) as Record<string, { text?: string } | undefined>;
  return passagesOf(course).flatMap((p) => {
    if (!p.lesson || p.voice !== 'course' || p.role === 'keywords') return [];
    const shown = new Set(factMentions(p.lesson.vi.source).map((m) => m.id));
    return facts
      .filter((f) => f.kind === 'amount' || !shown.has(f.id))
      .flatMap((f) =>
        spoken(f, (p.locale === 'vi' ? f.text : english[f.id]?.text) ?? '').flatMap((s) => typed(p, f, s)),
      );
  });
}

/** What gives a fact away in a sentence: “10 triệu đồng” of an amount, each of the names in “CH Play hoặc App Store”. */
const spoken = (fact: Fact, text: string): string[] =>
  fact.kind === 'amount'
    ? (/\d[\d.,]*\s\p{L}+/u.exec(text) ?? []).slice(0, 1)
    : text.split(/ hoặc | or |, /).map((name) => name.replace(/^(?:mẫu|form) /, ''));

const typed = (p: Passage, fact: Fact, words: string): Finding[] => {
  if (!words) return [];
  // Names are told from common words by their capitals: “gia đình số 5” is a house.
  const found = [...p.text.matchAll(wholeWord(escape(words)))].find((m) => fact.kind === 'amount' || m[0] === words);
  if (!found) return [];
  const mention = p.kind === 'lesson' ? `<Fact id="${fact.id}" />` : `{fact:${fact.id}}`;
  return [
    inPassage(
      p,
      found.index,
      'fact-typed',
      'error',
      fact.kind === 'amount'
        ? `“${found[0]}” is the amount of the fact ${fact.id}, typed here; one that changes must change in one place.`
        : `“${words}” is an official name, and the lesson never shows it with its source.`,
      fact.kind === 'amount' ? `Write ${mention}.` : `Write <Fact id="${fact.id}" /> where the lesson first names it.`,
    ),
  ];
};

const escape = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
