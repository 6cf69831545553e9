/** Path data written short: steps instead of places, tenths instead of hundredths. Outlines of text are most of a picture. */

const COORDINATES: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/**
 * @param d  path data of absolute M, L, Q, C and Z with numbers set apart by blanks or commas
 * @returns the same outline in relative steps of a tenth; what uses other commands comes back unchanged
 */
export function compactPath(d: string): string {
  const commands = d.match(/[A-Za-z][^A-Za-z]*/g) ?? [];
  let [x, y, startX, startY] = [0, 0, 0, 0]; // tenths
  let compact = '';
  let previous = '';
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
    const step = stepOf(letter, steps);
    const written = step === 'h' ? steps.slice(0, 1) : step === 'v' ? steps.slice(1) : steps;
    compact += (step === previous && step !== 'm' ? '' : step) + join(written, step === previous && step !== 'm');
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

/** Numbers without needless zeros and blanks: `0.5 -0.3` is `.5-.3`. */
function join(values: readonly number[], isContinued: boolean): string {
  return values
    .map((value, i) => {
      const written = String(Math.round(value * 10) / 10 + 0).replace(/^(-?)0\./, '$1.');
      const needsBlank = (i > 0 || isContinued) && !written.startsWith('-');
      return needsBlank ? ` ${written}` : written;
    })
    .join('');
}
