/** The map as a table: exactly what is shown, sortable by each column, the chosen row marked; complete without the map. */
import { counted, grouped } from '../../domain/number-words.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import { isNamed } from '../../view/tokens.ts';
import { LIST_COLUMNS, type ListColumn, type ListOrder, type ViewKeys } from '../../view/view-keys.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import type { PaperRow } from '../load-papers.ts';
import { litBeside, type Attention } from '../shown.ts';
import { make } from './dom.ts';
import { listPapers } from './list-papers.ts';
import type { Addresses, Parts } from './parts.ts';
import { kindSymbol, nameClass } from './symbols.ts';
import { revealedWords } from './words.ts';

/** Rows put in at once; the rest follows at a press. */
const FIRST_ROWS = 200;

type Column = Readonly<{
  word: string;
  key: (node: GraphNode, graph: MapGraph) => string | number;
  isNumber: boolean;
}>;

const COLUMNS: Readonly<Record<ListColumn, Column>> = {
  name: { word: 'Name', key: (node) => node.name.toLowerCase(), isNumber: false },
  kind: { word: 'Kind', key: (node) => Object.keys(KIND_LABELS).indexOf(node.kind), isNumber: false },
  region: {
    word: 'Region',
    key: (node, graph) => graph.regions[node.region]?.name.toLowerCase() ?? '~',
    isNumber: false,
  },
  relations: { word: 'Relations', key: (node) => node.stated, isNumber: true },
  papers: { word: 'Papers', key: (node) => node.paperCount, isNumber: true },
};

function columnOf(order: ListOrder): ListColumn {
  return order.replace('-', '') as ListColumn; // an order is a column, with or without its minus
}

export type ListTwin = Readonly<{
  /**
   * @param passing    how many of them are shown by themselves, not only for their relation to what is chosen
   * @param attention  of what is chosen
   */
  update: (
    shown: readonly number[],
    focus: number,
    passing: number,
    attention: Attention | undefined,
    state: Pick<ViewKeys, 'order' | 'onlyLit'>,
  ) => void;
  /** Papers that are drawn on the map, under the concepts. */
  showPapers: (papers: readonly PaperRow[]) => void;
  setOpen: (isOpen: boolean) => void;
  /** Scrolls the list, never the page, to the chosen row where that is out of sight. */
  showChosen: () => void;
  /** The keyboard goes back to the row that was chosen last. @returns false where none was, or it is not to be seen */
  returnToRow: () => boolean;
  destroy: () => void;
}>;

export function mountListTwin(
  { root, find }: Parts,
  graph: MapGraph,
  addresses: Addresses,
  on: Readonly<{
    choose: (id: string) => void;
    hover: (id: string | undefined) => void;
    sort: (order: ListOrder) => void;
    showOnlyLit: (on: boolean) => void;
    clearFilters: () => void;
    close: () => void;
  }>,
): ListTwin {
  const part = find('list');
  const before = part ? [...part.childNodes] : [];
  let order: ListOrder | undefined;
  let shown: readonly number[] = [];
  let focus = -1;
  let passing = 0;
  let left = -1; // the row that one went from to what is chosen
  let attention: Attention | undefined;
  let isOnlyLit = false;
  let papers: readonly PaperRow[] = [];
  let listedPapers: readonly PaperRow[] = [];
  let rowLimit = FIRST_ROWS;
  let isOpen = false;
  let isStale = true;
  /** Under a mere picture the list is always there. */
  const isSeen = () => isOpen || root.dataset['state'] === 'static';

  const caption = make('caption', {}, '');
  const body = make('tbody');
  const headRow = make('tr');
  const table = make('table', {}, caption, make('thead', {}, headRow), body);
  const more = make('button', { type: 'button', class: 'list-more', hidden: true });
  const close = make('button', { type: 'button', class: 'list-close' }, 'close');
  close.addEventListener('click', on.close);
  const title = make('h2', { tabindex: -1 }, 'List');
  const head = make('div', { class: 'list-head' }, title, close);
  const clear = make('button', { type: 'button', class: 'list-clear' }, 'Show everything again');
  clear.addEventListener('click', () => {
    on.clearFilters();
    title.focus({ preventScroll: true });
  });
  const nothing = make('p', { hidden: true }, 'The filters leave no concept. ', clear);
  const onlyLit = make('button', { type: 'button', class: 'list-only', hidden: true });
  onlyLit.addEventListener('click', () => on.showOnlyLit(!isOnlyLit));
  const paperPart = listPapers(addresses);

  for (const column of LIST_COLUMNS) {
    const { word, isNumber } = COLUMNS[column];
    const button = make('button', { type: 'button' }, word);
    button.addEventListener('click', () => {
      const isDown = order !== undefined && columnOf(order) === column ? !order.startsWith('-') : isNumber;
      on.sort(isDown ? `-${column}` : column);
    });
    headRow.append(make('th', { scope: 'col', class: isNumber ? 'number' : undefined }, button));
  }
  more.addEventListener('click', () => {
    const next = body.rows.length;
    rowLimit = Infinity;
    render();
    body.rows[next]?.querySelector('a')?.focus();
  });
  const rowOf = (event: Event) => (event.target instanceof Element ? event.target.closest('tr[data-id]') : null);
  body.addEventListener('click', (event) => {
    const id = rowOf(event)?.getAttribute('data-id');
    // Beside a mere picture the list leads to pages: a panel up there would not be seen.
    const isPicture = root.dataset['state'] === 'static';
    if (!id || isPicture || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    left = graph.indexById.get(id) ?? -1;
    on.choose(id);
  });
  // A move, since rows also come under a pointer that rests: when the list gets narrower, or is scrolled.
  body.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') on.hover(rowOf(event)?.getAttribute('data-id') ?? undefined);
  });
  body.addEventListener('pointerleave', () => on.hover(undefined));
  body.addEventListener('focusin', (event) => on.hover(rowOf(event)?.getAttribute('data-id') ?? undefined));
  body.addEventListener('focusout', () => on.hover(undefined));

  const render = () => {
    isStale = false;
    if (head.parentElement !== part) part?.replaceChildren(head, onlyLit, nothing, table, more, paperPart.element); // until then the page's own list, which is not small, may stay
    nameOnlyLit();
    const listed = isOnlyLit && attention ? shown.filter((index) => attention?.lit.has(index)) : shown;
    const nodes = sorted(graph, listed, order);
    const rowCount = Math.max(rowLimit, nodes.findIndex(({ index }) => index === focus) + 1); // the chosen one is always among them
    const many = nodes.length > rowCount;
    table.hidden = nodes.length === 0;
    nothing.hidden = nodes.length > 0;
    const sorting = order ? `by ${columnOf(order)}` : 'most prominent first';
    const only = revealedWords(isOnlyLit ? 0 : nodes.length - passing);
    const place = root.dataset['state'] === 'static' ? 'in this view' : isOnlyLit ? 'lit' : 'shown on the map';
    caption.textContent = `${counted(nodes.length, 'concept')} ${place}${only}; ${sorting}`;
    body.replaceChildren(
      ...nodes.slice(0, rowCount).map((node) => toRow(graph, node, addresses, node.index === focus)),
    );
    more.hidden = !many;
    more.textContent = `Show all ${grouped(nodes.length)}`;
    [...headRow.children].forEach((cell, i) => {
      if (order !== undefined && columnOf(order) === LIST_COLUMNS[i])
        cell.setAttribute('aria-sort', order.startsWith('-') ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
    });
  };

  const nameOnlyLit = () => {
    const beside = attention ? litBeside(attention).length : 0;
    onlyLit.hidden = beside === 0;
    onlyLit.setAttribute('aria-pressed', String(isOnlyLit));
    onlyLit.textContent = `Only what is lit (${grouped(beside)})`;
  };
  const renderPapers = () => {
    if (listedPapers.length === papers.length && papers.every((paper, i) => paper === listedPapers[i])) return;
    listedPapers = papers;
    paperPart.show(papers);
  };

  const rowOfNode = (index: number) => {
    const id = graph.nodes[index]?.id;
    return id === undefined ? null : body.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
  };
  const isIn = (index: number) => index < 0 || rowOfNode(index) !== null;

  const markFocus = () => {
    for (const row of body.querySelectorAll('tr[aria-current]')) row.removeAttribute('aria-current');
    rowOfNode(focus)?.setAttribute('aria-current', 'true');
    showChosen();
  };

  const showChosen = () => {
    const row = rowOfNode(focus)?.getBoundingClientRect();
    if (!part || !row) return;
    const { top, bottom } = part.getBoundingClientRect();
    const isInSight = row.top >= top + headRow.offsetHeight && row.bottom <= bottom;
    if (!isInSight) part.scrollTop += (row.top + row.bottom - top - bottom) / 2;
  };

  return {
    update: (nextShown, nextFocus, nextPassing, nextAttention, state) => {
      const isNewOrder = state.order !== order || state.onlyLit !== isOnlyLit;
      const isNewList = nextShown !== shown || isNewOrder || (isOnlyLit && nextAttention !== attention);
      [shown, focus, passing, attention] = [nextShown, nextFocus, nextPassing, nextAttention];
      ({ order, onlyLit: isOnlyLit } = state);
      isStale ||= isNewList || !isIn(focus);
      if (!isSeen()) return;
      if (isStale) render();
      else nameOnlyLit();
      markFocus();
    },
    setOpen: (next) => {
      isOpen = next;
      root.dataset['list'] = next ? 'open' : '';
      if (!next) return;
      if (isStale) render();
      else nameOnlyLit();
      renderPapers();
      markFocus();
    },
    showPapers: (next) => {
      papers = next;
      if (isSeen()) renderPapers();
    },
    showChosen,
    returnToRow: () => {
      const row = isOpen ? rowOfNode(left) : null;
      row?.querySelector('a')?.focus();
      left = -1;
      return row !== null;
    },
    destroy: () => part?.replaceChildren(...before),
  };
}

function sorted(graph: MapGraph, shown: readonly number[], order: ListOrder | undefined): readonly GraphNode[] {
  const nodes = shown.flatMap((index) => graph.nodes[index] ?? []);
  if (order === undefined) return nodes;
  const { key } = COLUMNS[columnOf(order)];
  const isDown = order.startsWith('-');
  const keys = new Map(nodes.map((node) => [node, key(node, graph)]));
  return nodes.sort((a, b) => {
    const [x = 0, y = 0] = [keys.get(a), keys.get(b)];
    return x === y ? a.index - b.index : (x < y ? -1 : 1) * (isDown ? -1 : 1);
  });
}

function toRow(graph: MapGraph, node: GraphNode, addresses: Addresses, isCurrent: boolean): HTMLElement {
  const link = make(
    'a',
    { href: addresses.concept(node.id), class: nameClass(node.kind, isNamed(node.name)) },
    node.name,
  );
  return make(
    'tr',
    { 'data-id': node.id, 'aria-current': isCurrent ? 'true' : undefined },
    make('th', { scope: 'row' }, link),
    make('td', { class: 'kind' }, kindSymbol(node.kind), KIND_LABELS[node.kind].one),
    make('td', { class: 'region' }, graph.regions[node.region]?.name ?? ''),
    make('td', { class: 'number' }, grouped(node.stated)),
    make('td', { class: 'number' }, grouped(node.paperCount)),
  );
}
