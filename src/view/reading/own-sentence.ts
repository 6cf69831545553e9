import type { ServedPaper } from '../../domain/schema/served.ts';
import type { Quote } from '../../domain/schema/site-data.ts';
import { quoteFrom } from './quote-from.ts';

type Mention = ServedPaper['concepts'][number]['mentions'][number];
type Span = Mention['sentence'];

/** Characters behind the name that say nothing yet: "we propose Weight-Decomposed Low-Rank Adaptation (DoRA)." */
const SHORT_TAIL = 24;
/** What may stand before the name where it is the subject: nothing, "The", or a clause that tells of no trial. */
const LEADS =
  /^(?:.{0,4}|(?!.*\b(?:show|demonstrat|experiment|result|evaluat|compar|find|observ|unlike))[^;:]+,\s+)$/is;
/** What it achieves is no answer to what it does. */
const RESULT =
  '(?:(?:also|\\w+ly)\\s+)*(?:outperform|achiev|surpass|improv|exceed|match|reach|show|demonstrat|yield|deliver|reduc|enabl|boost|offer|requir|can\\b)';
const TELLS_RESULT = new RegExp(`^\\W*(?:(?:method|approach|framework|model)s?\\s+)?${RESULT}`, 'i');
/** Sentences that add something, or say how it went and where to get it. */
const IS_ASIDE =
  /^(?:moreover|furthermore|additionally|in addition|finally|notably|consequently)\b|\b(?:outperform|state-of-the-art|sota|available)/i;
/** Words that lead from what something is to how it works: "X, which adds …", "X by adding …". */
const HOW = 'which|that|by|through|via|using|leveraging|employing|whose|where';
const TELLS_HOW = new RegExp(`\\b(?:${HOW})\\b\\s+(?!${RESULT})`, 'i');
/** A sentence whose subject is the paper's own method, without its name. */
const OWN_SUBJECT = /^(?:(?:our|the proposed) (?:method|approach|framework|technique|model)\s+)(.*)$/is;
const ONE_SENTENCE = /^\s*\p{Lu}[^.!?]*[.!?]\s*$/u;
const WE_PROPOSE = /\bwe\s+(?:propose|introduce|present|design|develop|devise)\b(.*)$/is;

/**
 * The sentence of the abstract in which a paper says what something of its own does. In this order: the first that names it and goes on to
 * how ("which …", "by …"); a later one that begins with the name and tells no result; where it is the one method that the paper introduces,
 * one about "our method" or what "we propose"; the first that names it, if more than the name; the title that names it.
 * Undefined where the abstract says none of that.
 */
export function ownSentence(paper: ServedPaper, id: string): Quote | undefined {
  const { abstract } = paper.paper;
  const own = (paper.concepts.find((concept) => concept.id === id)?.mentions ?? []).filter(
    ({ start, end }) => end > start, // empty where the site keeps abstracts back
  );
  const naming = [
    ...Map.groupBy(
      own.filter(({ field }) => field === 'abstract'),
      ({ sentence }) => sentence.start,
    ).values(),
  ];
  const opening = naming[0]?.at(-1);
  const isLong = opening !== undefined && opening.sentence.end - opening.end >= SHORT_TAIL;
  const after = ({ end, sentence }: Mention): string => abstract.slice(end, sentence.end);
  const before = ({ start, sentence }: Mention): string => abstract.slice(sentence.start, start);
  const telling = naming
    .slice(1)
    .flatMap(([mention]) => mention ?? [])
    .filter(({ sentence }) => !IS_ASIDE.test(abstract.slice(sentence.start, sentence.end)))
    .find((mention) => LEADS.test(before(mention)) && !TELLS_RESULT.test(after(mention)));
  const inTitle = own.find(({ field }) => field === 'title');
  const unnamed = opening === undefined && inTitle === undefined ? undefined : unnamedSentence(paper, id, opening);
  const opens = opening && { field: 'abstract' as const, ...opening.sentence };
  const chosen =
    opening !== undefined && isLong && TELLS_HOW.test(after(opening))
      ? opens
      : ((telling && { field: 'abstract' as const, ...telling.sentence }) ??
        unnamed ??
        (isLong ? opens : undefined) ??
        (opening && inTitle && { field: 'title' as const, ...inTitle.sentence }) ??
        opens);
  return chosen && quoteFrom(paper, chosen, id);
}

/** A sentence on the paper's sole method that does not name it: "our method …", else what "we propose", behind the one that names it. */
function unnamedSentence(
  paper: ServedPaper,
  id: string,
  opening: Mention | undefined,
): (Span & { field: 'abstract' }) | undefined {
  const introduced = paper.concepts.filter(
    ({ role, kind }) => role === 'introduces' && (kind === 'method' || kind === 'model'),
  );
  if (introduced.length !== 1 || introduced[0]?.id !== id) return undefined;
  const { abstract } = paper.paper;
  const textOf = ({ start, end }: Span): string => abstract.slice(start, end);
  const spans = sentencesOf(paper).filter(
    (span) => span.start > (opening?.sentence.start ?? -1) && !IS_ASIDE.test(textOf(span)),
  );
  const isNamed = opening !== undefined && opening.sentence.end - opening.end < SHORT_TAIL; // what is proposed next is how it works
  const proposing = spans.find((span) => {
    const rest = WE_PROPOSE.exec(textOf(span))?.[1];
    return rest !== undefined && (isNamed || TELLS_HOW.test(rest));
  });
  const subject = spans.find((span) => {
    const rest = OWN_SUBJECT.exec(textOf(span))?.[1];
    return rest !== undefined && !TELLS_RESULT.test(rest);
  });
  const found = (opening === undefined ? (proposing ?? subject) : (subject ?? proposing)) ?? undefined;
  return found && { field: 'abstract', ...found };
}

/** Sentences of the abstract, in order: those that name a concept, and what stands between two of them where that is one sentence. */
function sentencesOf({ paper: { abstract }, concepts }: ServedPaper): readonly Span[] {
  const known = concepts.flatMap(({ mentions }) =>
    mentions.filter(({ field, start, end }) => field === 'abstract' && end > start).map(({ sentence }) => sentence),
  );
  const inOrder = [...new Map(known.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
  return inOrder.flatMap((span, i) => {
    const before = inOrder[i - 1];
    const gap = before === undefined ? '' : abstract.slice(before.end, span.start);
    if (before === undefined || !ONE_SENTENCE.test(gap)) return [span];
    return [{ start: before.end + gap.search(/\S/), end: before.end + gap.trimEnd().length }, span];
  });
}
