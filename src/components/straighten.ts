/** Outlines of letters without the points that a straight stem does not need. */

/** As fontkit has them: where the pen goes, by way of which points. */
export type PathCommand = Readonly<{ command: string; args: readonly number[] }>;

/**
 * The same outline with curves that are straight as lines, and lines that go on in the same direction as one.
 * @param tolerance  how far off the outline may run, in its own units
 */
export function straighten(commands: readonly PathCommand[], tolerance: number): readonly PathCommand[] {
  const kept: PathCommand[] = [];
  let at: Point = [0, 0]; // where the pen is
  let from = at; // where the last line began
  for (const { command, args } of commands) {
    const [x = 0, y = 0] = args.slice(-2);
    const isLine =
      command === 'lineTo' ||
      (command === 'quadraticCurveTo' && distance([args[0] ?? 0, args[1] ?? 0], at, [x, y]) <= 2 * tolerance);
    if (isLine && kept.at(-1)?.command === 'lineTo' && distance(at, from, [x, y]) <= tolerance) kept.pop();
    else from = at;
    kept.push(isLine ? { command: 'lineTo', args: [x, y] } : { command, args });
    if (args.length > 0) at = [x, y];
  }
  return kept;
}

type Point = readonly [number, number];

/** Of a point from the stretch between two others. */
function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / square));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}
