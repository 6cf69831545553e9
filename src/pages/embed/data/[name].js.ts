import type { APIRoute } from 'astro';
import { DATA_SCRIPTS, type DataScript } from '../../../domain/data-scripts.ts';
import { GET as former } from '../../data/v1/former.json.ts';
import { GET as map } from '../../data/v1/map.json.ts';
import { GET as papers } from '../../data/v1/papers.json.ts';
import { GET as sentences } from '../../data/v1/sentences.json.ts';

const FILES: Readonly<Record<DataScript, APIRoute>> = { former, map, papers, sentences };

export function getStaticPaths() {
  return DATA_SCRIPTS.map((name) => ({ params: { name }, props: { name } }));
}

/** `/embed/data/map.js`: what `/data/v1/map.json` says, for frames that may run scripts and fetch nothing; see `client/embed/get-data.ts`. */
export const GET: APIRoute<{ name: DataScript }> = async (context) => {
  const response = await FILES[context.props.name](context);
  const script = `methodscapeData(${await response.text()})`;
  return new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
