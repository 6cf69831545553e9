/** Known forms, curated or harvested, in one pass over the words; leftmost, then longest. */
import type { Kind } from '../../../domain/schema/concept.ts';
import type { Lexicon, LexiconForm } from '../../lexicon/lexicon.ts';
import { HYPHEN_TAIL } from '../../text/name-shape.ts';
import { PhraseTrie } from '../../text/phrase-trie.ts';
import { toVariants } from '../../text/variants.ts';
import type { Candidate, Detector, FieldText, PaperFields } from '../mention.ts';

type Variant = Readonly<{ form: LexiconForm; text: string }>;

/** @returns a detector that holds the lexicon's trie: make it once, use it for all papers */
export function lexiconMatch(lexicon: Lexicon): Detector {
  const { trie, variants } = buildTrie(lexicon);
  return {
    name: 'lexicon',
    description: 'A form of the curated list, or a name that a paper defines.',
    detect: (text, _found, paper) => {
      const candidates: Candidate[] = [];
      trie.scan(text.tokens, ({ start, end, values }) => {
        if (start < (candidates.at(-1)?.end ?? 0)) return false;
        const form = chooseForm(values, variants, lexicon, text, { start, end }, paper);
        if (form === undefined) return false;
        const { entry, detector, confidence } = form;
        const isModel =
          lexicon.entries[entry]?.kind === 'model' && /^[-–][\dv]/.test(text.repaired.text.slice(end, end + 2)); // grown by model-names
        if (isModel || hasFreeEdges(text.repaired.text, start, end))
          candidates.push({ start, end, entry, detector, confidence });
        else {
          const compound =
            form.caseClass === 'fold'
              ? undefined
              : toCompound(text.repaired.text, start, end, entry, lexicon.entries[entry]?.kind);
          if (compound === undefined || compound.start < (candidates.at(-1)?.end ?? 0)) return false;
          candidates.push(compound);
        }
        return true;
      });
      return candidates;
    },
  };
}

function buildTrie(lexicon: Lexicon): { trie: PhraseTrie; variants: Variant[] } {
  const trie = new PhraseTrie();
  const variants: Variant[] = [];
  for (const form of lexicon.forms) {
    for (const text of toVariants(form.text)) {
      trie.add(text, variants.length);
      variants.push({ form, text });
    }
  }
  return { trie, variants };
}

/** The best form that holds here: the paper's own definition, then plain vocabulary, then what needs context and has it. */
function chooseForm(
  values: readonly number[],
  variants: readonly Variant[],
  lexicon: Lexicon,
  text: FieldText,
  span: { start: number; end: number },
  paper: PaperFields,
): LexiconForm | undefined {
  const surface = text.repaired.text.slice(span.start, span.end);
  let best: LexiconForm | undefined;
  let bestRank = 0;
  for (const value of values) {
    const variant = variants[value];
    if (variant === undefined || !agrees(variant, surface, lexicon.ordinaryWords)) continue;
    const rank = rankOf(variant.form, lexicon, paper);
    if (rank > bestRank) [best, bestRank] = [variant.form, rank];
  }
  return best;
}

function rankOf(form: LexiconForm, lexicon: Lexicon, paper: PaperFields): number {
  if (form.papers !== undefined) return form.papers.has(paper.paper.id) ? 4 : 0;
  if (form.needsContext) return hasContext(lexicon.entries[form.entry]?.context ?? [], paper) ? 2 : 0;
  return form.detector === 'lexicon' ? 3 : 1;
}

function agrees({ form, text }: Variant, surface: string, ordinaryWords: ReadonlySet<string>): boolean {
  if (form.detector !== 'lexicon' && splitsCoinedName(text, surface)) return false;
  if (form.caseClass === 'fold') return true;
  if (form.caseClass === 'cased')
    return /\p{Lu}/u.test(surface) && (surface === text || agreesInCase(text, surface, ordinaryWords));
  return surface === text || surface.replace(/[\s-]+/g, ' ') === text.replace(/[\s-]+/g, ' ');
}

/** "Efficient LLM" is not the coined EfficientLLM; "LLaMA2 7B" is LLaMA2-7B. */
function splitsCoinedName(form: string, surface: string): boolean {
  return !/\s/.test(form) && /\s\D/.test(surface);
}

/**
 * "PISSA" and "Olora" are PiSSA and OLoRA, but "First" is not FiRST where papers write "first", and "efficient LLM" is not EfficientLLM.
 */
function agreesInCase(form: string, surface: string, ordinaryWords: ReadonlySet<string>): boolean {
  if (/[\s-]/.test(surface) && !/[\s-]/.test(form))
    return surface.split(/[\s-]+/).every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const isTitleCase = /^\p{Lu}\p{Ll}+$/u.test(surface);
  return !(isTitleCase && /\p{L}.*\p{Lu}/u.test(form) && ordinaryWords.has(surface.toLowerCase()));
}

function hasContext(words: readonly string[], paper: PaperFields): boolean {
  return words.some((word) => paper.fields.some(({ repaired }) => containsWord(repaired.text.toLowerCase(), word)));
}

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    if (
      isStart &&
      !/[\p{L}\p{N}]/u.test(
        text
          .slice(at + word.length)
          .replace(/^(?:es|s)(?![\p{L}\p{N}])/u, '')
          .charAt(0),
      )
    )
      return true;
  }
  return false;
}

const COMPOUND_CONFIDENCE = 0.8;

/** "Drop-Muon", "LoRA-XS": a hyphenated word that holds a known name and more is a name of its own. */
function toCompound(
  text: string,
  start: number,
  end: number,
  family: number,
  kind: Kind | undefined,
): Candidate | undefined {
  const before = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]+-$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const behind =
    /^-[\p{L}\p{N}+]+(?:\.\d[\p{L}\p{N}]*)?(?:-[\p{L}\p{N}+]+)?/u.exec(text.slice(end, end + 24))?.[0] ?? '';
  const [from, to] = [start - before.length, end + behind.replace(HYPHEN_TAIL, '').length];
  const name = text.slice(from, to);
  const isName = /\p{Lu}|^[a-zμ]-/u.test(before) || /\p{Lu}|\d/u.test(behind);
  if (!isName || name.length > 30 || /^[\p{L}\p{N}]/u.test(text.charAt(to))) return undefined;
  const kindHint = before === '' && (kind === 'dataset' || kind === 'model') ? { kindHint: kind } : {}; // "WMT-10" is a dataset as WMT is
  return {
    start: from,
    end: to,
    name,
    family,
    ...kindHint,
    detector: 'name-compound',
    confidence: COMPOUND_CONFIDENCE,
  };
}

/** Prefixes that make another word of what follows: "self-attention" is not attention. */
const WORD_PREFIX =
  /(?:^|[^\p{L}])(?:pre|post|re|non|un|self|cross|multi|semi|sub|meta|co|anti|inter|intra|hyper|de|auto|bi|tri|micro|macro|mini|super|pseudo|quasi|counter|ultra)-$/iu;
const SIZE_TAIL = /^-(?:base|large|small|tiny|mini|medium|huge|giant|xl|xxl|nano|micro|lite|pro|plus|turbo)\b/i;

/**
 * Is the span a name of its own and not part of a longer hyphenated one? "LoRA-based" yes, "LoRA-XS" no; "non-LoRA" yes, "Drop-Muon" no.
 * Lower-case terms join others more freely: "entropy-change".
 */
function hasFreeEdges(text: string, start: number, end: number): boolean {
  const isName =
    /\p{Lu}.*\p{Lu}|\p{Lu}\d|\p{Ll}\p{Lu}/u.test(text.slice(start, end)) ||
    /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));
  return hasFreeStart(text, start, isName) && hasFreeEnd(text, end, isName);
}

function hasFreeStart(text: string, start: number, isName: boolean): boolean {
  if (start < 2 || !/[-‐‑]/.test(text.charAt(start - 1))) return text.charAt(start - 1) !== '_';
  const before = text.slice(Math.max(0, start - 24), start);
  const prefix = /[\p{L}\p{N}+]+-$/u.exec(before)?.[0];
  if (prefix === undefined) return true;
  if (!isName) return !WORD_PREFIX.test(before);
  return /^\p{Ll}{3,}-$/u.test(prefix) || prefix === 're-';
}

function hasFreeEnd(text: string, end: number, isName: boolean): boolean {
  const next = text.charAt(end);
  if (next === '_' || next === '@') return false;
  if (next === '.' && isName && /^\.\d/.test(text.slice(end, end + 2)) && /\d$/.test(text.slice(0, end).slice(-1)))
    return false;
  if (!/[-‐‑]/.test(next)) return true;
  const tail = /^-[\p{L}\p{N}]+(?:-[\p{L}]+)?/u.exec(text.slice(end, end + 40))?.[0];
  if (tail === undefined) return true;
  if (!isName) return true;
  if (HYPHEN_TAIL.test(tail)) return true;
  return /^-\p{Ll}{3,}/u.test(tail) && !SIZE_TAIL.test(tail);
}
