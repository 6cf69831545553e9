/** Closed word lists of the shallow grammar, all in lower case. */
import type { Token } from './tokens.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Prepositions, and verb forms that are used as such ("given", "using"). */
export const PREPS = set(
  'of in on for with without to by via through using over under across from into onto at against between among within upon than as like unlike beyond toward towards during after before about per along versus vs throughout despite except including excluding concerning regarding besides alongside atop unto given based following compared relative',
);
/** Prepositions of several words, with their words. */
export const PHRASES: readonly (readonly [string, readonly string[]])[] = [
  'such as',
  'based on',
  'based upon',
  'built on',
  'built upon',
  'on top of',
  'compared to',
  'compared with',
  'in comparison to',
  'in comparison with',
  'in contrast to',
  'relative to',
  'with respect to',
  'in terms of',
  'instead of',
  'rather than',
  'due to',
  'because of',
  'thanks to',
  'by means of',
  'as opposed to',
  'in addition to',
  'along with',
  'together with',
  'according to',
  'inspired by',
  'motivated by',
  'superiority over',
  'ranging from',
  'up to',
  'as part of',
  'prior to',
  'in place of',
  'in conjunction with',
  'in combination with',
  'for example',
  'apart from',
  'other than',
  'more than',
  'less than',
  'as well as',
  'namely',
]
  .map((text) => [text, text.split(' ')] as const)
  .concat([['e.g.', ['e', '.', 'g', '.']] as const, ['i.e.', ['i', '.', 'e', '.']] as const]);
/** Joints between equals. */
export const CONJS = set('and or but nor yet plus');
/** Words that open a clause of its own. */
export const SUBORDINATORS = set(
  'while whereas because since although though if when where whether so thus hence therefore how why unless until once what',
);
/** Words after which a clause hangs on the noun before. */
export const RELATIVES = set('which who whose whom that');
/** Words after which a noun phrase goes on: what follows is no verb. */
export const DETERMINERS = set(
  'a an the this that these those its their our any some each every both all no such another other many several various most more few two three four five six recent existing current prior previous popular standard novel new simple general efficient effective large small specific',
);
/** Words that start a noun phrase. */
export const ARTICLES = set('a an the its their our this these');
/** Auxiliaries that a base form follows. */
export const MODALS = set('can could may might must shall should will would cannot do does did to');
/** Forms of "have". */
export const HAVE = set('has have had having');
/** Forms of "be". */
export const BE = set('is are was were be been being am');
/** Adverbs without -ly; they are skipped. */
export const ADVERBS = set(
  'not also then further still even often now only thus therefore hence first finally furthermore moreover however additionally consequently typically usually always never already just well far much again together instead otherwise nevertheless meanwhile recently specifically notably particularly especially respectively largely',
);

/** A word that says how, not what: skipped in phrases and verb groups. */
export function isAdverb({ sort, text }: Pick<Token, 'sort' | 'text'>): boolean {
  if (sort !== 'word') return false;
  return ADVERBS.has(text) || (text.endsWith('ly') && /^[a-z]+ly$/.test(text));
}
