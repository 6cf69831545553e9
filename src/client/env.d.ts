/** What the bundler puts in place of `import.meta.env`. */
interface ImportMetaEnv {
  /** Base path of the site, "/" at the root of a host. */
  readonly BASE_URL: string;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
