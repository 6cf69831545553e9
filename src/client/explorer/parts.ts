/** The page's parts that the explorer drives, as `CONTRACT.md` names them; all but the map may be missing. */
import { paperPath } from '../../domain/paper-address.ts';

export type Parts = Readonly<{
  root: HTMLElement;
  map: HTMLElement;
  find: (name: string) => HTMLElement | undefined;
}>;

/** @throws {Error} where the page has no `[data-explorer=map]` */
export function findParts(root: HTMLElement): Parts {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-explorer="${name}"]`) ?? undefined;
  const map = find('map');
  if (!map) throw new Error('mountExplorer: the page has no [data-explorer="map"]; see CONTRACT.md');
  return { root, map, find };
}

/** Addresses of pages and data under the site's base path. */
export type Addresses = Readonly<{
  map: string;
  /** What browsing starts with: of a large map a part, else all of it. */
  mapStart: string;
  /** Ids of other times. */
  former: string;
  /** Of a large map the concepts and co-mentions of a region; names, and where to look for one. */
  mapPiece: (region: string) => string;
  pairsPiece: (region: string) => string;
  namePage: (page: number | 'index') => string;
  /** All papers in columns. */
  papers: string;
  concept: (id: string) => string;
  conceptData: (id: string) => string;
  /** A further page of its papers, from 2. */
  conceptPapers: (id: string, number: number) => string;
  /** Shard of the records of rarely named concepts. */
  restData: (shard: number) => string;
  /** Which concepts share a sentence, of a large map by region, and the sentences by shard. */
  sentences: string;
  sharedPiece: (region: string) => string;
  sentenceShard: (shard: number) => string;
  /** Pages of two concepts. */
  path: (from: string, to?: string, via?: readonly string[]) => string;
  compare: (a: string, b?: string) => string;
  /** The map with a path or a comparison on it. */
  onMap: (key: 'path' | 'compare', ids: readonly string[]) => string;
  /** The code with which a path or a comparison stands in somebody's documentation. */
  embedding: (key: 'path' | 'compare', ids: readonly string[]) => string;
  /** The search in the texts of papers. */
  texts: (query: string) => string;
  paper: (id: string) => string;
  papersList: string;
  community: (id: string) => string;
  font: (file: string) => string;
}>;

/**
 * @param base             with or without the slash at its end
 * @param arePapersShared  papers have no pages of their own, see `domain/paper-address.ts`
 * @param isMapSplit       the map comes in pieces, see `domain/map-pieces.ts`
 */
export function toAddresses(base: string, arePapersShared = false, isMapSplit = false): Addresses {
  const root = base.endsWith('/') ? base : `${base}/`;
  const part = encodeURIComponent;
  return {
    map: `${root}data/v1/map.json`,
    former: `${root}data/v1/former.json`,
    mapStart: `${root}data/v1/${isMapSplit ? 'map-start' : 'map'}.json`,
    mapPiece: (region) => `${root}data/v1/map/${part(region)}.json`,
    pairsPiece: (region) => `${root}data/v1/co-mentions/${part(region)}.json`,
    namePage: (page) => `${root}data/v1/names/${page}.json`,
    papers: `${root}data/v1/papers.json`,
    concept: (id) => `${root}concepts/${part(id)}/`,
    conceptData: (id) => `${root}data/v1/concepts/${part(id)}.json`,
    conceptPapers: (id, number) => `${root}data/v1/concepts/${part(id)}/papers/${number}.json`,
    restData: (shard) => `${root}data/v1/rest/${shard}.json`,
    sentences: `${root}data/v1/sentences.json`,
    sharedPiece: (region) => `${root}data/v1/shared-sentences/${part(region)}.json`,
    sentenceShard: (shard) => `${root}data/v1/sentences/${shard}.json`,
    path: (from, to, via) => {
      const rest = `${to === undefined ? '' : `&to=${part(to)}`}${via ? `&via=${via.map(part).join(',')}` : ''}`;
      return `${root}path/?from=${part(from)}${rest}`;
    },
    compare: (a, b) => `${root}compare/?a=${part(a)}${b === undefined ? '' : `&b=${part(b)}`}`,
    onMap: (key, ids) => `${root}?${key}=${ids.map(part).join(',')}`,
    embedding: (key, ids) => `${root}guide/embedding/?v=1&${key}=${ids.map(part).join(',')}`,
    texts: (query) => `${root}search/?q=${part(query)}`,
    paper: (id) => root + paperPath(id, arePapersShared).slice(1),
    papersList: `${root}papers/`,
    community: (id) => `${root}communities/${part(id)}/`,
    font: (file) => `${root}fonts/${part(file)}`,
  };
}
