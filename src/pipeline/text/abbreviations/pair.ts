import type { Span } from '../../../domain/schema/paper.ts';

/** A short form and the words it stands for, as spans of one text. */
export type AbbreviationPair = Readonly<{ short: Span; long: Span }>;
