/** The page's parts that the explorer drives, as `CONTRACT.md` names them; all but the map may be missing. */

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
  /** All papers in columns. */
  papers: string;
  concept: (id: string) => string;
  conceptData: (id: string) => string;
  /** Shard of the records of rarely named concepts. */
  restData: (shard: number) => string;
  paper: (id: string) => string;
  community: (id: string) => string;
}>;

/** @param base  with or without the slash at its end */
export function toAddresses(base: string): Addresses {
  const root = base.endsWith('/') ? base : `${base}/`;
  const part = encodeURIComponent;
  return {
    map: `${root}data/v1/map.json`,
    papers: `${root}data/v1/papers.json`,
    concept: (id) => `${root}concepts/${part(id)}/`,
    conceptData: (id) => `${root}data/v1/concepts/${part(id)}.json`,
    restData: (shard) => `${root}data/v1/rest/${shard}.json`,
    paper: (id) => `${root}papers/${part(id)}/`,
    community: (id) => `${root}communities/${part(id)}/`,
  };
}
