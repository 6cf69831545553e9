/**
 * How the letters of a text have to agree with a form. fold: any case. cased: the text's form holds at least one capital.
 * exact: as written, letter for letter (ordinary words as names: Bone, SAM, MATH).
 */
export type CaseClass = 'fold' | 'cased' | 'exact';
