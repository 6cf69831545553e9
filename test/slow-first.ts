/** The order in which test files begin: those that take longest first, so that at the end no core waits for a file that another began last. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those of twenty seconds and more. */
const SLOW = [
  'e2e/explorer.test.ts',
  'e2e/pages.test.ts',
  'e2e/explorer-start.test.ts',
  'e2e/without.test.ts',
  'e2e/search-page.test.ts',
  'e2e/paths.test.ts',
  'e2e/embed-guide.test.ts',
  'e2e/keyboard.test.ts',
  'e2e/takeaway.test.ts',
  'e2e/embed-frame.test.ts',
  'scripts/paper-cache.test.ts',
  'pipeline/papers/long-sources.test.ts',
  'scripts/build-data.test.ts',
];

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const slow = SLOW.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(`/test/${name}`)));
    return [...slow, ...sorted.filter((file) => !slow.includes(file))];
  }
}
