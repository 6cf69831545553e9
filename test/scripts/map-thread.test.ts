import { afterEach, describe, expect, it } from 'vitest';
import { mapThread, type MapThread } from '../../scripts/lib/map-thread.ts';
import { drawMapHere, type MapGiven } from '../../src/pipeline/draw-map.ts';
import { toAnchors } from '../../src/pipeline/positions/place-papers.ts';
import { buildCorpus } from '../pipeline/shards/corpus-products.ts';

let thread: MapThread | undefined;
afterEach(() => thread?.dismiss());

const { graph, resolved, related } = (await buildCorpus('corpus')).products;
const options = { resolution: 1, seed: 1 };
const given: MapGiven = { graph, anchors: toAnchors(resolved.papers, related.roles, graph), options };

/** Draws, and tells of which stages was heard. */
async function draw(minConcepts: number, cores: number) {
  thread = mapThread(minConcepts, cores);
  const stages: string[] = [];
  const drawn = await thread.drawMap(given, (stage) => void stages.push(stage));
  return { drawn, stages };
}

describe('a thread that draws the map', () => {
  it('draws what this thread draws', async () => {
    const here = await drawMapHere(given, () => {});
    const { drawn, stages } = await draw(1, 2);
    expect(drawn).toEqual(here);
    expect([...drawn.positions.keys()]).toEqual([...here.positions.keys()]); // the order is that of the files
    expect(stages).toEqual([]);
  });

  it('is not started for a small map, nor without a core for it', async () => {
    const stages = ['communities', 'positions', 'specks', 'land'];
    expect((await draw(graph.nodes.length + 1, 2)).stages).toEqual(stages);
    expect((await draw(1, 1)).stages).toEqual(stages);
  });

  it('passes its error on to whoever waits for the map, and ends when it is dismissed', async () => {
    thread = mapThread(1, 2);
    const broken = { ...given, graph: { ...graph, edges: undefined } } as never;
    await expect(thread.drawMap(broken, () => {})).rejects.toThrow(TypeError);
    const dropped = thread.drawMap(given, () => {});
    await thread.dismiss();
    await expect(dropped).rejects.toThrow(/ended before its map/);
  });
});
