/**
 * Equal short texts as one text in memory. What threads send and what is kept names the same papers, concepts, detectors and forms again
 * and again, and whoever reads it anew (`JSON.parse`, a structured clone) makes a text of its own for each: of many papers they were a
 * seventh of all that is held.
 */

/** Longer texts rarely come again. */
const MAX_LENGTH = 80;
/** Some 60 MB; with more different texts than these it begins anew. */
const MAX_TEXTS = 1 << 20;

/** @returns a function like `JSON.parse`, which shares texts among all that it reads */
export function sharingParse(): (json: string) => unknown {
  const share = textSharer();
  return (json) => share(JSON.parse(json));
}

/** @returns a function that puts shared texts in the place of those in a value, at any depth, and gives it back; no value may hold itself */
export function textSharer(): <Value>(value: Value) => Value {
  const texts = new Map<string, string>();
  const one = (text: string): string => {
    if (text.length > MAX_LENGTH) return text;
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size >= MAX_TEXTS) texts.clear();
    texts.set(text, text);
    return text;
  };
  const share = (value: unknown): unknown => {
    if (typeof value === 'string') return one(value);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    if (Array.isArray(value)) for (let i = 0; i < value.length; i++) value[i] = share(value[i]);
    else if (value instanceof Map) shareEntries(value);
    else if (value instanceof Set) shareItems(value);
    else shareFields(value as Record<string, unknown>);
    return value;
  };
  const shareFields = (object: Record<string, unknown>): void => {
    for (const key of Object.keys(object)) {
      const value = object[key];
      if (typeof value === 'string') object[key] = one(value);
      else if (typeof value === 'object') share(value);
    }
  };
  const shareEntries = (map: Map<unknown, unknown>): void => {
    const entries = [...map];
    map.clear();
    for (const [key, value] of entries) map.set(share(key), share(value));
  };
  const shareItems = (set: Set<unknown>): void => {
    const items = [...set];
    set.clear();
    for (const item of items) set.add(share(item));
  };
  return (value) => share(value) as typeof value;
}
