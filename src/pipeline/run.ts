/** The journey from source files to site data: the order of the stages, and nothing else. */
import type { Report } from '../domain/diagnostic.ts';
import { bodyOf, type Paper, type PaperBody } from '../domain/schema/paper.ts';
import type { Settings } from '../domain/schema/settings.ts';
import { detectCommunities } from './communities/detect-communities.ts';
import { resolveConcepts } from './concepts/resolve-concepts.ts';
import type { Fitted } from './fitted/fitted.ts';
import { buildGraph } from './graph/build-graph.ts';
import { surveyLand } from './land/survey-land.ts';
import { buildLexicon } from './lexicon/build-lexicon.ts';
import type { Curated } from './lexicon/curated.ts';
import { readPapers, readSource, type ReadSource } from './papers/read-papers.ts';
import type { SourceFile } from './papers/source-file.ts';
import { eachPaperHere, type EachPaper } from './per-paper.ts';
import type { Snapshot } from './published/snapshot.ts';
import { placePapers } from './positions/place-papers.ts';
import { placeNodes } from './positions/place-nodes.ts';
import { buildRegister } from './register/build-register.ts';
import { asKnown } from './relations/known-concept.ts';
import { joinRelated, withConcepts } from './relations/relate-concepts.ts';
import type { Products } from './shards/site.ts';

/**
 * What comes in: files as lines, the curated vocabulary, what was fitted on labelled papers, the last published state if there
 * is one, the settings.
 */
export type Inputs = Means &
  Readonly<{
    sources: Iterable<SourceFile>;
    /** What reads one of them; the readers of `papers/` where nobody else does. */
    readSource?: ReadSource | undefined;
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

/** Runs every stage in order; the result is what `toShards` writes. Same input, same output, whoever does the work. */
export async function runPipeline({
  sources,
  readSource: read = readSource,
  ...means
}: Inputs): Promise<Omit<Products, 'setAsideCount'>> {
  const { published, settings, report } = means;
  const { thresholds, seed } = settings;
  const step = stepsOf(means);
  const { papers, recordCount } = step('papers', () =>
    readPapers(sources, report, { pageYear: settings.pageYear }, published?.papers, read),
  );
  const extraction = await extract(papers, means);
  const { resolved, related } = extraction;
  const graph = step('graph', () => buildGraph(papers, resolved, related, thresholds));
  const communities = step('communities', () =>
    detectCommunities(graph, { resolution: thresholds.resolution, seed, published }),
  );
  const positions = step('positions', () => placeNodes(graph, communities, { seed, published: published?.concepts }));
  const specks = step('specks', () => placePapers(resolved.papers, related.roles, graph, positions));
  const land = step('land', () =>
    surveyLand(graph, communities, positions, { seed, published: published?.communities }),
  );
  return { papers, recordCount, ...extraction, graph, communities, positions, specks, land, published, settings };
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
    }),
  );
  return { ...found, related: joinRelated(relations) };
}

/** What papers name. Of many papers, mentions as they were found and the lexicon are a third of the memory: they end here. */
async function findConcepts(
  papers: readonly Paper[],
  bodies: readonly PaperBody[],
  { curated, fitted, published, settings, report, eachPaper = eachPaperHere, ...means }: Means,
): Promise<Omit<Extraction, 'related'>> {
  const step = stepsOf(means);
  const definitions = await step('definitions', () => eachPaper('definitions', bodies, { curated, fitted }));
  const abbreviations = definitions.map((one) => one.abbreviations);
  const names = definitions.flatMap((one) => one.names);
  const lexicon = step('lexicon', () => buildLexicon(papers, curated, fitted, report, names));
  const minConfidence = settings.thresholds.mentionConfidence;
  const mentions = await step('mentions', () => eachPaper('mentions', bodies, { lexicon, fitted, minConfidence }));
  const resolved = step('concepts', () => resolveConcepts(mentions, lexicon, fitted.models, published));
  const register = step('register', () =>
    buildRegister({ papers, lexicon, mentions, abbreviations, resolved }, report),
  );
  return { abbreviations, resolved, register };
}

export type Extraction = Pick<Products, 'abbreviations' | 'resolved' | 'register' | 'related'>;

function stepsOf({ onStage }: Pick<Means, 'onStage'>): <Product>(stage: string, make: () => Product) => Product {
  return (stage, make) => {
    onStage(stage);
    return make();
  };
}
