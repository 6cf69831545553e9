/**
 * Joins a line to the last of a field's values, which it goes on with. The value is never looked at as a whole: that would copy it, and a value
 * of many lines as often as it has lines.
 */
export function continueValue(values: string[], line: string): void {
  const last = values.pop() ?? '';
  const more = line.trim();
  values.push(last === '' || more === '' ? last + more : `${last} ${more}`);
}
