const STEPS = [200, 150, 100, 70, 50, 25, 10, 5, 1];

/** Up to four round numbers for the scale of sizes, largest first: at most the greatest, each well below the one before. */
export function scaleSteps(most: number): readonly number[] {
  const fitting = STEPS.filter((step) => step <= most);
  const [largest] = fitting;
  if (largest === undefined) return [];
  const middle = fitting.find((step) => step <= largest * 0.4 && step > 5);
  return [largest, middle, 5, 1].filter(
    (step, i, all) => step !== undefined && step <= largest && all.indexOf(step) === i,
  ) as number[];
}
