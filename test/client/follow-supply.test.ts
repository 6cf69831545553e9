import { afterEach, describe, expect, it, vi } from 'vitest';
import { derive } from '../../src/client/explorer/derive.ts';
import { followSupply } from '../../src/client/explorer/follow-supply.ts';
import { toAddresses } from '../../src/client/explorer/parts.ts';
import { toGraph } from '../../src/client/load-graph.ts';
import { createSupply } from '../../src/client/map-supply.ts';
import { attend } from '../../src/client/shown.ts';
import { INITIAL_STATE, type ViewState } from '../../src/client/view-state.ts';
import { inventedPieces, servePieces } from './invented-pieces.ts';

const { start, files } = inventedPieces();
const serve = (failing?: ReadonlySet<string>) => servePieces(files, failing);
const pieces = (asked: readonly string[]) => asked.filter((name) => name.startsWith('map/'));
const never = () => {
  throw new Error('nothing grows or fails here');
};

describe('what is done once a concept is known', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is another thing where the map does not have it', async () => {
    serve();
    const follower = followSupply(createSupply(toGraph(start), toAddresses('/')), {
      grown: never,
      failed: never,
      told: never,
    });
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
    const supply = createSupply(toGraph(start), toAddresses('/'));
    const follower = followSupply(supply, { grown: never, failed: never, told: never });
    const chosen: string[] = [];
    for (const id of ['rare', 'alda']) follower.with([id], () => chosen.push(id));
    await vi.waitFor(() => expect(supply.graph.indexById.has('rare')).toBe(true));
    await new Promise((done) => setTimeout(done)); // what waited for it has had its turn
    expect(chosen).toEqual(['alda']);
    follower.with(['muq'], () => chosen.push('muq'));
    expect(chosen).toEqual(['alda', 'muq']);
  });
});

describe('what a view needs', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['begins with the piece of the region in the middle', { focus: 'delta' }, ['map/west.json']],
    [
      'comes all at once, where that has none',
      { focus: 'field', concepts: ['alda'] },
      ['map/east.json', 'map/west.json'],
    ],
  ])('%s', async (_, view, expected) => {
    const asked = serve();
    const supply = createSupply(toGraph(start), toAddresses('/'));
    await supply.bringIds(['delta']);
    const state = { ...INITIAL_STATE, ...view };
    const follower = followSupply(supply, { grown: () => undefined, failed: never, told: never });
    expect(follower.update(state, derive(supply.graph, state))).toBe(true);
    expect(pieces(asked)).toEqual(expected);
  });
});

describe('what a view lacks', () => {
  afterEach(() => vi.unstubAllGlobals());

  const open = (view: Partial<ViewState>) => {
    const supply = createSupply(toGraph(start), toAddresses('/'));
    const failures: string[] = [];
    const on = { grown: () => undefined, failed: (line: string) => failures.push(line), told: never };
    const follower = followSupply(supply, on);
    const state = { ...INITIAL_STATE, ...view };
    return { supply, failures, follower, ask: () => [state, derive(supply.graph, state)] as const };
  };

  it('is none of what failed for others: names that were typed for, a piece that the pointer dwelt on', async () => {
    serve(new Set(['names/0.json', 'map/east.json']));
    const { supply, failures, follower, ask } = open({ focus: 'alda' });
    await supply.bringNames('maximal')?.catch(() => undefined);
    await supply.bringPieces([1])?.catch(() => undefined);
    expect(follower.isShort(...ask())).toBe(true); // nothing of it has come
    follower.update(...ask());
    await supply.settled();
    expect([follower.isShort(...ask()), failures]).toEqual([false, []]);
  });

  it.each([
    ['a piece', 'map/west.json', { focus: 'alda' }],
    ['co-mentions', 'co-mentions/east.json', { comentions: true }],
  ])('is %s that could not be had, until it could', async (_, failing, view) => {
    serve(new Set([failing]));
    const { supply, failures, follower, ask } = open(view);
    follower.update(...ask());
    await supply.settled();
    expect([follower.isShort(...ask()), failures]).toEqual([true, ['More of the map could not be loaded (404).']]);
    serve();
    follower.update(...ask());
    await supply.settled();
    expect(follower.isShort(...ask())).toBe(false);
  });
});

describe('what is stated of a concept under the pointer', () => {
  afterEach(() => (vi.unstubAllGlobals(), vi.useRealTimers()));

  it('comes to whom the pointer stays, not to whom it passes', async () => {
    vi.useFakeTimers();
    const asked = serve();
    const supply = createSupply(toGraph(start), toAddresses('/'));
    let grown = 0;
    const follower = followSupply(supply, { grown: () => (grown += 1), failed: never, told: never });
    const over = (hover: string) => attend(supply.graph, { ...INITIAL_STATE, hover });
    follower.dwell(over('alda'));
    await vi.advanceTimersByTimeAsync(300);
    follower.dwell(over('corpus')); // of which all is here
    follower.dwell(undefined);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toEqual([]);
    follower.dwell(over('alda'));
    await vi.advanceTimersByTimeAsync(2000);
    expect([asked, grown]).toEqual([['map/west.json'], 1]);
  });

  it('is not asked for once the explorer is gone', async () => {
    vi.useFakeTimers();
    const asked = serve();
    const supply = createSupply(toGraph(start), toAddresses('/'));
    const follower = followSupply(supply, { grown: never, failed: never, told: never });
    follower.dwell(attend(supply.graph, { ...INITIAL_STATE, hover: 'alda' }));
    follower.destroy();
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toEqual([]);
  });
});
