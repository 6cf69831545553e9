import { matchesIn } from '../../text/matches.ts';
import { isBreaker } from '../../text/noun-chunks.ts';
import { hasTermHead, kindOfHead } from '../../text/head-kind.ts';
import { singularOf } from '../../text/variants.ts';
import type { HarvestedName, Harvester } from './harvester.ts';

const CONFIDENCE = 0.7;

/** "Frobenius norm", "Rayleigh-Ritz projection", "Fisher's exact test": a person's name, and one or two lower-case words behind it. */
const EPONYM =
  /(?<=[\p{Ll},(]\s)(?<!\p{Lu}\p{Ll}{1,20}\s)(?<name>\p{Lu}\p{Ll}{3,}(?:[-–]\p{Lu}\p{Ll}{2,}){0,2})(?:['’]s)?\s(?<middle>\p{Ll}[\p{Ll}-]{2,}\s)?(?<head>\p{Ll}[\p{Ll}-]{2,})(?=[\s,.;:)]|$)/gu;

/** Capitalised words that are no persons: places, languages, weekdays, sentence words, brands. */
const NO_PERSON =
  /^(?:English|Chinese|German|French|Japanese|Korean|Arabic|Spanish|Russian|Italian|Hindi|Polish|European|American|African|Asian|Western|Eastern|Indian|Internet|Web|Google|Amazon|Microsoft|Facebook|Meta|Twitter|Reddit|Wikipedia|Python|Java|Linux|Github|Figure|Table|Section|Theorem|Transformer|Bayesian (?:model|method)|Uncertain|Effective|Sentiment|Payment|Large|Deep|Neural|Non|Self|Multi|Cross|Pre|Post|Our|This|These|While|With|Moreover|However|Here)/;

/** What a text writes with a small letter names no person in it: "the Placebo group", "placebo". */
const SMALL_WORD = /(?<![\p{L}-])\p{Ll}[\p{L}–-]+/gu;

/** Middle words that open another phrase: "Gaussian is used". */
const NO_MIDDLE =
  /^(?:and|or|is|are|in|of|for|with|to|on|as|by|at|from|that|which|into|based|using|the|an|has|have|can|was|were|its|their|than|via)$/;

/** Terms named after people. */
export const eponymTerms: Harvester = {
  name: 'eponym-term',
  description: 'A capitalised personal name with a term noun behind it.',
  harvest: ({ paperId, abstract }) => {
    const matches = matchesIn(EPONYM, abstract);
    const smallWords = new Set(matches.length === 0 ? [] : abstract.match(SMALL_WORD));
    return matches.flatMap((match): HarvestedName[] => {
      const { name = '', middle, head = '' } = match.groups ?? {};
      if (NO_PERSON.test(name) || smallWords.has(name.toLowerCase())) return [];
      if (
        /^(?:dataset|benchmark|corpus|testbed|leaderboard)s?$/.test(head) ||
        /^(?:dataset|benchmark|corpus)s?$/.test(middle?.trim() ?? '')
      ) {
        return [{ paperId, name, kind: 'dataset', detector: 'eponym-term', confidence: CONFIDENCE }];
      }
      const between = middle?.trim();
      if (between !== undefined && (NO_MIDDLE.test(between) || isBreaker(between))) return [];
      const endsBefore = between !== undefined && isBreaker(head); // "Frobenius norm of"
      const noun = endsBefore ? between : head;
      if (/^(?:optimizer|optimiser|adapter|regime|pruning|tuning|adaptation|decoder|encoder|transformer)s?$/.test(noun))
        return []; // of that name, not named so
      if (!hasTermHead(noun) && !isMathsNoun(noun) && !isModelOfTwo(name, noun)) return [];
      const term = endsBefore ? match[0].slice(0, -head.length).trim() : match[0];
      return [{ paperId, name: singularOf(term), detector: 'eponym-term', confidence: CONFIDENCE }];
    });
  },
};

/** "Dawid-Skene model"; what one name calls a model may be the model's own name. */
function isModelOfTwo(name: string, noun: string): boolean {
  return /[-–]/.test(name) && /^models?$/.test(noun);
}

function isMathsNoun(noun: string): boolean {
  const singular = noun.replace(/s$/, '');
  return (
    kindOfHead(noun) === 'concept' ||
    /^(?:equation|distribution|process|processe|matrix|matrice|potential|dynamic|width|dimension|index|number|criterion|condition|constant|test|score|information|field|operator|integral|series|product|chain|network|machine|mixture|value|basis|mechanism|polynomial|metric|expansion|factor|identity|lemma|limit|group|sum|ball|code|error|function|measure|equilibrium|rule|step|flow|space|risk)$/.test(
      singular,
    )
  );
}
