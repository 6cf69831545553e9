/** Ids as people write them into an address. */
import { toConceptId } from '../domain/ids.ts';

/** An id, which has no capitals; or a name, as people write one into an address: `LoRA`, `μP`, `low rank`. */
export function readId(text: string): string | undefined {
  const id = text.toLowerCase();
  if (/^[a-z0-9-]{1,80}$/.test(id)) return id;
  return /^[\p{L}\p{N}][\p{L}\p{N} +.-]{0,79}$/u.test(text) ? toConceptId(text) : undefined;
}

/** `a,b,c`; undefined as soon as one of them cannot be an id. */
export function readIds(text: string): readonly string[] | undefined {
  return allOrNone(
    text.split(',').filter((part) => part !== ''),
    readId,
  );
}

/** Each once; undefined where there are none, or one cannot be read. */
export function allOrNone(
  parts: readonly string[],
  read: (part: string) => string | undefined,
): readonly string[] | undefined {
  const ids = parts.flatMap((part) => read(part) ?? []);
  return ids.length > 0 && ids.length === parts.length ? [...new Set(ids)] : undefined;
}
