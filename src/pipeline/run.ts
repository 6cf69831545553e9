/** The journey from source files to site data: the order of the stages, and nothing else. */
import type { Report } from '../domain/diagnostic.ts';
import { bodyOf, type Paper } from '../domain/schema/paper.ts';
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
  const { curated, fitted, published, settings, report, eachPaper = eachPaperHere } = means;
  const { mentionConfidence, relationConfidence } = settings.thresholds;
  const step = stepsOf(means);
  const bodies = papers.map(bodyOf);
  const definitions = await step('definitions', () => eachPaper('definitions', bodies, { curated, fitted }));
  const abbreviations = definitions.map((one) => one.abbreviations);
  const names = definitions.flatMap((one) => one.names);
  const lexicon = step('lexicon', () => buildLexicon(papers, curated, fitted, report, names));
  const mentions = await step('mentions', () =>
    eachPaper('mentions', bodies, { lexicon, fitted, minConfidence: mentionConfidence }),
  );
  const resolved = step('concepts', () => resolveConcepts(mentions, lexicon, fitted.models, published));
  const register = step('register', () =>
    buildRegister({ papers, lexicon, mentions, abbreviations, resolved }, report),
  );
  const { concepts } = resolved;
  const relations = await step('relations', () =>
    eachPaper('relations', withConcepts(bodies, resolved.papers), {
      concepts: concepts.map(asKnown),
      models: fitted.models,
      minConfidence: relationConfidence,
    }),
  );
  return { abbreviations, resolved, register, related: joinRelated(relations) };
}

export type Extraction = Pick<Products, 'abbreviations' | 'resolved' | 'register' | 'related'>;

function stepsOf({ onStage }: Means): <Product>(stage: string, make: () => Product) => Product {
  return (stage, make) => {
    onStage(stage);
    return make();
  };
}
