import process from 'node:process';
import { defineConfig } from 'vitest/config';
import config from '../vitest.config.ts';

/** The unit tests of one folder of `src/`, which `run.ts` names. */
export default defineConfig({
  test: {
    ...config.test,
    include: [`tests/unit/${process.env['ROOM']}/**/*.test.ts`],
    // With a new seed for each run, the same mutant would be found in one run and not in the next.
    setupFiles: ['tests/mutants/seed.ts'],
  },
});
