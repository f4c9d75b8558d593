/**
 * What a ward, school or library changes in its own copy. Nothing else needs editing.
 * docs/hosting.md explains each field.
 */
export const site = {
  /** Shown in the footer and on records: who runs this copy. */
  name: 'I Tờ Số',
  place: '',
  /** Where feedback goes: an e-mail address or a web page; empty hides the line. */
  contact: '',
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
};
