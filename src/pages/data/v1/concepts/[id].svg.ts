import type { APIRoute } from 'astro';
import { hasEgoView, toEgoView } from '../../../../components/concept/ego-view.ts';
import { createLetterCase } from '../../../../components/outline-text.ts';
import { counted } from '../../../../components/words.ts';
import { readConcept, readIndex } from '../../../../site-data/read-records.ts';
import { drawSmall, fitSmall } from '../../../../view/draw-small.ts';
import { THEMES } from '../../../../view/tokens.ts';

const SIZE = { width: 720, height: 420 } as const;
const LIMIT = 12; // neighbours that still have room for their names

/** Concepts with enough neighbours for a picture, among those that have a file of their own. */
export function getStaticPaths() {
  return readIndex()
    .concepts.filter(({ id, isFull }) => isFull && hasEgoView(id))
    .map(({ id }) => ({ params: { id } }));
}

/** `/data/v1/concepts/<id>.svg`: the concept among its neighbours, light, self-contained, names as outlines. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) => {
  const record = readConcept(params.id);
  const all = toEgoView(record.id, LIMIT);
  if (all === undefined) throw new Error(`no picture of "${params.id}": it has too few neighbours`);
  const letters = createLetterCase();
  const picture = { ...SIZE, tools: letters.tools };
  const view = fitSmall(all, picture);
  const title = `${record.name} and ${counted(view.nodes.length - 1, 'concept')} it is related to`;
  // Alone a picture has no addresses to lead to.
  const nodes = view.nodes.map(({ href: _, ...node }) => node);
  const svg = drawSmall({ ...view, nodes }, undefined, { ...picture, theme: THEMES.light, title, isStill: true });
  return new Response(svg.replace(/<\/svg>$/, `${letters.defs()}</svg>`), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
