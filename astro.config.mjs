import { defineConfig } from 'astro/config';
import { classicScripts } from './scripts/lib/classic-scripts.ts';
import { searchIndex } from './scripts/lib/search-index.ts';
import { isHelper, sharePages } from './scripts/lib/share-pages.ts';
import { arePapersShared, isMapSplit, readSiteAddress } from './src/site-data/read-manifest.ts';
import { writeSitemap } from './src/components/write-sitemap.ts';

const address = readSiteAddress();

/**
 * Static site, every address a folder, every style and script a file of its own (the policy allows nothing inline).
 * METHODSCAPE_BASE: path the site lives under, default `/`. METHODSCAPE_OUT: output folder, default `dist`.
 * METHODSCAPE_DATA: built data, default `data/built`; METHODSCAPE_SITE: address, default that of `data/site.yaml`.
 */
export default defineConfig({
  output: 'static',
  base: process.env.METHODSCAPE_BASE ?? '/',
  outDir: process.env.METHODSCAPE_OUT ?? 'dist',
  ...(address === undefined ? {} : { site: address }),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // A helper builds pages; what looks at all of them comes once, behind it.
  integrations: [sharePages(), ...(isHelper() ? [] : [searchIndex(), writeSitemap(), classicScripts()])],
  vite: {
    build: { assetsInlineLimit: 0 },
    define: {
      'import.meta.env.ARE_PAPERS_SHARED': JSON.stringify(arePapersShared()),
      'import.meta.env.IS_MAP_SPLIT': JSON.stringify(isMapSplit()),
    },
  },
});
