/** What stands in the place of a picture whose concept is gone: that it is, and what lay nearest to it. */
import { CARD } from './card-size.ts';
import { frameCard, type Card } from './draw-card.ts';
import { element } from './svg.ts';
import { drawRun } from './text.ts';
import { isNamed, nameStyle, type TextStyle } from './tokens.ts';
import type { Kind } from '../domain/kinds.ts';

const LEAD: TextStyle = { size: 16, weight: 400, italic: true, tracking: 0 };
const NAME_SIZE = 19;
const LINE = 34;

/** @param near  nearest first, each with the address of its page; @returns a complete SVG document as large as any picture of an embed */
export function drawGone(
  near: readonly Readonly<{ name: string; kind: Kind; href: string }>[],
  card: Omit<Card, 'width' | 'height'>,
): string {
  const { theme, tools } = card;
  const draw = ({ width, height }: Readonly<{ width: number; height: number }>): string => {
    const top = height / 2 - (near.length * LINE) / 2;
    const centred = (text: string, style: TextStyle, y: number, fill: string): string =>
      drawRun({ text, style, x: (width - tools.measure(text, style)) / 2, y }, tools, { fill });
    const lead = near.length === 0 ? 'Nothing here took its place.' : 'Nearest to where it stood';
    const names = near.map(({ name, kind, href }, i) => {
      const style = nameStyle(kind, isNamed(name), NAME_SIZE);
      return element('a', { href }, centred(name, style, top + (i + 1) * LINE, theme.ink));
    });
    return [element('rect', { width: CARD.width, height, fill: theme.ground }), centred(lead, LEAD, top, theme.ink2)]
      .concat(names)
      .join('');
  };
  return frameCard(card, { draw });
}
