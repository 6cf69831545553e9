/** A sentence prepared for questions about pairs of its names: where each stands, who acts where, which cues fire. */
import { addTo } from '../text/add-to.ts';
import type { Clause } from './clauses.ts';
import { CUES } from './cues/all.ts';
import type { NounPhrase } from './phrases.ts';
import { governorOf, type ReadableClause } from './reading.ts';
import type { ReadSentence } from './sentences.ts';
import { settleActors } from './settle-actors.ts';
import type { Slot } from './slots.ts';
import { SELF, type Anchor } from './tokens.ts';
import { classOf } from './word-classes.ts';

/** Where a name stands in its sentence. */
export type Place = Readonly<{
  anchor: Anchor;
  /** Index among the sentence's tokens. */
  token: number;
  /** Index among its names, the paper's own "we" left out. */
  rank: number;
  /** Index of its clause; -1 where the grammar has passed it over. */
  clause: number;
  /** Index of its slot in the clause. */
  slot: number;
  phrase: NounPhrase | undefined;
  isHead: boolean;
  /** `subject`, `object`, `aside`, `list`, or the preposition that governs it. */
  role: string;
}>;

export type SentenceView = Readonly<{
  sentence: ReadSentence;
  clauses: ReadSentence['clauses'];
  /** Token classes, in order. */
  classes: readonly string[];
  /** Places of the named concepts, in order of the text. */
  places: readonly Place[];
  /** Cue and type by first end, then by second; SELF stands for the paper's own work. */
  cues: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** First ends by second end, of the cues that fire. */
  sourcesByTarget: ReadonlyMap<string, readonly string[]>;
  /** Classes of words that tell what the sentence is about, each once. */
  topics: readonly string[];
  /** Classes of its verbs that carry relations, each once. */
  verbs: readonly string[];
  /** First word of what names the paper's own work: "we", "our"; `none`. */
  self: string;
}>;

/** What a cue needs to know of the paper. */
export type PaperNames = Pick<ReadableClause, 'introduced' | 'conceptIdByForm'> &
  Readonly<{ headNouns: ReadonlySet<string> }>;

const TELLING = /^(?:evidence|gain|likeness|problem|known|new|use|lack|than|while|whereas|but|although|unlike|can)$/;
const CARRYING = /^(compare|evaluate|introduce|build|apply|report|recast|effect):/;

export function viewSentence(sentence: ReadSentence, names: PaperNames): SentenceView {
  const clauses = settleActors(sentence, names.introduced, names.headNouns);
  const classes = sentence.tokens.map((token) => classOf(token));
  const kinds = [...new Set(classes)];
  const { cues, sourcesByTarget } = readCues(sentence, clauses, names);
  return {
    sentence,
    clauses,
    classes,
    places: placesOf(sentence, clauses),
    cues,
    sourcesByTarget,
    topics: kinds.filter((name) => TELLING.test(name)),
    verbs: [...new Set(kinds.flatMap((name) => CARRYING.exec(name)?.[1] ?? []))],
    self: sentence.tokens.find(({ anchor }) => anchor?.part === 'self')?.text.split(' ')[0] ?? 'none',
  };
}

const NONE: readonly string[] = [];

/** Cue and type of all cues that fire for the two. */
export function cuesBetween({ cues }: Pick<SentenceView, 'cues'>, from: string, to: string): readonly string[] {
  return cues.get(from)?.get(to) ?? NONE;
}

function readCues(
  sentence: ReadSentence,
  clauses: ReadSentence['clauses'],
  { introduced, conceptIdByForm }: PaperNames,
): Pick<SentenceView, 'cues' | 'sourcesByTarget'> {
  const isTitle = sentence.field === 'title';
  const words = sentence.tokens.map(({ text }) => text);
  const cues = new Map<string, Map<string, string[]>>();
  const sourcesByTarget = new Map<string, string[]>();
  for (const [i, { clause, actors }] of clauses.entries()) {
    const opposed = isOpposing(words, clauses, i) ? (clauses[i - 1]?.clause.subjects ?? []) : [];
    if (![...actors, ...opposed].some(isConcept) && !namesConcept(clause)) continue;
    const readable = { clause, actors, isTitle, words, opposed, introduced, conceptIdByForm };
    for (const cue of CUES) {
      for (const { from, type, to } of cue.read(readable)) {
        const source = from.part === 'self' ? SELF : from.conceptId;
        let ofSource = cues.get(source);
        if (ofSource === undefined) cues.set(source, (ofSource = new Map<string, string[]>()));
        const some = ofSource.get(to.conceptId);
        const name = `${cue.name}/${type}`;
        if (some === undefined) {
          ofSource.set(to.conceptId, [name]);
          addTo(sourcesByTarget, to.conceptId, source);
        } else if (!some.includes(name)) some.push(name);
      }
    }
  }
  return { cues, sourcesByTarget };
}

/** "X is fast, whereas [Y is not]", "While X is fast, [Y is not]". */
function isOpposing(words: readonly string[], clauses: ReadSentence['clauses'], at: number): boolean {
  if (clauses[at]?.clause.lead === 'whereas') return true;
  return at === 1 && /^(?:while|whereas)$/.test(words[0] ?? '') && clauses[at]?.clause.lead === '';
}

/** A clause without names states nothing, whatever its verb: cues relate to concepts only. */
function namesConcept({ subjects, slots }: Clause): boolean {
  if (subjects.some(isConcept)) return true;
  return slots.some(({ phrases }) =>
    phrases.some(({ heads, modifiers, bases }) => [heads, modifiers, bases].some((anchors) => anchors.some(isConcept))),
  );
}

function isConcept({ part }: Anchor): boolean {
  return part === 'concept';
}

function placesOf({ tokens }: ReadSentence, clauses: ReadSentence['clauses']): Place[] {
  const found = new Map<Anchor, InClause>();
  for (const [clause, { clause: read }] of clauses.entries()) {
    for (const [slot, one] of read.slots.entries()) {
      for (const phrase of one.phrases) {
        if (phrase.heads.length + phrase.modifiers.length === 0) continue;
        const role = roleOf(one);
        for (const anchor of phrase.heads) found.set(anchor, { clause, slot, phrase, role, isHead: true });
        for (const anchor of phrase.modifiers) found.set(anchor, { clause, slot, phrase, role, isHead: false });
      }
    }
  }
  const places: Place[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const anchor = tokens[token]?.anchor;
    if (anchor?.part !== 'concept') continue;
    const { clause, slot, phrase, role, isHead } = found.get(anchor) ?? NOWHERE;
    places.push({ anchor, token, rank: places.length, clause, slot, phrase, isHead, role });
  }
  return places;
}

type InClause = Pick<Place, 'clause' | 'slot' | 'phrase' | 'isHead' | 'role'>;

const NOWHERE: InClause = { clause: -1, slot: -1, phrase: undefined, isHead: false, role: 'none' };

function roleOf(slot: Slot): string {
  const governor = governorOf(slot);
  const role = slot.isList
    ? 'list'
    : slot.isAside
      ? 'aside'
      : governor !== ''
        ? governor
        : slot.preps.includes('of')
          ? 'of'
          : '';
  if (role === '') return slot.isBefore ? 'subject' : 'object';
  return slot.isBefore ? `<${role}` : role;
}
