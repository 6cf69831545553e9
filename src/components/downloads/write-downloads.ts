/** Puts the downloads beside the finished pages, piece by piece: no file is held whole, however many papers there are. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listDownloads } from './downloads.ts';

/** Step of the site's build that writes `/downloads/` once the pages are there. */
export function writeDownloads(): AstroIntegration {
  return {
    name: 'methodscape-downloads',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(new URL('downloads/', dir));
        await mkdir(folder, { recursive: true });
        for (const { name, pieces } of listDownloads()) await pipeline(pieces(), createWriteStream(`${folder}${name}`));
      },
    },
  };
}
