/** Wordings by which a paper introduces a concept of its own. */
import { SPOKEN_OF } from '../../domain/vocabulary.ts';
import { OF_OTHERS } from '../text/of-others.ts';
import type { Clause } from './clauses.ts';
import type { Slot } from './slots.ts';
import type { ReadSentence } from './sentences.ts';
import type { Anchor } from './tokens.ts';

/** new: found in this paper alone; rare: curated, but hardly named in other papers; old: known from elsewhere. */
export type Newness = 'new' | 'rare' | 'old';

type Place = Readonly<{ sentence: ReadSentence; text: string; newness: (conceptId: string) => Newness }>;

/** One wording; `read` returns the ids of the concepts that the sentence introduces. */
export type IntroductionCue = Readonly<{
  name: string;
  description: string;
  read: (place: Place) => readonly string[];
}>;

/** Characters beside a name that may introduce it. */
const WINDOW = 120;

const NAMING =
  /\b(?:called|named|termed|dubbed|coined|denoted (?:as|by)|referred to as|refer to(?: (?:it|this|them))? as|(?:which )?we (?:call|name|term|dub)(?: (?:it|this|them))?|abbreviated as)\s*[("'`*\\{]*(?:(?:a|an|the)\s+)?$/i;
/** What is "also called", "so-called" or a thing "which is termed" so has that name from elsewhere. */
const ALSO =
  /\b(?:(?:also|so|sometimes)[- ](?:called|named|termed|dubbed|coined|known as|denoted (?:as|by)|referred to as)|(?<!\b(?:we|our|new|novel)\b.*)which (?:is|are) (?:called|named|termed|dubbed|referred to as))\s*[("'`*\\{]*(?:(?:a|an|the)\s+)?$/i;
const NOVEL_AFTER =
  /^\s*(?:\([^)]*\)\s*)?(?:,|is|--|—)\s*(?:a|an|the first)\s+(?:[\w-]+\s+){0,3}?(?:novel|new|first)\b/i;
const OUR_BEFORE =
  /\b(?:our|the proposed)\s+(?:(?:newly|new|novel|proposed|own|final|full|best|main|simple|resulting|method|approach|framework|algorithm|model|architecture|optimizer|system|technique|strategy|scheme|network|loss|benchmark|dataset|corpus|metric|toolkit|library|agent|pipeline),?\s+)*[("'`]*$/i;
const PROPOSED_BEFORE =
  /\b(?:(?:our|the) (?:newly )?(?:proposed|introduced)|our (?:(?:final|full|new|novel|own|proposed) )?(?:method|approach|framework|algorithm|model|architecture|optimizer|system),?)\s+[("'`]*$/i;
/** "our NAME 2014 submission": to somebody else's challenge. */
const ENTERED = /^\s*(?:\d{4}\s)?(?:submissions?|entry|entries|participation)\b/;
const COUNT_WORD = /^(?:two|three|four|five|several|various|multiple|different|many)$/;

const titlePrefix: IntroductionCue = {
  name: 'title-prefix',
  description: 'the name before the first colon or dash of the title',
  read: ({ sentence, newness }) => {
    const [first, mark] = sentence.tokens;
    if (sentence.field !== 'title' || first?.anchor?.part !== 'concept') return [];
    if (mark === undefined || !/^(?::|-+|[\u2013\u2014])$/.test(mark.text)) return [];
    const { conceptId } = first.anchor;
    return newness(conceptId) === 'new' || isCoined(first.raw) ? [conceptId] : [];
  },
};

const titleHead: IntroductionCue = {
  name: 'title-head',
  description: 'a title that starts with a name found here alone',
  read: ({ sentence, newness }) => {
    const first = sentence.tokens.find((token) => token.sort !== 'mark');
    const anchor = sentence.field === 'title' ? first?.anchor : undefined;
    return anchor !== undefined && isMethod(anchor) && newness(anchor.conceptId) === 'new' ? [anchor.conceptId] : [];
  },
};

const titleMeans: IntroductionCue = {
  name: 'title-means',
  description: 'a title that ends "via NAME", with a name found here alone',
  read: ({ sentence, text, newness }) => {
    if (sentence.field !== 'title') return [];
    const means = sentence.anchors.filter(({ start }) =>
      /\b(?:via|by|through|using|with)\s+$/i.test(text.slice(Math.max(0, start - WINDOW), start)),
    );
    return idsOf(means.filter(isMethod), (id) => newness(id) === 'new');
  },
};

const wePropose: IntroductionCue = {
  name: 'we-propose',
  description: 'the object of "we propose", the subject of "is proposed"',
  read: ({ sentence, newness }) =>
    sentence.clauses.flatMap(({ clause, actors }) => {
      if (clause.verb?.verb.verbClass !== 'introduce') return [];
      if (clause.verb.isPassive && clause.verb.mood === 'finite')
        return idsOf(clause.subjects, (id) => newness(id) === 'new');
      const isOwn = actors.some((actor) => actor.part === 'self');
      if (!isOwn) return [];
      const slots = proposedBy(clause);
      const named = slots.findIndex((slot) => slot.isAside && proposedIn(slot, newness).length > 0);
      return slots.flatMap((slot, i) => (i < named && isDescribed(slot) ? [] : proposedIn(slot, newness)));
    }),
};

const beside: IntroductionCue = {
  name: 'proposed-beside',
  description: 'a new name in brackets, after "namely" or with its own explanation, in the sentence of a proposal',
  read: ({ sentence, text, newness }) => {
    if (!isProposal(sentence)) return [];
    const marked = sentence.anchors.filter(({ start, end }) => {
      const after = text.slice(end, end + WINDOW);
      return (
        /\bnamely,?\s*$|\($/.test(text.slice(Math.max(sentence.span.start, start - WINDOW), start)) ||
        /^\s*(?:\([^)]*\))?\s*(?:,|--?|\u2014)\s*an?\s/.test(after)
      );
    });
    return idsOf(marked, (id) => newness(id) === 'new');
  },
};

/** "We propose …" somewhere in the sentence. */
export function isProposal(sentence: ReadSentence): boolean {
  return sentence.clauses.some(
    ({ clause, actors }) =>
      clause.verb?.verb.verbClass === 'introduce' && actors.some((actor) => actor.part === 'self'),
  );
}

/** A cue on what stands right before or after a name. */
function besideCue(
  name: string,
  description: string,
  isNaming: (before: string, after: string, anchor: Anchor, newness: Newness) => boolean,
): IntroductionCue {
  return {
    name,
    description,
    read: ({ sentence, text, newness }) =>
      sentence.anchors
        .filter((anchor) => {
          const before = text.slice(Math.max(sentence.span.start, anchor.start - WINDOW), anchor.start);
          return isNaming(
            before,
            text.slice(anchor.end, Math.min(sentence.span.end, anchor.end + WINDOW)),
            anchor,
            newness(anchor.conceptId),
          );
        })
        .map(({ conceptId }) => conceptId),
  };
}

export const INTRODUCTION_CUES: readonly IntroductionCue[] = [
  titlePrefix,
  wePropose,
  besideCue('called', '"termed NAME"', (before, _, anchor, newness) => {
    return (
      NAMING.test(before) &&
      !OF_OTHERS.test(before) &&
      !ALSO.test(before) &&
      (newness === 'new' || isCoined(anchor.text))
    );
  }),
  besideCue(SPOKEN_OF, '"our NAME"', (before, after, __, newness) => {
    if (ENTERED.test(after)) return false;
    return (newness === 'new' && OUR_BEFORE.test(before)) || (newness === 'rare' && PROPOSED_BEFORE.test(before));
  }),
  besideCue('a-novel', '"NAME, a novel …"', (_, after, __, newness) => newness === 'new' && NOVEL_AFTER.test(after)),
  titleHead,
  titleMeans,
  beside,
];

/** Slots that hold what a proposal names: its object and the appositions to it. */
function proposedBy(clause: Clause): Slot[] {
  return clause.slots.filter((slot) => !slot.isBefore && slot.preps.length === 0);
}

/** Names in a slot of a proposal: "X", "X and Y"; not the X of "three X procedures". */
function proposedIn(slot: Slot, newness: (conceptId: string) => Newness): string[] {
  return slot.phrases.flatMap((phrase) => {
    const isKindOfMany = COUNT_WORD.test(phrase.words[0] ?? '') && phrase.tail.length > 0;
    if (isKindOfMany) return [];
    const isAnnounced = phrase.words.some((word) => word === 'new' || word === 'novel');
    const isBare =
      phrase.tail.length === 0 &&
      phrase.heads.some((head) => isMethod(head) && isCoined(head.text) && !/s$/.test(head.text)) &&
      phrase.words.length <= 2;
    return idsOf(
      phrase.heads.slice(-1),
      (id) =>
        isBare ||
        newness(id) === 'new' ||
        (newness(id) === 'rare' && isAnnounced && phrase.heads.some(({ text }) => /\p{Lu}/u.test(text))),
    );
  });
}

/** "a progressive training method" in front of the name itself. */
function isDescribed(slot: Slot): boolean {
  return slot.phrases.every((phrase) => phrase.hasArticle && phrase.tail.length > 0);
}

function isMethod({ part, kind }: Anchor): boolean {
  return part === 'concept' && (kind === 'method' || kind === 'model' || kind === 'dataset');
}

function idsOf(anchors: readonly Anchor[], fits: (conceptId: string) => boolean): string[] {
  return anchors
    .filter(({ part, conceptId }) => part === 'concept' && fits(conceptId))
    .map(({ conceptId }) => conceptId);
}

/** Looks coined: one word with a capital after its first letter, a digit, or a sign; or one capitalised word. */
function isCoined(form: string): boolean {
  return !/\s/.test(form.trim()) && (/[\p{Lu}\p{N}+#]/u.test(form.slice(1)) || /^\p{Lu}/u.test(form));
}
