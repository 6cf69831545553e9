/** Addresses: how a name becomes the id that stands in a URL, a file name and a data file. */
/**
 * Address of a concept: `LoRA` -> `lora`, `μP` -> `mup`, `LoRA+` -> `lora-plus`, `QuIP#` -> `quip-sharp`.
 * @returns 1 to 80 characters of `a-z 0-9 -`, never a reserved word; not unique by itself
 */
export declare function toConceptId(name: string): string;
/** Address of a paper: the slug of its title, cut at a word. Same promises as `toConceptId`. */
export declare function toPaperId(title: string): string;
/** Address of a community, from its name. Same promises as `toConceptId`. */
export declare function toCommunityId(name: string): string;
/** How a tag stands in an address. Same promises as `toConceptId`. */
export declare function toTagId(tag: string): string;
/** 32-bit FNV-1a hash as 8 hex digits: tells apart what slugs cannot. Not for secrets. */
export declare function shortHash(text: string): string;
/** Letters, digits and single hyphens of `a-z 0-9 -`, any length; empty where nothing of the text can be written so. */
export declare function toSlug(text: string): string;
