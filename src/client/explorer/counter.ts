/** Under the map: how many concepts are shown, why these, and the filters that are on, each to be taken away by a press. */
import { counted, grouped } from '../../domain/number-words.ts';
import { whyOnMap } from '../../domain/on-map.ts';
import type { MapGraph } from '../load-graph.ts';
import { countPassing, litBeside } from '../shown.ts';
import { isFiltered, type Action, type ViewState } from '../view-state.ts';
import type { Derived } from './derive.ts';
import { make } from './dom.ts';
import { activeFilters } from './filter-words.ts';
import type { Parts } from './parts.ts';

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

  let latest: readonly [ViewState, Derived] | undefined;
  const fill = async () => {
    const { explain } = await import('./why.ts');
    if (latest) answer.replaceChildren(...explain(graph, ...latest));
  };
  const open = (isOpen: boolean) => {
    answer.hidden = !isOpen;
    why.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) void fill();
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

  const update = (state: ViewState, derived: Derived) => {
    latest = [state, derived];
    const active = activeFilters(graph, state, derived.papers);
    text.textContent = counterText(graph, state, derived);
    if (!answer.hidden) void fill();
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

/** "750 of 1,850 concepts shown: …". Concepts that attention alone has revealed are not counted. */
export function counterText(graph: MapGraph, state: ViewState, { filters, shown }: Derived): string {
  const counted = countPassing(graph, state, filters, shown);
  const total = graph.nodes.length;
  const why = isFiltered(state) ? 'as filtered' : whyOnMap(counted, total, graph.rule);
  return `${grouped(counted)} of ${grouped(total)} concepts shown: ${why}`;
}

/** "30 concepts lit beside LoRA", as the bar over the map counts them; empty where nothing is chosen. */
function litWords(graph: MapGraph, { focusAttention: attention }: Derived): string {
  if (!attention) return '';
  const name = graph.nodes[attention.centre]?.name;
  return `${counted(litBeside(attention).length, 'concept')} lit${name === undefined ? '' : ` beside ${name}`}`;
}

/** What goes with a picture of the view. @param isShort  it lacks what could not be loaded */
export function noteWords(graph: MapGraph, state: ViewState, derived: Derived, isShort: boolean): string {
  const parts = [litWords(graph, derived), counterText(graph, state, derived)];
  return [...parts, isShort ? 'without a part that could not be loaded' : '']
    .filter((words) => words !== '')
    .join('; ');
}
