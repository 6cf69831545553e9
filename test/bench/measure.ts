/** Clocks and lines for the benchmarks: nothing here fails, it only prints. */

export type Bench = Readonly<{ name: string; description: string; run: () => Promise<void> }>;

/** Milliseconds by the clock, and of processor time over all threads, where it was measured. */
export type Time = Readonly<{ ms: number; cpuMs?: number }>;

/** Least times of so many runs, and what the last one gave: what disturbs a run only makes it longer. */
export async function timed<Product>(
  runs: number,
  make: () => Product | Promise<Product>,
): Promise<Readonly<{ ms: number; cpuMs: number; product: Product }>> {
  let ms = Number.POSITIVE_INFINITY;
  let cpuMs = Number.POSITIVE_INFINITY;
  for (let run = 1; ; run++) {
    const startMs = performance.now();
    const start = process.cpuUsage();
    const product = await make();
    ms = Math.min(ms, performance.now() - startMs);
    const { user, system } = process.cpuUsage(start);
    cpuMs = Math.min(cpuMs, (user + system) / 1000);
    if (run >= runs) return { ms, cpuMs, product };
  }
}

/** `  reading and parsing            1.23 s   (1.40 s of processor time)`. */
export function printTime(what: string, { ms, cpuMs }: Time, note = ''): void {
  const cpu = cpuMs === undefined ? '' : `(${(cpuMs / 1000).toFixed(2)} s of processor time)  `;
  console.log(`  ${what.padEnd(44)}${(ms / 1000).toFixed(2).padStart(9)} s  ${cpu}${note}`.trimEnd());
}

/** A ratio beside its goal, and whether it is met. */
export function printRatio(what: string, ratio: number, goal?: Readonly<{ least?: number; most?: number }>): void {
  const isMet = ratio >= (goal?.least ?? 0) && ratio <= (goal?.most ?? Number.POSITIVE_INFINITY);
  const wanted = goal?.least !== undefined ? `at least ${goal.least}` : `at most ${goal?.most ?? ''}`;
  const note = goal === undefined ? '' : `goal ${wanted}: ${isMet ? 'met' : 'MISSED'}`;
  console.log(`  ${what.padEnd(44)}${ratio.toFixed(ratio < 100 ? 2 : 0).padStart(9)} x  ${note}`.trimEnd());
}

export const megabytes = (characters: number): string => `${(characters / 1e6).toFixed(1)} MB`;
