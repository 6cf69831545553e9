/** Where everything in a picture of neighbours is: dots, lines, land, names. */
import { layLand, type EgoLand } from './ego-land.ts';
import { layAround } from './ego-layout.ts';
import { linesOf, type Line } from './ego-lines.ts';
import { layNames, type Label } from './ego-names.ts';
import { CENTRE_GAP } from './ego-node.ts';
import type { EgoSpace, EgoView, Placed } from './ego-view.ts';
import { symbolReach } from './shapes.ts';
import { roughText, tenth } from './text.ts';

const CENTRE_RADIUS = 21;
const LABEL_SIZE = 15;
/** Sizes that names are tried at until all find room, largest first, px; neighbours' never larger than the picture asks for. */
const NAME_SIZES = [
  { label: Infinity, centre: 22 },
  { label: 13, centre: 18 },
  { label: 11.5, centre: 15 },
] as const;
/** How far the ring of neighbours is turned, at each size until all names find room, as a share of the way from one to the next. */
const TURNS = [0, 0.25, -0.25, 0.5] as const;
/** Where more names than this have no room, a turn gives it to none too. */
const MOST_TURNED = 4;
const MARGIN = { x: 10, y: 8 } as const;
/** From the outermost dots to the last water line: beach, names, sea. */
const COAST = { x: 112, y: 70 } as const;

/** Everything but the names, px from the middle of the space. */
export type Ground = Readonly<{ placed: readonly Placed[]; lines: readonly Line[]; land: EgoLand }>;
/** A label for each of `placed`, in its order; none where there is no room for it. */
export type EgoLayout = Ground & Readonly<{ labels: readonly (Label | undefined)[] }>;

/** With all that may be left out of what decides where things are. */
export function fillIn<Picture extends Partial<EgoSpace>>(
  picture: Picture,
): Picture & Pick<EgoSpace, 'tools' | 'labelSize'> {
  const { tools = roughText, labelSize = LABEL_SIZE } = picture;
  return { ...picture, labelSize, tools: { ...tools, givenSize: labelSize } };
}

/** The middle is the first of `placed`. Names are as large as all of them find room; where they never do, as many are written as can be. */
export function layEgo(view: EgoView, space: EgoSpace): EgoLayout {
  const grounds = new Map<number, Ground>();
  const tries: EgoLayout[] = [];
  for (const { label, centre } of NAME_SIZES) {
    const sizes = { labelSize: Math.min(label, space.labelSize), centreSize: centre };
    for (const turn of TURNS) {
      const ground = grounds.get(turn) ?? layGround(view, space, turn);
      grounds.set(turn, ground);
      const layout = { ...ground, labels: layNames(ground, { ...space, ...sizes }) };
      if (namelessIn(layout) === 0) return layout;
      tries.push(layout);
      if (namelessIn(layout) > MOST_TURNED) break;
    }
  }
  return tries.reduce((best, one) => (namelessIn(one) < namelessIn(best) ? one : best));
}

/** How many dots have no name. */
export function namelessIn({ labels }: EgoLayout): number {
  return labels.filter((label) => label === undefined).length;
}

function layGround(view: EgoView, space: EgoSpace, turn: number): Ground {
  const { centre } = view;
  const placed = placeAll(view, space, turn);
  const bounds = { x: space.width / 2 - MARGIN.x, y: space.height / 2 - MARGIN.y };
  const dots = placed.slice(1).map(({ x, y, reach, node }) => ({ x, y, reach, region: node.region.id }));
  return { placed, lines: linesOf(view, placed), land: layLand(dots, centre.region.id, bounds, centre.id) };
}

function placeAll({ centre, neighbours }: EgoView, space: EgoSpace, turn: number): readonly Placed[] {
  const seats = neighbours.map(({ id, region }) => ({ id, region: region.id }));
  const radius = {
    x: Math.max(space.width * 0.28, space.width / 2 - MARGIN.x - COAST.x),
    y: Math.max(space.height * 0.28, space.height / 2 - MARGIN.y - COAST.y),
  };
  const places = layAround(seats, centre.region.id, radius, turn);
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
