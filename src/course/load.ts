import { getCollection, type CollectionEntry } from 'astro:content';
import { site } from '../../site.config.ts';
import type {
  Competency,
  Fact,
  Lesson as LessonFront,
  Module as ModuleFront,
  Path,
  Term,
} from '../core/content/schema.ts';
import { translate } from '../core/content/translate.ts';
import type { Script } from '../core/practice/schema.ts';
import type { Item } from '../core/quiz/schema.ts';
import type { Locale } from '../i18n/index.ts';
import { shownModules, shownPaths } from './shown.ts';

/** The course in one language, joined from its files. Every page starts here. */
export type Course = {
  locale: Locale;
  modules: Module[];
  lessons: Map<string, Lesson>;
  facts: Map<string, Fact>;
  terms: Map<string, Term>;
  competencies: Map<string, Competency>;
  paths: Path[];
};

export type Module = Omit<ModuleFront, 'lessons'> & { id: string; lessons: Lesson[] };

export type Lesson = LessonFront & {
  slug: string;
  module: string;
  /** False where this language has no text yet; words and items are then Vietnamese. */
  translated: boolean;
  items: Item[];
  /** By script id; the lesson's own `practice.yml` first. */
  scripts: Script[];
  /** What Astro renders. */
  entry: CollectionEntry<'lessons'> | CollectionEntry<'lessonWords'>;
};

const loaded = new Map<Locale, Promise<Course>>();

/** Loads the course once for each language; in `astro dev` every time, so that an edit shows. */
export function loadCourse(locale: Locale): Promise<Course> {
  if (import.meta.env.DEV) return load(locale);
  if (!loaded.has(locale)) loaded.set(locale, load(locale));
  return loaded.get(locale)!;
}

async function load(locale: Locale): Promise<Course> {
  const facts = await list<Fact>('facts', 'factWords', locale);
  const factText = new Map(facts.map((f) => [f.id, f.text]));
  const [bankWords, scriptWords, moduleWords, lessonWords] = await Promise.all([
    byId(getCollection('bankWords')),
    byId(getCollection('scriptWords')),
    byId(getCollection('moduleWords')),
    byId(getCollection('lessonWords')),
  ]);
  const say = <T>(doc: T, tr: Record<string, unknown> | undefined): T =>
    withFacts(translated(doc, locale, tr), factText);

  const banks = await byId(getCollection('banks'));
  const scripts = await getCollection('scripts');
  const lessons = new Map<string, Lesson>();
  for (const vi of await getCollection('lessons')) {
    const [module, slug] = vi.id.split('/') as [string, string];
    const folder = `${module}/${slug}`;
    const own = locale === 'vi' ? undefined : lessonWords.get(`${folder}/${locale}`);
    const bank = banks.get(`${folder}/quiz`);
    const { source: _, ...front } = own?.data ?? { source: '' };
    lessons.set(slug, {
      ...vi.data,
      ...front,
      slug,
      module,
      translated: locale === 'vi' || own !== undefined,
      items: bank ? say(bank.data, bankWords.get(`${folder}/quiz.${locale}`)?.data).items : [],
      scripts: scripts
        .filter((s) => s.id.startsWith(`${folder}/`))
        .sort(
          (a, b) => Number(b.id.endsWith('/practice')) - Number(a.id.endsWith('/practice')) || a.id.localeCompare(b.id),
        )
        .map((s) => say(s.data, scriptWords.get(`${s.id}.${locale}`)?.data)),
      entry: own ?? vi,
    });
  }

  const written = (await getCollection('modules')).map((m): Module => {
    const id = m.id.split('/')[0]!;
    const front = say(m.data, moduleWords.get(`${id}/module.${locale}`)?.data);
    return { ...front, id, lessons: front.lessons.flatMap((slug) => lessons.get(slug) ?? []) };
  });
  const modules = shownModules(site, written);
  return {
    locale,
    modules,
    lessons: new Map(modules.flatMap((m) => m.lessons.map((l) => [l.slug, l]))),
    facts: new Map(facts.map((f) => [f.id, f])),
    terms: new Map((await list<Term>('glossary', 'glossaryWords', locale)).map((t) => [t.id, t])),
    competencies: new Map((await list<Competency>('competencies', 'competencyWords', locale)).map((c) => [c.code, c])),
    paths: shownPaths(site, await list<Path>('paths', 'pathWords', locale), modules),
  };
}

const byId = async <T extends { id: string }>(entries: Promise<T[]>) => new Map((await entries).map((e) => [e.id, e]));

const translated = <T>(doc: T, locale: Locale, tr: Record<string, unknown> | undefined): T => {
  if (locale === 'vi' || !tr) return doc;
  const { source: _, ...tree } = tr;
  return translate(doc, tree).doc;
};

async function list<T extends { id: string }>(
  name: 'facts' | 'glossary' | 'competencies' | 'paths',
  wordsName: 'factWords' | 'glossaryWords' | 'competencyWords' | 'pathWords',
  locale: Locale,
): Promise<T[]> {
  const docs = (await getCollection(name)).map((e) => e.data as unknown as T);
  return translated(docs, locale, (await byId(getCollection(wordsName))).get(`${name}.${locale}`)?.data);
}

/** Replaces `{fact:id}` in every string of a document. */
function withFacts<T>(doc: T, facts: Map<string, string>): T {
  if (typeof doc === 'string')
    return doc.replace(/\{fact:([a-z0-9-]+)\}/g, (whole, id: string) => facts.get(id) ?? whole) as T;
  if (Array.isArray(doc)) return doc.map((e) => withFacts(e, facts)) as T;
  if (typeof doc === 'object' && doc !== null)
    return Object.fromEntries(Object.entries(doc).map(([k, v]) => [k, withFacts(v, facts)])) as T;
  return doc;
}
