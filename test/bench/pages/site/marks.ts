/** Processor time at the moment when a page begins, by kind of page; the benchmark reads the first and the last. */
export type Marks = Record<string, { firstMs: number; lastMs: number; pages: number }>;

declare global {
  var pageMarks: Marks | undefined;
}

/** To be called first by every page. */
export function mark(kind: string): void {
  const { user, system } = process.cpuUsage();
  const ms = (user + system) / 1000;
  const marks = (globalThis.pageMarks ??= {});
  const known = marks[kind];
  marks[kind] = { firstMs: known?.firstMs ?? ms, lastMs: ms, pages: (known?.pages ?? 0) + 1 };
}
