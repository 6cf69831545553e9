/** Files of `/data/v1/` that views may ask for and that are there as classic scripts too: `/data/v1/map.json` is `/embed/data/map.js`. */
export const DATA_SCRIPTS = ['map', 'papers', 'sentences', 'former'] as const;
export type DataScript = (typeof DATA_SCRIPTS)[number];
