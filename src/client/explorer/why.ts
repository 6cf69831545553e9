/** The account of why so many concepts are shown: one line per reason, each with its number. */
import { counted, grouped } from '../../domain/number-words.ts';
import { MOST_DRAWN } from '../../domain/on-map.ts';
import type { MapGraph } from '../load-graph.ts';
import { account } from '../tallies.ts';
import type { ViewState } from '../view-state.ts';
import { datesOf } from '../years.ts';
import type { Derived } from './derive.ts';
import { make } from './dom.ts';
import { REFUSALS } from './filter-words.ts';

export function explain(
  graph: MapGraph,
  state: ViewState,
  { filters, papers, shown }: Derived,
): readonly HTMLElement[] {
  const { total, onMap, umbrellas, offMap, refused, passing, undated } = account(graph, state, filters, papers);
  const line = (count: number, words: string) =>
    make('li', {}, make('span', { class: 'why-count' }, grouped(count)), make('span', {}, words));
  const revealed = shown.length - passing;
  const dates = datesOf(graph, papers);
  const dated = dates ? `, ${grouped(dates.datedCount)} of them dated` : '';
  return [
    make('h2', {}, `Why ${grouped(passing)} of ${grouped(total)}`),
    make(
      'ul',
      {},
      line(onMap, `are on the map: ${ruleWords(graph)}`),
      offMap > 0 && line(offMap, 'are named in fewer papers: search finds each, and choosing a neighbour shows it'),
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
    make('p', { class: 'source' }, `From ${counted(graph.paperCount, 'paper')}${dated}.`),
  ];
}

function ruleWords({ rule }: MapGraph): string {
  if (rule.isSmall) return 'so few papers leave room for all';
  if (rule.rise === 0) return 'named in two papers or more, or introduced by a paper';
  const relations = rule.rise === 1 ? 'a stated relation' : `${rule.rise} stated relations`;
  return `named in ${2 + rule.rise} papers or more, or introduced with ${relations}; more than ${grouped(MOST_DRAWN)} could not be told apart, so the minimum is higher`;
}
