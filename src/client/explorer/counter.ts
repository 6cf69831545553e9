/** Under the map: how many concepts are shown, why these, and the filters that are on, each to be taken away by a press. */
import { MOST_DRAWN, whyOnMap } from '../../domain/on-map.ts';
import type { MapGraph } from '../load-graph.ts';
import { account, type Account } from '../tallies.ts';
import type { Action, ViewState } from '../view-state.ts';
import type { Derived } from './derive.ts';
import { make } from './dom.ts';
import { activeFilters, REFUSALS } from './filter-words.ts';
import type { Parts } from './parts.ts';
import { formatCount, plural } from './words.ts';

export type Counter = Readonly<{
  /** @returns the sentence, for the live region */
  update: (state: ViewState, derived: Derived) => string;
  destroy: () => void;
}>;

export function mountCounter({ find }: Parts, graph: MapGraph, dispatch: (action: Action) => void): Counter {
  const part = find('counter');
  const before = part ? [...part.childNodes] : [];
  const text = make('span', { class: 'counter-text' });
  const why = make(
    'button',
    { type: 'button', class: 'counter-why', 'aria-expanded': 'false', 'aria-controls': 'why' },
    'why?',
  );
  const answer = make('div', { id: 'why', class: 'why', role: 'note', tabindex: -1, hidden: true });
  const chips = make('ul', { class: 'chips', 'aria-label': 'Filters that are on', hidden: true });
  part?.replaceChildren(text, ' ', why);
  part?.before(chips);
  part?.before(answer);

  let fill = () => {};
  const open = (isOpen: boolean) => {
    answer.hidden = !isOpen;
    why.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) fill();
  };
  why.addEventListener('click', () => open(Boolean(answer.hidden)));
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || answer.hidden) return;
    event.stopPropagation();
    open(false);
    why.focus();
  };
  why.addEventListener('keydown', close);
  answer.addEventListener('keydown', close);

  const update = (state: ViewState, { filters, papers, shown }: Derived) => {
    const active = activeFilters(graph, state, papers);
    const sums = account(graph, state, filters, papers);
    text.textContent = counterText(graph, sums, active.length > 0);
    fill = () => answer.replaceChildren(...explain(graph, state, sums, shown.length, papers?.datedCount));
    if (!answer.hidden) fill();
    chips.hidden = active.length === 0;
    chips.replaceChildren(
      ...active.map(({ words, keys }) => {
        const chip = make(
          'button',
          { type: 'button', class: 'chip', 'aria-label': `Take away: ${words}` },
          words,
          make('span', { 'aria-hidden': 'true' }, '×'),
        );
        chip.addEventListener('click', () => dispatch({ do: 'drop-filter', keys }));
        return make('li', {}, chip);
      }),
    );
    return text.textContent;
  };

  return {
    update,
    destroy: () => {
      chips.remove();
      answer.remove();
      part?.replaceChildren(...before);
    },
  };
}

/** Concepts that attention alone has revealed are not counted. */
function counterText(graph: MapGraph, { passing, total }: Account, isFiltered: boolean): string {
  const why = isFiltered ? 'as filtered' : whyOnMap(passing, total, graph.rule);
  return `${formatCount(passing)} of ${formatCount(total)} concepts shown: ${why}`;
}

/** One line per reason, each with its number. */
function explain(
  graph: MapGraph,
  state: ViewState,
  { total, onMap, umbrellas, offMap, refused, passing, undated }: Account,
  shownCount: number,
  datedCount: number | undefined,
): readonly HTMLElement[] {
  const { rule } = graph;
  const line = (count: number, words: string) =>
    make('li', {}, make('span', { class: 'why-count' }, formatCount(count)), make('span', {}, words));
  const least = rule.rise === 0 ? 'two papers or more' : `${2 + rule.rise} papers or more`;
  const risen =
    rule.rise === 0 ? '' : `; more than ${formatCount(MOST_DRAWN)} could not be told apart, so the minimum is higher`;
  const revealed = shownCount - passing;
  return [
    make('h3', {}, `Why ${formatCount(passing)} of ${formatCount(total)}`),
    make(
      'ul',
      {},
      line(
        onMap,
        rule.isSmall
          ? 'are on the map: so few papers leave room for all'
          : `are on the map: named in ${least}, or introduced by a paper${risen}`,
      ),
      offMap > 0 && line(offMap, 'are named in fewer papers: search finds each, and its neighbours show it'),
      umbrellas > 0 &&
        line(
          umbrellas,
          state.umbrellas
            ? 'of them are very common terms, switched on'
            : 'are very common terms, off unless switched on in the filter',
        ),
      ...refused.map(({ name, count }) => line(count, `of those on the map are ${REFUSALS[name]}`)),
      revealed > 0 && line(revealed, 'more are shown beside the chosen concept'),
      undated !== undefined &&
        undated > 0 &&
        line(undated, 'of those shown are in undated papers only; they stay unless left out'),
    ),
    make(
      'p',
      { class: 'source' },
      datedCount === undefined
        ? `From ${plural(graph.paperCount, 'paper')}.`
        : `From ${plural(graph.paperCount, 'paper')}, ${formatCount(datedCount)} of them dated.`,
    ),
  ];
}
