/** The whole pipeline over an invented corpus, in memory: products and files as `npm run data` would write them. */
import { FITTED } from '../fitted.ts';
import { openSources, readTextFiles } from '../../../scripts/lib/files.ts';
import { readSettings } from '../../../scripts/lib/settings.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { Settings } from '../../../src/domain/schema/settings.ts';
import { parseCurated } from '../../../src/pipeline/lexicon/curated.ts';
import type { Snapshot } from '../../../src/pipeline/published/snapshot.ts';
import { toSourceFile } from '../../../src/pipeline/papers/source-file.ts';
import { runPipeline } from '../../../src/pipeline/run.ts';
import type { Products } from '../../../src/pipeline/shards/site.ts';
import { toShards } from '../../../src/pipeline/shards/to-shards.ts';

type Start = Readonly<{ published?: Snapshot; isLeftOut?: (file: string, line: number) => boolean }>;

export type Built = Readonly<{
  products: Products;
  /** Texts by file name, in the order of writing. */
  files: ReadonlyMap<string, string>;
  diagnostics: readonly Diagnostic[];
}>;

/**
 * @param corpus      a folder of `test/fixtures`
 * @param thresholds  settings in the place of the corpus's own
 * @param more        further settings, likewise
 * @param start       the published state to start from, and which lines of sources are left out
 */
export async function buildCorpus(
  corpus: 'corpus' | 'hostile',
  thresholds: Partial<Settings['thresholds']> = {},
  { published, isLeftOut = () => false }: Start = {},
  more: Partial<Settings> = {},
): Promise<Built> {
  const folder = `test/fixtures/${corpus}`;
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const settings = readSettings(`${folder}/site.yaml`, report);
  const products = await runPipeline({
    sources: openSources(`${folder}/sources`, report).map(({ name, lines }) =>
      toSourceFile(name, [
        Array.from(lines)
          .filter((_, i) => !isLeftOut(name, i))
          .join('\n'),
      ]),
    ),
    published,
    curated: parseCurated(readTextFiles('data/curated', '.tsv'), () => {}),
    fitted: FITTED,
    settings: { ...settings, ...more, thresholds: { ...settings.thresholds, ...thresholds } },
    report,
    onStage: () => {},
  });
  const setAsideCount = diagnostics.filter(({ severity }) => severity === 'error').length;
  const all = { ...products, ...(await products.drawn), setAsideCount };
  return { products: all, files: await filesOf(all), diagnostics };
}

/** Texts of the files of a small corpus, by name. */
export async function filesOf(products: Products): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { name, bytes } of toShards(products, Promise.resolve(products)))
    files.set(name, Buffer.from(bytes).toString());
  return files;
}

/** Records of all shards of a kind, in order. */
export function recordsOf(files: ReadonlyMap<string, string>, kind: 'concepts' | 'papers'): unknown[] {
  return [...files].filter(([name]) => name.startsWith(`${kind}-`)).flatMap(([, text]) => linesOf(text));
}

/** JSON lines as values. */
export function linesOf(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
