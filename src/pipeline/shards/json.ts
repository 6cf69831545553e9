/** JSON that is the same bytes for the same value: sorted keys, no undefined, numbers rounded to what can matter. */

const DECIMALS = 4; // confidences, NPMI and positions: finer differences are noise

/** One line of JSON. Object keys are in code-unit order; numbers keep four decimals. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'number') return Number(inner.toFixed(DECIMALS));
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
