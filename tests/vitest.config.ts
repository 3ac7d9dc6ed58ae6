import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/{unit,build,hosts}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
