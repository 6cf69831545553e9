/** The pieces of a map that is too large to come whole, as the site has them. */
import { isSplit, START_CONCEPTS } from '../domain/map-pieces.ts';
import { readManifest } from '../site-data/read-manifest.ts';
import { readPaperColumns } from '../site-data/read-map.ts';
import { readSharedSentences } from '../site-data/read-sentences.ts';
import { settledMap } from './settled-map.ts';
import { splitMap, startCount, type SplitMap } from './split-map.ts';

let known: SplitMap | undefined;

/** Worked out once; undefined where the map is small enough to come whole. */
export function mapPieces(): SplitMap | undefined {
  const map = settledMap();
  if (isSplit(map.nodes.id.length))
    known ??= splitMap(
      { map, papers: readPaperColumns(), shared: readSharedSentences() },
      startCount(map, START_CONCEPTS),
      readManifest().dataHash,
    );
  return known;
}

/** Addresses of its regions' files; none where it comes whole. */
export function pieceParams(): readonly Readonly<{ params: { region: string }; props: { piece: number } }>[] {
  return mapPieces() ? settledMap().regions.map(({ id }, piece) => ({ params: { region: id }, props: { piece } })) : [];
}
