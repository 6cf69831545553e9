/** A concept in a small picture: its symbol and name in one link, or in a group where it leads nowhere. */
import type { FullPicture, Placed } from './ego-view.ts';
import { outlinePath, symbolPath } from './shapes.ts';
import { element, escapeXml } from './svg.ts';
import { paint } from './paint.ts';
import { drawsShapes, type Paint } from './text.ts';
import { inkIn, landClass } from './tokens.ts';

/** What a finger hits, px: a small dot is hard to press. The least target of WCAG 2.2. */
const TOUCH_RADIUS = 12;
/** From the symbol of what is in the middle of attention to the line around it, px. */
export const CENTRE_GAP = 4.2;

/** What is in the middle of attention has a second outline. @param name  markup of its name, drawn with it in whatever ink is around it: see the paint `face` */
export function drawNode(
  { node, x, y, radius, reach, isCentre }: Placed,
  name: string,
  { theme, tools, isStill = false }: FullPicture,
): string {
  const { kind, region } = node;
  const ink = node.ink && inkIn(theme, node.ink); // else its region's
  const paints = {
    dot: ink === undefined ? paint('dot', theme, region) : { fill: ink },
    ring: { ...paint('ring', theme, region), ...(ink === undefined ? {} : { stroke: ink }) },
  };
  // Most are discs, which are longer as paths.
  const disc = (r: number, look: Paint): string => element('circle', { cx: x, cy: y, r, ...look });
  const outline = (): string =>
    kind === 'method'
      ? disc(radius + CENTRE_GAP, paints.ring)
      : element('path', { d: outlinePath(kind, x, y, radius, CENTRE_GAP), ...paints.ring });
  const ring = isCentre ? outline() : '';
  const symbol =
    kind === 'method'
      ? disc(radius, paints.dot)
      : element('path', { d: symbolPath(kind, x, y, radius), ...paints.dot });
  // A link with its name beside it says no more when it is pointed at, and text browsers would read the name once more.
  const isNamed = node.href !== undefined && name !== '';
  const content = (isNamed ? '' : element('title', {}, escapeXml(node.name))) + ring + symbol + name;
  const attributes = { class: landClass(theme, region), 'data-id': isStill ? undefined : node.id };
  return node.href === undefined
    ? element('g', attributes, content)
    : element(
        'a',
        // Text says itself whose link it is, shapes do not.
        { ...attributes, href: node.href, 'aria-label': isNamed && !drawsShapes(tools) ? undefined : node.name },
        disc(Math.max(TOUCH_RADIUS, reach), paint('touch', theme)) + content,
      );
}
