/**
 * `npm run lighthouse -- [--site DIR] [--base /path/] [--only WORDS]`: Lighthouse's four marks for each kind of page of a built site.
 * Lighthouse itself is installed by whoever measures, see `HOW_TO_GET_IT`. Nothing fails on the marks; what is under 100 is listed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { findBrowser } from '../e2e/browser.ts';

const VERSION = '13.5.0';
const HOW_TO_GET_IT = `npm install --no-save lighthouse@${VERSION}`;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Types of what hosts compress. */
const COMPRESSED: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** A browser on a busy machine may take a while to answer. */
const MOST_TRIES = 100;
const PAUSE_MS = 200;
/** Of pages that ask search engines to leave them out: that is what the audit finds. */
const NOINDEX_AUDIT = 'is-crawlable';

type Audit = Readonly<{ id: string; score: number | null; title: string; displayValue?: string }>;
type Report = Readonly<{
  runtimeError?: Readonly<{ message: string }>;
  categories: Readonly<Record<string, Readonly<{ score: number | null; auditRefs: { id: string; weight: number }[] }>>>;
  audits: Readonly<Record<string, Audit>>;
}>;
type Lighthouse = (address: string, options: object) => Promise<{ lhr: Report } | undefined>;

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    only: { type: 'string', default: '' },
  },
});
const lighthouse = await loadLighthouse();
if (lighthouse !== undefined) await measureSite(lighthouse);

async function loadLighthouse(): Promise<Lighthouse | undefined> {
  const name = 'lighthouse'; // not in package.json: no types either
  try {
    return ((await import(name)) as { default: Lighthouse }).default;
  } catch {
    console.error(`Lighthouse is not here; ${HOW_TO_GET_IT} puts it beside the other packages.`);
    process.exitCode = 2;
    return undefined;
  }
}

async function measureSite(run: Lighthouse): Promise<void> {
  const server = await serve();
  const browser = await startBrowser();
  console.log(['page', ...CATEGORIES].map((word) => word.padEnd(15)).join(''));
  try {
    for (const [kind, place] of pagesOf(values.site)) {
      if (!kind.includes(values.only)) continue;
      const skipAudits = isNoindex(place) ? [NOINDEX_AUDIT] : [];
      const result = await run(`${server.address}${place}`, {
        port: browser.port,
        logLevel: 'silent',
        output: 'json',
        skipAudits,
      });
      if (result !== undefined) print(kind, result.lhr);
    }
  } finally {
    await browser.stop();
    server.stop();
  }
}

/**
 * A host that compresses text and sends no policy of its own, as most do; pages carry theirs. (Chromium's headless shell 147 crashes under Lighthouse where a
 * header has it too.)
 */
async function serve(): Promise<Readonly<{ address: string; stop: () => void }>> {
  const files = sirv(values.site, { dev: true });
  const server = http.createServer((request, response) => {
    request.url = request.url?.slice(values.base.length - 1);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(values.site, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const type = COMPRESSED[path.extname(file)];
    if (type === undefined || !fs.existsSync(file)) files(request, response, () => void response.writeHead(404).end());
    else
      response
        .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
        .end(gzipSync(fs.readFileSync(file)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${port}${values.base}`, stop };
}

type DrivenBrowser = Readonly<{ port: number; stop: () => Promise<void> }>;

/** A browser of its own, which Lighthouse drives by itself; it takes a free port and writes it down. */
async function startBrowser(): Promise<DrivenBrowser> {
  const { executablePath, env } = await findBrowser();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'));
  // Shared memory is small in containers; a page that finds none crashes.
  const flags = ['--headless', '--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'];
  const args = [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executablePath, args, { stdio: 'ignore', ...(env === undefined ? {} : { env }) });
  const ended = once(child, 'exit');
  const note = path.join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < MOST_TRIES && !fs.existsSync(note); tries++) await setTimeout(PAUSE_MS);
  await setTimeout(PAUSE_MS); // written whole
  const stop = async () => {
    child.kill();
    await ended;
    fs.rmSync(profile, { recursive: true, force: true });
  };
  return { port: Number.parseInt(fs.readFileSync(note, 'utf8'), 10), stop };
}

function print(kind: string, { categories, audits, runtimeError }: Report): void {
  if (runtimeError !== undefined) return void console.log(`${kind}: ${runtimeError.message}`);
  const marks = CATEGORIES.map((name) => String(Math.round((categories[name]?.score ?? 0) * 100)));
  console.log([kind, ...marks].map((word) => word.padEnd(15)).join(''));
  for (const name of CATEGORIES) {
    for (const { id, weight } of categories[name]?.auditRefs ?? []) {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 1) continue;
      console.log(`    ${name}: ${audit.title} ${audit.displayValue ?? ''} (${Math.round(audit.score * 100)})`);
    }
  }
}

/** One address of each kind of page, chosen from what is there. */
function pagesOf(site: string): readonly (readonly [kind: string, place: string])[] {
  const { concepts } = readJson(site, 'data/v1/concepts.json') as {
    concepts: { id: string; isFull: boolean; paperCount: number; prominence: number }[];
  };
  const { papers } = readJson(site, 'data/v1/papers.json') as { papers: { id: string[] } };
  const { regions } = readJson(site, 'data/v1/map.json') as { regions: { id: string }[] };
  const [first] = concepts.toSorted((a, b) => b.prominence - a.prominence);
  const introduced = concepts.find(({ isFull, paperCount }) => isFull && paperCount === 1);
  const short = concepts.find(({ isFull }) => !isFull);
  return [
    ['explorer', ''],
    ['concept', `concepts/${first?.id}/`],
    ['introduced', `concepts/${introduced?.id}/`],
    ['short', `concepts/${short?.id}/`],
    ['paper', `papers/${papers.id[0]}/`],
    ['concepts', 'concepts/'],
    ['by prominence', 'concepts/by-prominence/'],
    ['papers', 'papers/'],
    ['regions', 'communities/'],
    ['region', `communities/${regions[0]?.id}/`],
    ['about', 'about/'],
    ['guide', 'guide/'],
    ['data formats', 'guide/data/'],
    ['register', 'guide/register/'],
    ['changes', 'changes/'],
    ['downloads', 'downloads/'],
    ['search', 'search/'],
    ['compare', 'compare/'],
    ['path', 'path/'],
    ['404', '404.html'],
  ];
}

function readJson(site: string, file: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(site, file), 'utf8'));
}

function isNoindex(place: string): boolean {
  const file = place.endsWith('.html') ? place : `${place}index.html`;
  return fs.readFileSync(path.join(values.site, file), 'utf8').includes('<meta name="robots" content="noindex"');
}
