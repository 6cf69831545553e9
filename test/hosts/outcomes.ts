/** What came of the hosts that were tried, and of those that could not be. */
export type Outcome = 'passed' | 'failed' | 'skipped';

/** @returns `3 passed, 0 failed, 2 skipped`: what was not tried is not among what passed */
export function sumUp(outcomes: readonly Outcome[]): string {
  const kinds: readonly Outcome[] = ['passed', 'failed', 'skipped'];
  return kinds.map((kind) => `${outcomes.filter((one) => one === kind).length} ${kind}`).join(', ');
}

/** Whether something was tried and nothing failed. */
export function isGood(outcomes: readonly Outcome[]): boolean {
  return outcomes.includes('passed') && !outcomes.includes('failed');
}
