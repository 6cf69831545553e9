/** How many of the important names stay, and stay where they are beside their dots, when the map comes to rest after a small step. */
import type { Camera } from '../../../src/client/graph-view/camera.ts';
import { mountGraphView, type GraphView } from '../../../src/client/graph-view/graph-view.ts';
import type { MapScene } from '../../../src/client/graph-view/map-scene.ts';
import { loadMapFonts } from '../../../src/client/graph-view/text.ts';
import type { MapGraph } from '../../../src/client/load-graph.ts';
import { INITIAL_STATE } from '../../../src/client/view-state.ts';
import { showNodes } from '../../../src/client/shown.ts';

/** Shares of names, 0 to 1, and how many were asked about. */
export type Steadiness = Readonly<{ kept: number; inPlace: number; count: number }>;

/** So many of the names, the most prominent first, are what a reader holds on to. */
const IMPORTANT = 20;
/** Share of the frame and factor of the zoom of one step; some steps to each side. */
const STEP = { pan: 0.05, zoom: 1.12 } as const;
const STEPS = 5;
/** px to the frame's edge within which a name may go for want of room. */
const EDGE = 120;
/** px; a dot that grows pushes its name by less, another side of the dot is farther. */
const SAME_PLACE = 6;
const FRAME = { width: 1000, height: 640 } as const;

/** @returns of steps aside, and of steps nearer and farther */
export async function steadiness(graph: MapGraph): Promise<Readonly<Record<'pan' | 'zoom', Steadiness>>> {
  await loadMapFonts();
  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${FRAME.width}px`,
    height: `${FRAME.height}px`,
  });
  document.body.append(container);
  const nothing = () => undefined;
  const on = {
    ...{ hover: nothing, tap: () => nothing, tapBeside: nothing, camera: nothing },
    ...{ lost: nothing, restored: nothing, covers: () => [] },
  };
  const scene: MapScene = {
    ...{ theme: 'light', shown: showNodes(graph, INITIAL_STATE), focus: -1, attention: undefined },
    ...{ isHover: false, isHeld: false, muted: new Set<number>() },
  };
  const view = mountGraphView(container, graph, scene, on);
  const start = view.camera();
  const aside = (graph.extent.width * STEP.pan) / 2;
  const result = {
    pan: walk(view, graph, { ...start, zoom: 2 }, (camera, i) => ({
      ...camera,
      x: camera.x + (i < STEPS ? aside : -aside),
    })),
    zoom: walk(view, graph, { ...start, zoom: 1.5 }, (camera, i) => ({
      ...camera,
      zoom: camera.zoom * (i < STEPS ? STEP.zoom : 1 / STEP.zoom),
    })),
  };
  view.destroy();
  container.remove();
  return result;
}

function walk(view: GraphView, graph: MapGraph, from: Camera, next: (camera: Camera, i: number) => Camera): Steadiness {
  const counts = { kept: 0, inPlace: 0, count: 0 };
  view.moveTo(from, true);
  let before = namesOf(view, graph);
  for (let i = 0; i < 2 * STEPS; i++) {
    view.moveTo(next(view.camera(), i), true);
    const now = namesOf(view, graph);
    const { place, width, height } = view.picture('light');
    for (const [index, offset] of [...before].toSorted(([a], [b]) => a - b).slice(0, IMPORTANT)) {
      const node = graph.nodes[index];
      const [x, y] = [(node?.x ?? 0) * place.scale + place.dx, (node?.y ?? 0) * place.scale + place.dy];
      if (x < EDGE || y < EDGE || x > width - EDGE || y > height - EDGE) continue;
      const there = now.get(index);
      counts.count += 1;
      if (there) counts.kept += 1;
      if (there && Math.hypot(there.dx - offset.dx, there.dy - offset.dy) < SAME_PLACE) counts.inPlace += 1;
    }
    before = now;
  }
  return { kept: counts.kept / counts.count, inPlace: counts.inPlace / counts.count, count: counts.count };
}

type Offset = Readonly<{ dx: number; dy: number }>;

/** Concepts with a name, by index, and where it begins beside its dot, px. */
function namesOf(view: GraphView, graph: MapGraph): ReadonlyMap<number, Offset> {
  const { names, place } = view.picture('light');
  const indexByName = new Map(graph.nodes.flatMap(({ name, index }) => [[name, index] as const]));
  return new Map(
    names.flatMap(({ runs }) =>
      runs.flatMap(({ text, x, y }): readonly (readonly [number, Offset])[] => {
        const index = indexByName.get(text);
        const node = graph.nodes[index ?? -1];
        if (index === undefined || !node) return [];
        return [[index, { dx: x - node.x * place.scale - place.dx, dy: y - node.y * place.scale - place.dy }]];
      }),
    ),
  );
}
