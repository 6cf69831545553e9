/** How a harvested name is shown: as papers write it, not as the first one happened to. */
import type { FoundMention } from '../mentions/mention.ts';
import { isAllCaps } from '../text/name-shape.ts';

type Name = Readonly<{ name: string; expansion: string | undefined }>;
type Use = Readonly<{ paperId: string; mention: FoundMention }>;

/** So many papers have to agree on a capital. */
const LEAST_AGREEING = 2;
/** One way to write it is the usual one where so many times as many papers have it. */
const USUAL = 2;

/** @param isAboutMethods  papers about methods go by short forms; others write "quality of life" in eighty papers and QOL in two */
export function asWritten({ name, expansion }: Name, uses: readonly Use[], isAboutMethods: boolean): Name {
  if (!isAboutMethods && expansion !== undefined && isAllCaps(name) && goesByWords(uses))
    return { name: withUsualCapitals(expansion, uses), expansion: undefined };
  return { name: withUsualCapitals(withoutEmphasis(withSmallInitial(name, uses), uses), uses), expansion };
}

/** "IKettle: hot tea", with the capital that begins a title, is an iKettle where abstracts call it so. */
function withSmallInitial(name: string, uses: readonly Use[]): string {
  if (!/^\p{Lu}{2}\S*\p{Ll}\S*$/u.test(name)) return name;
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  const countOf = (form: string): number =>
    uses.filter(({ mention }) => mention.field === 'abstract' && mention.surface === form).length;
  return countOf(small) > countOf(name) ? small : name;
}

function goesByWords(uses: readonly Use[]): boolean {
  const short = new Set<string>();
  const words = new Set<string>();
  for (const { paperId, mention } of uses) (/\s/.test(mention.surface) ? words : short).add(paperId);
  return words.size > USUAL * short.size;
}

/** A capital inside a word of a phrase. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}\p{Ll}/u;

/** "HypErplane Reflection" marks the letters of an acronym: where such a word is written as often without them, so is the name. */
function withoutEmphasis(name: string, uses: readonly Use[]): string {
  if (!name.includes(' ')) return name; // a name of its own: "RandLoRA"
  return name.replace(/\p{L}+/gu, (word) => {
    if (!INNER_CAPITAL.test(word)) return word;
    const folded = word.toLowerCase();
    const having = uses.filter(({ mention: { surface } }) => surface.toLowerCase().includes(folded));
    const marked = having.filter(({ mention: { surface } }) => INNER_CAPITAL.test(surface));
    return 2 * marked.length <= having.length ? word.charAt(0) + folded.slice(1) : word;
  });
}

/**
 * "Drosophila melanogaster", "United States": what all abstracts write with a capital where none has to stand has it by itself; what most
 * write without has none: "control group".
 */
function withUsualCapitals(name: string, uses: readonly Use[]): string {
  const words = name.split(' ');
  if (words.length === 1) return name;
  return words.map((word, i) => (ORDINARY.test(word) ? withUsualCapital(word, i, words.length, uses) : word)).join(' ');
}

/** A word that a capital makes a name of: no acronym. */
const ORDINARY = /^\p{L}\p{Ll}+$/u;

function withUsualCapital(word: string, at: number, count: number, uses: readonly Use[]): string {
  const upper = new Set<string>();
  const lower = new Set<string>();
  for (const { paperId, mention } of uses) {
    const { field, surface, start, sentence } = mention;
    const written = surface.split(' ');
    if (field === 'title' || written.length !== count || (at === 0 && start === sentence.start)) continue;
    if (/^\p{Lu}\p{Ll}/u.test(written[at] ?? '')) upper.add(paperId);
    else if (/^\p{Ll}/u.test(written[at] ?? '')) lower.add(paperId);
  }
  if (lower.size === 0 && upper.size >= LEAST_AGREEING) return word.charAt(0).toUpperCase() + word.slice(1);
  return lower.size > USUAL * upper.size ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}
