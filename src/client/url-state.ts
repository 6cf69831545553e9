/** The view state written down as an address, and read back. Works on strings; the history itself is the explorer's. */
import { formatViewKeys, parseViewKeys, type Pair, type ParsedView, type ViewKeys } from '../view/view-keys.ts';

/** @param search  `location.search`, with or without the question mark */
export function readAddress(search: string): ParsedView {
  return parseViewKeys(new URLSearchParams(search));
}

/**
 * @param unknown  pairs of the present address that are not ours; they stay
 * @returns the query with its question mark, commas left readable; empty for the default view
 */
export function writeAddress(view: ViewKeys, unknown: readonly Pair[]): string {
  const query = formatViewKeys(view, unknown)
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join('&');
  return query === '' ? '' : `?${query}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%20', '+');
}
