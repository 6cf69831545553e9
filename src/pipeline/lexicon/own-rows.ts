/** Rows of somebody's own beside those that come along: what the two disagree on, the own ones decide. */
import { comesAlong } from './areas.ts';
import type { MarkedForm } from './table.ts';

type Row = Readonly<{ name: string; file: string; forms: readonly MarkedForm[] }>;

/**
 * @param keyOf  of forms that no text could tell apart
 * @returns the rows, in their order, without what own rows say otherwise: rows of the same name, rows whose name is a form of an own one, and forms
 *          that own ones have
 */
export function withOwnFirst<Own extends Row>(
  rows: readonly Own[],
  keyOf: (form: MarkedForm) => string,
): readonly Own[] {
  const own = rows.filter(({ file }) => !comesAlong(file));
  if (own.length === 0) return rows;
  const names = new Set(own.map(({ name }) => name));
  const taken = new Set(own.flatMap(({ forms }) => forms.map(keyOf)));
  return rows.flatMap((row): readonly Own[] => {
    if (!comesAlong(row.file)) return [row];
    const forms = row.forms.filter((form) => !taken.has(keyOf(form)));
    if (forms.length === row.forms.length && !names.has(row.name)) return [row];
    const isNamed = forms[0] === row.forms[0] && !names.has(row.name);
    return isNamed ? [{ ...row, forms }] : [];
  });
}
