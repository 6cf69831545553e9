import { remembered } from '../../../domain/remembered.ts';
import {
  CAPITAL_PLURAL,
  FORMULA_GROUP,
  hasCapital,
  HYPHEN_TAIL,
  isAllCaps,
  isCoinedShape,
  SIZED_MODEL,
} from '../../text/name-shape.ts';
import { matchesIn } from '../../text/matches.ts';
import { piecesWith } from '../../text/pieces.ts';
import { insideOf } from '../../text/spans.ts';
import { isNameStar } from '../../text/tokens.ts';
import type { HarvestedName, Harvester, PaperText } from './harvester.ts';

const STRONG_CONFIDENCE = 0.9;
const WEAK_CONFIDENCE = 0.75;
const WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}\\]|\p{Lu}\))[\p{L}\p{N}](?:[\p{L}\p{N}+#@*./_-]|${FORMULA_GROUP}){0,60}`,
  'gu',
);

/** Words coined by their shape, with one more reason: used twice, in the repository's name, in the title, or beside a naming noun. */
export const coinedTokens: Harvester = {
  name: 'coined-token',
  description: 'A word with inner capitals, several capitals or a digit that the paper treats as a name.',
  harvest: (text, { words }) => {
    const uses = new Map<string, { inTitle: number; inAbstract: number; hasCue: boolean; isData: boolean }>();
    collect(text.title, (word) => useOf(uses, word).inTitle++);
    const isInLong = insideOf(text.pairs.abstract.map(({ long }) => long));
    collect(text.abstract, (word, at) => {
      if (isInLong(at)) return; // "HypErplane" in a long form with marked capitals
      const use = useOf(uses, word);
      use.inAbstract++;
      use.hasCue ||= hasNamingNeighbour(text.abstract, at, word);
      use.isData ||= DATA_BEHIND.test(text.abstract.slice(at + word.length, at + word.length + 24));
    });
    return [...uses].flatMap(([name, use]) =>
      isSpelling(name, use) && words.has(name.toLowerCase()) ? [] : judge(text, name, use),
    );
  },
};

/** "guIded REwrite": the shape of an ordinary word that shows which of its letters an acronym is made of. */
const SPELLING = /^(?:\p{Ll}+\p{Lu}|\p{Lu}{2,})\p{Ll}{3,}$/u;

function isSpelling(name: string, { inTitle, inAbstract }: Use): boolean {
  return inTitle === 0 && inAbstract === 1 && SPELLING.test(name);
}

/** "GPT-architectures", "LLM-and-prompt literacy", "benchmarks-AIME", "non-BERT": an ordinary word tied to a name. */
const PLAIN_SIDES = /-(?:and|or|of|in|by|for|vs)(?:-\p{Ll}+){0,9}$|-\p{Ll}{4,}$|^(?:\p{Ll}{4,}|non|pre)-(?=\p{Lu})/gu;

type Use = { inTitle: number; inAbstract: number; hasCue: boolean; isData: boolean };

function useOf(uses: Map<string, Use>, word: string): Use {
  const use = uses.get(word) ?? { inTitle: 0, inAbstract: 0, hasCue: false, isData: false };
  uses.set(word, use);
  return use;
}

/** Most words have none, and no part of theirs is coined. */
const CAPITAL = /\p{Lu}/gu;

function collect(field: string, take: (word: string, at: number) => void): void {
  for (const { start, end } of piecesWith(CAPITAL, field)) {
    for (const match of matchesIn(WORD, field.slice(start, end))) {
      if (!hasCapital(match[0])) continue;
      for (const [part, offset] of partsOf(match[0])) {
        const { word, isName } = readPart(part);
        const at = start + match.index + offset + Math.max(0, part.indexOf(word));
        const name = isNameStar(field, at + word.length) ? `${word}*` : word;
        if (isName && !isMaths(field, at, at + part.length) && !isCitation(name, field.slice(0, at))) take(name, at);
      }
    }
  }
}

/** "NDCG@5" is NDCG, "mAP@0.5" is mAP. */
const OF_THE_FIRST = /(?<=^\p{L}[\p{L}\p{N}-]{1,20})@(?:\p{L}|[\d.-]{1,9})$/u;
/** "T2I-Adapter", "GSM-Hard": a tail with a capital is part of the name. */
const NAMING_TAIL = /^.(?:Adapter|Network|Hard|Complete)$/;

/** "Llama2 (CITATION)": what a conversion leaves of a reference. */
const PLACEHOLDER = /^(?:CITATIONS?|CITEP|CITET)$/;

/** A part without what is tied to its name, and whether that has the shape of one. */
const readPart = remembered((part): Readonly<{ word: string; isName: boolean }> => {
  const word = part
    .replace(/[.*_/@-]+$|\.git$/, '')
    .replace(OF_THE_FIRST, '')
    .replace(HYPHEN_TAIL, (tail) => (NAMING_TAIL.test(tail) ? tail : ''))
    .replace(PLAIN_SIDES, '')
    .replace(CAPITAL_PLURAL, '');
  return { word, isName: isCoinedShape(word) && !/^\p{Lu}{1,2}$/u.test(word) && !PLACEHOLDER.test(word) };
});

/** Beside a raised or lowered sign, an equals sign, a dot between factors or a backslash letters are a formula. */
function isMaths(field: string, start: number, end: number): boolean {
  return /[\^_=\\·]$|= $/.test(field.slice(Math.max(0, start - 2), start)) || /[\^_=\\]/.test(field.charAt(end));
}

/** "[BRST21, GVV22]": authors' initials and a year, between square brackets. */
function isCitation(name: string, before: string): boolean {
  return /^\p{Lu}[\p{L}+]{1,8}\d{2}[a-z]?$/u.test(name) && /\[(?:[\p{L}\d+,; ]{0,80}[,;] )?$/u.test(before.slice(-90));
}

/** "docs/Kettle.md" is where a file lies. */
const PATH = /\/.*\.(?:md|txt|pdf|html?|json|ya?ml|csv|tsv|py|ipynb|js|ts|sh|cpp|zip|gz)$/i;

/** A slash between names, but for the patch size of "ViT-B/16", and the full stop of a sentence whose space is lost: "relations.ConParE". */
const BETWEEN_NAMES = /\/(?!(?<=-\p{Lu}\/)\d)|(?<=\p{Ll}{3})\.(?=\p{Lu})/gu;

/** The names of "Gemini/GPT/Claude", each with where it begins; none of a path. */
function partsOf(word: string): [string, number][] {
  if (PATH.test(word)) return [];
  const parts: [string, number][] = [];
  let from = 0;
  for (const { index } of word.matchAll(BETWEEN_NAMES)) {
    parts.push([word.slice(from, index), from]);
    from = index + 1;
  }
  return [...parts, [word.slice(from), from]];
}

const NOUN_BEHIND =
  /^['"]?s?\s(?:method|algorithm|optimizer|optimiser|model|dataset|benchmark|corpus|framework|architecture|network|layer|module|family|adapter|technique|approach|loss|metric|score|task|suite|leaderboard|challenge|backbone|variant|baseline|pipeline|toolkit|library|platform|simulator|scheme|strategy|paradigm|procedure|mechanism|regularizer|solver|planner)s?\b/;
/** "FairytaleQA dataset": what is said to be data by such a noun is named. */
const DATA_BEHIND = /^['"]?\s(?:data ?set|benchmark|corpus|corpora|test ?bed|leaderboard)s?\b/;
const CUE_BEFORE =
  /(?:such as|like|including|e\.g\.,?|namely|called|named|termed|dubbed|unlike|versus|vs\.|over|outperform(?:s|ing)?|surpass(?:es|ing)?|with|and|on|using|,)\s["']?$/;

function hasNamingNeighbour(field: string, at: number, word: string): boolean {
  return (
    NOUN_BEHIND.test(field.slice(at + word.length, at + word.length + 24)) ||
    CUE_BEFORE.test(field.slice(Math.max(0, at - 14), at))
  );
}

function judge(text: PaperText, name: string, use: Use): HarvestedName[] {
  const isLinked = text.repositories.some((repository) => repository.toLowerCase() === name.toLowerCase());
  const isMixed = !isAllCaps(name) || /\d|[+#*]/.test(name);
  const isStrong = isLinked || use.inAbstract + use.inTitle >= 2 || (use.isData && isMixed);
  if (!isStrong && !(use.hasCue || isMixed)) return [];
  const confidence = isStrong ? STRONG_CONFIDENCE : WEAK_CONFIDENCE;
  if (SIZED_MODEL.test(name))
    return [{ paperId: text.paperId, name, kind: 'model', detector: 'coined-token', confidence: STRONG_CONFIDENCE }];
  return [{ paperId: text.paperId, name, detector: 'coined-token', confidence }];
}
