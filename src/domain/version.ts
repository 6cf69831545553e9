/** Raised whenever the shape of the site data changes; site and browser refuse data of another version. */
export const SITE_DATA_VERSION = 2;
