/** What the bundler puts in place of `import.meta.env`. */
interface ImportMetaEnv {
  /** Base path of the site, "/" at the root of a host. */
  readonly BASE_URL: string;
  /** Papers have no pages of their own, as the manifest has it; set in `astro.config.mjs`. */
  readonly ARE_PAPERS_SHARED: boolean;
  /** The explorer starts with a part of the map, see `domain/map-pieces.ts`; set there too. */
  readonly IS_MAP_SPLIT: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
