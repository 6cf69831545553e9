import type { APIRoute } from 'astro';
import { locatorShapes, LOCATOR_HEIGHT as height, LOCATOR_WIDTH as width } from '../components/locator-shapes.ts';
import { compactPath } from '../view/compact-path.ts';
import { element } from '../view/svg.ts';

/** `/locator.svg`: all land in small, its borders left free; style sheets take it as a mask, so that every page has it in its own colours. */
export const GET: APIRoute = () => {
  const d = compactPath(
    locatorShapes()
      .shapes.map(({ path }) => path)
      .join(''),
  );
  const land = element('path', { d, fill: '#fff', 'fill-rule': 'evenodd', stroke: '#000' });
  const content = element('mask', { id: 'land' }, land) + element('rect', { width, height, mask: 'url(#land)' });
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height };
  return new Response(element('svg', frame, content), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
