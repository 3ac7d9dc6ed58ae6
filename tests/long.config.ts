import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** What takes too long for each time: more of some tests, and whole builds under a reader. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['tests/**/mutations.test.ts', 'tests/**/*.long.ts'],
    env: { MUTATIONS: '50000', BUILDS: '50' },
  },
});
