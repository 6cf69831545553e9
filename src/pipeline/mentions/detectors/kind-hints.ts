/** What the words around a mention say of its kind: "the X benchmark", "datasets such as X", "X is an algorithm". Adds no mentions. */
import type { Kind } from '../../../domain/schema/concept.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { kindOfHead } from '../../text/head-kind.ts';
import type { Candidate, Detector } from '../mention.ts';

const WINDOW = 70;
const NOUN_BEHIND = /^['"]?(?:\s?\([^)]{1,40}\))?\s(?<noun>\p{Ll}+)/u;
const IS_A =
  /^['"]?(?:\s?\([^)]{1,40}\))?(?:,|:|\sis|\sare)?\s(?:a|an|A|An|the first|our|Our|the|The)\s(?<phrase>(?:[\p{L}\d-]+\s){0,6}?[\p{L}-]+)(?=[,.;:]|\s(?:that|which|for|to|of|with|designed|based|where|in|on|by|consisting|containing)\b|$)/u;
const NOUN_BEFORE =
  /(?<noun>\p{Ll}+)(?:,? (?:such as|like|including|called|named|termed|dubbed|namely|e\.g\.,?)|:)?\s["'(]?$/u;

/** Nouns behind a name that say nothing of its own kind: "the X training". */
const SILENT =
  /^(?:training|learning|inference|attention|update|policy|training|optimization|decoding|sampling|search|models?|layers?|system|network|score|family)$/;

/** "A generative model" is a way to do things; what is trained and shipped is called by one of these. */
const TRAINED = /language|foundation|pre-?trained|LLM|family|checkpoint|open|billion|\d+(?:\.\d+)?B\b/i;

/** @returns a detector that tells more about names whose kind the lexicon does not know */
export function kindHints(lexicon: Lexicon): Detector {
  return {
    name: 'kind-hints',
    description: 'Kinds from the nouns beside a name.',
    detect: (text, found) =>
      found.map((candidate) => {
        if (
          candidate.kindHint !== undefined ||
          (candidate.entry !== undefined && lexicon.entries[candidate.entry]?.kind)
        )
          return candidate;
        const kind = kindFromContext(text.repaired.text, candidate);
        return kind === undefined ? candidate : { ...candidate, kindHint: kind };
      }),
  };
}

/** @returns the kind that the words beside a span tell, if any */
export function kindFromContext(text: string, { start, end }: Pick<Candidate, 'start' | 'end'>): Kind | undefined {
  const behind = text.slice(end, end + WINDOW);
  const noun = NOUN_BEHIND.exec(behind)?.groups?.['noun'];
  if (noun !== undefined && !SILENT.test(noun)) {
    const kind = kindOfHead(noun);
    if (kind !== undefined) return kind;
  }
  const phrase = IS_A.exec(behind)?.groups?.['phrase'];
  const kind = phrase === undefined ? undefined : kindOfHead(phrase);
  if (kind === 'model' && !TRAINED.test(phrase ?? '')) return 'method';
  if (kind !== undefined) return kind;
  const before = NOUN_BEFORE.exec(text.slice(Math.max(0, start - WINDOW), start))?.groups?.['noun'];
  return before === undefined || SILENT.test(before) ? undefined : kindOfHead(before);
}
