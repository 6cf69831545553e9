/** Hyphens that the ends of lines left in texts copied from PDF: "communica-tion" and "em-bryo", but not "germ-line". */

/** Endings that are no words, so that no compound has them behind its hyphen. */
const ENDING =
  'tions?|tional(?:ly)?|sions?|ity|ities|ical(?:ly)?|atives?|ated|ating|i[sz]ations?|i[sz]ed|i[sz]ing|ments?|ences?|ances?|' +
  'teins?|teristics?|fications?|poration|tribution|bution|tive(?:ly)?|tial(?:ly)?|ciated|ously|ferent|duced|duction';
/** Begins with the hyphen, as few words have one: what stands before it is looked at there alone. */
const BROKEN = new RegExp(String.raw`(?<=(?<![\p{L}-])\p{L}\p{Ll}{1,24})-(?=(?:${ENDING})(?![\p{L}-]))`, 'gu');
const HYPHENED = /(?<![\p{L}-])(\p{L}\p{Ll}{1,24})-(\p{Ll}{2,24})(?![\p{L}-])/gu;
const WORD = /(?<![\p{L}-])\p{L}{4,48}(?![\p{L}-])/gu;

/** The same without them: a word that is surely broken is joined, and in its text those that stand there in one piece as well. Time is linear. */
export function withoutLineEndHyphens(text: string): string {
  const joined = text.replace(BROKEN, '');
  if (joined === text) return text;
  const words = new Set(joined.toLowerCase().match(WORD));
  return joined.replace(HYPHENED, (found, start: string, end: string) =>
    words.has(`${start}${end}`.toLowerCase()) ? `${start}${end}` : found,
  );
}
