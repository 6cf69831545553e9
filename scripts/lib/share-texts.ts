/**
 * JSON read so that equal short texts are one text in memory. What threads send and what is kept names the same papers, concepts, detectors
 * and forms again and again, and `JSON.parse` makes a text of its own for each: of many papers they were a seventh of all that is held.
 */

/** Longer texts rarely come again. */
const MAX_LENGTH = 80;
/** Some 60 MB; with more different texts than these it begins anew. */
const MAX_TEXTS = 1 << 20;

/** @returns a function like `JSON.parse`, which shares texts among all that it reads */
export function sharingParse(): (json: string) => unknown {
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
    if (Array.isArray(value)) for (let i = 0; i < value.length; i++) value[i] = share(value[i]);
    else if (typeof value === 'object' && value !== null) shareFields(value as Record<string, unknown>);
    return value;
  };
  const shareFields = (object: Record<string, unknown>): void => {
    for (const key of Object.keys(object)) {
      const value = object[key];
      if (typeof value === 'string') object[key] = one(value);
      else if (typeof value === 'object') share(value);
    }
  };
  return (json) => share(JSON.parse(json));
}
