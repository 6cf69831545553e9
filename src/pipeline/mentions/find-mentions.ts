/** Who says what, where: every detector over every field, spans led back to the text as received. */
import type { Field, Paper } from '../../domain/schema/paper.ts';
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
import { keepLikely } from './keep-likely.ts';
import type { Candidate, Detector, FieldText, FoundMention, PaperFields, PaperMentions } from './mention.ts';

/**
 * @param minConfidence  0 to 1; mentions below are left out
 * @returns one record per paper, in input order; time grows with the total length of the texts
 */
export function findMentions(
  papers: readonly Paper[],
  lexicon: Lexicon,
  fitted: Fitted,
  minConfidence = 0,
): readonly PaperMentions[] {
  const detectors = makeDetectors(lexicon);
  return papers.map((paper) => {
    const { paperId, mentions } = findInPaper(readFields(paper), detectors, lexicon, fitted);
    return { paperId, mentions: mentions.filter(({ confidence }) => confidence >= minConfidence) };
  });
}

/** The detectors in the order in which they run; each sees what those before it found. */
export function makeDetectors(lexicon: Lexicon): readonly Detector[] {
  return [lexiconMatch(lexicon), ordinaryUses, modelNames(lexicon), listMembers(lexicon), kindHints(lexicon)];
}

function findInPaper(
  paper: PaperFields,
  detectors: readonly Detector[],
  lexicon: Lexicon,
  fitted: Fitted,
): PaperMentions {
  const found = detect(paper, detectors);
  const kept = keepLikely(found, textsOf(paper), lexicon, fitted);
  const mentions = paper.fields.flatMap((text, i) =>
    (kept[i]?.candidates ?? []).map((candidate) => toMention(candidate, text)),
  );
  return { paperId: paper.paper.id, mentions };
}

/** What the detectors together find in each field, before it is weighed. */
export function detect(
  paper: PaperFields,
  detectors: readonly Detector[],
): { field: Field; candidates: readonly Candidate[] }[] {
  return paper.fields.map((text) => {
    let candidates: readonly Candidate[] = [];
    for (const detector of detectors) candidates = detector.detect(text, candidates, paper);
    return { field: text.field, candidates };
  });
}

/** The repaired texts. */
export function textsOf({ fields }: PaperFields): FieldTexts {
  const textOf = (field: Field): string => fields.find((one) => one.field === field)?.repaired.text ?? '';
  return { title: textOf('title'), abstract: textOf('abstract') };
}

/** A paper as detectors read it. */
export function readFields(paper: Paper): PaperFields {
  const read = (field: 'title' | 'abstract'): FieldText => {
    const original = paper[field];
    const repaired = repairText(original);
    return { field, original, repaired, tokens: toTokens(repaired.text), sentences: splitSentences(original) };
  };
  return { paper, fields: [read('title'), read('abstract')] };
}

function toMention(candidate: Candidate, text: FieldText): FoundMention {
  const span = text.repaired.toOriginalSpan(candidate);
  const { entry, name, kindHint, family } = candidate;
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
  };
}
