/** A concept among its neighbours, as an SVG picture whose nodes are links: on concept pages, in embeds, on cards. */
import { drawGround } from "./ego-ground.js";
import { layLand } from "./ego-land.js";
import { layAround } from "./ego-layout.js";
import { drawLines, linesOf } from "./ego-lines.js";
import { drawHalos, drawName, layNames } from "./ego-names.js";
import { CENTRE_RING, drawNode } from "./ego-node.js";
import { drawStem } from "./relation-lines.js";
import { symbolReach } from "./shapes.js";
import { element, escapeXml } from "./svg.js";
import { roughText } from "./text.js";
const CENTRE_RADIUS = 21;
const LABEL_SIZE = 15;
const MARGIN = { x: 10, y: 8 };
/** From the outermost dots to the last water line: beach, names, sea. */
const COAST = { x: 112, y: 70 };
/** @returns a complete SVG document; names in it are escaped, all style is in attributes */
export function drawEgo(view, options) {
    const picture = { tools: roughText, idPrefix: 'ego', labelSize: LABEL_SIZE, ...options };
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
        drawLines(lines, theme),
        ...dots.flatMap((dot) => (dot.node.isIntroduced ? [drawStem(dot, dot.angleRad, theme)] : [])),
        drawHalos(labels, view, land, picture),
        ...placed.map((one, i) => drawNode(one, drawName(labels[i], i, picture), theme)),
    ];
    const back = picture.background === false ? '' : element('rect', { width, height, fill: theme.ground });
    const size = { viewBox: `0 0 ${width} ${height}`, width, height };
    const role = placed.some(({ node }) => node.href !== undefined) ? 'group' : 'img';
    const middle = element('g', { transform: `translate(${width / 2} ${height / 2})` }, content.join(''));
    const head = element('title', {}, escapeXml(title));
    return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role }, head + back + middle);
}
function placeAll({ centre, neighbours }, picture) {
    const seats = neighbours.map(({ id, region }) => ({ id, region: region.id }));
    const radius = {
        x: Math.max(picture.width * 0.28, picture.width / 2 - MARGIN.x - COAST.x),
        y: Math.max(picture.height * 0.28, picture.height / 2 - MARGIN.y - COAST.y),
    };
    const places = layAround(seats, centre.region.id, radius);
    const growth = neighbours.length > 40 ? 1 : 1.35;
    const middle = {
        node: centre,
        x: 0,
        y: 0,
        radius: CENTRE_RADIUS,
        reach: CENTRE_RADIUS + CENTRE_RING.gap,
        angleRad: 0,
        isCentre: true,
    };
    const around = neighbours.map((node, i) => {
        const { x = 0, y = 0, angleRad = 0 } = places[i] ?? {};
        const dotRadius = Math.min(13, Math.max(4.2, node.radius * growth));
        return { node, x, y, radius: dotRadius, reach: symbolReach(node.kind, dotRadius), angleRad, isCentre: false };
    });
    return [middle, ...around];
}
