/** What the inks of a view's dots mean, for its legend. */
import { YEAR_STEPS, yearInk } from '../domain/palette.ts';
import type { Kind } from '../domain/kinds.ts';
import { KIND_LABELS } from '../domain/vocabulary.ts';
import type { SmallView } from './small-view.ts';
import { kindInk, type Ink } from './tokens.ts';

/** One ink beside the symbol of its kind, or a scale of them, the oldest first. */
export type InkEntry = Readonly<{ words: string; kind?: Kind; inks: readonly Ink[] }>;

/** @returns nothing where regions colour the dots */
export function inkEntries({ colouring, nodes }: SmallView): readonly InkEntry[] {
  if (colouring === undefined) return [];
  if (colouring.by === 'kind') {
    const kinds = (Object.keys(KIND_LABELS) as Kind[]).filter((kind) => nodes.some((node) => node.kind === kind));
    return kinds.map((kind) => ({ words: KIND_LABELS[kind].one, kind, inks: [kindInk(kind)] }));
  }
  const shares = Array.from({ length: YEAR_STEPS }, (_, i) => i / (YEAR_STEPS - 1));
  const inks = shares.map((share) => ({ light: yearInk('light', share), dark: yearInk('dark', share) }));
  return [{ words: `earliest paper, ${colouring.first} to ${colouring.last}; grey: undated`, inks }];
}
