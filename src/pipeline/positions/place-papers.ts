/**
 * A place on the map for every paper: beside the dot of what it introduces, else of what it is most about, on the nearest spot
 * of a sunflower's spiral where no dot and no other paper lies.
 * @see Vogel (1979), A better way to construct the sunflower head
 */
import { SPECK_RADIUS, toRadius } from '../../domain/map-scale.ts';
import { ROLES, type Role } from '../../domain/kinds.ts';
import type { PaperConcepts, RoleEvidence } from '../../domain/schema/concept.ts';
import type { ConceptGraph, GraphNode, Position, Positions } from '../../domain/schema/graph.ts';

/** What a paper does with its concepts, as `relateConcepts` says it. */
type PaperRoles = Readonly<{
  paperId: string;
  concepts: readonly Readonly<{ conceptId: string; roles: readonly RoleEvidence[] }>[];
}>;

/** Map units between a paper's speck and whatever else there is. */
const CLEARANCE = 2;
const SPECK = 0.8;
/** Map units from turn to turn of the spiral, and the spots tried; the last is taken where none is free. */
const TURN = 1.5;
const SPOTS = 600;
const GOLDEN_ANGLE_RAD = Math.PI * (3 - Math.sqrt(5));
type Spot = Readonly<{ turn: number; cos: number; sin: number }>;
const SPIRAL = Array.from({ length: SPOTS + 1 }, (_, i): Spot => {
  const angleRad = i * GOLDEN_ANGLE_RAD;
  return { turn: TURN * Math.sqrt(i), cos: Math.cos(angleRad), sin: Math.sin(angleRad) };
});
/** Map data keeps eighths of a unit. */
const GRID = 8;

/**
 * @param papers     concepts of each paper, in the order in which specks are placed
 * @param positions  of all concepts
 * @returns places in eighths of a map unit; none for a paper that names no concept. Cost grows in step with the papers
 */
export function placePapers(
  papers: readonly PaperConcepts[],
  roles: readonly PaperRoles[],
  graph: ConceptGraph,
  positions: Positions,
): Positions {
  const nodes = new Map(graph.nodes.map((node) => [node.concept.id, node]));
  const rolesByPaper = new Map(roles.map(({ paperId, concepts }) => [paperId, concepts]));
  const radiusOf = radii(graph.nodes);
  const taken = createGround();
  for (const node of graph.nodes) {
    const at = positions.get(node.concept.id);
    if (at && node.tier !== 'rest' && !node.isUmbrella) taken.add(at, radiusOf(node));
  }
  const places = new Map<string, Position>();
  const triedAt = new Map<string, number>();
  for (const paper of papers) {
    const anchor = anchorOf(paper, rolesByPaper.get(paper.paperId) ?? [], nodes);
    const from = anchor && positions.get(anchor.concept.id);
    if (!from) continue;
    const { spot, tried } = freeSpot(from, radiusOf(anchor), taken.isFree, triedAt.get(anchor.concept.id));
    triedAt.set(anchor.concept.id, tried); // what was taken stays taken
    taken.add(spot, SPECK);
    places.set(paper.paperId, spot);
  }
  return places;
}

/** What it introduces before all; then what is drawn, by role, by how often it is named, by prominence. Umbrellas last. */
function anchorOf(
  { concepts }: PaperConcepts,
  roles: PaperRoles['concepts'],
  nodes: ReadonlyMap<string, GraphNode>,
): GraphNode | undefined {
  const roleById = new Map(roles.map((entry) => [entry.conceptId, entry.roles[0]?.type]));
  const keyed = concepts.flatMap(({ conceptId, mentions }) => {
    const node = nodes.get(conceptId);
    if (!node) return [];
    const role: Role = roleById.get(conceptId) ?? 'mentions';
    const hidden = node.isUmbrella ? 2 : node.tier === 'rest' ? 1 : 0;
    const order = [role === 'introduces' ? 0 : 1, hidden, ROLES.indexOf(role), -mentions.length, -node.prominence];
    return [{ node, order }];
  });
  keyed.sort((a, b) => firstDifference(a.order, b.order) || (a.node.concept.id < b.node.concept.id ? -1 : 1));
  return keyed[0]?.node;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** @param first  number of the first spot that may be free */
function freeSpot(
  from: Position,
  radius: number,
  isFree: (spot: Position) => boolean,
  first = 1,
): Readonly<{ spot: Position; tried: number }> {
  for (let i = first; ; i++) {
    const { turn, cos, sin } = SPIRAL[i] as Spot; // `first` is one of them
    const distance = radius + CLEARANCE + SPECK + turn;
    const spot = { x: round(from.x + distance * cos), y: round(from.y + distance * sin) };
    if (i >= SPOTS || isFree(spot)) return { spot, tried: i };
  }
}

function round(value: number): number {
  return Math.round(value * GRID) / GRID;
}

function radii(nodes: readonly GraphNode[]): (node: GraphNode) => number {
  const most = nodes.reduce((max, node) => (node.isUmbrella ? max : Math.max(max, node.prominence)), 0);
  return ({ tier, prominence }) => (tier === 'introduced' ? SPECK_RADIUS : toRadius(prominence, most));
}

/** Side of a square, map units: about two small dots. */
const SQUARE = 8;

/** What lies where: each dot is noted in every square that it keeps specks out of some of, so that one has to be looked at. */
function createGround() {
  const squares = new Map<number, (Position & { reach: number })[]>();
  const key = (column: number, row: number) => column * 100_003 + row; // more rows than any map has
  const at = (value: number) => Math.floor(value / SQUARE);
  return {
    add: ({ x, y }: Position, radius: number) => {
      const reach = radius + SPECK + CLEARANCE;
      for (let column = at(x - reach); column <= at(x + reach); column++) {
        for (let row = at(y - reach); row <= at(y + reach); row++) {
          const there = squares.get(key(column, row));
          if (there) there.push({ x, y, reach });
          else squares.set(key(column, row), [{ x, y, reach }]);
        }
      }
    },
    isFree: ({ x, y }: Position) =>
      !squares.get(key(at(x), at(y)))?.some((other) => (other.x - x) ** 2 + (other.y - y) ** 2 < other.reach ** 2),
  };
}
