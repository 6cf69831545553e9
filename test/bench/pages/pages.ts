/**
 * HTML of concept pages against plain pages of the same size, both rendered by Astro in this process, one after the other. Pictures are
 * kept by content and measured apart: the first round draws them, later ones read them. Asks for built data (`npm run data`).
 */
import { rmSync } from 'node:fs';
import { getViteConfig } from 'astro/config';
import { createServer, type ViteDevServer } from 'vite';
import type { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type * as Records from '../../../src/site-data/read-records.ts';
import { printRatio, printTime, timed, type Bench } from '../measure.ts';

const RUNS = 4;
const MOST_RATIO = 3;
const PARAGRAPH = 'A sentence of a paper that names a concept and says what it does with it, as long as such are. ';

export const pages: Bench = {
  name: 'pages',
  description: 'HTML of concept pages, against plain Astro pages of the same size',
  run: async () => {
    const server = await openAstro();
    try {
      await measure(server);
    } finally {
      await server.close();
    }
  },
};

type Container = Awaited<ReturnType<typeof AstroContainer.create>>;
type Component = Parameters<Container['renderToString']>[0];

async function measure(server: ViteDevServer): Promise<void> {
  const load = async <Module>(path: string): Promise<Module> => (await server.ssrLoadModule(path)) as Module;
  const { experimental_AstroContainer: container } = await load<{ experimental_AstroContainer: typeof AstroContainer }>(
    'astro/container',
  );
  const { readConcept, readIndex } = await load<typeof Records>('/src/site-data/read-records.ts');
  const { default: conceptPage } = await load<{ default: Component }>('/src/components/concept/ConceptPage.astro');
  const { default: plainPage } = await load<{ default: Component }>('/test/bench/pages/PlainPage.astro');
  const astro = await container.create();
  const ids = readIndex().concepts.map(({ id }) => id);
  const render = async (make: (index: number) => Promise<string>): Promise<readonly number[]> => {
    const sizes: number[] = [];
    for (let i = 0; i < ids.length; i++) sizes.push(withoutPictures(await make(i)).length);
    return sizes;
  };
  const concept = (i: number) =>
    astro.renderToString(conceptPage, { props: { record: readConcept(ids[i] ?? '') }, partial: false });

  rmSync('.cache/pictures', { recursive: true, force: true });
  const drawn = await timed(1, () => render(concept));
  printTime(`${ids.length} concept pages, pictures drawn, first round`, drawn);
  const kept = await timed(RUNS, () => render(concept));
  printTime('the same, pictures kept', kept, `${kilobytes(kept.product)} each without pictures`);
  const plain = await timed(RUNS, () =>
    render((i) =>
      astro.renderToString(plainPage, { props: { paragraphs: paragraphs(kept.product[i] ?? 0) }, partial: false }),
    ),
  );
  printTime('plain pages', plain, `${kilobytes(plain.product)} each`);
  printRatio('processor time against plain pages', kept.cpuMs / plain.cpuMs, { most: MOST_RATIO });
}

/** Astro as it renders in a build: no watcher, no client, production. */
async function openAstro(): Promise<ViteDevServer> {
  process.env['NODE_ENV'] = 'production';
  const toConfig = getViteConfig({
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  return createServer(await toConfig({ command: 'serve', mode: 'production' }));
}

/** Pictures are counted apart, in size as in time; symbols and samples of lines are part of the page. */
function withoutPictures(html: string): string {
  return html.replaceAll(/<svg xmlns[\s\S]*?<\/svg>/g, '');
}

/** So many that their page has about the given number of characters. */
function paragraphs(size: number): readonly string[] {
  const tags = 60; // what stands around the text of one
  return Array.from({ length: Math.max(1, Math.round((size - 150) / (PARAGRAPH.length + tags))) }, () => PARAGRAPH);
}

function kilobytes(sizes: readonly number[]): string {
  return `${(sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1000).toFixed(1)} kB`;
}
