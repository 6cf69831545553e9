/** A view without what this map does not have: ids of an address made for other data, or by a slip of the hand, years as colours where few are known, cameras beside it. Pure. */
import { echo } from '../domain/echo.ts';
import type { Choice, ViewKeys } from '../view/view-keys.ts';
import { keepInside } from './graph-view/camera.ts';
import type { MapGraph } from './load-graph.ts';
import type { Papers } from './load-papers.ts';
import { canColourByYear, datesOf, TOO_FEW_DATED } from './years.ts';

/**
 * Leaves out of the view what would make an empty map of it or be dropped unseen. The two of a path or a comparison stay: their panel says
 * which it does not know and offers the nearest, or that there is no such way. What is chosen is shown, also where the same address leaves it out; that is said.
 * @param papers  until they are loaded, every tag and all years may be known
 * @returns the same object where all are known; else what is left, and one sentence per key that says what is not
 */
export function keepKnown<T extends ViewKeys>(
  graph: MapGraph,
  view: T,
  papers?: Papers,
): Readonly<{ view: T; notices: readonly string[] }> {
  const isConcept = (id: string) => graph.indexById.has(id);
  const places = new Set([...graph.regions, ...graph.neighbourhoods].map(({ id }) => id));
  const tags = papers && new Set(papers.tags.map(({ id }) => id));
  const notices: string[] = [];
  const known = (ids: readonly string[], what: string, isKnown: (id: string) => boolean) => {
    const lost = ids.filter((id) => !isKnown(id));
    if (lost.length > 0) notices.push(`No ${what} here has the address ${quoted(lost)}.`);
    return ids.filter(isKnown);
  };
  const knownChoice = (choice: Choice, what: string, isKnown: (id: string) => boolean): Choice => {
    const kept = new Set(known([...choice.include, ...choice.exclude], what, isKnown));
    return {
      include: choice.include.filter((id) => kept.has(id)),
      exclude: choice.exclude.filter((id) => kept.has(id)),
    };
  };
  const dates = datesOf(graph, papers);
  const isUndated = view.colour === 'year' && dates !== undefined && !canColourByYear(dates);
  if (isUndated) notices.push(TOO_FEW_DATED);
  const [focus] = known(view.focus === undefined ? [] : [view.focus], 'concept', isConcept);
  const chosen = [focus, view.path?.from, view.path?.to, view.compare?.from, view.compare?.to];
  for (const id of new Set(chosen.filter((one) => one !== undefined && view.exclude.includes(one)))) {
    const { name } = graph.nodes[graph.indexById.get(id ?? '') ?? -1] ?? {};
    if (name !== undefined) notices.push(`${name} is left out by the filters; it is shown because it is chosen.`);
  }
  const camera = view.camera && keepInside(view.camera, graph.extent);
  if (view.camera && JSON.stringify(camera) !== JSON.stringify(view.camera))
    notices.push('The camera of the address is off the map: this is the nearest view of it.');
  const { focus: _, ...rest } = view;
  const settled = {
    ...rest,
    ...(focus === undefined ? {} : { focus }),
    ...(isUndated ? { colour: 'region' } : {}),
    ...(camera ? { camera } : {}),
    concepts: known(view.concepts, 'concept', isConcept),
    exclude: known(view.exclude, 'concept', isConcept),
    communities: knownChoice(view.communities, 'region', (id) => places.has(id)),
    tags: knownChoice(view.tags, 'tag', (id) => tags?.has(id) ?? true),
  };
  // Ids may have been taken out, and a colour that this map cannot give: it is what it was, and the same object where nothing was.
  return notices.length > 0 ? { view: settled as unknown as T, notices } : { view, notices };
}

function quoted(ids: readonly string[]): string {
  return ids.map(echo).join(', ');
}
