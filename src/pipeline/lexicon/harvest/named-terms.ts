import { matchesIn } from '../../text/matches.ts';
import { isBreaker } from '../../text/noun-chunks.ts';
import type { HarvestedName, Harvester } from './harvester.ts';

const CONFIDENCE = 0.85;

/** A naming phrase, then up to four lower-case words that a punctuation mark or a relative word closes; or words in quotes behind it. */
const CALLED =
  /\b(?:called|termed|dubbed|named|coined|which we (?:call|term|dub|name)|[Ww]e (?:call|term|dub|name)(?: (?:this|such) \p{Ll}+| it| this)?|refer to (?:it|this|these|such|the \p{Ll}+|this \p{Ll}+|our \p{Ll}+) as|referred to as|known as)\s(?:the\s)?["'“]?(?<term>(?:\p{Ll}[\p{Ll}-]*\s){0,3}\p{Ll}[\p{Ll}-]{2,})["'”]?(?=[,.;:(–)]|\s(?:\(|that|which|where|to|is|and|for|in|with|by)\b)/gu;
const QUOTED =
  /\b(?:propose|introduce|present|develop|call|called|term|termed|dub|dubbed|named|name|coin|coined|theory|concept|notion|phenomenon|principle|novel|new)[^."]{0,40}\s"(?<term>[\p{L}][\p{L}\p{N} -]{2,40})[,.]?"/gu;

const NO_TERM =
  /^(?:the|a|an|this|that|these|such|our|its|as|it|them|what|how|why|when|to|in|of|we|not|so|one|being|based|using|for|with|and|or|noisy|good|bad)\b|\b(?:the|a|an|of|is|are|we|it|that|which|to|in|for|and|or)$/;

/** Several words, or one in quotes or with a hyphen; none of them a verb or a function word. */
function isTerm(term: string, isQuoted: boolean): boolean {
  if (term.length <= 3 || NO_TERM.test(term.toLowerCase())) return false;
  const words = term.split(/\s+/);
  return (words.length > 1 || isQuoted || term.includes('-')) && !words.some((word) => isBreaker(word));
}

/** "a technique called norm tweaking": a lower-case name that the abstract gives out. */
export const namedTerms: Harvester = {
  name: 'named-term',
  description: 'Lower-case or quoted words behind "called", "termed", "dubbed" and the like.',
  harvest: ({ paperId, abstract }) => {
    const terms = new Set<string>();
    for (const pattern of [CALLED, QUOTED]) {
      for (const match of matchesIn(pattern, abstract)) {
        const term = (match.groups?.['term'] ?? '').trim();
        if (isTerm(term, pattern === QUOTED)) terms.add(term);
      }
    }
    return [...terms].map((name): HarvestedName => ({ paperId, name, detector: 'named-term', confidence: CONFIDENCE }));
  },
};
