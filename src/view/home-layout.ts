/** Which names the picture of a first visit has, and where: laid out once at build, for the picture and for the live map that takes its place. */
import type { HomeNames } from '../domain/schema/site-data.ts';
import { boxAround, type Box } from './box-grid.ts';
import type { AtlasMap } from './decode-map.ts';
import { createDotField } from './dot-field.ts';
import { toDots } from './dots.ts';
import { layFarNames, type FarName } from './far-names.ts';
import { HOME_GRID, type HomePicture } from './home-pictures.ts';
import { landFinder } from './land-at.ts';
import { startBox } from './land-box.ts';
import { layLabels } from './map-labels.ts';
import { heldAt } from './place-labels.ts';
import { LEAST_DOT_SCALE, type Dot, type PlacedLabel, type Placement } from './placed.ts';
import type { TextTools } from './text.ts';
import { isNamed, nameStyle } from './tokens.ts';

export type HomeLayout = Readonly<{
  width: number;
  height: number;
  place: Placement;
  dots: readonly Dot[];
  /** By row of the region. */
  names: readonly (FarName | undefined)[];
  labels: readonly PlacedLabel[];
}>;

/** A narrow window shows so much sea beside the land, px; a little less, as the picture may be shown larger. */
const COAST = 5;
/** px per map unit in a usual window: below it all dots are small, and near one another. */
const USUAL_SCALE = 0.844;
/** Below this scale names are large for their land. */
const SMALL_SCALE = 0.7;

/** What lies over the lower corners of a window that the picture just fits, px: the legend, of which small windows have a part, and the buttons. */
const LEGEND = { width: 256, height: 294, heightInSmall: 142, smallBelow: 0.6 };
const BUTTONS = { width: 384, height: 104 };

/** @param map  dots where they are drawn, see `settleDots` */
export function layHome(map: AtlasMap, picture: HomePicture, tools: TextTools): HomeLayout {
  const { scale } = picture;
  const [width, height] = [map.extent.width * scale, map.extent.height * scale];
  const place = { scale, dx: 0, dy: 0 };
  const find = landFinder(map.regions);
  const landAt = (x: number, y: number) => find(x / scale, y / scale);
  const dots = toDots(
    map,
    place,
    { width, height },
    {
      growth: Math.max(LEAST_DOT_SCALE, scale),
      least: 0, // as on the live map
    },
  );
  const land = startBox(map.regions);
  const isLand = land.left < land.right;
  const room = {
    left: isLand ? land.left * scale - COAST : 0,
    right: isLand ? land.right * scale + COAST : width,
    top: 0,
    bottom: height,
  };
  const isSmall = scale < SMALL_SCALE;
  /** Of what is known best, what is no wider than its land has room, and says more than that land's name. */
  const hasRoom = ({ node: { kind, name, region }, isRinged }: Dot) => {
    const home = map.regions[region];
    const width = tools.measure(name, nameStyle(kind, isNamed(name), picture.sizes[2]));
    return isRinged && home !== undefined && width < home.label.width * scale && !isAlike(name, home.name);
  };
  const nameRegions = (taken: readonly Box[]) => {
    const field = createDotField(dots.map((dot) => (dot.isRinged ? { ...dot, radius: dot.outerReach } : dot)));
    return layFarNames(map.regions, place, tools, { landAt, dots: field, room, isSmall, taken });
  };
  const nameConcepts = (taken: readonly Box[]) =>
    layLabels(map, dots, {
      tools,
      taken,
      covered: picture.isSparse === true ? [] : coveredCorners(width, height, scale),
      landAt,
      room,
      limit: picture.most,
      perRegion: picture.mostInRegion,
      sizes: picture.sizes,
      dotGrowth: Math.min(1, scale / USUAL_SCALE),
      isNear: false,
      ...(picture.isSparse === true ? { isSparse: true, wanted: dots.filter(hasRoom) } : {}),
    });
  if (picture.isSparse === true) {
    const labels = nameConcepts([]); // the few there are go first: land is named under the map too
    return {
      width,
      height,
      place,
      dots,
      names: nameRegions(labels.flatMap(({ box, dot: { x, y, outerReach } }) => [box, boxAround(x, y, outerReach)])),
      labels,
    };
  }
  const names = nameRegions([]);
  const labels = nameConcepts(names.flatMap((one) => one?.name.boxes ?? []));
  return { width, height, place, dots, names, labels };
}

/** "Transformer", "transformers". */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.startsWith(other) || other.startsWith(one);
}

function coveredCorners(width: number, height: number, scale: number): readonly Box[] {
  const top = height - (scale < LEGEND.smallBelow ? LEGEND.heightInSmall : LEGEND.height);
  return [
    { left: 0, right: LEGEND.width, top, bottom: height },
    { left: width - BUTTONS.width, right: width, top: height - BUTTONS.height, bottom: height },
  ];
}

/** Names and places as columns for the map's data; read back by the live map. */
export function toHomeNames(map: AtlasMap, { names, labels }: HomeLayout): HomeNames {
  const rowOf = new Map(map.nodes.flatMap((node, row) => [[node, row] as const]));
  return {
    regions: names.flatMap((one, row) =>
      one ? [row, Math.round(one.dx * HOME_GRID), Math.round(one.dy * HOME_GRID)] : [],
    ),
    concepts: labels.flatMap(({ dot, run, row, box }) => [
      rowOf.get(dot.node) ?? -1,
      row,
      run.style.size,
      Math.round((heldAt(row, box.left, box.right) - dot.x) * HOME_GRID),
      Math.round((run.y - dot.y) * HOME_GRID),
    ]),
  };
}
