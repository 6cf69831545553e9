import type { APIRoute } from 'astro';
import { mapPieces, pieceParams } from '../../../../components/map-pieces.ts';

export const getStaticPaths = pieceParams;

/** `/data/v1/shared-sentences/<region>.json`: pairs of `sentences.json`, see `sharedSentencesSchema`; only where the map comes in pieces. */
export const GET: APIRoute<{ piece: number }> = ({ props }) => Response.json(mapPieces()?.shared(props.piece));
