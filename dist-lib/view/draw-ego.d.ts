import type { EgoPicture, EgoView } from './ego-view.ts';
export type { EgoEdge, EgoNode, EgoPicture, EgoView } from './ego-view.ts';
/** @returns a complete SVG document; names in it are escaped, all style is in attributes */
export declare function drawEgo(view: EgoView, options: EgoPicture): string;
