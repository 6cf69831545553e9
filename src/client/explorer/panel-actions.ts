/** What can be done with the chosen concept, as a row at the foot of its panel. */
import type { GraphNode } from '../load-graph.ts';
import type { Section } from '../take-away/context.ts';
import { copyText } from '../take-away/deliver.ts';
import type { PairMode } from '../view-state.ts';
import { make } from './dom.ts';
import type { Addresses } from './parts.ts';

/** A link where it has an address, else a button. */
export type PanelAction = Readonly<{ words: string; isMain?: boolean }> &
  (
    | Readonly<{ href: (node: GraphNode) => string }>
    | Readonly<{ run: (node: GraphNode, button: HTMLButtonElement) => void }>
  );

export function actionRow(node: GraphNode, actions: readonly PanelAction[]): HTMLElement {
  const items = actions.map((action) => {
    const className = action.isMain ? 'panel-action panel-page' : 'panel-action';
    if ('href' in action) return make('a', { class: className, href: action.href(node) }, action.words);
    const button = make('button', { type: 'button', class: className }, action.words);
    button.addEventListener('click', () => action.run(node, button));
    return button;
  });
  return make('footer', { class: 'panel-foot', 'aria-label': `What to do with ${node.name}` }, ...items);
}

export type ActionHandlers = Readonly<{
  /** The next concept chosen is the other end. */
  pick: (mode: PairMode) => void;
  share: (at: Section) => void;
  say: (text: string) => void;
  /** Over the map, where it can be read and selected; empty takes it away. */
  notify: (line: string) => void;
}>;

const COPY_WORDS = 'Copy page link';
/** So long the button says that it has been done, ms. */
const COPIED_MS = 2000;

/** All that the explorer offers, in order. */
export function conceptActions(addresses: Addresses, on: ActionHandlers): readonly PanelAction[] {
  const copyLink = async ({ id, name }: GraphNode, button: HTMLButtonElement) => {
    const address = new URL(addresses.concept(id), location.href).href;
    const isCopied = await copyText(address);
    on.say(isCopied ? `The link to ${name} is copied.` : 'This browser does not let the page copy.');
    on.notify(isCopied ? '' : `The page of ${name}: ${address}`);
    if (isCopied) button.textContent = 'Link copied';
    setTimeout(() => (button.textContent = COPY_WORDS), COPIED_MS);
  };
  return [
    { words: 'Open the page', href: (node) => addresses.concept(node.id), isMain: true },
    { words: 'Share', run: () => on.share('link') },
    { words: 'Path from here…', run: () => on.pick('path') },
    { words: 'Compare with…', run: () => on.pick('compare') },
    { words: 'Embed', run: () => on.share('embed') },
    { words: 'Cite', run: () => on.share('citation') },
    { words: COPY_WORDS, run: (node, button) => void copyLink(node, button) },
  ];
}
