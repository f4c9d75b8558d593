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
};

/** Public address without a trailing slash, and the path the site lives under ("/" or "/hoc/"). */
export const address = {
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base: `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/'),
};
