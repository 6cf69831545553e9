/** Where to go on from two concepts on a page of text. */
import type { PathEnds } from '../../view/view-keys.ts';
import { make } from '../explorer/dom.ts';
import type { Addresses } from '../explorer/parts.ts';
import type { PairMode } from '../view-state.ts';

/** Links to the map, to the other page of the two, and to the code that embeds them. */
export function onwardLinks(addresses: Addresses, mode: PairMode, pair: PathEnds): readonly (Node | string)[] {
  const { from, to, via = [] } = pair;
  const other =
    mode === 'path'
      ? make('a', { href: addresses.compare(from, to) }, 'Compare the two')
      : make('a', { href: addresses.path(from, to) }, 'Path between them');
  return [
    make('a', { href: addresses.onMap(mode, [from, ...via, to]), class: 'next' }, 'Show it on the map'),
    ' ',
    other,
    ' ',
    make('a', { href: addresses.embedding(mode, [from, ...via, to]) }, 'Embed it'),
  ];
}
