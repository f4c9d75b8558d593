/** What a reader does on each site, as selectors. `{page}` is `module/lesson`. */
export type Look = {
  address: string;
  /** The first question's form, and where its verdict appears; without them, questions are `<details>`. */
  form?: string;
  /** What must be on the screen before the form is there. */
  place?: string;
  verdict?: string;
  search?: { open: string; input: string; hit: string };
};

const question = { form: 'form.bench-question', verdict: '[role=status]' };

export const looks: Record<string, Look> = {
  floor: { address: '/{page}/' },
  ours: {
    address: '/{page}/',
    place: 'it-quiz',
    form: 'it-quiz form.question',
    verdict: '.q-verdict',
    search: { open: 'header a[href$="/search/"]', input: '#q', hit: '.hits li a' },
  },
  starlight: {
    address: '/{page}/',
    ...question,
    search: { open: 'button[data-open-modal]', input: '.pagefind-ui__search-input', hit: '.pagefind-ui__result-link' },
  },
  vitepress: {
    address: '/{page}.html',
    ...question,
    search: { open: '.VPNavBarSearch button', input: '.search-input', hit: '.results a.result' },
  },
  docusaurus: {
    address: '/{page}/',
    ...question,
    search: {
      open: '.navbar__search-input',
      input: '.navbar__search-input',
      hit: '[class*=dropdownMenu] [class*=hitTitle]',
    },
  },
};
