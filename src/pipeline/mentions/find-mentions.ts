/** Who says what, where: every detector over every field, spans led back to the text as received. */
import type { Field, PaperBody, Span } from '../../domain/schema/paper.ts';
import type { Fitted } from '../fitted/fitted.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { repairText } from '../text/repair.ts';
import { sentenceAt, splitSentences } from '../text/sentences.ts';
import type { FieldTexts } from '../text/phrase-uses.ts';
import { toTokens } from '../text/tokens.ts';
import { kindHints } from './detectors/kind-hints.ts';
import { lexiconMatch } from './detectors/lexicon-match.ts';
import { listMembers } from './detectors/list-members.ts';
import { modelNames } from './detectors/model-names.ts';
import { ordinaryUses } from './detectors/ordinary-uses.ts';
import { overruledNames } from './detectors/overruled-names.ts';
import { keepLikely } from './keep-likely.ts';
import type { Candidate, Detector, FieldText, FoundMention, Observer, PaperFields, PaperMentions } from './mention.ts';

/** @returns one record per paper, in input order, of all that is found; time grows with the total length of the texts */
export function findMentions(papers: readonly PaperBody[], lexicon: Lexicon, fitted: Fitted): readonly PaperMentions[] {
  return papers.map(mentionFinder({ lexicon, fitted, minConfidence: 0 }));
}

/** What all papers share; mentions that are less sure than `minConfidence` (0 to 1) are left out. */
export type MentionShared = Readonly<{ lexicon: Lexicon; fitted: Fitted; minConfidence: number }>;

/** @returns a function of one paper; it holds the lexicon's trie: make it once, use it for all papers */
export function mentionFinder({ lexicon, fitted, minConfidence }: MentionShared): (paper: PaperBody) => PaperMentions {
  const detectors = makeDetectors(lexicon);
  return (paper) => {
    const found = findInPaper(toPaperFields(paper), detectors, lexicon, fitted);
    return { ...found, mentions: found.mentions.filter(({ confidence }) => confidence >= minConfidence) };
  };
}

/** The detectors in the order in which they run; each sees what those before it found. */
export function makeDetectors(lexicon: Lexicon): readonly Detector[] {
  return [
    lexiconMatch(lexicon),
    ordinaryUses,
    modelNames(lexicon),
    listMembers(lexicon),
    kindHints(lexicon),
    overruledNames(lexicon),
  ];
}

function findInPaper(
  paper: PaperFields,
  detectors: readonly Detector[],
  lexicon: Lexicon,
  fitted: Fitted,
): PaperMentions {
  const read = (
    fields: PaperFields,
  ): Readonly<{ found: ReturnType<typeof detect>; kept: ReturnType<typeof keepLikely> }> => {
    const seen = detect(fields, detectors);
    return { found: seen, kept: keepLikely(seen, textsOf(paper), lexicon, fitted) };
  };
  const first = read(paper);
  const refused = refusedPhrases(first.found, first.kept);
  const { found, kept } = refused.size === 0 ? first : read({ ...paper, refused });
  const fields = paper.fields.map((text, i) => toOriginal(text, kept[i]?.candidates ?? [], found[i] ?? NOTHING));
  return {
    paperId: paper.paper.id,
    mentions: fields.flatMap(({ mentions }) => mentions),
    left: fields.flatMap(({ left }) => left),
    overruled: fields.flatMap(({ overruled }) => overruled),
  };
}

/** Phrases in capitals that were found and not kept: "Tea BERT" stood where BERT is named. */
function refusedPhrases(
  found: readonly Readonly<{ candidates: readonly Candidate[] }>[],
  kept: readonly Readonly<{ candidates: readonly Candidate[] }>[],
): ReadonlySet<number> {
  const left = new Set(kept.flatMap(({ candidates }) => candidates.map(({ entry }) => entry)));
  return new Set(
    found.flatMap(({ candidates }) =>
      candidates.flatMap(({ entry, detector }) =>
        detector === 'capitalised-phrase' && entry !== undefined && !left.has(entry) ? entry : [],
      ),
    ),
  );
}

type Seen = Readonly<{
  candidates: readonly Candidate[];
  left: readonly Parameters<Observer['left']>[0][];
  dropped: readonly Parameters<Observer['dropped']>[0][];
}>;
const NOTHING: Seen = { candidates: [], left: [], dropped: [] };

/** What is kept and what was seen beside it, with spans of the text as received. */
function toOriginal(text: FieldText, kept: readonly Candidate[], seen: Seen): Omit<PaperMentions, 'paperId'> {
  const { field, original, repaired, sentences } = text;
  const decided = kept.flatMap(({ start, end, ground, decision }) =>
    ground === 'decision' && decision !== undefined ? [{ start, end, decision }] : [],
  );
  return {
    mentions: kept.map((candidate) => toMention(candidate, text)),
    left: outside(seen.left, seen.candidates).map(({ lacks, ...place }) => {
      const span = repaired.toOriginalSpan(place);
      const sentence = sentenceAt(sentences, span.start);
      return { field, ...span, surface: original.slice(span.start, span.end), sentence, lacks };
    }),
    overruled: [...seen.dropped, ...decided]
      .sort((a, b) => a.start - b.start)
      .map(({ decision, ...place }) => ({ field, ...repaired.toOriginalSpan(place), decision })),
  };
}

/** Forms that no mention covers and no longer form holds. */
function outside<Place extends Span>(left: readonly Place[], found: readonly Span[]): Place[] {
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  let next = 0;
  let reached = 0;
  return left.filter((place) => {
    while ((found[next]?.end ?? Number.POSITIVE_INFINITY) <= place.start) next++;
    const isFree = place.start >= reached && !(found[next] !== undefined && overlaps(place, found[next] as Span));
    if (isFree) reached = place.end;
    return isFree;
  });
}

/** What the detectors together find in each field, before it is weighed, and what they saw beside it. */
export function detect(paper: PaperFields, detectors: readonly Detector[]): (Seen & Readonly<{ field: Field }>)[] {
  return paper.fields.map((text) => {
    const left: Parameters<Observer['left']>[0][] = [];
    const dropped: Parameters<Observer['dropped']>[0][] = [];
    const observer: Observer = {
      left: (form) => void left.push(form),
      dropped: (place) => void dropped.push(place),
    };
    let candidates: readonly Candidate[] = [];
    for (const detector of detectors) candidates = detector.detect(text, candidates, paper, observer);
    return { field: text.field, candidates, left, dropped };
  });
}

/** The repaired texts. */
export function textsOf({ fields }: PaperFields): FieldTexts {
  const textOf = (field: Field): string => fields.find((one) => one.field === field)?.repaired.text ?? '';
  return { title: textOf('title'), abstract: textOf('abstract') };
}

/** A paper as detectors read it. */
export function toPaperFields(paper: PaperBody): PaperFields {
  const read = (field: Field): FieldText => {
    const original = paper[field];
    const repaired = repairText(original);
    return { field, original, repaired, tokens: toTokens(repaired.text), sentences: splitSentences(original) };
  };
  return { paper, fields: [read('title'), read('abstract')] };
}

function toMention(candidate: Candidate, text: FieldText): FoundMention {
  const span = text.repaired.toOriginalSpan(candidate);
  const { entry, name, kindHint, family, ground = 'rule', form, word, decision } = candidate;
  return {
    field: text.field,
    ...span,
    sentence: sentenceAt(text.sentences, span.start),
    detector: candidate.detector,
    confidence: candidate.confidence,
    surface: text.original.slice(span.start, span.end),
    ...(entry === undefined ? {} : { entry }),
    ...(name === undefined ? {} : { name }),
    ...(kindHint === undefined ? {} : { kindHint }),
    ...(family === undefined ? {} : { family }),
    ground,
    ...(form === undefined ? {} : { form }),
    ...(word === undefined ? {} : { word }),
    ...(decision === undefined ? {} : { decision }),
  };
}
