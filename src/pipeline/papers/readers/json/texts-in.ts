/** Texts of a value that services nest in their own ways: `"tin"`, `["tin"]`, `[{"name": "tin"}]`, `{"value": "tin"}`, `{"author": [{"fullName": "A B"}]}`. */
import { isObject, textAt, textsOf, type JsonObject } from './values.ts';

/** Where objects have what they are about, in the order of asking. */
const INNER_KEYS = [
  ...['value', 'full_name', 'fullName', 'fullname', 'name', 'display_name', 'title', 'journal_title', 'text'],
  ...['description', 'creator', 'keyword', 'subject', 'term', 'url', 'href', 'id', 'author', 'authors', 'journal'],
];
/** A name in two parts, the family's first. */
const NAME_PARTS = [
  ['family', 'given'],
  ['lastName', 'firstName'],
  ['last', 'first'],
  ['familyName', 'givenName'],
  ['last_name', 'first_name'],
] as const;

const MAX_DEPTH = 6;

/** @param areNumbersTexts  a year is, an author is not */
export function textsIn(value: unknown, areNumbersTexts = false, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return areNumbersTexts ? [String(value)] : [];
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, areNumbersTexts, depth + 1));
  if (!isObject(value)) return [];
  const name = nameIn(value);
  if (name !== undefined) return [name];
  for (const key of INNER_KEYS) {
    const found = Object.hasOwn(value, key) ? textsIn(value[key], areNumbersTexts, depth + 1) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function nameIn(object: JsonObject): string | undefined {
  for (const [family, given] of NAME_PARTS) {
    const parts = textsOf([textAt(object, family), textAt(object, given)]);
    if (parts.length > 0 && textAt(object, family) !== undefined) return parts.join(', ');
  }
  return undefined;
}
