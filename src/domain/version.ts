/** Raised whenever the shape of the site data changes; site and browser refuse data of another version. */
export const SITE_DATA_VERSION = 2;

/** Sentences in one file of `/data/v1/sentences/`: few enough to fetch for one hop of a path. */
export const SENTENCES_PER_SHARD = 64;

/** Records in one file of `/data/v1/rest/`: few enough to fetch for one panel. */
export const REST_SHARD = 64;
