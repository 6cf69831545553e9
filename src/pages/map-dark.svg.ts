import type { APIRoute } from 'astro';
import { mapPicture } from '../components/map-picture.ts';

/** `/map-dark.svg`: the whole map as a picture. */
export const GET: APIRoute = () => mapPicture('dark');
