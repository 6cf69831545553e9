/** A concept among its neighbours, as an SVG picture whose nodes are links: on concept pages, in embeds, on cards. */
import { drawGround } from './ego-ground.ts';
import { layLand } from './ego-land.ts';
import { layAround } from './ego-layout.ts';
import { drawLines, linesOf } from './ego-lines.ts';
import { drawHalos, drawName, layNames } from './ego-names.ts';
import { CENTRE_GAP, drawNode } from './ego-node.ts';
import type { EgoPicture, EgoView, FullPicture, Placed } from './ego-view.ts';
import { facePaint } from './paint.ts';
import { drawStems } from './relation-lines.ts';
import { symbolReach } from './shapes.ts';
import { element, escapeXml } from './svg.ts';
import { roughText, tenth } from './text.ts';

export type { EgoEdge, EgoNode, EgoPicture, EgoView } from './ego-view.ts';

const CENTRE_RADIUS = 21;
const LABEL_SIZE = 15;
const MARGIN = { x: 10, y: 8 } as const;
/** From the outermost dots to the last water line: beach, names, sea. */
const COAST = { x: 112, y: 70 } as const;

/** @returns a complete SVG document; names in it are escaped, all style is in attributes */
export function drawEgo(view: EgoView, options: EgoPicture): string {
  const { tools: given = roughText, labelSize = LABEL_SIZE } = options;
  const tools = { ...given, givenSize: labelSize };
  const picture: FullPicture = { idPrefix: 'e', ...options, labelSize, tools };
  const { theme, width, height, title } = picture;
  const placed = placeAll(view, picture);
  const dots = placed.filter(({ isCentre }) => !isCentre);
  const bounds = { x: width / 2 - MARGIN.x, y: height / 2 - MARGIN.y };
  const ground = dots.map(({ x, y, reach, node }) => ({ x, y, reach, region: node.region.id }));
  const land = layLand(ground, view.centre.region.id, bounds, view.centre.id);
  const lines = linesOf(view, placed);
  const labels = layNames(placed, lines, land, picture);
  const content = [
    drawGround(view, land, theme, picture.idPrefix),
    drawLines(lines, picture),
    drawStems(
      dots.flatMap((dot) => (dot.node.isIntroduced ? [{ at: dot, angleRad: dot.angleRad }] : [])),
      theme,
    ),
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

function placeAll({ centre, neighbours }: EgoView, picture: FullPicture): readonly Placed[] {
  const seats = neighbours.map(({ id, region }) => ({ id, region: region.id }));
  const radius = {
    x: Math.max(picture.width * 0.28, picture.width / 2 - MARGIN.x - COAST.x),
    y: Math.max(picture.height * 0.28, picture.height / 2 - MARGIN.y - COAST.y),
  };
  const places = layAround(seats, centre.region.id, radius);
  const growth = neighbours.length > 40 ? 1 : 1.35;
  const middle: Placed = {
    node: centre,
    x: 0,
    y: 0,
    radius: CENTRE_RADIUS,
    reach: CENTRE_RADIUS + CENTRE_GAP,
    angleRad: 0,
    isCentre: true,
  };
  const around = neighbours.map((node, i): Placed => {
    const { x = 0, y = 0, angleRad = 0 } = places[i] ?? {};
    const dotRadius = tenth(Math.min(13, Math.max(4.2, node.radius * growth)));
    return {
      node,
      x: tenth(x),
      y: tenth(y),
      radius: dotRadius,
      reach: symbolReach(node.kind, dotRadius),
      angleRad,
      isCentre: false,
    };
  });
  return [middle, ...around];
}
