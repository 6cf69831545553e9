/**
 * Raised whenever a shape changes that the guide writes down; site and browser refuse data of another version. Columns that only a map in pieces has are not written down:
 * the browser refuses those that lack one, see `load-graph.ts`.
 */
export const SITE_DATA_VERSION = 2;

/** Sentences in one file of `/data/v1/sentences/`: few enough to fetch for one hop of a path. */
export const SENTENCES_PER_SHARD = 64;

/** Records in one file of `/data/v1/rest/`: few enough to fetch for one panel. */
export const REST_SHARD = 64;
