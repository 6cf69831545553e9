/**
 * Builds the sites that the tests look at, with the same functions as the commands and where something has changed, and serves them:
 * the invented corpus under `/` and under a base path, and the hostile corpus under `/`.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import type { DataOptions } from '../../scripts/lib/build-data.ts';
import { buildFreshData, buildFreshSite } from '../../scripts/lib/build-fresh.ts';
import { serveFolder, type Server } from '../../scripts/lib/serve.ts';
import { findBrowser } from './browser.ts';

/** A built and served site. */
export type TestSite = Readonly<{
  /** Ends with a slash. */
  address: string;
  base: string;
  folder: string;
  /** Folder of the built data. */
  data: string;
}>;

declare module 'vitest' {
  interface ProvidedContext {
    sites: Readonly<Record<'root' | 'based' | 'hostile', TestSite>>;
  }
}

const OUTPUT = path.resolve('test/output');

/** @returns ends the servers; the built sites stay for whoever wants to look at them */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers: Server[] = [];
  for (const corpus of ['corpus', 'hostile']) await buildFixtureData(corpus);
  await findBrowser(); // unpacked before two workers ask for it at once, one running what the other still writes
  const [root, based, hostile] = await Promise.all([
    makeSite('corpus', 'root', '/', servers),
    makeSite('corpus', 'based', '/methodscape/', servers),
    makeSite('hostile', 'hostile', '/', servers),
  ]);
  project.provide('sites', { root, based, hostile });
  return async () => {
    for (const server of servers) await server.close();
  };
}

async function buildFixtureData(corpus: string): Promise<void> {
  const options: DataOptions = {
    sources: `test/fixtures/${corpus}/sources`,
    curated: 'data/curated',
    fitted: 'data/fitted',
    settings: `test/fixtures/${corpus}/site.yaml`,
    out: path.join(OUTPUT, 'data', corpus),
    isStrict: false,
  };
  if (!(await buildFreshData(options))) throw new Error(`the data of test/fixtures/${corpus} could not be built`);
}

async function makeSite(corpus: string, name: string, base: string, servers: Server[]): Promise<TestSite> {
  const data = path.join(OUTPUT, 'data', corpus);
  const folder = path.join(OUTPUT, 'sites', name);
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  await buildFreshSite({ data, out: folder, base });
  const server = await serveFolder(folder, base, 0);
  servers.push(server);
  return { address: server.address, base, folder, data };
}
