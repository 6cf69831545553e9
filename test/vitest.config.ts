import { defineConfig } from 'vitest/config';

/** Unit, property, oracle, golden and score tests: no browser, no built site. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/site/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
