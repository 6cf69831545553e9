/** Brings what the view needs of a map that comes in pieces, and has it shown as it comes. */
import { pieceOf } from '../../domain/map-pieces.ts';
import { conceptsOf } from '../lead-on.ts';
import { piecesFor, type MapSupply } from '../map-supply.ts';
import { attend, type Attention } from '../shown.ts';
import { INITIAL_STATE, reduceView, type ViewState } from '../view-state.ts';
import type { ViewKeys } from '../../view/view-keys.ts';
import type { Derived } from './derive.ts';
import type { Store } from './store.ts';

/** Who stays so long on a concept looks at it; who passes over the map asks for nothing. */
const DWELL_MS = 600;

export type SupplyFollower = Readonly<{
  /** Asks for what a view needs. @returns whether some of it is on its way */
  update: (state: ViewState, derived: Derived) => boolean;
  /** Whether some of what a view needs is not here. */
  isShort: (state: ViewState, derived: Derived) => boolean;
  /** The pointer, or a step by keys, is on a concept: what is stated of it comes to whom it stays. */
  dwell: (attention: Attention | undefined) => void;
  /**
   * Does something with concepts once they are known: at once, where they are; not at all, where this was asked of others meanwhile.
   * @param otherwise  done where the map does not have all of them
   */
  with: (ids: readonly string[], run: () => void, otherwise?: () => void) => void;
  /** An address was read: asks for concepts that it names and that are not known, and shows them; where none came, says at once or then what is not known. */
  restored: (store: Pick<Store, 'asked' | 'resettle' | 'notices'>) => void;
  destroy: () => void;
}>;

/** Waits for what the view of an address needs, so that it opens as it was. @throws {Error} as `MapSupply` rejects */
export async function bringView(supply: MapSupply, view: ViewKeys): Promise<void> {
  const { graph } = supply;
  if (graph.isWhole) return;
  const state = reduceView(INITIAL_STATE, { do: 'restore', view });
  const next = () => supply.bringPieces(piecesFor(graph, state, attend(graph, state)));
  for (let coming = next(); coming; coming = next()) await coming; // a further step shows at the end of the last
  if (state.comentions) await supply.bringCoMentions();
}

/** @param on  `grown` each time that more is there; `failed` with a line that is fit to be shown; `told` with lines of what is not known */
export function followSupply(
  supply: MapSupply,
  on: Readonly<{ grown: () => void; failed: (line: string) => void; told: (lines: readonly string[]) => void }>,
): SupplyFollower {
  const { graph } = supply;
  const fail = (error: unknown) => on.failed(error instanceof Error ? error.message : String(error));
  const areKnown = (ids: readonly string[]) => graph.isWhole || ids.every((id) => graph.indexById.has(id));
  let turn = 0;
  let dwelling: ReturnType<typeof setTimeout> | undefined;
  supply.listen(on.grown);
  return {
    update: (state, { focusAttention }) => {
      const coMentions = state.comentions ? supply.bringCoMentions() : undefined;
      const pieces = piecesFor(graph, state, focusAttention);
      const middle = graph.nodes[focusAttention?.centre ?? -1];
      const own = middle?.pieces.filter((piece) => piece === pieceOf(middle.region)) ?? [];
      const piece = supply.bringPieces(own) ?? supply.bringPieces(pieces); // what is near is seen first, then all at once: each costs a drawing
      coMentions?.catch(fail);
      piece?.catch(fail);
      return (piece ?? coMentions) !== undefined;
    },
    isShort: (state, { focusAttention }) =>
      !supply.hasPieces(piecesFor(graph, state, focusAttention)) || (state.comentions && !supply.hasCoMentions()),
    dwell: (attention) => {
      clearTimeout(dwelling);
      if (graph.isWhole || !attention) return;
      const pieces = piecesFor(graph, { depth: 1, concepts: [] }, attention);
      dwelling = setTimeout(() => supply.bringPieces(pieces)?.catch(fail), DWELL_MS);
    },
    with: (ids, run, otherwise = run) => {
      const own = (turn += 1);
      if (areKnown(ids)) return run();
      supply.bringIds(ids).then(() => {
        if (own === turn) (areKnown(ids) ? run : otherwise)();
      }, fail);
    },
    restored: ({ asked, resettle, notices }) => {
      const ids = conceptsOf(asked());
      if (areKnown(ids)) return on.told(notices());
      supply.bringIds(ids).then((areMore) => (areMore ? (resettle(), on.grown()) : on.told(notices())), fail);
    },
    destroy: () => clearTimeout(dwelling),
  };
}
