/** Features of a concept in a paper that tell whether the paper brings it into the world. */
import type { Mention, PaperConcepts } from '../../domain/schema/concept.ts';
import type { PaperBody } from '../../domain/schema/paper.ts';
import { FeatureList, type FeatureNames, type TellFeature } from '../fitted/feature-list.ts';
import { INTRODUCTION_CUES, isProposal, type Newness } from './introduction-cues.ts';
import { MAX_PAPERS_OF_NEW, type KnownConcept } from './known-concept.ts';
import { ownWorkAt } from './own-work.ts';
import type { ReadSentence } from './sentences.ts';
import { classOf } from './word-classes.ts';

/** A cue that has fired for a concept, and where. */
export type FiredCue = Readonly<{ conceptId: string; cue: string; sentence: ReadSentence }>;

export type IntroductionInput = Readonly<{
  paper: PaperBody;
  concepts: PaperConcepts;
  sentences: readonly ReadSentence[];
  conceptsById: ReadonlyMap<string, KnownConcept>;
}>;

/** Detectors that find names where a paper defines them. */
const DEFINING = /^(?:title-name|introduced-name|acronym-pair|repository-name|named-term)$/;

/**
 * Features of every concept of a paper, by its id; with the cues that fired for it.
 * @param names  of the features that count
 */
export function introductionFeatures(
  input: IntroductionInput,
  names: FeatureNames,
): {
  featuresById: ReadonlyMap<string, FeatureList>;
  fired: readonly FiredCue[];
} {
  const { paper, concepts, sentences, conceptsById } = input;
  const heading = headingOf(input);
  const newness = (conceptId: string): Newness => {
    const age = newnessOf(paper.id, conceptsById.get(conceptId));
    return age === 'old' && conceptId === heading ? 'rare' : age;
  };
  const fired = readCues(paper, sentences, newness);
  const broad = readCues(paper, sentences, () => 'new');
  const openedAt = ownWorkAt(paper);
  const most = concepts.concepts.reduce((size, { mentions }) => Math.max(size, mentions.length), 0);
  const firedById = Map.groupBy(fired, ({ conceptId }) => conceptId);
  const broadById = Map.groupBy(broad, ({ conceptId }) => conceptId);
  const sentenceAt = abstractSentences(sentences);
  const featuresById = new Map<string, FeatureList>();
  for (const { conceptId, mentions } of concepts.concepts) {
    const features = new FeatureList(names);
    const add = features.tell;
    const concept = conceptsById.get(conceptId);
    const isNew = newness(conceptId);
    const form = concept?.name ?? '';
    const isNamed = /[\p{Lu}\d]/u.test(form);
    const shape = isNamed ? (/\s/.test(form) ? 'phrase' : 'name') : 'term';
    add`kind=${concept?.kind ?? 'concept'}`;
    add`age=${isNew}`;
    add`shape=${shape}`;
    add`age-shape=${isNew}/${shape}`;
    add`kind-age=${concept?.kind ?? 'concept'}/${isNew}`;
    for (const { cue } of firedById.get(conceptId) ?? []) {
      add`cue=${cue}`;
      add`cue-shape=${cue}/${shape}`;
    }
    for (const { cue } of broadById.get(conceptId) ?? []) {
      add`broad-cue=${cue}`;
      add`broad-cue-age=${cue}/${isNew}/${shape}`;
    }
    for (const detector of new Set(mentions.map((mention) => mention.detector))) {
      add`detector=${detector}`;
      if (DEFINING.test(detector)) add`defined=${detector}/${isNew}`;
    }
    add`uses=${Math.min(mentions.length, 4)}/${shape}`;
    if (mentions.length === most) add`most-used/${shape}`;
    addPlaces(paper, mentions, { sentenceAt, openedAt, isNew, shape }, add);
    featuresById.set(conceptId, features);
  }
  return { featuresById, fired };
}

/**
 * The concept whose name of one word stands before the colon of the title: "Mamba: Linear-Time Sequence Modeling …". However many other papers name it,
 * this may be where it comes from: the text has to tell ("LSTM: A Search Space Odyssey").
 */
function headingOf({ paper, concepts, conceptsById }: IntroductionInput): string | undefined {
  const isHeading = ({ field, start, end }: Mention): boolean =>
    field === 'title' &&
    start === 0 &&
    !/\s/.test(paper.title.slice(0, end)) &&
    PREFIX_MARK.test(paper.title.slice(end));
  const isNamed = (id: string): boolean => {
    const { name = '', kind } = conceptsById.get(id) ?? {};
    return /\p{Lu}/u.test(name) && (kind === 'method' || kind === 'model' || kind === 'dataset');
  };
  return concepts.concepts.find(({ conceptId, mentions }) => isNamed(conceptId) && mentions.some(isHeading))?.conceptId;
}

function readCues(
  paper: PaperBody,
  sentences: readonly ReadSentence[],
  newness: (conceptId: string) => Newness,
): FiredCue[] {
  return INTRODUCTION_CUES.flatMap((cue) =>
    sentences.flatMap((sentence) =>
      cue
        .read({ sentence, text: paper[sentence.field], newness })
        .map((conceptId) => ({ conceptId, cue: cue.name, sentence })),
    ),
  );
}

/** A sentence with what every name in it asks. */
type AskedSentence = ReadSentence & Readonly<{ isProposal: boolean; isOwn: boolean }>;

/** Sentences of the abstract by their start; of two that start together the first. */
function abstractSentences(sentences: readonly ReadSentence[]): ReadonlyMap<number, AskedSentence> {
  const byStart = new Map<number, AskedSentence>();
  for (const sentence of sentences) {
    if (sentence.field !== 'abstract' || byStart.has(sentence.span.start)) continue;
    const isOwn = sentence.tokens.some(({ text, anchor }) => text === 'our' || anchor?.part === 'self');
    byStart.set(sentence.span.start, { ...sentence, isProposal: isProposal(sentence), isOwn });
  }
  return byStart;
}

/** Index of the token that a mention lies in, or -1. */
function tokenOf(tokens: ReadSentence['tokens'], { start, end }: Mention): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) + 1 < end) low = middle + 1;
    else high = middle;
  }
  return (tokens[low]?.start ?? Number.POSITIVE_INFINITY) <= start ? low : -1;
}

/** Behind a name that a title begins with. */
const PREFIX_MARK = /^\s{0,3}(?::|--|\u2014|\u2013)/;

/** Characters that hold a preposition before a name. */
const WINDOW = 40;

type Told = Readonly<{
  sentenceAt: ReadonlyMap<number, AskedSentence>;
  openedAt: number;
  isNew: Newness;
  shape: string;
}>;

/** What the sentences that name it say: where it stands, what stands around it, who acts. */
function addPlaces(
  paper: PaperBody,
  mentions: readonly Mention[],
  { sentenceAt, openedAt, isNew, shape }: Told,
  add: TellFeature,
): void {
  const inTitle = mentions.filter(({ field }) => field === 'title');
  const inAbstract = mentions.filter(({ field }) => field === 'abstract');
  const [first] = inAbstract;
  add`in-title=${inTitle.length > 0}/${shape}`;
  add`title-and-text=${inTitle.length > 0}/${first !== undefined}`;
  for (const { start, end } of inTitle) {
    if (start === 0) add`title-start/${shape}`;
    if (start === 0 && PREFIX_MARK.test(paper.title.slice(end))) add`title-prefix/${shape}`;
    if (/^\s*\)?\s*$/.test(paper.title.slice(end))) add`title-end/${shape}`;
    const before = paper.title.slice(Math.max(0, start - WINDOW), start);
    if (/\b(?:via|by|through|using|with)\s+$/i.test(before)) add`title-means/${shape}`;
    if (/\b(?:for|in|of|on)\s+$/i.test(before)) add`title-for/${shape}`;
  }
  if (first === undefined) return;
  const isBefore = openedAt < 0 ? 'never' : first.sentence.end <= openedAt ? 'before' : 'after';
  add`first=${isBefore}/${shape}`;
  add`first-age=${isBefore}/${isNew}`;
  add`first-place=${Math.min(4, Math.floor((5 * first.start) / Math.max(1, paper.abstract.length)))}/${shape}`;
  if (/\(\s*$/.test(paper.abstract.slice(Math.max(0, first.start - WINDOW), first.start)))
    add`bracketed/${shape}/${isNew}`;
  if (/^\s*\(/.test(paper.abstract.slice(first.end))) add`before-bracket/${shape}/${isNew}`;
  for (const [i, mention] of inAbstract.entries()) {
    const sentence = sentenceAt.get(mention.sentence.start);
    const at = sentence === undefined ? -1 : tokenOf(sentence.tokens, mention);
    if (sentence === undefined || at < 0) continue;
    const classAt = (offset: number): string => classOf(sentence.tokens[at + offset]);
    const [before, after] = [classAt(-1), classAt(1)];
    if (i === 0) {
      add`first-before=${before}`;
      add`first-after=${after}`;
    }
    add`before=${before}`;
    add`after=${after}`;
    add`before2=${classAt(-2)} ${before}/${shape}`;
    add`after-shape=${after}/${shape}`;
    if (sentence.isProposal) add`proposal/${i === 0 ? 'first' : 'later'}/${shape}`;
    if (sentence.isOwn) add`own-sentence/${i === 0 ? 'first' : 'later'}/${shape}`;
    const anchor = sentence.tokens[at]?.anchor;
    for (const { clause, actors } of sentence.clauses) {
      const verbClass = clause.verb?.verb.verbClass ?? 'none';
      if (anchor !== undefined && actors.includes(anchor)) add`actor=${verbClass}/${shape}`;
      else if (actors.some(({ part }) => part === 'self')) {
        const slot = clause.slots.find(({ phrases }) =>
          phrases.some(({ heads, modifiers }) => anchor !== undefined && [...heads, ...modifiers].includes(anchor)),
        );
        if (slot !== undefined) add`done-to=${verbClass}/${slot.preps.at(-1) ?? 'object'}/${shape}`;
      }
    }
  }
}

/** new: found in this paper; rare: curated, but hardly named in other papers; old: known from elsewhere. */
export function newnessOf(paperId: string, concept: KnownConcept | undefined): Newness {
  if (concept === undefined) return 'old';
  if (concept.origin !== 'curated') return concept.origin.paper === paperId ? 'new' : 'old';
  return concept.paperCount <= MAX_PAPERS_OF_NEW ? 'rare' : 'old';
}
