/** What can be done with the chosen concept, as a row at the foot of its panel. */
import type { GraphNode } from '../load-graph.ts';
import { make } from './dom.ts';

/** A link where it has an address, else a button. The explorer lists them in order; each part brings its own. */
export type PanelAction = Readonly<{ words: string; isMain?: boolean }> &
  (Readonly<{ href: (node: GraphNode) => string }> | Readonly<{ run: (node: GraphNode) => void }>);

export function actionRow(node: GraphNode, actions: readonly PanelAction[]): HTMLElement {
  const items = actions.map((action) => {
    const className = action.isMain ? 'panel-action panel-page' : 'panel-action';
    if ('href' in action) return make('a', { class: className, href: action.href(node) }, action.words);
    const button = make('button', { type: 'button', class: className }, action.words);
    button.addEventListener('click', () => action.run(node));
    return button;
  });
  return make('footer', { class: 'panel-foot', 'aria-label': `What to do with ${node.name}` }, ...items);
}
