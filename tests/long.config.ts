import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** What takes too long for each time: more random inputs, new ones, and whole builds under a reader. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['tests/unit/**/*.test.ts', 'tests/build/mutations.test.ts', 'tests/**/*.long.ts'],
    // A property that fails prints its seed.
    env: { MUTATIONS: '50000', BUILDS: '50', SEED: String(Date.now() % 2 ** 31) },
  },
});
