import type { EgoLand } from './ego-land.ts';
import type { EgoView } from './ego-view.ts';
import { type Theme } from './tokens.ts';
/** Defines the clips `<prefix>-coast` and `<prefix>-patch-<i>`, which halos of names use too. */
export declare function drawGround({ centre, neighbours }: EgoView, land: EgoLand, theme: Theme, idPrefix: string): string;
