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

/** What stands between two members of a list. */
const BETWEEN_MEMBERS = /^(?:,|,? (?:and|or))\s$/;

/** @returns a detector that tells more about names whose kind the lexicon does not know */
export function kindHints(lexicon: Lexicon): Detector {
  const kindOf = ({ entry }: Candidate): Kind | undefined =>
    entry === undefined ? undefined : lexicon.entries[entry]?.kind;
  return {
    name: 'kind-hints',
    description: 'Kinds from the nouns beside a name, or from the datasets that it is listed with.',
    detect: ({ repaired: { text } }, found) =>
      found.map((candidate, i) => {
        if (candidate.kindHint !== undefined || kindOf(candidate) !== undefined) return candidate;
        const kind =
          kindFromContext(text, candidate) ?? (isAmongDatasets(text, found, i, kindOf) ? 'dataset' : undefined);
        return kind === undefined ? candidate : { ...candidate, kindHint: kind };
      }),
  };
}

/** Is it among datasets: is the nearest member of its list whose kind is known one, on either side? Other lists mix kinds: "CNNs, BERT and attention". */
function isAmongDatasets(
  text: string,
  found: readonly Candidate[],
  place: number,
  kindOf: (candidate: Candidate) => Kind | undefined,
): boolean {
  const nearest = (step: 1 | -1): Kind | undefined => {
    for (let i = place; ; i += step) {
      const [a, b] = step === 1 ? [found[i], found[i + 1]] : [found[i - 1], found[i]];
      if (a === undefined || b === undefined || !BETWEEN_MEMBERS.test(text.slice(a.end, b.start))) return undefined;
      const kind = kindOf(step === 1 ? b : a);
      if (kind !== undefined) return kind;
    }
  };
  const kinds = [nearest(-1), nearest(1)].filter((kind) => kind !== undefined);
  return kinds.length > 0 && kinds.every((kind) => kind === 'dataset');
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
