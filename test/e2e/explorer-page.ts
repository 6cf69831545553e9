/** The explorer in a browser, as tests drive it: opens, waits, finds where a concept stands, listens for what goes wrong. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';
import type { SharedSentences } from '../../src/domain/schema/shared-sentences.ts';
import type { ConceptRecord, MapData, PapersData, SiteIndex } from '../../src/domain/schema/site-data.ts';
import type { TestSite } from './global-setup.ts';

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1200, height: 720 }, reducedMotion: 'reduce' };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  reducedMotion: 'reduce',
};
/** A higher one shows nearly all of the page, which then has nothing to scroll. */
export const LOW_PHONE: BrowserContextOptions = { ...PHONE, viewport: { width: 390, height: 667 } };

/** What emulated graphics say of their own speed. */
const OF_THE_DRIVER = /GL Driver Message|software WebGL/;

/** A page that keeps whatever a console, the policy or the network complained about. */
export type Watched = Readonly<{ page: Page; complaints: readonly string[]; close: () => Promise<void> }>;

/** A new context, so that nothing is remembered from another test. */
export async function openContext(browser: Browser, options: BrowserContextOptions = DESKTOP): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isGrave = message.type() === 'error' || message.type() === 'warning';
    if (isGrave && !OF_THE_DRIVER.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left takes its requests with it.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** Opens a page; one that a script fills, filled: then nothing more is asked for. */
export async function openFilled(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address);
  if ((await page.locator('script[src]').count()) > 0) await page.waitForLoadState('networkidle');
  return response;
}

/** Opens the explorer and waits until it is live (or, where there is no WebGL, static). */
export async function openExplorer(page: Page, site: TestSite, query = ''): Promise<void> {
  await page.goto(`${site.address}${query}`);
  await wake(page);
}

/** Gives a sign of attention that does nothing else, and waits for the live map (or, where there is no WebGL, its picture). */
export async function wake(page: Page): Promise<void> {
  await page.waitForSelector('[data-state]');
  await page.keyboard.press('Shift');
  await page.waitForSelector('[data-state="live"], [data-state="static"]');
}

type Place = Readonly<{ x: number; y: number }>;

/** Where a concept stands on the screen while the whole map is shown, or under the camera of the address. */
export async function placeOf(page: Page, site: TestSite, id: string): Promise<Place> {
  const place = (await placesOf(page, site)).get(id);
  if (!place) throw new Error(`no concept ${id} on the map`);
  return place;
}

async function placesOf(page: Page, site: TestSite): Promise<ReadonlyMap<string, Place>> {
  const { nodes, extent } = readMap(site);
  const box = await page.locator('[data-explorer="map"]').boundingBox();
  if (!box) throw new Error('the map has no place');
  const camera = new URL(page.url()).searchParams.get('camera')?.split(',').map(Number);
  const [x = extent.width / 2, y = extent.height / 2, zoom = 1] = camera ?? [];
  const scale = Math.min(box.width / extent.width, box.height / extent.height) * zoom;
  const toScreen = (row: number): Place => ({
    x: box.x + box.width / 2 + ((nodes.x[row] ?? 0) / 8 - x) * scale,
    y: box.y + box.height / 2 + ((nodes.y[row] ?? 0) / 8 - y) * scale,
  });
  return new Map(nodes.id.map((id, row) => [id, toScreen(row)]));
}

/**
 * Concepts with relations whose dots stand far from all others and from whatever lies over the map: safe to point at.
 * @param room  px to the next dot
 */
export async function freeStanding(page: Page, site: TestSite, room = 14): Promise<string[]> {
  const { nodes } = readMap(site);
  const places = [...(await placesOf(page, site)).values()];
  const isOpen = await page.evaluate(
    (points) => points.map(({ x, y }) => Boolean(document.elementFromPoint(x, y)?.closest('[data-explorer="map"]'))),
    places,
  );
  const distance = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y);
  return nodes.id.filter((id, row) => {
    const place = places[row];
    if (!place || !isOpen[row] || nodes.tier[row] !== 0 || nodes.umbrella[row] !== 0) return false;
    return (
      places.every((other) => other === place || distance(place, other) > room) &&
      readConcept(site, id).relations.length > 1
    );
  });
}

/** The map as it is served: where its dots stand is where they are drawn. */
export function readMap(site: TestSite): MapData {
  return readJson(path.join(site.folder, 'data/v1/map.json')) as MapData;
}

/** The papers' columns as they are served. */
export function readPapers(site: TestSite): PapersData {
  return readJson(path.join(site.folder, 'data/v1/papers.json')) as PapersData;
}

/** Pairs that share a sentence, as they are served. */
export function readShared(site: TestSite): SharedSentences {
  return readJson(path.join(site.folder, 'data/v1/sentences.json')) as SharedSentences;
}

export function readIndex(site: TestSite): SiteIndex {
  return readJson(path.join(site.data, 'index.json')) as SiteIndex;
}

/** A concept's record in the built data. */
export function readConcept(site: TestSite, id: string): ConceptRecord {
  const row = readIndex(site).concepts.find((concept) => concept.id === id);
  if (!row) throw new Error(`no concept ${id}`);
  const [shard, offset, length] = row.at;
  const bytes = fs.readFileSync(path.join(site.data, `concepts-${String(shard).padStart(3, '0')}.jsonl`));
  return JSON.parse(bytes.subarray(offset, offset + length).toString('utf8')) as ConceptRecord;
}

const parsed = new Map<string, unknown>();

function readJson(file: string): unknown {
  if (!parsed.has(file)) parsed.set(file, JSON.parse(fs.readFileSync(file, 'utf8')));
  return parsed.get(file);
}
