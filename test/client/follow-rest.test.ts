import { afterEach, describe, expect, it, vi } from 'vitest';
import { followRest } from '../../src/client/explorer/follow-rest.ts';
import { toAddresses } from '../../src/client/explorer/parts.ts';
import { toGraph } from '../../src/client/load-graph.ts';
import { createRest } from '../../src/client/map-rest.ts';
import { inventedPieces } from './invented-map.ts';

const { start, files } = inventedPieces();
const serve = () =>
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(JSON.stringify(files[address.replace('/data/v1/', '')]))),
  );
const never = () => {
  throw new Error('nothing grows or fails here');
};

describe('what is done once a concept is known', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is another thing where the map does not have it', async () => {
    serve();
    const follower = followRest(createRest(toGraph(start), toAddresses('/')), { grown: never, failed: never });
    const done: string[] = [];
    follower.with(
      ['nothing'],
      () => done.push('chosen'),
      () => done.push('followed'),
    );
    await vi.waitFor(() => expect(done).toEqual(['followed']));
  });

  it('is not done where another one was chosen while its name was on the way', async () => {
    serve();
    const rest = createRest(toGraph(start), toAddresses('/'));
    const follower = followRest(rest, { grown: never, failed: never });
    const chosen: string[] = [];
    for (const id of ['rare', 'alda']) follower.with([id], () => chosen.push(id));
    await vi.waitFor(() => expect(rest.graph.indexById.has('rare')).toBe(true));
    await new Promise((done) => setTimeout(done)); // what waited for it has had its turn
    expect(chosen).toEqual(['alda']);
    follower.with(['muq'], () => chosen.push('muq'));
    expect(chosen).toEqual(['alda', 'muq']);
  });
});
