/** A concept among its neighbours, as an SVG picture whose nodes are links: on concept pages, in embeds, on cards. */
import { drawGround } from './ego-ground.ts';
import { drawIntroductions, drawLines } from './ego-lines.ts';
import { drawHalos, drawName } from './ego-names.ts';
import { drawNode } from './ego-node.ts';
import type { EgoPicture, EgoView } from './ego-view.ts';
import { fillIn, layEgo } from './lay-ego.ts';
import { facePaint } from './paint.ts';
import { element, escapeXml } from './svg.ts';

export type { EgoEdge, EgoNode, EgoPicture, EgoView } from './ego-view.ts';

/** @returns a complete SVG document; names in it are escaped, all style is in attributes */
export function drawEgo(view: EgoView, options: EgoPicture): string {
  const picture = fillIn({ idPrefix: 'e', ...options });
  const { theme, width, height, title, tools, labelSize, idPrefix } = picture;
  const { placed, lines, land, labels } = layEgo(view, picture);
  const content = [
    drawGround(view, land, theme, idPrefix),
    drawLines(lines, picture),
    drawIntroductions(placed.slice(1), picture),
    drawHalos(labels, view, land, picture),
    // A name a line: text browsers read all of them one after the other.
    ...placed.map((one, i) => `\n${drawNode(one, drawName(labels[i], i, picture), picture)}`),
  ];
  const back = picture.background === false ? '' : element('rect', { width, height, fill: theme.ground });
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const role = placed.some(({ node }) => node.href !== undefined) ? 'group' : 'img';
  const place = { transform: `translate(${width / 2} ${height / 2})` };
  const middle = element('g', { ...place, ...facePaint(theme, tools, labelSize) }, content.join(''));
  const head = element('title', {}, escapeXml(title));
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role }, head + back + middle);
}
