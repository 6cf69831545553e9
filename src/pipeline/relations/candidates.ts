/** Every pair of names of which a sentence may state a relation, with its features. */
import type { PaperConcepts, RelationMode } from '../../domain/schema/concept.ts';
import type { FieldSpan, PaperBody } from '../../domain/schema/paper.ts';
import type { FeatureList, FeatureNames } from '../fitted/feature-list.ts';
import type { DoubtInput } from './doubts.ts';
import type { KnownConcept } from './known-concept.ts';
import { ownWorkAt } from './own-work.ts';
import { KnownFeatures, type ConceptFacts } from './known-features.ts';
import { pairFeatures, type PairContext } from './pair-features.ts';
import type { ReadSentence } from './sentences.ts';
import { cuesBetween, viewSentence, type PaperNames, type Place, type SentenceView } from './sentence-view.ts';
import { SharedFeatures } from './shared-features.ts';
import { SELF } from './tokens.ts';

/** A pair in one sentence; `from` is SELF where the paper speaks of its own work and introduces nothing. */
export type Candidate = Readonly<{
  from: string;
  to: string;
  mode: RelationMode;
  evidence: FieldSpan;
  features: FeatureList;
  /** `cue/type` of the cues that fire. */
  cues: readonly string[];
  /** What speaks against it. */
  doubts: DoubtInput;
  /** The first end is the one to name first where the relation has no direction. */
  leads: boolean;
  /** Probability that what it takes for the paper's own work is that, in [0, 1]; 1 where the sentence names both ends. */
  certainty: number;
}>;

/** A concept that the paper introduces, and how sure that is, in [0, 1]. */
export type Introduced = Readonly<{ conceptId: string; confidence: number }>;

export type CandidateInput = Readonly<{
  paper: PaperBody;
  concepts: PaperConcepts;
  sentences: readonly ReadSentence[];
  /** Surest first. */
  introductions: readonly Introduced[];
  conceptsById: ReadonlyMap<string, KnownConcept>;
  /** Names of the features that count. */
  features: FeatureNames;
}>;

/** Two names with more others between them state nothing of each other; and a sentence's time stays in step with its length. */
const MAX_NAMES_BETWEEN = 10;

/** @returns candidates in order of the text; a pair at most once a sentence, by its nearest mentions */
export function readCandidates(input: CandidateInput): Candidate[] {
  const { sentences, introductions, paper } = input;
  const certaintyById = new Map(introductions.map(({ conceptId, confidence }) => [conceptId, confidence]));
  const introduced = new Set(certaintyById.keys());
  const conceptIdByForm = new Map([...aliasesOf(input), ...formsOf(sentences)]);
  const names: PaperNames = { introduced, conceptIdByForm, headNouns: headNounsOf(introduced, conceptIdByForm) };
  const factsById = factsOf(input, introduced);
  const titled = introductions.filter(({ conceptId }) => factsById.get(conceptId)?.isInTitle);
  const umbrella = (titled.find(({ conceptId }) => isMade(factsById.get(conceptId))) ?? titled[0])?.conceptId;
  const openedAt = ownWorkAt(paper);
  let last = introductions[0]?.conceptId;
  const known = new KnownFeatures(input.features);
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const named = introducedIn(sentence, introduced);
    const topic = (named.length === 1 ? named[0] : (umbrella ?? named[0] ?? last)) ?? SELF;
    last = named[0] ?? last;
    if (sentence.clauses.length === 0 || isWish(sentence)) continue;
    const view = viewSentence(sentence, names);
    const facts = {
      isTitle: sentence.field === 'title',
      position: sentence.field === 'title' ? 0 : sentence.span.start / Math.max(1, paper.abstract.length),
      isOpened: openedAt >= 0 && sentence.span.end > openedAt,
      introducedCount: introduced.size,
    };
    const shared = new SharedFeatures(view, facts, input.features);
    for (const candidate of readPairs({ shared, known, factsById, topic }, certaintyById, umbrella, facts.isOpened))
      found.push(candidate);
  }
  return found;
}

/** Something that the paper has made, no phenomenon that it describes. */
function isMade(facts: ConceptFacts | undefined): boolean {
  return facts !== undefined && facts.kind !== 'concept' && facts.kind !== 'task';
}

/**
 * @param umbrella  the new name of the title: what other new names are parts of
 * @param isOpened  the paper has spoken of its own work before or here
 */
function readPairs(
  context: PairContext,
  certaintyById: ReadonlyMap<string, number>,
  umbrella: string | undefined,
  isOpened: boolean,
): Candidate[] {
  const { topic } = context;
  const introduced = new Set(certaintyById.keys());
  const { view } = context.shared;
  const { places, sentence } = view;
  const nearest = new NearestPairs();
  const named = new Set(places.map(({ anchor }) => anchor.conceptId));
  for (const to of places) {
    const toId = to.anchor.conceptId;
    if (umbrella !== undefined && !named.has(umbrella) && introduced.has(toId) && isOwnPart(view, toId))
      nearest.put(umbrella, undefined, to);
    if (!named.has(topic) && toId !== topic && sentence.field === 'abstract' && !introduced.has(toId)) {
      if (nearest.get(topic, toId) === undefined) nearest.put(topic, undefined, to);
    }
    for (let i = Math.max(0, to.rank - MAX_NAMES_BETWEEN); i <= to.rank + MAX_NAMES_BETWEEN; i++) {
      const from = places[i];
      if (from === undefined || from.anchor.conceptId === toId) continue;
      const known = nearest.get(from.anchor.conceptId, toId);
      if (known?.from === undefined || gapOf(from, to) < gapOf(known.from, known.to))
        nearest.put(from.anchor.conceptId, from, to);
    }
  }
  const evidence = { field: sentence.field, ...sentence.span };
  putHeads(nearest, view);
  return nearest.all.map(({ fromId, from, to }): Candidate => {
    const toId = to.anchor.conceptId;
    const isOwn = introduced.has(fromId) || fromId === SELF;
    const ofSelf = isOwn ? cuesBetween(view, SELF, toId) : [];
    const ofFirst = cuesBetween(view, fromId, toId);
    const cues = ofSelf.length === 0 ? ofFirst : [...ofFirst, ...ofSelf];
    const cuesBack = cuesBetween(view, toId, fromId);
    const [fromFacts, toFacts] = [context.factsById.get(fromId), context.factsById.get(toId)];
    const isWider = toFacts?.broader.includes(fromId) === true;
    const isNew = introduced.has(fromId) || introduced.has(toId);
    const mode = !named.has(fromId) ? 'paper' : isNew ? 'direct' : 'others';
    return {
      from: fromId,
      to: toId,
      mode,
      evidence,
      features: pairFeatures({ ...context, topic: fromId }, from, to, cues, cuesBack),
      cues,
      doubts: { view, from, to, fromFacts, toFacts, isWider, mode, introduced, cues, cuesBack, isOpened },
      certainty: mode === 'paper' ? (certaintyById.get(fromId) ?? 1) * (certaintyById.get(toId) ?? 1) : 1,
      leads: isOwn || (!introduced.has(toId) && leadsByCue(cues, cuesBack, from, to)),
    };
  });
}

/** "our approach incorporates NAME". */
function isOwnPart(view: SentenceView, conceptId: string): boolean {
  return cuesBetween(view, SELF, conceptId).some((cue) => cue.endsWith('/builds-on'));
}

type Pair = { readonly fromId: string; from: Place | undefined; to: Place };

/** Pairs of a sentence by their ends, in the order in which they came, each with the places that were put last. */
class NearestPairs {
  readonly all: Pair[] = [];
  readonly #byTo = new Map<string, Map<string, Pair>>();

  get(fromId: string, toId: string): Pair | undefined {
    return this.#byTo.get(toId)?.get(fromId);
  }

  put(fromId: string, from: Place | undefined, to: Place): void {
    const toId = to.anchor.conceptId;
    const known = this.get(fromId, toId);
    if (known !== undefined) {
      known.from = from;
      known.to = to;
      return;
    }
    const pair = { fromId, from, to };
    this.all.push(pair);
    const ofTo = this.#byTo.get(toId) ?? new Map<string, Pair>();
    this.#byTo.set(toId, ofTo.set(fromId, pair));
  }
}

/** Names in other names that cues speak of: "weighted MMD" names MMD, too. */
function putHeads(nearest: NearestPairs, { places, cues }: SentenceView): void {
  for (const from of places) {
    const fromId = from.anchor.conceptId;
    for (const conceptId of cues.get(fromId)?.keys() ?? []) {
      if (nearest.get(fromId, conceptId) !== undefined) continue;
      nearest.put(fromId, from, { ...from, anchor: { ...from.anchor, conceptId } });
    }
  }
}

/** What the authors hope for is not there. */
function isWish({ tokens }: ReadSentence): boolean {
  return tokens.some(({ text }) => text === 'hope');
}

/** A cue that compares knows who is promoted; else the one named first leads. */
function leadsByCue(cues: readonly string[], back: readonly string[], from: Place | undefined, to: Place): boolean {
  const isSaid = cues.some((cue) => cue.endsWith('/compares'));
  if (isSaid !== back.some((cue) => cue.endsWith('/compares'))) return isSaid;
  return from === undefined || from.token < to.token;
}

function gapOf(from: Place, to: Place): number {
  return Math.abs(from.token - to.token);
}

function factsOf(
  { paper, concepts, conceptsById }: CandidateInput,
  introduced: ReadonlySet<string>,
): Map<string, ConceptFacts> {
  return new Map(
    concepts.concepts.map(({ conceptId, mentions }) => {
      const concept = conceptsById.get(conceptId);
      const first = mentions[0];
      const form = first === undefined ? '' : paper[first.field].slice(first.start, first.end);
      const facts: ConceptFacts = {
        kind: concept?.kind ?? 'concept',
        isIntroduced: introduced.has(conceptId),
        isInTitle: mentions.some(({ field }) => field === 'title'),
        mentionCount: mentions.length,
        isNamed: /[\p{Lu}\d]/u.test(concept?.name ?? form),
        confidence: mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0),
        detector: first?.detector ?? '',
        noun: nounOf(concept?.expansion ?? concept?.name ?? form),
        broader: concept?.broader ?? [],
      };
      return [conceptId, facts] as const;
    }),
  );
}

/** "large language models" is a model. */
function nounOf(name: string): string {
  const word =
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? '';
  return word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word;
}

/** All names of a paper's concepts, in lower case; of two with one name the first in the text has it. */
function aliasesOf({ concepts, conceptsById }: CandidateInput): Map<string, string> {
  const ids = concepts.concepts.map(({ conceptId }) => conceptId).toReversed();
  return new Map(
    ids.flatMap((id) => (conceptsById.get(id)?.aliases ?? []).map(({ form }) => [form.toLowerCase(), id] as const)),
  );
}

function formsOf(sentences: readonly ReadSentence[]): Map<string, string> {
  const anchors = sentences.flatMap(({ tokens }) =>
    tokens.flatMap(({ anchor }) => (anchor?.part === 'concept' ? [anchor] : [])),
  );
  return new Map(anchors.map(({ text, conceptId }) => [text.toLowerCase(), conceptId]));
}

/** Last words of the new names of several words, by which the text may go on to call them. */
function headNounsOf(introduced: ReadonlySet<string>, conceptIdByForm: ReadonlyMap<string, string>): Set<string> {
  const names = [...conceptIdByForm].filter(([form, id]) => introduced.has(id) && /\s/.test(form));
  return new Set(names.map(([form]) => form.split(/\s+/).at(-1) ?? ''));
}

/** Introduced concepts that an abstract's sentence names, in its order. */
function introducedIn(sentence: ReadSentence, introduced: ReadonlySet<string>): string[] {
  const ids = sentence.tokens.flatMap(({ anchor }) =>
    anchor !== undefined && introduced.has(anchor.conceptId) ? [anchor.conceptId] : [],
  );
  return [...new Set(ids)];
}
