/** What a map that comes in pieces does not have at its start: brought into the graph when something needs it, each piece once. Of a whole map there is nothing to bring. */
import { plainId } from '../domain/ids.ts';
import { pieceOf } from '../domain/map-pieces.ts';
import { placeIn } from '../domain/place-in.ts';
import type { MapPiece, NameIndex, PairsPiece } from '../domain/schema/map-pieces.ts';
import { SITE_DATA_VERSION } from '../domain/version.ts';
import { lookUps } from '../view/search/fold-names.ts';
import type { ViewKeys } from '../view/view-keys.ts';
import type { Addresses } from './explorer/parts.ts';
import { loadGraph, type MapGraph } from './load-graph.ts';
import { fetchJson } from './remember-json.ts';
import type { Attention } from './shown.ts';

/** Promises reject with a message that is fit to be shown; what failed is fetched again the next time. Undefined where all that is asked for is here. */
export type MapSupply = Readonly<{
  /** What is here, and grows. */
  graph: MapGraph;
  /** Concepts of some pieces, with their relations. */
  bringPieces: (pieces: Iterable<number>, told?: Progress) => Promise<void> | undefined;
  /** Those of all pieces. */
  bringAll: (told?: Progress) => Promise<void> | undefined;
  bringCoMentions: () => Promise<void> | undefined;
  /** Concepts whose names may answer to a query: what they are and where they lie, without relations. */
  bringNames: (query: string) => Promise<void> | undefined;
  /** Concepts by id, in the same way. @returns whether any came */
  bringIds: (ids: readonly string[]) => Promise<boolean>;
  nameIndex: () => Promise<NameIndex>;
  /** Once nothing is on its way, come or not; undefined where nothing is. */
  settled: () => Promise<void> | undefined;
  hasPieces: (pieces: Iterable<number>) => boolean;
  hasCoMentions: () => boolean;
  /** @param onGrown  hears each time that relations or co-mentions have come */
  listen: (onGrown: () => void) => void;
}>;

/** At once, and with each piece that comes: how many of those that are wanted are here. */
export type Progress = (here: number, wanted: number) => void;

/** Fetches what the map starts with: all of it, where it comes whole. @throws {Error} as `loadGraph` */
export async function loadMap(addresses: Addresses): Promise<MapSupply> {
  return createSupply(await loadGraph(addresses.mapStart), addresses);
}

export function createSupply(graph: MapGraph, addresses: Addresses): MapSupply {
  const coming = new Map<string, Promise<void>>();
  const here = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const listeners: (() => void)[] = [];
  let index: NameIndex | undefined;

  const areHere = (addressed: readonly string[]) => graph.isWhole || addressed.every((address) => here.has(address));
  const bring = (
    wanted: readonly string[],
    take: (data: unknown) => void,
    told?: Progress,
  ): Promise<void> | undefined => {
    if (areHere(wanted)) return undefined;
    const missing = wanted.filter((address) => !here.has(address));
    const tellHow = () => told?.(wanted.filter((address) => here.has(address)).length, wanted.length);
    tellHow();
    const ones = missing.map((address) => bringOne(address, take).then(tellHow));
    const coming = all(ones);
    const end = () => void underWay.delete(coming);
    underWay.add(coming);
    coming.then(end, end);
    return coming;
  };
  const settle = async () => {
    while (underWay.size > 0) await Promise.allSettled(underWay); // what has come may ask for more
  };
  /** What has come is told of, also where some could not be had. */
  const all = async (ones: readonly Promise<void>[]) => {
    await Promise.allSettled(ones);
    tell();
    await Promise.all(ones);
  };
  const bringOne = (address: string, take: (data: unknown) => void): Promise<void> => {
    const known = coming.get(address);
    if (known) return known;
    const one = fetchJson(address, 'More of the map').then((data) => {
      take(data);
      here.add(address);
    });
    coming.set(address, one);
    one.catch(() => coming.delete(address));
    return one;
  };
  let hasGrown = false; // since it was told of
  const tell = () => {
    if (!hasGrown) return;
    hasGrown = false;
    for (const listener of listeners) listener();
  };

  const nameIndex = async () => {
    await bring([addresses.namePage('index')], (data) => {
      graph.refuseOther(data as NameIndex);
      index = data as NameIndex;
    });
    return index ?? { version: SITE_DATA_VERSION, dataHash: '', pages: [], rest: [] };
  };
  const bringPages = ({ pages }: NameIndex, texts: readonly string[]) =>
    bring([...new Set(texts.map((text) => addresses.namePage(placeIn(pages, text))))], (data) =>
      graph.take(data as MapPiece),
    );
  const toPieces = (pieces: Iterable<number>) =>
    [...new Set(pieces)].flatMap((piece) => graph.regions[piece] ?? []).map(({ id }) => addresses.mapPiece(id));
  const toCoMentions = () => graph.regions.map(({ id }) => addresses.pairsPiece(id));
  const bringPieces: MapSupply['bringPieces'] = (pieces, told) =>
    bring(
      toPieces(pieces),
      (data) => {
        graph.take(data as MapPiece);
        hasGrown = true;
      },
      told,
    );
  return {
    graph,
    bringPieces,
    bringAll: (told) => bringPieces(graph.regions.keys(), told),
    bringCoMentions: () =>
      bring(toCoMentions(), (data) => {
        graph.takePairs(data as PairsPiece);
        hasGrown = true;
      }),
    bringNames: (query) => {
      const texts = lookUps(query);
      if (graph.isWhole || texts.length === 0) return undefined;
      return index ? bringPages(index, texts) : nameIndex().then((come) => bringPages(come, texts));
    },
    bringIds: async (ids) => {
      const missing = ids.filter((id) => !graph.indexById.has(id));
      if (graph.isWhole || missing.length === 0) return false;
      await bringPages(await nameIndex(), missing.map(plainId));
      return missing.some((id) => graph.indexById.has(id));
    },
    nameIndex,
    settled: () => (underWay.size > 0 ? settle() : undefined),
    hasPieces: (pieces) => areHere(toPieces(pieces)),
    hasCoMentions: () => areHere(toCoMentions()),
    listen: (onGrown) => void listeners.push(onGrown),
  };
}

/**
 * The pieces that a view needs: what is stated of the concept in the middle, as far as its steps reach, and among a chosen set.
 * @returns each once
 */
export function piecesFor(
  graph: MapGraph,
  { depth, concepts }: Pick<ViewKeys, 'depth' | 'concepts'>,
  attention: Attention | undefined,
): readonly number[] {
  const middle = graph.nodes[attention?.centre ?? -1];
  const steps = attention?.steps ?? new Map(middle && [[middle.index, 0]]);
  const stepped = [...steps].filter(([, step]) => step < depth).flatMap(([node]) => graph.nodes[node]?.pieces ?? []);
  const chosen = concepts.flatMap((id) => {
    const node = graph.nodes[graph.indexById.get(id) ?? -1];
    return node?.pieces.filter((piece) => piece === pieceOf(node.region)) ?? []; // what relates two lies with one of them
  });
  return [...new Set([...stepped, ...chosen])];
}
