import { defineConfig } from 'vitest/config';

/** The tests of one folder of the core: what its mutants are tried on. */
export default defineConfig({
  test: { include: [`tests/unit/core/${process.env['MUTATE']}/**/*.test.ts`], testTimeout: 30_000 },
});
