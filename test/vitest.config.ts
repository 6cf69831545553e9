import { defineConfig } from 'vitest/config';
import { SlowFirst } from './slow-first.ts';

/** Tests that set the environment, spy on the console or load modules anew. */
const ALONE = ['test/scripts/**/*.test.ts', 'test/components/**/*.test.ts', 'test/site-data/**/*.test.ts'];

/** Unit, property, oracle, golden and score tests: no browser, no built site. */
export default defineConfig({
  test: {
    root: process.cwd(),
    environment: 'node',
    // All cores; of two, only one would be used.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/site/**', ...ALONE],
          isolate: false, // modules are loaded once a worker and not once a file: half of the time
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
