/** The journey from source files to site data: the order of the stages, and nothing else. */
import type { Report } from '../domain/diagnostic.ts';
import type { Settings } from '../domain/schema/settings.ts';
import { detectCommunities } from './communities/detect-communities.ts';
import { resolveConcepts } from './concepts/resolve-concepts.ts';
import type { Fitted } from './fitted/fitted.ts';
import { buildGraph } from './graph/build-graph.ts';
import { surveyLand } from './land/survey-land.ts';
import { buildLexicon } from './lexicon/build-lexicon.ts';
import type { Curated } from './lexicon/curated.ts';
import { findAbbreviations } from './mentions/find-abbreviations.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { readPapers } from './papers/read-papers.ts';
import type { SourceFile } from './papers/record.ts';
import { placePapers } from './positions/place-papers.ts';
import { placeNodes } from './positions/place-nodes.ts';
import { buildRegister } from './register/build-register.ts';
import { relateConcepts } from './relations/relate-concepts.ts';
import type { Products } from './shards/site.ts';

/** What comes in: files as lines, the curated vocabulary, what was fitted on labelled papers, the settings; `onStage` hears each stage's name as it starts. */
export type Inputs = Readonly<{
  sources: Iterable<SourceFile>;
  curated: Curated;
  fitted: Fitted;
  settings: Settings;
  report: Report;
  onStage: (stage: string) => void;
}>;

/** Runs every stage in order; the result is what `toShards` writes. Same input, same output. */
export function runPipeline({
  sources,
  curated,
  fitted,
  settings,
  report,
  onStage,
}: Inputs): Omit<Products, 'setAsideCount'> {
  const step = <Product>(stage: string, make: () => Product): Product => {
    onStage(stage);
    return make();
  };
  const { thresholds, seed } = settings;
  const { papers, recordCount } = step('papers', () => readPapers(sources, report, { pageYear: settings.pageYear }));
  const lexicon = step('lexicon', () => buildLexicon(papers, curated, fitted, report));
  const mentions = step('mentions', () => findMentions(papers, lexicon, fitted, thresholds['mention-confidence']));
  const abbreviations = step('abbreviations', () => findAbbreviations(papers));
  const resolved = step('concepts', () => resolveConcepts(mentions, lexicon, fitted.models));
  const register = step('register', () =>
    buildRegister({ papers, lexicon, mentions, abbreviations, resolved }, report),
  );
  const related = step('relations', () =>
    relateConcepts(papers, resolved, fitted.models, thresholds['relation-confidence']),
  );
  const graph = step('graph', () => buildGraph(papers, resolved, related, thresholds));
  const communities = step('communities', () => detectCommunities(graph, { resolution: thresholds.resolution, seed }));
  const positions = step('positions', () => placeNodes(graph, communities, { seed }));
  const specks = step('specks', () => placePapers(resolved.papers, related.roles, graph, positions));
  const land = step('land', () => surveyLand(graph, communities, positions, { seed }));
  return {
    papers,
    recordCount,
    resolved,
    register,
    related,
    abbreviations,
    graph,
    communities,
    positions,
    specks,
    land,
    settings,
  };
}
