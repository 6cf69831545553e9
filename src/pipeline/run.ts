/** The journey from source files to site data: the order of the stages, and nothing else. */
import type { Report } from '../domain/diagnostic.ts';
import type { DrawnMap } from '../domain/schema/graph.ts';
import { bodyOf, type Paper, type PaperBody } from '../domain/schema/paper.ts';
import type { Settings } from '../domain/schema/settings.ts';
import { resolveConcepts } from './concepts/resolve-concepts.ts';
import { drawMapHere, type DrawMap } from './draw-map.ts';
import type { Fitted } from './fitted/fitted.ts';
import { buildGraph } from './graph/build-graph.ts';
import { readAs } from './lexicon/about-methods.ts';
import { buildLexicon } from './lexicon/build-lexicon.ts';
import type { Curated } from './lexicon/curated.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Abbreviations } from './mentions/find-abbreviations.ts';
import { readPapers, readSource, type ReadSource } from './papers/read-papers.ts';
import type { SourceFile } from './papers/source-file.ts';
import { eachPaperHere, type EachPaper } from './per-paper.ts';
import type { Snapshot } from './published/snapshot.ts';
import { toAnchors } from './positions/place-papers.ts';
import { buildRegister } from './register/build-register.ts';
import { asKnown } from './relations/known-concept.ts';
import { withoutLateIntroductions } from './relations/late-introductions.ts';
import { joinRelated, withConcepts } from './relations/relate-concepts.ts';
import type { Unmapped } from './shards/site.ts';

/**
 * What comes in: files as lines, the curated vocabulary, what was fitted on labelled papers, the last published state if there
 * is one, the settings.
 */
export type Inputs = Means &
  Readonly<{
    sources: Iterable<SourceFile>;
    /** What reads one of them; the readers of `papers/` where nobody else does. */
    readSource?: ReadSource | undefined;
    /** Who draws the map; this thread where nobody else does. */
    drawMap?: DrawMap | undefined;
  }>;

/** What the stages work with. */
export type Means = Readonly<{
  curated: Curated;
  fitted: Fitted;
  published?: Snapshot | undefined;
  settings: Settings;
  report: Report;
  /** Hears each stage's name as it starts. */
  onStage: (stage: string) => void;
  /** Who does the work on single papers; this thread where nobody else does. */
  eachPaper?: EachPaper | undefined;
}>;

/** Runs every stage in order; the result is what `toShards` writes. Same input, same output, whoever does the work. The map may still be drawn. */
export async function runPipeline({
  sources,
  readSource: read = readSource,
  drawMap = drawMapHere,
  ...means
}: Inputs): Promise<Omit<Unmapped, 'setAsideCount'> & Readonly<{ drawn: Promise<DrawnMap> }>> {
  const { published, settings, report } = means;
  const { thresholds, seed } = settings;
  const step = stepsOf(means);
  const { papers, recordCount } = step('papers', () =>
    readPapers(sources, report, { pageYear: settings.pageYear }, published?.papers, read),
  );
  const extraction = await extract(papers, means);
  const { resolved, related } = extraction;
  const { isAboutMethods } = extraction.reading;
  const graph = step('graph', () => buildGraph(papers, resolved, related, thresholds, isAboutMethods));
  const anchors = toAnchors(resolved.papers, related.roles, graph);
  const places = published && { concepts: published.concepts, communities: published.communities };
  const options = { resolution: thresholds.resolution, seed, isAboutMethods, published: places };
  const drawn = drawMap({ graph, anchors, options }, means.onStage);
  return { papers, recordCount, ...extraction, graph, drawn, published, settings };
}

/** The stages that read the papers' texts: what papers name, and what they say of it. */
export async function extract(papers: readonly Paper[], means: Means): Promise<Extraction> {
  const { fitted, settings, eachPaper = eachPaperHere } = means;
  const bodies = papers.map(bodyOf);
  const found = await findConcepts(papers, bodies, means);
  const { concepts, papers: named } = found.resolved;
  const relations = await stepsOf(means)('relations', () =>
    eachPaper('relations', withConcepts(bodies, named), {
      concepts: concepts.map(asKnown),
      models: fitted.models,
      minConfidence: settings.thresholds.relationConfidence,
      isNear: found.reading.isNear,
    }),
  );
  const related = joinRelated(relations);
  return { ...found, related: found.reading.isNear ? related : withoutLateIntroductions(related, papers) };
}

/** What papers name. Of many papers, mentions as they were found and the lexicon are a third of the memory: they end here. */
async function findConcepts(
  papers: readonly Paper[],
  bodies: readonly PaperBody[],
  means: Means,
): Promise<Omit<Extraction, 'related'>> {
  const { fitted, published, settings, report, eachPaper = eachPaperHere } = means;
  const step = stepsOf(means);
  const { abbreviations, reading, lexicon } = await learnNames(papers, bodies, means);
  const minConfidence = settings.thresholds.mentionConfidence;
  const mentions = await step('mentions', () => eachPaper('mentions', bodies, { lexicon, fitted, minConfidence }));
  const resolved = step('concepts', () => resolveConcepts(mentions, lexicon, fitted.models, published));
  const register = step('register', () =>
    buildRegister({ papers, lexicon, mentions, abbreviations, resolved }, report),
  );
  return { abbreviations, resolved, register, reading };
}

/** What papers may name: the vocabulary, and what they define themselves. The lexicon has all of that; the definitions end here. */
async function learnNames(
  papers: readonly Paper[],
  bodies: readonly PaperBody[],
  { curated, fitted, settings, report, eachPaper = eachPaperHere, ...means }: Means,
): Promise<Readonly<{ abbreviations: readonly Abbreviations[]; reading: Extraction['reading']; lexicon: Lexicon }>> {
  const step = stepsOf(means);
  const definitions = await step('definitions', () => eachPaper('definitions', bodies, { curated, fitted }));
  const names = definitions.flatMap((one) => one.names);
  const abbreviations = definitions.map((one) => one.abbreviations);
  const reading = readAs(papers, names, settings.papersAbout);
  const lexicon = step('lexicon', () => buildLexicon(papers, curated, fitted, report, names, reading));
  return { abbreviations, reading, lexicon };
}

export type Extraction = Pick<Unmapped, 'abbreviations' | 'resolved' | 'register' | 'related' | 'reading'>;

function stepsOf({ onStage }: Pick<Means, 'onStage'>): <Product>(stage: string, make: () => Product) => Product {
  return (stage, make) => {
    onStage(stage);
    return make();
  };
}
