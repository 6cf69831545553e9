/**
 * The layer of dots: sigma with one WebGL context, our own program, and nothing else of it. Sigma's labels, edges, picking and
 * pointer handling stay off; it keeps the buffers, the frame clock and the context.
 */
import Sigma from 'sigma';
import type { MapGraph } from '../load-graph.ts';
import { createDotGraph } from './dot-graph.ts';
import { dotProgram, type DotScene } from './dot-program.ts';

/** Sigma's own three WebGL and four 2-D canvases, folded into one of each: a context costs more than all our dots. */
class LeanSigma extends Sigma {
  override createCanvas(id: string, options?: Parameters<Sigma['createCanvas']>[1]): HTMLCanvasElement {
    // `elements` is private in the types only; every layer must be listed there to be resized and removed.
    const { elements } = this as unknown as { elements: Record<string, HTMLCanvasElement> };
    const shared = GL_LAYERS.has(id) ? elements['edges'] : elements['edgeLabels'];
    if (!shared) return super.createCanvas(id, options);
    elements[id] = shared;
    return shared;
  }

  override createWebGLContext(id: string): WebGLRenderingContext {
    try {
      return super.createWebGLContext(id, { antialias: false, preserveDrawingBuffer: false });
    } catch (cause) {
      throw new Error('This browser offers no WebGL', { cause });
    }
  }
}

// It clears its layer after the dots are drawn, and ours is one for all; private in the types, hence not an override.
Object.assign(LeanSigma.prototype, { renderHighlightedNodes: () => undefined });

const GL_LAYERS: ReadonlySet<string> = new Set(['edges', 'nodes', 'hoverNodes']);

export type DotLayer = Readonly<{
  /** Draws at the next frame. */
  schedule: () => void;
  /** Reads all dots anew: colours, sizes, which are shown. */
  refresh: () => void;
  /** Reads some dots anew; all, where some are there for the first time. */
  refreshSome: (indices: Iterable<number>) => void;
  /** Reads all anew and draws at once: until the task ends, what is drawn can be copied. */
  paint: () => void;
  /** WebGL runs on the processor: no graphics card, or none that the browser trusts. */
  isEmulated: boolean;
  destroy: () => void;
}>;

/**
 * @param container  an empty element of its own; sigma fills and empties it
 * @param on  `frame` before the dots of each frame; `lost` when the context has gone, `restored` when a new layer may be mounted
 * @throws {Error} where the browser gives no WebGL
 */
export function mountDots(
  container: HTMLElement,
  graph: MapGraph,
  scene: DotScene,
  on: Readonly<{ frame: () => void; lost: () => void; restored: () => void }>,
): DotLayer {
  const sigma = new LeanSigma(createDotGraph(graph), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultNodeType: 'dot',
    nodeProgramClasses: { dot: dotProgram(scene) },
    edgeProgramClasses: {},
    nodeHoverProgramClasses: {},
  });
  let nodeCount = graph.nodeCount();
  let isReading = false; // all anew, at the next frame: until then sigma knows nothing of what has come
  const refresh = () => {
    nodeCount = graph.nodeCount();
    isReading = true;
    sigma.refresh({ schedule: true });
  };
  sigma.on('beforeProcess', () => nodeCount !== graph.nodeCount() && refresh()); // more has come since all were read
  sigma.on('afterRender', () => (isReading = false));
  sigma.getMouseCaptor().kill();
  sigma.getTouchCaptor().kill();
  sigma.on('beforeRender', on.frame);
  container.querySelector('.sigma-edgeLabels')?.remove(); // nothing is ever drawn on it, and composing it costs
  const canvas = container.querySelector<HTMLCanvasElement>('.sigma-edges');
  const lose = (event: Event) => {
    event.preventDefault(); // only then may the browser give it back
    on.lost();
  };
  canvas?.addEventListener('webglcontextlost', lose);
  canvas?.addEventListener('webglcontextrestored', on.restored);
  return {
    isEmulated: isEmulated(canvas),
    schedule: () => sigma.scheduleRender(),
    refresh,
    refreshSome: (indices) => {
      if (isReading) return;
      if (nodeCount !== graph.nodeCount()) return refresh();
      sigma.refresh({ partialGraph: { nodes: Array.from(indices, String) }, skipIndexation: true, schedule: true });
    },
    paint: () => void sigma.refresh(),
    destroy: () => {
      canvas?.removeEventListener('webglcontextlost', lose);
      canvas?.removeEventListener('webglcontextrestored', on.restored);
      contextOf(canvas)?.getExtension('WEBGL_lose_context')?.loseContext(); // what a lost context made needs no deleting
      sigma.kill();
    },
  };
}

function isEmulated(canvas: HTMLCanvasElement | null): boolean {
  const gl = contextOf(canvas);
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = gl?.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return /swiftshader|llvmpipe|software|basic render/i.test(String(renderer));
}

function contextOf(canvas: HTMLCanvasElement | null): WebGLRenderingContext | WebGL2RenderingContext | undefined {
  return canvas?.getContext('webgl2') ?? canvas?.getContext('webgl') ?? undefined;
}
