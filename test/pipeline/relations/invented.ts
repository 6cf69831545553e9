/** Small invented papers whose concepts are marked in the text: `{Zeb}`, `{Yak:dataset}`, `{yaks=Yak:dataset}`. */
import { FITTED } from '../fitted.ts';
import type { Concept, Kind, Mention } from '../../../src/domain/schema/concept.ts';
import type { Field, Paper, Span } from '../../../src/domain/schema/paper.ts';
import { asKnown } from '../../../src/pipeline/relations/known-concept.ts';
import { paperRelater } from '../../../src/pipeline/relations/relate-concepts.ts';

type Options = Readonly<{
  /** Names that are found in this paper alone; all others are curated and known from many papers. */
  fresh?: readonly string[];
  /** Detector of the fresh names, or of each. */
  detector?: string | ((id: string) => string);
  /** Wider concepts by name. */
  broader?: Readonly<Record<string, readonly string[]>>;
  /** Names by id, where they are not the ids, and what they stand for. */
  names?: Readonly<Record<string, string>>;
  long?: Readonly<Record<string, string>>;
  isNear?: boolean;
}>;

const MARK = /\{([^{}:=]+)(?:=([^{}:]+))?(?::(\w+))?\}/g;

/** Reads a title and abstract with marked names; sentences end at ". ". */
export function relate(
  title: string,
  abstract: string,
  { fresh = [], detector = 'coined-token', broader = {}, names = {}, long = {}, isNear = true }: Options = {},
) {
  const kinds = new Map<string, Kind>();
  const mentions = new Map<string, Mention[]>();
  const paper: Paper = {
    id: 'p',
    title: read('title', title),
    abstract: read('abstract', abstract),
    tags: [],
    links: [],
    sources: [],
  };
  const concepts: Concept[] = [...kinds].map(([id, kind]) => ({
    id,
    name: Object.hasOwn(names, id) ? (names[id] ?? id) : id,
    kind,
    ...(Object.hasOwn(long, id) ? { expansion: long[id] ?? '' } : {}),
    aliases: [],
    origin: fresh.includes(id) ? { paper: 'p' } : 'curated',
    broader: Object.hasOwn(broader, id) ? (broader[id] ?? []) : [],
    paperCount: fresh.includes(id) ? 1 : 9,
    mentionCount: 1,
  }));
  const named = { paperId: 'p', concepts: [...mentions].map(([conceptId, some]) => ({ conceptId, mentions: some })) };
  const shared = { concepts: concepts.map(asKnown), models: FITTED.models, minConfidence: 0, isNear };
  const { roles, stated } = paperRelater(shared)({ paper, concepts: named });
  return {
    paper,
    stated,
    /** `Zeb builds-on Yak`, in order. */
    relations: stated.map(({ from, type, to }) => `${from} ${type} ${to}`),
    /** Strongest role by name. */
    roles: Object.fromEntries(roles.concepts.map((one) => [one.conceptId, one.roles[0]?.type])),
    evidence: Object.fromEntries(roles.concepts.map((one) => [one.conceptId, one.roles])),
  };

  function read(field: Field, marked: string): string {
    let text = '';
    let at = 0;
    const found: { id: string; kind: Kind; start: number; end: number }[] = [];
    for (const match of marked.matchAll(MARK)) {
      const [whole, form = '', id = form, kind] = match;
      text += marked.slice(at, match.index);
      found.push({
        id,
        kind: (kind as Kind | undefined) ?? kinds.get(id) ?? 'method',
        start: text.length,
        end: text.length + form.length,
      });
      text += form;
      at = match.index + whole.length;
    }
    text += marked.slice(at);
    const sentences = sentencesOf(text);
    for (const { id, kind, start, end } of found) {
      kinds.set(id, kind);
      const sentence = sentences.find((span) => span.start <= start && end <= span.end) ?? {
        start: 0,
        end: text.length,
      };
      const one: Mention = {
        field,
        start,
        end,
        sentence,
        detector: fresh.includes(id) ? (typeof detector === 'string' ? detector : detector(id)) : 'lexicon',
        confidence: 0.9,
      };
      mentions.set(id, [...(mentions.get(id) ?? []), one]);
    }
    return text;
  }
}

function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\. |$/g)) {
    spans.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  return spans;
}
