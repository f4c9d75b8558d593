import type { Site } from './src/core/content/site-schema.ts';

/**
 * What a ward, school or library changes in its own copy. Nothing else needs editing; its own lessons go into ward/.
 * `npm run new -- site` asks for each of these and writes this file; docs/hosting.md explains them.
 */
export const site: Site = {
  /** What this copy is called: top of every page, titles, data for schools. */
  name: 'I Tờ Số',
  /** Who runs this copy: footer, records. Empty hides the line. */
  place: '',
  /** Whom to ask: an e-mail address, a web page or a telephone number. Empty hides the line. */
  contact: '',
  /** Where “Báo lỗi” at the foot of every page goes: an e-mail address or a web page. Empty hides it. */
  feedback: '',
  /** Languages offered, Vietnamese first. */
  languages: ['vi', 'en'],
  /** Modules shown, in this order; `'all'` shows every one, those in ward/ last. */
  modules: 'all',
  /** Ready-made paths shown; `'all'` shows those whose every lesson is shown. */
  paths: 'all',
  /** Folder of issuers.json and revoked.json: whose signatures on records count. */
  issuers: 'public',
  /** The ward's own public-service office; shown where a lesson says "ở phường mình". Empty fields are left out. */
  ward: { name: '', address: '', hours: '', phone: '' },
  /**
   * A school's own record store (xAPI), and the systems that may open quizzes by cmi5: docs/schools.md.
   * Without an endpoint nothing is ever sent. The key stands in the pages: let it write and nothing else.
   */
  lrs: {
    endpoint: process.env['LRS_ENDPOINT'] ?? '',
    key: process.env['LRS_KEY'] ?? '',
    owner: process.env['LRS_OWNER'] ?? '',
    launches: (process.env['CMI5_LAUNCHES'] ?? '').split(' ').filter(Boolean),
  },
};

/** Public address without a trailing slash, and the path the site lives under ("/" or "/hoc/"). */
export const address = {
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base: `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/'),
  /** Whether `site` is where people will find the pages; without SITE_URL nobody knows. */
  named: process.env['SITE_URL'] !== undefined,
};
