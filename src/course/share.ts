import { address } from '../../site.config.ts';
import { figurePhone } from '../core/practice/figure.ts';
import { absolute } from './curriculum.ts';
import type { Lesson } from './load.ts';
import type { Locale } from '../i18n/index.ts';
import { asset } from './paths.ts';

/** Address of the share picture of the first page (""), a module or a lesson; undefined while nobody knows where the site will stand (SITE_URL). */
export const shareImage = (locale: Locale, page: string): string | undefined =>
  address.named ? absolute(asset(`share/${page || 'index'}.${locale}.png`)) : undefined;

/** The first figure of a lesson's text, or the first screen of its practice. */
export function firstFigure(lesson: Lesson) {
  const body = lesson.entry.body ?? '';
  for (const [tag] of body.matchAll(/<Step [^>]*screen="[^"]+"[^>]*>/g)) {
    const value = (name: string) => new RegExp(`${name}="([^"]+)"`).exec(tag)?.[1];
    const [screen, mark] = [value('screen')!, value('mark')];
    for (const script of lesson.scripts) {
      const phone = figurePhone(script, screen, mark);
      if (phone) return { script, phone, mark };
    }
  }
  const [script] = lesson.scripts;
  const phone = script && figurePhone(script, script.start);
  return script && phone ? { script, phone, mark: undefined } : undefined;
}
