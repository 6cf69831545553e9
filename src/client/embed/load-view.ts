/** A view by its keys, from the data of a map: fetched once per map, however many views ask. */
import type { FormerIds } from '../../domain/schema/former-ids.ts';
import type { SharedSentences } from '../../domain/schema/shared-sentences.ts';
import type { MapData, PapersData } from '../../domain/schema/site-data.ts';
import { CARD } from '../../view/card-size.ts';
import type { ViewKeys } from '../../view/view-keys.ts';
import { toSmallView, type SmallView } from '../../view/small-view.ts';
import { toAddresses } from '../explorer/parts.ts';
import { viewTitle } from '../explorer/view-title.ts';
import { asksForPapers } from '../filters.ts';
import { toGraph, type MapGraph } from '../load-graph.ts';
import { keepKnown } from '../known-ids.ts';
import { holdsLost, lostConcepts, replaceIds, toHeirs } from '../lead-on.ts';
import { toPapers, type Papers } from '../load-papers.ts';
import { decodeShared } from '../paths/shared-sentences.ts';
import { createConceptSearch } from '../search/concept-search.ts';
import { pairOf } from '../view-state.ts';
import { colourView } from './colour-view.ts';
import { getData } from './get-data.ts';
import { pickView, type Frame } from './pick-view.ts';

export type LoadedView = Readonly<{
  graph: MapGraph;
  view: SmallView;
  title: string;
  /** Page of what it is about; undefined where it is about no one thing. */
  page: string | undefined;
  notices: readonly string[];
  unknown: readonly Unknown[];
  /** The keys as they are read: with the ids of today. */
  keys: ViewKeys;
}>;

/** A concept that is asked for and not there; `name`: what it was called while it was. */
export type Unknown = Readonly<{
  id: string;
  name: string | undefined;
  nearest: readonly Readonly<{ id: string; name: string }>[];
}>;

const NEAREST = 3;
const graphs = new Map<string, Promise<MapGraph>>();

/**
 * @param root   address of the site, ends with a slash
 * @param frame  room for the drawing, px: what a camera sees of the map depends on its shape
 * @throws {Error} where the data cannot be had: a host without CORS, no network; the message is fit to be shown
 */
export async function loadView(root: string, asked: ViewKeys, frame: Frame = CARD): Promise<LoadedView> {
  const addresses = toAddresses(root);
  const graph = await graphOf(addresses.map);
  const former = holdsLost(graph, asked) ? ((await getData(addresses.former)) as FormerIds) : undefined;
  const now = former ? replaceIds(asked, toHeirs(graph, former)) : asked;
  const [papers, shared] = await Promise.all([
    asksForPapers(graph, now)
      ? getData(addresses.papers).then((data) => toPapers(data as PapersData, graph))
      : undefined,
    now.path ? getData(addresses.sentences).then((data) => decodeShared(data as SharedSentences, graph)) : undefined,
  ]);
  const { view: keys, notices: lost } = withoutLost(graph, now, papers);
  const { pick, notices } = pickView(graph, keys, { papers, shared, frame });
  const small = toSmallView(graph, pick, addresses.concept);
  const { view, notice } = colourView(small, keys.colour, graph, papers);
  return {
    graph,
    view: keys.camera && view.shape === 'map' ? { ...view, camera: keys.camera } : view,
    title: titleOf(graph, keys),
    page: pageOf(graph, root, keys),
    notices: [...lost, ...notices, ...(notice === undefined ? [] : [notice])],
    unknown: lostConcepts(graph, keys).map((id) => toUnknown(graph, id, former)),
    keys,
  };
}

function graphOf(address: string): Promise<MapGraph> {
  const known = graphs.get(address);
  if (known) return known;
  const coming = getData(address).then((data) => toGraph(data as MapData));
  graphs.set(address, coming);
  coming.catch(() => graphs.delete(address)); // the next try asks again
  return coming;
}

/** A view without the places and tags that are not here, a sentence for each; concepts stay, as the nearest to each are offered. */
function withoutLost(graph: MapGraph, keys: ViewKeys, papers?: Papers): ReturnType<typeof keepKnown<ViewKeys>> {
  const { focus, concepts, ...rest } = keys;
  const { view, notices } = keepKnown<ViewKeys>(graph, { ...rest, concepts: [] }, papers);
  return { view: { ...view, ...(focus === undefined ? {} : { focus }), concepts }, notices };
}

/** What was once a concept knows what lay nearest to it; of other ids it is the names that look most like them. */
function toUnknown(graph: MapGraph, id: string, former: FormerIds | undefined): Unknown {
  const gone = new Map(Object.entries(former?.gone ?? {})).get(id);
  const near = (gone?.near ?? []).flatMap((other) => graph.nodes[graph.indexById.get(other) ?? -1] ?? []);
  return { id, name: gone?.name, nearest: near.length > 0 ? near : nearestNames(graph, id) };
}

function nearestNames(graph: MapGraph, id: string): readonly Readonly<{ id: string; name: string }>[] {
  const words = id.replaceAll('-', ' ');
  const search = createConceptSearch(graph);
  return search.near(words, NEAREST).flatMap((match) => graph.nodes[graph.indexById.get(match.id) ?? -1] ?? []);
}

/** As in the explorer; a concept with its neighbours goes by its name. */
function titleOf(graph: MapGraph, keys: ViewKeys): string {
  const focus = graph.nodes[graph.indexById.get(keys.focus ?? '') ?? -1];
  const isPlain = keys.title === undefined && keys.depth === 1 && pairOf(keys) === undefined;
  return focus && isPlain ? focus.name : viewTitle(graph, keys);
}

function pageOf(graph: MapGraph, root: string, keys: ViewKeys): string | undefined {
  const addresses = toAddresses(root);
  const pair = pairOf(keys);
  if (pair) return addresses[pair.mode](pair.from, pair.to);
  if (keys.focus !== undefined && graph.indexById.has(keys.focus)) return addresses.concept(keys.focus);
  const [only, ...others] = keys.communities.include;
  return only !== undefined && others.length === 0 ? addresses.community(only) : undefined;
}
