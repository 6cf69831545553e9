/** Two search fields for two concepts, and the button that changes their places. Typing finds by any name; the name chosen stays. */
import { make } from '../explorer/dom.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import { mountSearchBox } from '../search/box.ts';
import type { ConceptSearch } from '../search/concept-search.ts';
import type { PairMode } from '../view-state.ts';

export type Side = 'from' | 'to';

const LABELS: Readonly<Record<PairMode, Readonly<Record<Side, string>>>> = {
  path: { from: 'From', to: 'To' },
  compare: { from: 'One', to: 'The other' },
};

export type PairFields = Readonly<{
  element: HTMLElement;
  /** Writes the names; a text that is no concept's id stands as it is. */
  show: (mode: PairMode, names: Readonly<Partial<Record<Side, string>>>) => void;
  focus: (side: Side) => void;
  destroy: () => void;
}>;

/** @param name  tells apart the fields of several on one page */
export function createPairFields(
  graph: MapGraph,
  search: ConceptSearch,
  name: string,
  on: Readonly<{ choose: (side: Side, id: string) => void; swap: () => void }>,
): PairFields {
  const fields = { from: field('from'), to: field('to') };
  const swap = make('button', { type: 'button', class: 'pair-button pair-swap' }, 'Swap');
  swap.addEventListener('click', on.swap);

  function field(side: Side) {
    const id = `${name}-${side}`;
    const label = make('label', { for: id });
    const input = make('input', {
      id,
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: 'any concept',
    });
    const results = make('div', { class: 'search-results', hidden: true });
    const form = make('form', { class: 'pair-field' }, label, input, results);
    let written = '';
    const destroy = mountSearchBox({
      form,
      input,
      results,
      search,
      name: id,
      describe: (conceptId) => {
        const node: GraphNode | undefined = graph.nodes[graph.indexById.get(conceptId) ?? -1];
        return node && { ...node, note: node.isUmbrella ? 'very common' : '' };
      },
      choose: (conceptId) => on.choose(side, conceptId),
      preview: () => undefined,
    });
    // What was typed and not chosen goes; the whole name is ready to be typed over.
    input.addEventListener('blur', () => (input.value = written));
    input.addEventListener('focus', () => input.select());
    const write = (text: string) => {
      written = text;
      input.value = text;
    };
    return { form, label, input, write, destroy };
  }

  return {
    element: make('div', { class: 'pair-fields' }, fields.from.form, fields.to.form, swap),
    show: (mode, names) => {
      for (const side of ['from', 'to'] as const) {
        fields[side].label.textContent = LABELS[mode][side];
        fields[side].write(names[side] ?? '');
      }
      swap.disabled = names.from === undefined || names.to === undefined;
    },
    focus: (side) => fields[side].input.focus(),
    destroy: () => {
      fields.from.destroy();
      fields.to.destroy();
    },
  };
}
