/** Two concepts in a place of the page: fields that choose them, and below what is to be read of them. Used by the explorer and by the pages. */
import { echo } from '../../domain/echo.ts';
import { counted } from '../../domain/number-words.ts';
import { make, type Child } from '../explorer/dom.ts';
import type { Filters } from '../filters.ts';
import type { GraphNode } from '../load-graph.ts';
import { createConceptSearch } from '../search/concept-search.ts';
import type { PairMode } from '../view-state.ts';
import { messageOf } from './chain-view.ts';
import { showComparison } from './compare-view.ts';
import type { Progress } from '../map-supply.ts';
import { createPairFields, type Side } from './pair-fields.ts';
import type { PairTools } from './pair-tools.ts';
import { showPath, toMarked, type PairEvents } from './path-view.ts';

/** Ids as an address gives them: either may be missing, or be no concept's. */
export type PairIds = Readonly<{
  mode: PairMode;
  from?: string | undefined;
  to?: string | undefined;
  /** Of a path: the chain that was chosen, see `PathEnds`. */
  via?: readonly string[] | undefined;
}>;

export type PairView = Readonly<{
  /** @param filters  that a path and a comparison respect */
  show: (pair: PairIds, filters?: Filters) => void;
  /** Says why it is not known what a pair is; another may be chosen. */
  fail: (pair: PairIds, error: unknown) => void;
  /** Into the first field that is to be filled, else the first. */
  focus: () => void;
  destroy: () => void;
}>;

/** Nearest names offered for an id that no concept has. */
const NEAREST = 3;

/**
 * @param name  tells apart several on one page
 * @param on    `choose` hears of every pair that the fields make; the caller shows it
 */
export function mountPairView(
  container: HTMLElement,
  tools: PairTools,
  name: string,
  on: PairEvents & Readonly<{ choose: (pair: PairIds) => void }>,
): PairView {
  const { graph, supply } = tools;
  const search = createConceptSearch(graph, supply);
  const nodeOf = (id: string | undefined): GraphNode | undefined =>
    graph.nodes[id === undefined ? -1 : (graph.indexById.get(id) ?? -1)];
  let shown: PairIds = { mode: 'path' };
  let respected: Filters | undefined;
  let waiting: PairIds | undefined; // for what is not here of it
  let turn = 0; // answers that come after another question are not shown
  const put = (side: Side, id: string) => on.choose({ ...shown, via: undefined, [side]: id });
  const fields = createPairFields(graph, search, name, {
    choose: put,
    swap: () => on.choose({ ...shown, via: shown.via?.toReversed(), from: shown.to, to: shown.from }),
  });
  const body = make('div', { class: 'pair-body' });
  container.append(fields.element, body);

  const begin = (pair: PairIds) => {
    [shown, waiting] = [pair, undefined];
    turn += 1;
    body.removeAttribute('aria-busy');
    const names = { from: nodeOf(pair.from)?.name ?? pair.from, to: nodeOf(pair.to)?.name ?? pair.to };
    fields.show(pair.mode, clean(names));
  };

  const show = (pair: PairIds, filters?: Filters) => {
    respected = filters;
    if (waiting && isSame(waiting, pair)) return; // each piece that comes brings other filters
    begin(pair);
    const [from, to] = [nodeOf(pair.from), nodeOf(pair.to)];
    const isLost = (side: Side) => pair[side] !== undefined && !nodeOf(pair[side]);
    const lost = (['from', 'to'] as const).filter(isLost).filter((side, i) => i === 0 || pair[side] !== pair.from);
    if (lost.length > 0) {
      const messages = lost.map((side) => unknown(side, pair[side] ?? ''));
      body.replaceChildren(...messages);
      on.say(messages.map((message) => message.textContent).join(' '));
      const known = from ?? to;
      if (known) on.light(toMarked({ from: known, to: known }, []));
    } else if (!from || !to) body.replaceChildren(invitation(pair));
    else
      void fill(turn, needed(pair.mode, from, to), () =>
        pair.mode === 'path'
          ? showPath(tools, { from, to, via: pair.via }, eventsOf(turn), respected)
          : showComparison(tools, { from, to }, eventsOf(turn), respected),
      );
  };

  /** A path may lead anywhere; of two that are compared it is what is stated of them. */
  const needed = (mode: PairMode, from: GraphNode, to: GraphNode): Promise<void> | undefined => {
    const asked = turn;
    const told: Progress = (here, wanted) => {
      if (asked === turn) body.replaceChildren(make('p', { class: 'pair-message' }, comingWords(mode, here, wanted)));
    };
    const coming = mode === 'path' ? supply.bringAll(told) : supply.bringPieces([...from.pieces, ...to.pieces], told);
    if (coming) on.say(body.textContent);
    return coming;
  };

  const eventsOf = (asked: number): PairEvents => ({
    light: (marked) => asked === turn && on.light(marked),
    say: (text) => asked === turn && on.say(text),
    clearFilters: on.clearFilters,
    chooseWay: on.chooseWay,
  });

  const fill = async (asked: number, needs: Promise<void> | undefined, read: () => Promise<readonly Node[]>) => {
    body.setAttribute('aria-busy', 'true');
    waiting = needs && shown;
    const arrived = needs?.finally(() => asked === turn && (waiting = undefined));
    const coming = arrived ? arrived.then(() => (asked === turn ? read() : [])) : read();
    const children = await coming.catch((error: unknown) => [whyNot(error)]);
    if (asked !== turn) return;
    body.removeAttribute('aria-busy');
    body.replaceChildren(...children);
  };

  const unknown = (side: Side, id: string): HTMLElement => {
    const words = id.replaceAll('-', ' ');
    const buttons = search.near(words, NEAREST).flatMap(({ id: other }, i): Child[] => {
      const button = make('button', { type: 'button', class: 'pair-button' }, nodeOf(other)?.name ?? other);
      button.addEventListener('click', () => put(side, other));
      return [i > 0 && ', ', button];
    });
    const other = make('button', { type: 'button', class: 'pair-button' }, 'Choose another');
    other.addEventListener('click', () => fields.focus(side));
    const onward = buttons.length > 0 ? [' Nearest: ', ...buttons] : [' ', other, ' by any of its names.'];
    return make('p', { class: 'pair-message' }, `No concept here is called ${echo(words)}.`, ...onward);
  };

  return {
    show,
    fail: (pair, error) => {
      begin(pair);
      body.replaceChildren(whyNot(error));
      on.say(messageOf(error));
    },
    focus: () => fields.focus(nodeOf(shown.from) && !nodeOf(shown.to) ? 'to' : 'from'),
    destroy: () => {
      turn += 1;
      fields.destroy();
      container.replaceChildren();
    },
  };
}

function whyNot(error: unknown): HTMLElement {
  return make('p', { class: 'pair-message' }, messageOf(error));
}

function isSame(one: PairIds, other: PairIds): boolean {
  return (
    one.mode === other.mode && one.from === other.from && one.to === other.to && one.via?.join() === other.via?.join()
  );
}

function comingWords(mode: PairMode, here: number, wanted: number): string {
  const what = mode === 'path' ? 'A path may lead through all of the map' : 'What is stated of the two is on its way';
  return `${what}: ${here} of ${counted(wanted, 'part')} ${here === 1 ? 'is' : 'are'} here…`;
}

function invitation({ mode, from, to }: PairIds): HTMLElement {
  const which = from === undefined && to === undefined ? 'two concepts, each' : 'the other concept';
  const what =
    mode === 'path'
      ? 'The chain between them comes with the sentence of each hop.'
      : 'What they share and what is their own comes below.';
  return make('p', { class: 'pair-message' }, `Choose ${which} by any of its names. ${what}`);
}

function clean(names: Readonly<Record<Side, string | undefined>>): Partial<Record<Side, string>> {
  return Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined));
}
