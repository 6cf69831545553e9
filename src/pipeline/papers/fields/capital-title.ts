/** Titles that a database wrote in capitals: spelt as their abstracts spell the words. */

/** So many words of two letters and more, all in capitals, are no row of acronyms: "TAC KBP" is. */
const LEAST_WORDS = 4;
const WORD = /\p{Lu}[\p{Lu}\p{N}]*(?:['’]S(?![\p{L}\p{N}]))?/gu;

/** Small inside of a title. */
const SMALL = new Set(
  'a an and as at but by for from in into of on onto or over per than the to toward towards under up upon via vs with without'.split(
    ' ',
  ),
);
/** Four letters and fewer may be an acronym that the abstract does not have, unless they are one of these. */
const SHORT = new Set(
  (
    'all any are art base based best both can case city code cost data deep does each edge end face fast find food four free full game good hand her high his home how its key ' +
    'land life link live long loss low made make man map may more most need net new next nine non not old one open our out own pain part past plan play post real risk road role rule ' +
    'self set side site six size soil some song stem step task ten test text that them then they this three time tool tree two type use used user view wave way web what when who why wide wild work year your'
  ).split(' '),
);

/**
 * "UNMIXER: AN INTERFACE FOR GANS" is "Unmixer: An Interface for GANs" where the abstract says so; a title with a small letter, and one
 * without an abstract that could tell its names from its words, stay.
 */
export function withoutCapitals(title: string, abstract: string): string {
  if (abstract === '' || /\p{Ll}/u.test(title) || (title.match(/\p{Lu}{2,}/gu) ?? []).length < LEAST_WORDS)
    return title;
  const spellings = spellingsIn(abstract);
  return title.replace(WORD, (word, at: number) => {
    const told = spellings.get(word) ?? pluralOf(word, spellings);
    if (told !== undefined && /\p{Lu}/u.test(told)) return told;
    const small = told ?? word.toLowerCase();
    const opens = at === 0 || /[:.?!–—]\s?["“'(]?$/u.test(title.slice(0, at));
    if (SMALL.has(small)) return opens ? capitalised(small) : small;
    const isName = told === undefined && (/\p{N}/u.test(word) || (word.length <= 4 && !SHORT.has(small)));
    return isName ? word : capitalised(small);
  });
}

/** Words of a text by what they are in capitals: as they stand inside of a sentence, else as they begin one. */
function spellingsIn(text: string): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const opening = new Map<string, string>();
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{N}]*(?:['’]s(?![\p{L}\p{N}]))?/gu)) {
    const key = word.toUpperCase();
    const isFirst = /(?:^|[.?!:]\s["“'(]?)$/u.test(text.slice(Math.max(0, index - 3), index));
    const kept = isFirst ? opening : spellings;
    const known = kept.get(key);
    if (known === undefined || (/^\p{Lu}/u.test(known) && /^\p{Ll}+$/u.test(word))) kept.set(key, word);
  }
  return new Map([...opening, ...spellings]);
}

/** "GANS" of a text that has a GAN. */
function pluralOf(word: string, spellings: ReadonlyMap<string, string>): string | undefined {
  const single = word.endsWith('S') ? spellings.get(word.slice(0, -1)) : undefined;
  return single !== undefined && /\p{Lu}$/u.test(single) ? `${single}s` : undefined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
