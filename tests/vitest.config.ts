import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // No test changes what it imports, and half of a short file's time is the importing.
    isolate: false,
    include: ['tests/{unit,build,engines,hosts}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
