/** Numbers, dates and lists as people write them. */
import { grouped } from '../domain/number-words.ts';
import type { PaperDate } from '../domain/schema/paper.ts';

export { counted } from '../domain/number-words.ts';

/** `2024`, or `undated`: as a source line ends. */
export function yearWords(date: PaperDate | undefined): string {
  return date === undefined ? 'undated' : date.value.slice(0, 4);
}

/** `12 kB`, `3.4 MB`: sizes of downloads, in powers of ten. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `a method`, `an idea`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** `once`, `twice`, `12 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${grouped(count)} times`;
}

/** First letter as a capital: `evaluates on` at the head of a block. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
