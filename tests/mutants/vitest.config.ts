import process from 'node:process';
import { defineConfig } from 'vitest/config';
import config from '../vitest.config.ts';

/** The unit tests of one folder of `src/`, which `run.ts` names. */
export default defineConfig({
  test: {
    ...config.test,
    // Else code that runs when a module is imported counts for the first test that imports it.
    isolate: true,
    include: [`tests/unit/${process.env['ROOM']}/**/*.test.ts`],
    // These encode for half a minute, and what they test isn't mutated.
    exclude: ['tests/unit/pictures/quality/**'],
    setupFiles: ['tests/mutants/setup.ts'],
  },
});
