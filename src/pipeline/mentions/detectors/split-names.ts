/** Known names that a short form in brackets parts: "key-value (KV) caches" is the KV cache. */
import type { Span } from '../../../domain/schema/paper.ts';
import { findLongForm } from '../../text/abbreviations/long-form.ts';
import { matchesIn } from '../../text/matches.ts';

const PARTED = /\((?<short>\p{Lu}[\p{L}\p{N}-]{1,8})\) (?<head>\p{Ll}{3,20}(?: \p{Ll}{3,20})?)(?![\p{L}-])/gu;

/** A name whose short form has its long form in front of it, and the span from the one to the other's end. */
export type SplitName = Readonly<{ name: string }> & Span;

/** @returns what may be such names, by place; of two that start together the longer one first */
export function* splitNames(text: string): Generator<SplitName> {
  for (const { index, 0: matched, groups } of matchesIn(PARTED, text)) {
    const { short = '', head = '' } = groups ?? {};
    const long = findLongForm(short, text, { start: 0, end: index });
    if (long === undefined) continue;
    const end = index + matched.length;
    yield { name: `${short} ${head}`, start: long.start, end };
    const [first = ''] = head.split(' ');
    if (first !== head) yield { name: `${short} ${first}`, start: long.start, end: end - head.length + first.length };
  }
}
