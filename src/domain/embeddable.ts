/** Which concepts have embeds of their own: a frame, pictures and `oembed.json` under `/embed/concepts/<id>/`. */

/** Fewer neighbours are quicker read than drawn. */
const LEAST_NEIGHBOURS = 3;
/** The most prominent, at most: four or five files and 0.2 MB each, and a site of 2,000 papers has to stay below 300 MB. */
const MOST_EMBEDDABLE = 160;

export type EmbedCandidate = Readonly<{
  id: string;
  /** In two papers, or introduced. */
  isFull: boolean;
  prominence: number;
  /** Concepts that stated relations tie to it. */
  neighbourCount: number;
}>;

/**
 * @param before  ids that had them in a published state: they keep them, since somebody may have embedded them
 * @returns ids of candidates, the most prominent first
 */
export function chooseEmbeddable(
  candidates: readonly EmbedCandidate[],
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const byProminence = candidates.toSorted((a, b) => b.prominence - a.prominence || (a.id < b.id ? -1 : 1));
  const chosen = byProminence
    .filter(({ isFull, neighbourCount }) => isFull && neighbourCount >= LEAST_NEIGHBOURS)
    .slice(0, MOST_EMBEDDABLE);
  const kept = byProminence.filter(({ id }) => before.has(id));
  return new Set([...chosen, ...kept].map(({ id }) => id));
}
