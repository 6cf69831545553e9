/**
 * Texts that come as tokens with a space between every two ("a method ( PCA ) , end - to - end ."), as many corpora hold them: which
 * texts are such, and which of their spaces nobody would write.
 */

const SPACED_MARK = / [,.)](?=\s|$)/g;
const JOINED_MARK = /[\p{L}\p{N})](?:[,)]|(?<=\p{Ll}\p{Ll})\.)(?=\s|$)/gu;

/** Do marks stand apart from the words before them more often than at them? One stray " ," in a written text makes none of it. */
export function isTokenised(text: string): boolean {
  const spaced = text.match(SPACED_MARK)?.length ?? 0;
  return spaced > 0 && spaced > (text.match(JOINED_MARK)?.length ?? 0);
}

/** Words that stand behind a dash rather than in a compound: "the brain - for instance". */
const AFTER_DASH = 'for|which|such|this|that|these|it|we|but|is|are|where|when|while|because|i\\.e|e\\.g|namely|with';

/** Source of a pattern for one such space: before a closing mark, behind an opening one, on either side of a hyphen or slash in a word. */
export const TOKEN_GAP = [
  String.raw` (?=[,.;:!?)\]](?:\s|$|[,.;:)\]]))`,
  String.raw`(?<=(?:^|\s)[(\[]) `,
  String.raw` (?='s\s)`,
  String.raw`(?<=[\p{L}\p{N})\]]) (?=[-/] (?!(?:${AFTER_DASH})\b)[\p{L}\p{N}(])`,
  String.raw`(?<=[\p{L}\p{N})\]] [-/]) (?!(?:${AFTER_DASH})\b)(?=[\p{L}\p{N}(])`,
  String.raw`(?<=(?:^|[\s(/-])\p{Lu}) (?=\d \p{Lu}(?!\p{L}{2}))`, // "I 3 D": some tokenisers set digits apart
  String.raw`(?<=(?:^|[\s(/-])\p{Lu} \d) (?=\p{Lu}(?!\p{L}{2}))`,
  String.raw`(?<=(?:^|[\s(/-])\d) (?=\d(?:\s|$))`,
  String.raw`(?<=\b\d) (?=[kKMB](?:\s|$))`,
  String.raw`(?<=\p{Ll}\p{Lu}) (?=\d(?:\s|$))`,
].join('|');
