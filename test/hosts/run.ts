/**
 * `npm run test:hosts`: sites made by the tools that people write documentation with, each with the forms of the guide's examples, opened in
 * a browser from another origin than the map's. Needs the network at its first run (each fixture has its own lock file); pictures of what was
 * seen go to `test/output/hosts`. `-- vitepress` runs one. Hosts whose tool is not installed are skipped and counted; with `--all` they fail.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { hostExamples, type HostExample } from '../../src/components/embed/host-examples.ts';
import { DEFAULT_VIEW } from '../../src/view/view-keys.ts';
import { buildFreshData, buildFreshSite } from '../../scripts/lib/build-fresh.ts';
import { isGood, sumUp, type Outcome } from './outcomes.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { serveOpenly } from '../e2e/embed-hosts.ts';

/**
 * Where a host's page goes, and what stands above the example in it; none: the fixture is an app of its own. All come out in `out`.
 * `tool`: a command that has to be there already, as Python's are no packages of npm.
 */
type Host = Readonly<{
  page?: string;
  head?: string;
  /** The page of the example's files, where it is not the first of them. */
  write?: (files: HostExample['files']) => string;
  tool?: readonly string[];
  /** Lines below the example. */
  more?: string;
  forms: readonly Form[];
}>;
type Form = 'frame' | 'picture' | 'element' | 'live element' | 'directive';

const THREE: readonly Form[] = ['frame', 'picture', 'element'];
/** What a directive shows, by its name and not its id. */
const DIRECTIVE = '::methodscape{concepts="LoRA,DoRA" title="By a directive"}';
const HOSTS = {
  html: { page: 'out/index.html', head: '<!doctype html><meta charset="utf-8"><title>Host</title>\n', forms: THREE },
  starlight: {
    page: 'src/content/docs/index.md',
    head: '---\ntitle: A view\n---\n\n',
    more: `\n\n${DIRECTIVE}`,
    forms: [...THREE, 'directive'],
  },
  vitepress: { page: 'index.md', head: '# A view\n\n', forms: THREE },
  docusaurus: { page: 'docs/view.mdx', head: '---\nslug: /\n---\n\n# A view\n\n', forms: THREE },
  mkdocs: {
    page: 'docs/index.md',
    head: '# A view\n\n',
    tool: ['mkdocs', 'build', '--quiet', '--site-dir', 'out'],
    forms: THREE,
  },
  sphinx: {
    page: 'index.rst',
    head: 'A view\n======\n\n',
    tool: ['sphinx-build', '-q', '.', 'out'],
    forms: THREE,
  },
  jupyter: {
    page: 'view.ipynb',
    write: toNotebook,
    tool: ['jupyter-nbconvert', '--to', 'html', '--execute', '--output-dir', 'out', '--output', 'index', 'view.ipynb'],
    forms: ['frame', 'picture'],
  },
  react: { forms: ['live element'] },
  vue: { forms: ['live element'] },
  svelte: { forms: ['live element'] },
} as const satisfies Readonly<Record<string, Host>>;
type HostName = keyof typeof HOSTS;

const OUTPUT = path.resolve('test/output/hosts');
const MAP = path.resolve('test/output/sites/hosts-map');
const CONCEPT = 'fernlora';
/** What an app changes its view to. */
const OTHER = 'lora';

/** Each throws where its form does not work. */
const CHECKS: Readonly<Record<Form, (page: Page) => Promise<unknown>>> = {
  frame: (page) => page.locator('iframe').first().contentFrame().locator('[data-graph]').waitFor({ timeout: 20_000 }),
  picture: (page) =>
    page.waitForFunction(() =>
      [...document.images].some((image) => /\.svg$/.test(image.src) && image.naturalWidth > 0),
    ),
  element: async (page) => {
    await page.locator('methodscape-graph').scrollIntoViewIfNeeded();
    await isDrawn(page, CONCEPT);
  },
  directive: async (page) => {
    const frame = page.locator('iframe[title="By a directive"]');
    await frame.scrollIntoViewIfNeeded();
    await frame.contentFrame().locator('[data-graph] [data-id="lora"]').waitFor({ timeout: 20_000 });
  },
  'live element': async (page) => {
    await isDrawn(page, CONCEPT);
    await page.click('#change');
    await isDrawn(page, OTHER);
    await page.click('#toggle');
    await page.locator('methodscape-graph').waitFor({ state: 'detached' });
    await page.click('#toggle');
    await isDrawn(page, OTHER);
    await page.waitForFunction((id) => document.querySelector('#heard')?.textContent === id, OTHER);
  },
};

const asked = process.argv.slice(2).filter((name): name is HostName => name in HOSTS);
const names = asked.length > 0 ? asked : (Object.keys(HOSTS) as HostName[]);

await buildMap();
const map = await serveOpenly(MAP);
run('.', [process.execPath, 'scripts/prepack.ts']); // the plugins as the package holds them
const browser = await launchBrowser();
const isAll = process.argv.includes('--all');
const outcomes: Outcome[] = [];
for (const name of names) {
  const { tool }: Host = HOSTS[name];
  if (tool && spawnSync(tool[0] ?? '', ['--version']).error) {
    console.log(`${isAll ? 'FAIL' : 'skip'} ${name}: ${tool[0]} is not installed`);
    outcomes.push(isAll ? 'failed' : 'skipped');
    continue;
  }
  const problems = await tryHost(name, browser).catch((error: unknown) => [String(error)]);
  console.log(
    `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}${problems.map((problem) => `\n     ${problem}`).join('')}`,
  );
  outcomes.push(problems.length === 0 ? 'passed' : 'failed');
}
await browser.close();
await map.close();
console.log(`\n${sumUp(outcomes)}`);
process.exitCode = isGood(outcomes) ? 0 : 1;

async function buildMap(): Promise<void> {
  const data = 'test/output/data/corpus';
  const isBuilt = await buildFreshData({
    sources: 'test/fixtures/corpus/sources',
    curated: 'data/curated',
    fitted: 'data/fitted',
    settings: 'test/fixtures/corpus/site.yaml',
    out: data,
    isStrict: false,
  });
  if (!isBuilt) throw new Error('test:hosts: the data of the map could not be built');
  await buildFreshSite({ data, out: MAP, base: '/' });
}

/** @returns what is wrong, one sentence each */
async function tryHost(name: HostName, on: Browser): Promise<readonly string[]> {
  const folder = path.join(OUTPUT, name);
  const { page, head = '', write = firstOf, more = '', tool, forms }: Host = HOSTS[name];
  const example = hostExamples({
    site: map.address,
    title: 'FernLoRA and what papers relate it to',
    keys: { ...DEFAULT_VIEW, focus: CONCEPT },
  }).find(({ id }) => id === name);
  if (page !== undefined && !example) return ['the guide has no example for it'];
  if (fs.existsSync(path.join('test/hosts', name)))
    fs.cpSync(path.join('test/hosts', name), folder, { recursive: true });
  if (page !== undefined) {
    fs.mkdirSync(path.dirname(path.join(folder, page)), { recursive: true });
    fs.writeFileSync(path.join(folder, page), `${head}${write(example?.files ?? [])}${more}\n`);
  }
  if (tool) run(folder, tool);
  else if (name !== 'html') {
    if (!fs.existsSync(path.join(folder, 'node_modules')))
      run(folder, ['npm', 'ci', '--no-audit', '--no-fund', '--ignore-scripts']);
    run(folder, ['npm', 'run', 'build']);
  }
  const host = await serveOpenly(path.join(folder, 'out'));
  const context = await on.newContext({ viewport: { width: 1000, height: 1600 } });
  const opened = await context.newPage();
  try {
    await opened.goto(host.address);
    return await look(opened, path.join(OUTPUT, `${name}.png`), forms);
  } finally {
    await context.close();
    await host.close();
  }
}

async function look(page: Page, picture: string, forms: readonly Form[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const form of forms)
    await CHECKS[form](page).catch((error: unknown) => problems.push(`${form}: ${String(error).split('\n')[0]}`));
  await page.screenshot({ path: picture, fullPage: true });
  return problems;
}

function firstOf(files: HostExample['files']): string {
  return files[0]?.code ?? '';
}

/** A notebook that nothing has run yet: the example's first file as code, the others as text. */
function toNotebook(files: HostExample['files']): string {
  const cells = files.map(({ code }, i) => {
    const common = { id: `cell-${i}`, metadata: {}, source: code };
    return i === 0
      ? { ...common, cell_type: 'code', execution_count: null, outputs: [] }
      : { ...common, cell_type: 'markdown' };
  });
  const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
  return JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 });
}

/** The element shows a concept, and the limit that the host sets as a number holds. */
function isDrawn(page: Page, id: string): Promise<unknown> {
  return page.waitForFunction(
    (wanted) => {
      const drawn = document.querySelector('methodscape-graph')?.shadowRoot;
      return drawn?.querySelector('[data-graph]') && drawn.querySelector(`[data-id="${wanted}"]`);
    },
    id,
    { timeout: 20_000 },
  );
}

function run(folder: string, [command = '', ...words]: readonly string[]): void {
  const { status } = spawnSync(command, words, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      MAP: map.address,
      VITE_MAP: map.address,
      CONCEPTS: path.join(MAP, 'data/v1/concepts.json'),
      PLUGINS: path.resolve('dist-lib/plugins') + path.sep,
      EMBED: `${map.address}embed.js`,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status} in ${folder}`);
}
