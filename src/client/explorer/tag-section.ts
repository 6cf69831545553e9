/** The group of tags: those of most papers first, the others at a press. Papers without tags make no group. */
import type { MapGraph } from '../load-graph.ts';
import type { Papers } from '../load-papers.ts';
import type { Action } from '../view-state.ts';
import { choiceRow, type Row } from './choice-row.ts';
import { make } from './dom.ts';
import type { Section } from './filter-section.ts';
import { noteOf } from './filter-sections.ts';

const FIRST_TAGS = 10;

/** @param needPapers  the group was opened, and papers say which tags there are */
export function tagSection(graph: MapGraph, dispatch: (action: Action) => void, needPapers: () => void): Section {
  const list = make('ul', { class: 'legend-list legend-list-regions', 'aria-label': 'Tags' });
  const more = make('button', { type: 'button', class: 'group-button' });
  let known: Papers | undefined;
  let rows: readonly Readonly<{ row: Row; count: number }>[] = [];
  let isAll = false;
  const show = () => {
    const shown = isAll ? rows : rows.slice(0, FIRST_TAGS);
    list.replaceChildren(...shown.map(({ row }) => row.element));
    more.hidden = shown.length === rows.length;
    more.textContent = `${rows.length - shown.length} more`;
  };
  more.addEventListener('click', () => {
    isAll = true;
    show();
  });
  const coming = make('p', { class: 'group-hint' }, 'They come with the papers…');
  return {
    name: 'Tags of papers',
    isOpen: false,
    content: make('div', {}, coming, list, more),
    opened: needPapers,
    isUseful: (_, { papers }) => (papers ? papers.tags.length > 0 : graph.hasTags),
    update: (state, { papers }) => {
      coming.hidden = papers !== undefined;
      if (papers && papers !== known) {
        known = papers;
        rows = toRows(papers, dispatch);
        show();
      }
      for (const { row, count } of rows) row.update(state, count);
      return noteOf(state.tags);
    },
  };
}

/** Counted are papers. */
function toRows({ rows, tags }: Papers, dispatch: (action: Action) => void) {
  const counts = tags.map(() => 0);
  for (const tag of rows.flatMap((paper) => paper.tags)) counts[tag] = (counts[tag] ?? 0) + 1;
  return tags
    .map(({ id, name }, i) => ({ row: choiceRow({ of: 'tags', value: id, name }, dispatch), count: counts[i] ?? 0 }))
    .sort((a, b) => b.count - a.count);
}
