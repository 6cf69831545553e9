/** What readers of tagged text share: a record while it is read, a field a line, its values by their tags. */

export type Draft = Readonly<{ line: number; fields: Map<string, string[]> }>;

/** @returns all values of the tag so far, for lines that go on with the last of them */
export function addValue({ fields }: Draft, tag: string, value: string): string[] {
  const values = fields.get(tag) ?? [];
  values.push(value.trim());
  fields.set(tag, values);
  return values;
}

/** @returns what gives the values of some tags that are not empty, tag after tag */
export function valuesIn(fields: ReadonlyMap<string, readonly string[]>): (...tags: readonly string[]) => string[] {
  return (...tags) => tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '');
}
