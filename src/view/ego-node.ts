/** A concept in a small picture: its symbol and name in one link, or in a group where it leads nowhere. */
import type { EgoPicture, Placed } from './ego-view.ts';
import { outlinePath, symbolPath } from './shapes.ts';
import { element, escapeXml } from './svg.ts';
import { inkIn, regionClass, regionColours } from './tokens.ts';

const TOUCH_RADIUS = 12; // px, the least target of WCAG 2.2
export const CENTRE_RING = { gap: 4.2, width: 1.4 } as const; // px

/** What is in the middle of attention has a second outline. @param name  markup of its name, drawn with it, in ink */
export function drawNode(
  { node, x, y, radius, reach, isCentre }: Placed,
  name: string,
  { theme, isStill = false }: Pick<EgoPicture, 'theme' | 'isStill'>,
): string {
  const ink = node.ink ? inkIn(theme, node.ink) : regionColours(theme, node.region.hue, node.region.step).ink;
  const ring = isCentre
    ? element('path', {
        d: outlinePath(node.kind, x, y, radius, CENTRE_RING.gap),
        fill: 'none',
        stroke: ink,
        'stroke-width': CENTRE_RING.width,
      })
    : '';
  const symbol = element('path', { d: symbolPath(node.kind, x, y, radius), fill: ink });
  // A link with its name beside it says no more when it is pointed at, and text browsers would read the name once more.
  const isNamed = node.href !== undefined && name !== '';
  const content = (isNamed ? '' : element('title', {}, escapeXml(node.name))) + ring + symbol + name;
  const className = regionClass(node.region.hue, node.region.step);
  const attributes = { class: className, 'data-id': isStill ? undefined : node.id };
  return node.href === undefined
    ? element('g', { ...attributes, fill: theme.ink }, content)
    : element(
        'a',
        { ...attributes, href: node.href, 'aria-label': node.name, fill: theme.ink },
        touchRoom(x, y, reach) + content,
      );
}

/** What a finger hits: a small dot is hard to press. */
function touchRoom(x: number, y: number, reach: number): string {
  return element('circle', { cx: x, cy: y, r: Math.max(TOUCH_RADIUS, reach), fill: 'none', 'pointer-events': 'all' });
}
