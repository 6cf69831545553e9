import { defineConfig } from 'vitest/config';
import { SlowFirst } from './slow-first.ts';

/** Tests of the built site, in files and in a real browser; the fixture site is built once before all of them. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['test/site/**/*.test.ts', 'test/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/e2e/global-setup.ts'],
    // Two cores; a browser waits about as long as it works.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    // Emulated graphics on a busy machine: what is polled may take its time.
    expect: { poll: { timeout: 20_000 } },
    // A busy machine can lose a gesture between two events; a test that fails twice is wrong.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
