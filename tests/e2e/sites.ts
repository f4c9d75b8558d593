/** Where the two built copies are served. `E2E_PORT` moves both, so that two working copies can be tested at once. */
export const ports = {
  root: Number(process.env['E2E_PORT'] ?? 4400),
  hoc: Number(process.env['E2E_PORT'] ?? 4400) + 1,
};

/** `dist/`, served at the root. */
export const ROOT = `http://localhost:${ports.root}`;

/** The host of the copy built for a sub-path; its pages are under `/hoc/`. */
export const OTHER = `http://localhost:${ports.hoc}`;

/** Where the browser finds `lrs.test`, the record store of tests/e2e/lrs.spec.ts. */
export const LRS_PORT = ports.root + 2;
