import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { z } from 'zod';
import config from '../vitest.config.ts';

/** The tests that `run.ts` names. */
const tests = z.array(z.string()).parse(JSON.parse(process.env['TESTS'] ?? '[]'));

export default defineConfig({
  test: {
    ...config.test,
    // Else code that runs when a module is imported counts for the first test that imports it.
    isolate: true,
    include: tests.map((name) => `tests/unit/${name}.test.ts`),
    // These encode for half a minute, and what they test isn't mutated.
    exclude: ['tests/unit/pictures/quality/**'],
    setupFiles: ['tests/seed.ts', 'tests/mutants/setup.ts'],
  },
});
