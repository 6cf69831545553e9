/**
 * Scripts that run on other people's pages and in frames: classic files at addresses that stay, each whole in itself. Pages of the site have
 * modules with hashed names instead, which neither a sandbox without an origin nor a copied line of HTML can ask for.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { readManifest, readSiteAddress } from '../../src/site-data/read-manifest.ts';

/** Address under the site's root, and the module it is made from. */
export const CLASSIC_SCRIPTS: Readonly<Record<string, string>> = {
  'embed.js': 'src/client/embed/element.ts',
  'embed/frame.js': 'src/client/embed/frame.ts',
  'embed/draw.js': 'src/client/embed/draw.ts',
};
/** Browsers of the last three years. */
const TARGET = 'es2022';

/** Step of the site's build that writes them beside the pages; the development server makes them when asked. */
export function classicScripts(): AstroIntegration {
  return {
    name: 'methodscape-classic-scripts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const asked = Object.keys(CLASSIC_SCRIPTS).find((name) => request.url?.split('?')[0]?.endsWith(`/${name}`));
          if (asked === undefined) return next();
          bundle(asked).then((code) => {
            response.setHeader('content-type', 'text/javascript; charset=utf-8');
            response.end(code);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (readSiteAddress() === undefined)
          logger.info(
            'no address in data/site.yaml (fine while trying; the workflow for GitHub Pages gives its own): code to embed says YOUR-ADDRESS, and oembed.json and cards are left out',
          );
        for (const name of Object.keys(CLASSIC_SCRIPTS)) await bundle(name, path.join(folder, name));
      },
    },
  };
}

/** @returns the script; also written to `file` where one is named */
export async function bundle(name: string, file?: string): Promise<string> {
  const entry = CLASSIC_SCRIPTS[name];
  if (entry === undefined) throw new RangeError(`bundle: no classic script "${name}"`);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: TARGET,
    minify: true,
    legalComments: 'none',
    define: { SITE_TITLE: JSON.stringify(readManifest().title) },
    logLevel: 'warning',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  if (file !== undefined) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, code);
  }
  return code;
}
