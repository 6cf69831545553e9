/** The papers' columns, fetched once, when a filter, a colouring or specks first ask for them. */
import { loadPapers, type Papers } from '../load-papers.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Addresses } from './parts.ts';

export type PapersSource = Readonly<{
  /** Undefined until loaded. */
  now: () => Papers | undefined;
  /** Fetches them; nothing where they are here or on their way. A failure can be tried again. */
  ask: () => void;
}>;

/** @param on  `loaded` once they are here, `failed` with a line that is fit to be shown */
export function createPapersSource(
  graph: MapGraph,
  addresses: Addresses,
  on: Readonly<{ loaded: () => void; failed: (line: string) => void }>,
): PapersSource {
  let papers: Papers | undefined;
  let isAsked = false;
  const fetchThem = async () => {
    try {
      papers = await loadPapers(addresses.papers, graph);
    } catch (error) {
      isAsked = false;
      return on.failed(
        `${error instanceof Error ? error.message : String(error)} ${graph.dates ? 'Tags' : 'Years, tags'} and papers cannot be shown.`,
      );
    }
    on.loaded();
  };
  return {
    now: () => papers,
    ask: () => {
      if (isAsked) return;
      isAsked = true;
      void fetchThem();
    },
  };
}
