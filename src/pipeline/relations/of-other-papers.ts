/** What a paper takes up, tries or speaks of, told by the words around its first mention: nothing that the paper introduces. */
import type { Mention } from '../../domain/schema/concept.ts';
import type { PaperBody } from '../../domain/schema/paper.ts';
import { OF_OTHERS } from '../text/of-others.ts';

/** Authors of other papers before a name. */
const OTHERS = /\bet al\b|^They\b|\[[^\]]*\d[^\]]*\]|\(\p{Lu}\p{L}+(?: (?:and|&) \p{Lu}\p{L}+)?,? (?:19|20)\d\d\)/u;

/** Characters on each side of a name that may speak of it: of a sentence without end, with names throughout, the time stays in step with its length. */
const AROUND = 1000;

/** A concept of a paper that no wording says it introduces. */
export type Unsaid = Readonly<{ paper: PaperBody; mentions: readonly Mention[]; kind: string | undefined }>;

/** "Li et al. introduced NAME", "they call it NAME (Li, 2012)": the sentence that names it first speaks of other papers, and not of this one. */
export function isOfOthers(unsaid: Unsaid): boolean {
  const place = firstPlace(unsaid);
  return place !== undefined && OTHERS.test(place.before) && !/\b(?:we|our|ours)\b/i.test(place.sentence);
}

/** "a critique of NAME", "the drawbacks of NAME": its object. */
const OBJECT_OF =
  /\b(?:critique|analysis|examination|limitations|drawbacks|shortcomings|weaknesses) of\s+(?:the\s+)?$/i;

/** The sentence of the abstract that names it first finds fault with it. */
export function isCriticised({ paper: { abstract }, mentions }: Unsaid): boolean {
  const first = mentions.find(({ field }) => field === 'abstract');
  return first !== undefined && OBJECT_OF.test(around(abstract, first).before);
}

/** "trained via NAME", "by employing NAME", "on par with the quality of NAME", "in the project NAME": a means, a rival, a frame. */
const TAKEN =
  /\b(?:(?:via|using|into|inspired by|provided by|by means of|by (?:employ|apply|adopt|leverag|borrow|integrat|combin)ing|(?:project|programme|initiative)|we(?:\s\w+ly|\salso|\sthen)? (?:adopt|utili[sz]e|use|apply|employ|incorporate))\s+(?:(?:the|an?|two|several|classical)\s+)?|on par with (?:\S+\s){0,4})["'“(]?$/i;
/** "NAME, our new way", "NAME, which we introduce": what stands behind a name makes it the paper's own after all. */
const OWN_BEHIND = /^\W{0,3}(?:\([^)]{0,60}\))?,?\s*(?:our|an? (?:novel|new)|which we|that we|we)\b/i;

/**
 * The sentence that names it first says what else it is: a means ("trained via NAME"), of others ("recent methods (NAME, …)"), or data that
 * the work is tried on.
 */
export function isTakenUp(unsaid: Unsaid): boolean {
  const place = firstPlace(unsaid);
  if (place === undefined || OWN_BEHIND.test(place.after)) return false;
  const { before } = place;
  return (
    TAKEN.test(before) || OF_OTHERS.test(nounPhraseBefore(before)) || (unsaid.kind === 'dataset' && isTriedOn(before))
  );
}

/** The words that a name may belong to: "Unlike existing ones, NAME" and "previous steps through NAME" are no existing and no previous one. */
function nounPhraseBefore(before: string): string {
  return before
    .slice(-WINDOW)
    .replace(/^.*(?:[,;:]|\b(?:of|in|on|from|through|via|with|for|to|by|that|which|and)\s)/is, '');
}
const WINDOW = 80;

/** The last of these verbs says what is done with the data. */
const DONE =
  /\b(?:(?<made>propos|introduc|present|collect|creat|construct|build|built|releas|curat|contribut|develop|provid|novel\b|publish)|(?<tried>evaluat|test|experiment|achiev|demonstrat|outperform|compar|state[ -]of[ -]the[ -]art))\w*/gi;

function isTriedOn(before: string): boolean {
  return [...before.matchAll(DONE)].at(-1)?.groups?.['tried'] !== undefined;
}

/** Said of this work somewhere in a sentence. */
const OWN =
  /\b(?:we|our|ours|here|this (?:paper|work|study|article|thesis)|new|novel|newly|propos\w*|introduc\w*|present\w*|develop\w*|design\w*|contribut\w*|resulting)\b/i;
/** "This NAME works by", "The second, NAME, instead": spoken of before. */
const SPOKEN_OF = /^\W*(?:(?:this|these|the (?:first|second|third|former|latter)(?: one)?,)\s+|(?:\p{L}+,\s)?)$/iu;
/** "a light NAME module": a part of what was spoken of before. */
const PART = /^\s(?:module|block|layer|component|branch|head|loss)s?\b/;

/** Names that are told by their shape alone. */
const SHAPED = /^(?:coined-token|capitalised-phrase)$/;

/**
 * A name by its shape alone, and no sentence of the abstract that has it speaks of this work; the title does not have it either.
 * @param own  mentions in the abstract of what the paper presents, in order: "OURNAME employs a NAME" speaks of a part of it
 */
export function isNowhereOwn({ paper: { abstract }, mentions }: Unsaid, own: readonly Mention[]): boolean {
  return mentions.every((mention) => {
    const { field, sentence, start, end, detector } = mention;
    if (field === 'title' || !SHAPED.test(detector) || PART.test(abstract.slice(end, sentence.end))) return false;
    const { before, sentence: near } = around(abstract, mention);
    return !OWN.test(near) && !SPOKEN_OF.test(before) && !standsIn(own, start - before.length, start);
  });
}

/** @param mentions  in the order of the text. @returns whether one begins in the stretch of the abstract */
function standsIn(mentions: readonly Mention[], from: number, to: number): boolean {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (mentions[low]?.start ?? to) < to;
}

type Around = Readonly<{ before: string; sentence: string; after: string }>;

/** Where the abstract names first what the title does not. */
function firstPlace({ paper: { abstract }, mentions }: Unsaid): Around | undefined {
  const first = mentions.find(({ field }) => field === 'abstract');
  if (first === undefined || mentions.some(({ field }) => field === 'title')) return undefined;
  return around(abstract, first);
}

/** Its sentence, as far as it may speak of it. */
function around(abstract: string, { sentence, start, end }: Mention): Around {
  const from = Math.max(sentence.start, start - AROUND);
  const to = Math.min(sentence.end, end + AROUND);
  return {
    before: abstract.slice(from, start),
    sentence: abstract.slice(from, to),
    after: abstract.slice(end, to),
  };
}
