/** Path data written short: steps instead of places, tenths instead of hundredths. Outlines of text are most of a picture. */

const COORDINATES: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/**
 * @param d  path data of absolute M, L, Q, C and Z with numbers set apart by blanks or commas
 * @param slack  how far off, in tenths, the bend of a curve may be where it then follows from the one before
 * @returns the same outline in relative steps of a tenth; what uses other commands comes back unchanged
 */
export function compactPath(d: string, slack = 0): string {
  const commands = d.match(/[A-Za-z][^A-Za-z]*/g) ?? [];
  let [x, y, startX, startY] = [0, 0, 0, 0]; // tenths
  let compact = '';
  let bend: readonly number[] = []; // where the last curve was drawn to, tenths
  let previous = '';
  let last = ''; // number written, behind which another may need a blank
  for (const part of commands) {
    const letter = part[0] ?? '';
    const values = (part.slice(1).match(/-?[\d.]+/g) ?? []).map((value) => Math.round(Number(value) * 10));
    if (values.length !== COORDINATES[letter]) return d;
    if (letter === 'Z') {
      [x, y] = [startX, startY];
      compact += 'z';
      previous = 'z';
      continue;
    }
    const steps = values.map((value, i) => (value - (i % 2 === 0 ? x : y)) / 10);
    if (letter !== 'M' && steps.every((value) => value === 0)) continue;
    const mirrored = /[qt]/.test(previous) ? [2 * x - (bend[0] ?? 0), 2 * y - (bend[1] ?? 0)] : undefined;
    const follows =
      letter === 'Q' && mirrored?.every((value, i) => Math.abs(value - (values[i] ?? 0)) <= slack) === true;
    if (letter === 'Q') bend = follows ? (mirrored ?? []) : values.slice(0, 2);
    const step = follows ? 't' : stepOf(letter, steps);
    const written =
      step === 't' ? steps.slice(2) : step === 'h' ? steps.slice(0, 1) : step === 'v' ? steps.slice(1) : steps;
    if (step !== previous || step === 'm') [compact, last] = [compact + step, ''];
    for (const value of written) {
      const number = shortest(value);
      compact += isApart(last, number) ? number : ` ${number}`;
      last = number;
    }
    previous = step;
    [x, y] = [values.at(-2) ?? x, values.at(-1) ?? y];
    if (letter === 'M') [startX, startY] = [x, y];
  }
  return compact;
}

/** Straight across and straight down have commands of their own. */
function stepOf(letter: string, [dx, dy]: readonly number[]): string {
  if (letter !== 'L') return letter.toLowerCase();
  return dy === 0 ? 'h' : dx === 0 ? 'v' : 'l';
}

/** A number without needless zeros: `-0.5` is `-.5`. */
function shortest(value: number): string {
  return String(Math.round(value * 10) / 10 + 0).replace(/^(-?)0\./, '$1.');
}

/** Whether a number ends where the next begins, without a blank: at a sign, or at a second point. */
function isApart(last: string, next: string): boolean {
  return last === '' || next.startsWith('-') || (next.startsWith('.') && last.includes('.'));
}
