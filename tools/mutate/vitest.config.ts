import { defineConfig } from 'vitest/config';

/** The tests of one folder of the core: what its mutants are tried on. */
export default defineConfig({
  test: {
    include: [`tests/unit/core/${process.env['MUTATE']}/**/*.test.ts`],
    // They walk the whole course or draw rooms full of cards: too slow for one run a mutant.
    exclude: ['**/course-scripts.test.ts', '**/rooms.test.ts'],
    testTimeout: 30_000,
  },
});
