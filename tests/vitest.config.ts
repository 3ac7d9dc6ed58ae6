import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Vitest leaves one processor free, which on two is half of them.
    maxWorkers: '100%',
    // No test changes what it imports, and half of a short file's time is the importing.
    isolate: false,
    setupFiles: ['tests/seed.ts'],
    include: ['tests/{unit,build,engines,hosts}/**/*.test.ts'],
    // Two tests at a time can each have a build, which takes both processors.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
