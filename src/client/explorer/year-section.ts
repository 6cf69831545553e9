/** The group of years: a histogram to brush, two lists that do the same by keyboard, and what happens to papers without a date. */
import { grouped } from '../../domain/number-words.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Action, ViewState } from '../view-state.ts';
import { datesOf, yearBins, yearSpan, type Dates } from '../years.ts';
import { switchRow } from './choice-row.ts';
import { make } from './dom.ts';
import type { Section } from './filter-section.ts';
import { yearWords } from './filter-words.ts';
import { drawHistogram, type Histogram } from './year-histogram.ts';

type Years = ViewState['years'];

export function yearSection(graph: MapGraph, dispatch: (action: Action) => void): Section {
  const set = (years: Years) => dispatch({ do: 'set-years', years });
  const chart = make('div', { class: 'histogram' });
  const [from, to] = [make('select', { 'aria-label': 'From year' }), make('select', { 'aria-label': 'To year' })];
  const facts = make('p', { class: 'group-hint' });
  const undated = switchRow(
    '',
    (state) => state.undated,
    (on) => dispatch({ do: 'keep-undated', on }),
  );
  const range = make('div', { class: 'year-range' }, 'from ', from, ' to ', to);
  let histogram: Histogram | undefined;
  let known: Dates | undefined;

  const read = () => {
    const ends = { ...endOf('from', from), ...endOf('to', to) };
    const { from: first = -Infinity, to: last = Infinity } = ends;
    set(ends.from === undefined && ends.to === undefined ? undefined : first > last ? { from: last, to: first } : ends);
  };
  from.addEventListener('change', read);
  to.addEventListener('change', read);

  const build = (dates: Dates) => {
    known = dates;
    const span = yearSpan(dates);
    const bins = yearBins(dates);
    histogram = span && bins.length > 0 ? drawHistogram(bins, span, set) : undefined;
    chart.replaceChildren(...(histogram ? [histogram.element] : []));
    const years = span ? Array.from({ length: span.last - span.first + 1 }, (_, i) => span.first + i) : [];
    const options = (first: string) => [['', first], ...years.map((year) => [String(year), String(year)])];
    for (const [list, first] of [
      [from, 'the first'],
      [to, 'the last'],
    ] as const)
      list.replaceChildren(...options(first).map(([value, name]) => make('option', { value }, name)));
    range.hidden = years.length < 2;
    const { datedCount, paperCount } = dates;
    const without = paperCount - datedCount;
    undated.element.hidden = without === 0 || datedCount === 0;
    const button = undated.element.querySelector('button');
    if (button) button.textContent = `keep the ${grouped(without)} without a date`;
    facts.textContent =
      datedCount === 0
        ? 'No paper here is dated.'
        : `${grouped(datedCount)} of ${grouped(paperCount)} papers are dated${histogram ? '' : ', too few to draw'}. A concept stays with any paper that passes.`;
  };

  return {
    name: 'Years',
    isOpen: true,
    content: make('div', {}, chart, range, make('ul', { class: 'legend-list' }, undated.element), facts),
    isUseful: (_, { papers }) => datesOf(graph, papers) !== undefined,
    update: (state, { papers }) => {
      const dates = datesOf(graph, papers);
      if (dates && dates !== known) build(dates);
      histogram?.update(state.years);
      from.value = String(state.years?.from ?? '');
      to.value = String(state.years?.to ?? '');
      undated.update(state);
      return state.years || !state.undated ? yearWords(state) : 'all';
    },
  };
}

function endOf(key: 'from' | 'to', { value }: HTMLSelectElement): NonNullable<Years> {
  return value === '' ? {} : { [key]: Number(value) };
}
