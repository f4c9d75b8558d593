import { fieldProblems, type Offer, type Site } from '../../core/content/site-schema.ts';

/** One question about a copy of the site. */
export type Question = {
  field: string;
  ask: string;
  /** What an answer means; by default the words themselves. */
  read?: (answer: string) => unknown;
  show?: (value: never) => string;
};

const list = (answer: string): string[] => answer.split(/[\s,]+/).filter(Boolean);
const orAll = (answer: string) => (answer === 'all' ? 'all' : answer === '-' ? [] : list(answer));
const showList = (value: 'all' | string[]) => (value === 'all' ? 'all' : value.length ? value.join(', ') : '-');

/** What `npm run new -- site` asks, in this order. */
export const questions = (offer: Offer): Question[] => [
  { field: 'name', ask: 'What is this copy called? It stands at the top of every page.' },
  { field: 'place', ask: 'Who runs it? A ward, school or library; shown in the footer and on records.' },
  { field: 'contact', ask: 'Whom can people ask? An e-mail address, a web page or a telephone number.' },
  { field: 'feedback', ask: 'Where do reports of mistakes go? An e-mail address or a web page.' },
  { field: 'languages', ask: 'Which languages? vi, or vi, en.', read: list, show: showList },
  {
    field: 'modules',
    ask: `Which modules, in which order? all, or some of: ${offer.modules.map((m) => m.id).join(', ')}.`,
    read: orAll,
    show: showList,
  },
  {
    field: 'paths',
    ask: `Which ready-made paths? all (those your modules complete), - for none, or some of: ${offer.paths.map((p) => p.id).join(', ')}.`,
    read: orAll,
    show: showList,
  },
  {
    field: 'issuers',
    ask: 'In which folder are issuers.json and revoked.json, whose signatures count? docs/trust.md explains them.',
  },
  { field: 'ward.name', ask: 'The ward’s own public-service office: its name, shown in lessons.' },
  { field: 'ward.address', ask: 'Its address.' },
  { field: 'ward.hours', ask: 'Its hours.' },
  { field: 'ward.phone', ask: 'Its telephone number.' },
];

/** The settings with one field changed. */
export function changed(site: Site, field: string, value: unknown): Site {
  const [first, second] = field.split('.') as [keyof Site, string | undefined];
  return { ...site, [first]: second ? { ...(site[first] as object), [second]: value } : value };
}

/** The value of a field, as one would type it. */
export function typed(site: Site, { field, show }: Question): string {
  const [first, second] = field.split('.') as [keyof Site, string | undefined];
  const value = second ? (site[first] as Record<string, unknown>)[second] : site[first];
  return show ? show(value as never) : String(value);
}

/**
 * What an answer makes of the settings. Nothing typed keeps the field; `-` empties it.
 * @returns the new settings, or what is wrong with the answer
 */
export function answered(site: Site, question: Question, answer: string, offer: Offer): Site | string {
  const words = answer.trim();
  if (words === '') return site;
  const next = changed(site, question.field, question.read ? question.read(words) : words === '-' ? '' : words);
  const own = question.field.split('.');
  const wrong = fieldProblems(next, offer).filter(({ at }) => own.every((part, i) => at[i + 1] === part));
  return wrong.length ? wrong.map((p) => p.message).join(' ') : next;
}

/** The text of site.config.ts with these settings; comments and everything else in it stay. */
export const written = (text: string, site: Site): string =>
  Object.entries(site).reduce(
    (t, [field, value]) =>
      t.replace(
        new RegExp(`^  ${field}: [^]*?,(?=\\n(?:  /\\*\\*|  \\w+:|};))`, 'm'),
        () => `  ${field}: ${literal(value)},`,
      ),
    text,
  );

function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([k, v]) => `${k}: ${literal(v)}`)
      .join(', ')} }`;
  return String(value);
}
