/** The data step, used by the commands that need built data: read, run the stages, write the folder as a whole. */
import fs from 'node:fs';
import path from 'node:path';
import { conceptNamed } from '../../src/domain/concept-named.ts';
import { formatDiagnostic, printable, type Diagnostic, type Report } from '../../src/domain/diagnostic.ts';
import { counted } from '../../src/domain/number-words.ts';
import type { DrawnMap } from '../../src/domain/schema/graph.ts';
import type { Paper } from '../../src/domain/schema/paper.ts';
import { parseFitted } from '../../src/pipeline/fitted/fitted.ts';
import type { ReadAs } from '../../src/pipeline/lexicon/about-methods.ts';
import { parseCurated } from '../../src/pipeline/lexicon/curated.ts';
import { FORMATS } from '../../src/pipeline/papers/read-papers.ts';
import { parseSnapshot, withoutPlaces, type Snapshot } from '../../src/pipeline/published/snapshot.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import type { Unmapped } from '../../src/pipeline/shards/site.ts';
import { toShards } from '../../src/pipeline/shards/to-shards.ts';
import { toSnapshot } from '../../src/pipeline/shards/to-snapshot.ts';
import { folderBytes, openSources, readTextFiles, replaceFolder } from './files.ts';
import { markStale } from './freshness.ts';
import { eachPaperFrom, type MadeFiles } from './made-elsewhere.ts';
import { mapThread } from './map-thread.ts';
import { isOtherLanguage } from './other-language.ts';
import { PaperCache } from './paper-cache.ts';
import { crewOnCall } from './paper-crew.ts';
import { Progress, tellingParts, type Shares } from './progress.ts';
import { ignoredSettings, lineOfSetting, readSettings } from './settings.ts';

export type DataOptions = Readonly<{
  sources: string;
  curated: string;
  fitted: string;
  settings: string;
  /** The last published state, that a build starts from; absent or missing: everything is made anew. */
  published?: string;
  /** Regions and places are found anew; ids stay. */
  isNewMap?: boolean;
  out: string;
  /** How well the extraction reads labelled papers, as `npm run score -- --write` keeps it; absent: the site says nothing of it. */
  quality?: string;
  /** Where is kept what was read and made before (`paper-cache.ts`); absent: everything is read and made anew. */
  cache?: string | undefined;
  /** Work that `npm run extract` has done. */
  made?: MadeFiles;
  /** Any diagnostic is a failure; the output stays as it was. */
  isStrict: boolean;
}>;

/** The folders of a plain checkout. */
export const DEFAULT_DATA: DataOptions = {
  sources: 'data/sources',
  curated: 'data/curated',
  fitted: 'data/fitted',
  settings: 'data/site.yaml',
  published: 'data/published',
  out: 'data/built',
  quality: 'data/annotated/quality.json',
  isStrict: false,
};

/** Seconds that each stage takes of a hundred papers, most of which any number of papers costs. */
const FEW: Shares = {
  ...{
    papers: 0.1,
    definitions: 3.5,
    lexicon: 1.6,
    mentions: 3,
    concepts: 0.3,
    register: 0.2,
    relations: 2,
    graph: 0.1,
  },
  ...{ communities: 0.2, positions: 0.4, specks: 0.1, land: 1.9, writing: 1.3 },
};
/** Seconds that 20,000 more take on two cores: what draws the map works while files are written (`map-thread.ts`). */
const MANY: Shares = {
  ...{ papers: 2, definitions: 12, lexicon: 1, mentions: 10, concepts: 2, register: 2, relations: 26, graph: 1 },
  writing: 31,
};
/** Of so many papers with their abstracts. */
const MANY_BYTES = 32_000_000;

/** @param bytes  of all sources */
export function sharesOf(bytes: number): Shares {
  return Object.fromEntries(
    Object.entries(FEW).map(([stage, few]) => [stage, few + ((MANY[stage] ?? 0) * bytes) / MANY_BYTES]),
  );
}

/** Stages before which threads end, as what they hold is not needed any more: the lexicon, and what relations are read by. */
const IDLE: ReadonlySet<string> = new Set(['concepts', 'graph']);

/** Problems on the screen: of one sort in one file, and sorts of all files. */
const MAX_ALIKE = 5;
const MAX_SORTS = 20;

/**
 * Runs the pipeline and swaps the output in. Prints progress, diagnostics and a summary.
 * @param publish  gets what the next builds start from, where all went well
 * @returns whether all went well
 */
export async function buildData(
  options: DataOptions,
  publish?: (snapshot: Snapshot) => Promise<void>,
): Promise<boolean> {
  const diagnostics: Diagnostic[] = [];
  const cache = options.cache === undefined ? undefined : new PaperCache(options.cache);
  const tell = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const report = cache?.listening(tell) ?? tell;
  const settings = readSettings(options.settings, report);
  const curated = parseCurated(readTextFiles(options.curated, '.tsv'), report);
  const fitted = parseFitted(readTextFiles(options.fitted, '.tsv'), report);
  const published = readPublished(options, report);
  const earlierCount = diagnostics.length;
  const sources = openSources(options.sources, report);
  const progress = new Progress(sharesOf(folderBytes(options.sources)));
  const crew = crewOnCall();
  const { drawMap, dismiss } = mapThread();
  const onStage = (stage: string): void => {
    progress.stage(stage);
    if (IDLE.has(stage)) void crew.dismiss(); // threads would only hold memory: with many papers as much as this one
  };
  const others = tellingParts(crew.eachPaper, progress);
  const eachPaper = eachPaperFrom(options.made ?? {}, cache?.eachPaper(others) ?? others);
  const readSource = cache?.readSource;
  const start = published && options.isNewMap ? withoutPlaces(published) : published;
  const inputs = {
    sources,
    readSource,
    curated,
    fitted,
    published: start,
    settings,
    report,
    onStage,
    eachPaper,
    drawMap,
  };
  const made = await runPipeline(inputs).finally(async () => {
    cache?.close();
    await crew.dismiss();
  });
  for (const name of settings.example ?? [])
    if (conceptNamed(made.resolved.concepts, name) === undefined) report(noSuchConcept(options.settings, name));
  const products = { ...made, published }; // a new map is compared with the old one, and leads on from its regions
  const setAsideCount = diagnostics.slice(earlierCount).filter(isOfSources).length;
  const isRefused = products.papers.length === 0 || (options.isStrict && diagnostics.length > 0);
  let manifest: BuiltManifest | undefined;
  try {
    if (!isRefused) {
      progress.stage('writing');
      manifest = await writeData(options, { ...products, setAsideCount });
      if (manifest && publish)
        await publish(toSnapshot({ ...products, ...(await products.drawn), setAsideCount }, manifest));
    }
  } finally {
    await dismiss(); // of what is refused or cannot be written nobody needs a map
  }
  progress.end();
  printDiagnostics(diagnostics);
  for (const line of manifest ? summarise(manifest) : []) console.log(line);
  if (manifest) console.log(sayReading(products.reading));
  const bareCount = products.papers.filter(({ abstract }) => abstract === '').length;
  if (bareCount > 0) console.log(`${counted(bareCount, 'paper')} without an abstract, known by title`);
  const foreign = products.papers.filter(({ title, abstract }) => isOtherLanguage(`${title}\n${abstract}`));
  if (foreign[0]) console.log(sayForeign(foreign.length, foreign[0].title));
  const applied = products.register.decisions.filter(({ mentionCount }) => mentionCount > 0).length;
  if (products.register.isForeign && applied > 0) console.log(foreignRegister(curated.decisions.length, applied));
  if (diagnostics.some(({ rule }) => rule === 'source/unknown-format'))
    console.error(`what is read: ${FORMATS.join('; ')}`);
  const ignored = ignoredSettings(options.settings, diagnostics);
  if (ignored !== undefined) console.error(ignored);
  if (products.papers.length === 0)
    console.error(`No papers could be read from ${options.sources}; ${options.out} is left as it was.`);
  else if (isRefused) console.error(`--strict: ${diagnostics.length} problems; ${options.out} is left as it was.`);
  return !isRefused;
}

function noSuchConcept(file: string, name: string): Diagnostic {
  return {
    file,
    line: lineOfSetting(file, 'example'),
    severity: 'warning',
    rule: 'settings/example',
    message: 'no concept is called so; the question asks of two others',
    found: JSON.stringify(name),
    expected: 'two names of concepts that the papers name',
  };
}

/** Writes all files, in place of those that were there. */
async function writeData(
  { out, quality }: DataOptions,
  products: Unmapped & Readonly<{ drawn: Promise<DrawnMap> }>,
): Promise<BuiltManifest | undefined> {
  let manifest: BuiltManifest | undefined;
  markStale(out); // whoever writes says afterwards what from, if it knows
  await replaceFolder(out, async (folder) => {
    let written = Promise.resolve();
    for await (const { name, bytes } of toShards(products, products.drawn)) {
      await written; // the disk takes one piece while the next is made
      written = fs.promises.appendFile(path.join(folder, name), bytes);
      if (name === 'manifest.json') manifest = JSON.parse(Buffer.from(bytes).toString()) as BuiltManifest;
    }
    await written;
    if (quality !== undefined && isMeasuredHere(quality, products.papers))
      fs.copyFileSync(quality, path.join(folder, 'quality.json'));
  });
  return manifest;
}

/**
 * Whether the measured quality is that of these papers: all are there of which relations were labelled. A site that shares some of them
 * with the map that was measured says nothing of it.
 */
function isMeasuredHere(quality: string, papers: readonly Paper[]): boolean {
  if (!fs.existsSync(quality)) return false;
  const titles = new Set(papers.map(({ title }) => title));
  const labelled = readTextFiles(path.dirname(quality), '.relations.jsonl').flatMap(({ text }) => text.split('\n'));
  return labelled.every((line) => line === '' || titles.has((JSON.parse(line) as { title?: string }).title ?? ''));
}

function readPublished({ published }: DataOptions, report: Report): Snapshot | undefined {
  return published === undefined ? undefined : parseSnapshot(readTextFiles(published, '.tsv'), report);
}

/** What the stages report of records; the register's rows are checked among the stages too. */
function isOfSources({ severity, rule }: Diagnostic): boolean {
  return severity === 'error' && !rule.startsWith('register/');
}

/** Of many alike in one file the first few, and how many more there are. */
function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  const alike = [...Map.groupBy(diagnostics, ({ file, rule }) => `${file}\n${rule}`).values()];
  for (const some of alike.slice(0, MAX_SORTS)) {
    for (const diagnostic of some.slice(0, MAX_ALIKE)) console.error(formatDiagnostic(diagnostic));
    const more = some.length - MAX_ALIKE;
    const { file = '', rule = '' } = some[0] ?? {};
    if (more > 0) console.error(`${file}: ${more} more of ${rule}`);
  }
  const more = alike.slice(MAX_SORTS).reduce((count, some) => count + some.length, 0);
  if (more > 0) console.error(`… and ${more} more problems`);
}

/** Names are looked for by English words around them. */
function sayForeign(count: number, title: string): string {
  const [are, their] = count === 1 ? ['is', 'its'] : ['are', 'their'];
  return `${counted(count, 'paper')} ${are} not in English, so few of ${their} names are found: ${printable(title)}${count === 1 ? '' : ' …'}`;
}

/** A register that comes with other papers: what it decides of forms that occur here counts, the rest is no mistake. */
function foreignRegister(rowCount: number, count: number): string {
  return `register.tsv came with other papers: ${count} of ${counted(rowCount, 'decision')} ${count === 1 ? 'is' : 'are'} about these, the rest is passed over`;
}

/** What this command needs of the manifest that it wrote. */
type BuiltManifest = Readonly<{
  counts: Record<string, number>;
  modularity: number;
  dataDate?: string;
  dataHash: string;
}>;

/** What the papers were taken to be about, why, and how to overrule it. Far from machine learning its vocabulary counts only where a paper speaks of it. */
function sayReading({
  isAboutMethods,
  isNear,
  proposingCount,
  namingCount,
  paperCount,
  isTold,
  isSet,
}: ReadAs): string {
  const methods = isNear ? 'papers about methods' : 'papers about methods of a field far from machine learning';
  const found = isAboutMethods ? methods : 'papers of another field than methods';
  const why = isSet
    ? 'papers-about in site.yaml says so'
    : isTold
      ? `of ${counted(paperCount, 'paper')}, ${proposingCount} say that they propose something and ${namingCount} give a name to a work of their own`
      : `${counted(paperCount, 'paper')} ${paperCount === 1 ? 'is' : 'are'} too few to tell, so what they name is taken for methods, models, datasets …`;
  const how = isAboutMethods ? '"papers-about: other"' : '"papers-about: methods"';
  return `read as ${found}: ${why}${isSet ? '' : `; ${how} in site.yaml overrules`}`;
}

function summarise({ counts, modularity, dataHash }: BuiltManifest): string[] {
  const count = (name: string, one: string): string => counted(counts[name] ?? 0, one);
  return [
    `${count('records', 'record')}, ${count('papers', 'paper')}, ${counts['datedPapers']} dated, ${counts['setAside']} set aside`,
    `${count('mentions', 'mention')} of ${count('concepts', 'concept')}, ${counts['shownConcepts']} of them on the map`,
    `${count('paperRelations', 'relation')} of papers to concepts, ${counts['statedRelations']} stated between concepts, ${count('coMentions', 'co-mention')}`,
    `${count('regions', 'region')}, ${count('neighbourhoods', 'neighbourhood')}, modularity ${modularity.toFixed(3)}`,
    `data ${dataHash}`,
  ];
}
