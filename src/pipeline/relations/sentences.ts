/** A paper's sentences that name concepts, read into clauses. */
import type { Kind, Mention, PaperConcepts } from '../../domain/schema/concept.ts';
import type { Field, PaperBody, Span } from '../../domain/schema/paper.ts';
import { readChunks } from './chunks.ts';
import { readClauses, type Clause } from './clauses.ts';
import type { KnownConcept } from './known-concept.ts';
import { readTokens } from './read-tokens.ts';
import { SELF, type Anchor, type Token } from './tokens.ts';

export type ReadSentence = Readonly<{
  field: Field;
  span: Span;
  tokens: readonly Token[];
  /** The named concepts among the tokens. */
  anchors: readonly Anchor[];
  clauses: readonly Readonly<{ clause: Clause; actors: readonly Anchor[] }>[];
}>;

type NamedMention = Mention & Readonly<{ conceptId: string; kind: Kind }>;

/** Sentences with at least one mention, title first. Where sentence spans overlap, each is read by itself. */
export function readSentences(
  paper: PaperBody,
  concepts: PaperConcepts,
  conceptsById: ReadonlyMap<string, KnownConcept>,
): ReadSentence[] {
  const mentions = concepts.concepts.flatMap(({ conceptId, mentions }) =>
    nameMentions(mentions, conceptId, conceptsById.get(conceptId)?.kind ?? 'concept'),
  );
  return (['title', 'abstract'] as const).flatMap((field) => {
    const bySentence = Map.groupBy(
      mentions.filter((mention) => mention.field === field),
      (mention) => `${mention.sentence.start}-${mention.sentence.end}`,
    );
    return [...bySentence.values()]
      .sort((a, b) => (a[0]?.sentence.start ?? 0) - (b[0]?.sentence.start ?? 0))
      .map((group) => readSentence(paper[field], field, group));
  });
}

function nameMentions(mentions: readonly Mention[], conceptId: string, kind: Kind): NamedMention[] {
  return mentions.map(({ field, start, end, sentence, detector, confidence }) => {
    return { field, start, end, sentence, detector, confidence, conceptId, kind };
  });
}

/** Longer stretches without a full stop are tables or formulas, and reading them would take time that grows with their square. */
const MAX_LENGTH = 3000;

function readSentence(text: string, field: Field, mentions: readonly NamedMention[]): ReadSentence {
  const span = mentions[0]?.sentence ?? { start: 0, end: 0 };
  const tokens = readTokens(text, span, mentions);
  const clauses = span.end - span.start > MAX_LENGTH ? [] : readClauses(readChunks(tokens));
  const anchors = tokens.flatMap(({ anchor }) => (anchor?.part === 'concept' ? [anchor] : []));
  return {
    field,
    span,
    tokens,
    anchors,
    clauses: clauses.map((clause, i) => ({ clause, actors: actorsOf(clauses, i) })),
  };
}

const OWN_EVIDENCE =
  /^(?:experiments?|results?|evaluations?|simulations?|analys[ei]s|findings?|comparisons?|ablations?|experimentation|benchmarking|demonstrations?|validation)$/;
const OWN_WRITING = /^(?:paper|work|article|study|studies|investigations?|tests?|research)$/;
const OTHERS =
  /^(?:prior|previous|existing|recent|related|other|others|past|earlier|many|most|several|current|conventional|traditional)$/;

/** Who the clause is about: its subjects, or the paper's own work where "extensive experiments" are the subject. */
function actorsOf(clauses: readonly Clause[], at: number): readonly Anchor[] {
  const clause = clauses[at] as Clause;
  if (clause.subjects.length > 0 && !isOwnEvidence(clause)) return clause.subjects;
  if (!isOwnEvidence(clause)) return [];
  const told = clauses.slice(at + 1).find((next) => next.lead === 'that' && next.verb?.mood === 'finite');
  if (told !== undefined && told.subjects.length > 0) return told.subjects;
  return [{ part: 'self', conceptId: SELF, kind: 'method', start: 0, end: 0, text: '' }];
}

/** "Extensive experiments", "our results", "this paper"; not "prior work" or "recent studies". */
function isOwnEvidence({ subjectWords }: Clause): boolean {
  if (subjectWords.some((word) => OTHERS.test(word))) return false;
  if (subjectWords.some((word) => OWN_EVIDENCE.test(word))) return true;
  return (
    subjectWords.some((word) => OWN_WRITING.test(word)) &&
    subjectWords.some((word) => word === 'this' || word === 'our')
  );
}
