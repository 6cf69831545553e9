/** What a pointer on the map does to the view: it lights and chooses concepts, leaves what is chosen, and leads to regions and papers. */
import { relationSentence } from '../../view/edge-words.ts';
import { plainText } from '../../view/reading/latex-remnants.ts';
import type { MapEvents } from '../graph-view/graph-view.ts';
import type { MapGraph } from '../load-graph.ts';
import { relationKey } from '../relation-key.ts';
import { pairOf } from '../view-state.ts';
import type { PapersSource } from './papers-source.ts';
import type { Addresses, Parts } from './parts.ts';
import { showEvidence } from './show-evidence.ts';
import type { Store } from './store.ts';

type PointerEvents = Required<
  Pick<MapEvents, 'hover' | 'tap' | 'tapBeside' | 'isWheelOfPage' | 'hoverPaper' | 'tapPaper' | 'hoverLine' | 'tapLine'>
>;

/** @param on  `say` is for the live region */
export function mapEvents(
  graph: MapGraph,
  parts: Pick<Parts, 'map' | 'root'>,
  addresses: Addresses,
  papers: Pick<PapersSource, 'now'>,
  { dispatch, tryOut, state }: Store,
  on: Readonly<{ toRegion: (region: number) => void; say: (text: string) => void }>,
): PointerEvents {
  /** What is pressed is chosen, none of them lets go of the concept. */
  const tap = (node: number) => {
    parts.map.focus({ preventScroll: true, focusVisible: false }); // a finger, or the mouse: the ring is for keys
    return tryOut({ do: 'select', id: graph.nodes[node]?.id });
  };
  return {
    hover: (node) => dispatch({ do: 'hover', id: graph.nodes[node]?.id }),
    tap,
    tapBeside: (region) => {
      if (region >= 0) on.toRegion(region);
      else if (!pairOf(state())) tap(-1); // two that somebody has asked for are not lost by a press that strays
    },
    hoverLine: (edge) => on.say((edge && relationSentence(graph.nodes, edge)) ?? ''),
    tapLine: (edge) => {
      const [from, to] = [graph.nodes[edge.from], graph.nodes[edge.to]];
      const isThere = from && to && showEvidence(parts, relationKey(edge.type, from.id, to.id));
      const words = relationSentence(graph.nodes, edge);
      if (words !== undefined) on.say(isThere ? `${words}. What says so is marked in the panel.` : `${words}.`);
    },
    isWheelOfPage: () => state().wheel === false,
    hoverPaper: (row) => {
      const paper = papers.now()?.rows[row];
      if (paper) on.say(`Paper: ${plainText(paper.title)}, ${paper.date === '' ? 'undated' : paper.date}.`);
    },
    tapPaper: (row) => {
      const paper = papers.now()?.rows[row];
      if (paper) location.assign(addresses.paper(paper.id));
    },
  };
}
