/** Which form of a concept spells its short name out. */
import { toAliasKey } from '../../domain/surface-form.ts';

/** Two capitals, a capital with a digit, or a Greek letter that names have. */
const IS_SHORT = /\p{Lu}.*\p{Lu}|\p{Lu}\d|μ/u;
/** A form that has fewer of the letters is another name, not what they stand for: "language agent" of "LLM agent". */
const LEAST_SHARED = 0.5;

/**
 * What a short name stands for: the first of its forms in several words that has its letters in their order, else most of them.
 * A version or a setting of it ("ImageNet-2012") has the name itself and spells nothing out.
 */
export function findExpansion(name: string, forms: readonly string[]): string | undefined {
  const shorts = name.split(/\s+/).filter((word) => IS_SHORT.test(word));
  const longs = forms.filter((form) => form.length > name.length + 3 && /[\s-]/.test(form));
  return (
    longs.find((form) => sharedOf(shorts, form) === 1) ?? longs.find((form) => sharedOf(shorts, form) > LEAST_SHARED)
  );
}

/** Share of the short words' letters that a form spells in their order, in [0, 1]; words that stand in it as they are do not count. */
function sharedOf(shorts: readonly string[], form: string): number {
  const spelt = shorts.filter((short) => !standsIn(short, form));
  const letters = lettersOf(spelt.join(' '));
  return letters === '' ? 0 : commonLength(letters, lettersOf(form)) / letters.length;
}

function standsIn(short: string, form: string): boolean {
  const at = form.indexOf(short);
  return at >= 0 && !/[\p{L}\p{N}]$/u.test(form.slice(0, at)) && !/^\p{L}/u.test(form.slice(at + short.length));
}

function lettersOf(text: string): string {
  return toAliasKey(text).replace(/[^a-z]/g, '');
}

/** Length of the longest common subsequence. */
function commonLength(one: string, other: string): number {
  let before = new Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const row = [0];
    for (let i = 0; i < other.length; i++) {
      row.push(other[i] === letter ? (before[i] ?? 0) + 1 : Math.max(before[i + 1] ?? 0, row[i] ?? 0));
    }
    before = row;
  }
  return before[other.length] ?? 0;
}
