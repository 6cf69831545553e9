/** Folding of names: the one function that makes alias keys, at build time and for the search box. */
/**
 * Key under which all spellings of a name meet: case, hyphens, spaces, plural, British spelling and ways to write mu are
 * folded; `+` and `#` are kept, because LoRA and LoRA+ are two things.
 * @returns lower case without spaces; empty where the text has no letter or digit. Not to be folded again: a key has lost what
 *          tells the model ViT-S (`vits`) from many ViTs (`vit`).
 */
export declare function toAliasKey(text: string): string;
