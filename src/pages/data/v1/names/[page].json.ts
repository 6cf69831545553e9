import type { APIRoute } from 'astro';
import { asciiJson } from '../../../../components/ascii-json.ts';
import { nameIndex, namePage, namePages } from '../../../../components/name-pages.ts';

/** `index`, then the pages by number; none where the map comes whole. */
export function getStaticPaths() {
  const { firsts } = namePages();
  const pages = firsts.map((_, page) => ({ params: { page: String(page) }, props: { page } }));
  return firsts.length === 0 ? [] : [{ params: { page: 'index' }, props: { page: undefined } }, ...pages];
}

/** `/data/v1/names/<n>.json`: concepts by their names, see `mapPieceSchema`; which page has what says `index.json`, see `nameIndexSchema`. */
export const GET: APIRoute<{ page: number | undefined }> = ({ props: { page } }) =>
  asciiJson(page === undefined ? nameIndex() : namePage(page));
