import type { APIRoute } from 'astro';
import { asciiJson } from '../../../../components/ascii-json.ts';
import { mapPieces, pieceParams } from '../../../../components/map-pieces.ts';

export const getStaticPaths = pieceParams;

/** `/data/v1/map/<region>.json`: further concepts of a region, see `mapPieceSchema`; only where the map comes in pieces. */
export const GET: APIRoute<{ piece: number }> = ({ props }) => asciiJson(mapPieces()?.piece(props.piece));
