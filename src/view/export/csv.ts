/** Tables as comma-separated values (RFC 4180) that spreadsheets may open without harm. */

/** What a spreadsheet would take for a formula, or for its beginning. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * @param rows  the head first; numbers are written as they are
 * @returns lines that end with CR LF. Text that begins like a formula has an apostrophe before it
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
