/**
 * A place on the map for every paper: beside the dot of what it introduces, else of what it is most about, on the nearest spot
 * of a sunflower's spiral where no dot and no other paper lies.
 * @see Vogel (1979), A better way to construct the sunflower head
 */
import { MAP_HEIGHT, MAP_WIDTH, SPECK_RADIUS, toRadius, UNIT_STEPS } from '../../domain/map-scale.ts';
import { ROLES, type Role } from '../../domain/kinds.ts';
import type { PaperConcepts, RoleEvidence } from '../../domain/schema/concept.ts';
import type { ConceptGraph, GraphNode, Position, Positions } from '../../domain/schema/graph.ts';

/** What a paper does with its concepts, as the stage of relations says it. */
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

/** The concept beside which a paper lies, by paper id, in the order in which they are placed. */
export type Anchors = ReadonlyMap<string, string>;

/** @returns none for a paper that names no concept */
export function toAnchors(
  papers: readonly PaperConcepts[],
  roles: readonly PaperRoles[],
  { nodes }: ConceptGraph,
): Anchors {
  const nodeById = new Map(nodes.map((node) => [node.concept.id, node]));
  const rolesByPaper = new Map(roles.map(({ paperId, concepts }) => [paperId, concepts]));
  const anchors = new Map<string, string>();
  for (const paper of papers) {
    const anchor = anchorOf(paper, rolesByPaper.get(paper.paperId) ?? [], nodeById);
    if (anchor) anchors.set(paper.paperId, anchor.concept.id);
  }
  return anchors;
}

/**
 * @param positions  of all concepts
 * @returns places in eighths of a map unit, of papers whose anchor has a place. Cost grows in step with the papers
 */
export function placePapers(anchors: Anchors, graph: ConceptGraph, positions: Positions): Positions {
  const nodeById = new Map(graph.nodes.map((node) => [node.concept.id, node]));
  const radiusOf = radii(graph.nodes);
  const taken = createGround();
  for (const node of graph.nodes) {
    const at = positions.get(node.concept.id);
    if (at && node.tier !== 'rest' && !node.isUmbrella) taken.add(at, radiusOf(node));
  }
  const places = new Map<string, Position>();
  const triedAt = new Map<string, number>();
  for (const [paperId, conceptId] of anchors) {
    const anchor = nodeById.get(conceptId);
    const from = positions.get(conceptId);
    if (!anchor || !from) continue;
    const { spot, tried } = freeSpot(from, radiusOf(anchor), taken.isFree, triedAt.get(conceptId));
    triedAt.set(conceptId, tried); // what was taken stays taken
    taken.add(spot, SPECK);
    places.set(paperId, spot);
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
  let best: { node: GraphNode; order: readonly number[] } | undefined;
  for (const { conceptId, mentions } of concepts) {
    const node = nodes.get(conceptId);
    if (!node) continue;
    const role: Role = roleById.get(conceptId) ?? 'mentions';
    const hidden = node.isUmbrella ? 2 : node.tier === 'rest' ? 1 : 0;
    const order = [role === 'introduces' ? 0 : 1, hidden, ROLES.indexOf(role), -mentions.length, -node.prominence];
    const difference = best === undefined ? -1 : firstDifference(order, best.order);
    if (difference < 0 || (difference === 0 && conceptId < (best?.node.concept.id ?? ''))) best = { node, order };
  }
  return best?.node;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** @param first  number of the first spot that may be free */
function freeSpot(
  from: Position,
  radius: number,
  isFree: (column: number, row: number) => boolean,
  first = 1,
): Readonly<{ spot: Position; tried: number }> {
  for (let i = first; ; i++) {
    const { turn, cos, sin } = SPIRAL[i] as Spot; // `first` is one of them
    const distance = radius + CLEARANCE + SPECK + turn;
    const column = Math.round((from.x + distance * cos) * UNIT_STEPS);
    const row = Math.round((from.y + distance * sin) * UNIT_STEPS);
    if (i >= SPOTS || isFree(column, row)) return { spot: { x: column / UNIT_STEPS, y: row / UNIT_STEPS }, tried: i };
  }
}

function radii(nodes: readonly GraphNode[]): (node: GraphNode) => number {
  const most = nodes.reduce((max, node) => (node.isUmbrella ? max : Math.max(max, node.prominence)), 0);
  return ({ tier, prominence }) => (tier === 'introduced' ? SPECK_RADIUS : toRadius(prominence, most));
}

const COLUMNS = MAP_WIDTH * UNIT_STEPS;
const ROWS = MAP_HEIGHT * UNIT_STEPS;

/** Where the middle of a speck may lie, a bit for each place: dots stand farther inside the map than specks lie from them. */
function createGround() {
  const taken = new Uint32Array((COLUMNS * ROWS) / 32);
  const first = (value: number) => Math.max(0, Math.ceil(value * UNIT_STEPS));
  const last = (value: number, count: number) => Math.min(count - 1, Math.floor(value * UNIT_STEPS));
  return {
    add: ({ x, y }: Position, radius: number) => {
      const reach = radius + SPECK + CLEARANCE;
      for (let row = first(y - reach); row <= last(y + reach, ROWS); row++) {
        for (let column = first(x - reach); column <= last(x + reach, COLUMNS); column++) {
          const bit = row * COLUMNS + column;
          const isNear = (x - column / UNIT_STEPS) ** 2 + (y - row / UNIT_STEPS) ** 2 < reach ** 2;
          if (isNear) taken[bit >>> 5] = (taken[bit >>> 5] ?? 0) | (1 << bit);
        }
      }
    },
    isFree: (column: number, row: number) => {
      const bit = row * COLUMNS + column;
      return (((taken[bit >>> 5] ?? 0) >>> bit) & 1) === 0;
    },
  };
}
