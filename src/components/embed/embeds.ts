/**
 * What has embed pages of its own under `/embed/`: regions, neighbourhoods, and concepts of the full set with a few neighbours. Others
 * are embedded by a query, which needs no files. A published concept that has another id now keeps its embed's address.
 */
import { pickEgo } from '../../view/pick-ego.ts';
import { EMBED_LIMIT, pickCommunity, toSmallView, type SmallView } from '../../view/small-view.ts';
import type { CommunityRecord } from '../../domain/schema/site-data.ts';
import { readChanges } from '../../site-data/read-changes.ts';
import { readCommunities, readIndex } from '../../site-data/read-records.ts';
import { readAtlas } from '../read-atlas.ts';
import { communityHref, conceptHref, href } from '../href.ts';

import { counted } from '../words.ts';

export type Section = 'concepts' | 'communities';

/** A view with an address of its own. */
export type Embed = Readonly<{
  section: Section;
  id: string;
  /** Of the concept or community. */
  name: string;
  /** What of it is shown, behind the name. */
  note: string;
  /** Its page. */
  page: string;
  /** The same view in the explorer. */
  onMap: string;
}>;

/** Fewer neighbours are quicker read than drawn. */
const LEAST_NEIGHBOURS = 3;
/** Concepts with embed pages, at most, the most prominent: four or five files and 0.2 MB each, and a site of 2,000 papers has to stay below 300 MB. */
const MOST_EMBEDDABLE = 300;
/** Concepts of a region that a frame shows, at most. */
const REGION_LIMIT = 40;

let rows: ReadonlyMap<string, number> | undefined;
let embeddable: ReadonlySet<string> | undefined;

/** Ids of concepts with embed pages. */
export function embeddableConcepts(): ReadonlySet<string> {
  if (embeddable === undefined) {
    const { related } = readAtlas();
    embeddable = new Set(
      readIndex()
        .concepts.filter(({ id, isFull }) => isFull && (related.get(id)?.size ?? 0) >= LEAST_NEIGHBOURS)
        .toSorted((a, b) => b.prominence - a.prominence || (a.id < b.id ? -1 : 1))
        .slice(0, MOST_EMBEDDABLE)
        .map(({ id }) => id),
    );
  }
  return embeddable;
}

/** Every address under `/embed/<section>/` that is built, with the embed that stands there. */
export function embedPaths(section: Section): readonly Readonly<{ id: string; embed: Embed }>[] {
  if (section === 'communities')
    return readCommunities()
      .filter((community) => embedView(toCommunityEmbed(community), 1).nodes.length > 0)
      .map((community) => ({ id: community.id, embed: toCommunityEmbed(community) }));
  const own = readIndex()
    .concepts.filter(({ id }) => embeddableConcepts().has(id))
    .map(({ id, name }) => ({ id, embed: toConceptEmbed(id, name) }));
  const former = readChanges().gone.flatMap(({ id, leadsTo }) =>
    leadsTo !== undefined && embeddableConcepts().has(leadsTo.id)
      ? [{ id, embed: toConceptEmbed(leadsTo.id, leadsTo.name) }]
      : [],
  );
  return [...own, ...former];
}

/** Address of an embed's page, or of a file beside it. */
export function embedHref(section: Section, id: string, file = ''): string {
  return href(`/embed/${section}/${encodeURIComponent(id)}/${file}`);
}

/** What an embed shows. @param limit  neighbours or concepts kept, at most */
export function embedView({ section, id }: Embed, limit?: number): SmallView {
  const map = readAtlas().map;
  if (section === 'concepts')
    return toSmallView(map, pickEgo(map, rowOf(id), { limit: limit ?? EMBED_LIMIT }), conceptHref);
  const members = readCommunities().find((community) => community.id === id)?.members ?? [];
  return toSmallView(
    map,
    pickCommunity(
      map,
      members.map((member) => member.id),
      limit ?? REGION_LIMIT,
    ),
    conceptHref,
  );
}

/** The embed of a concept. */
export function toConceptEmbed(id: string, name: string): Embed {
  const onMap = `${href('/')}?focus=${encodeURIComponent(id)}`;
  return { section: 'concepts', id, name, note: 'and what papers relate it to', page: conceptHref(id), onMap };
}

/** The embed of a region or a neighbourhood. */
export function toCommunityEmbed({ id, name, level, members }: CommunityRecord): Embed {
  return {
    section: 'communities',
    id,
    name,
    note: `a ${level} of ${counted(members.length, 'concept')}`,
    page: communityHref(id),
    onMap: `${href('/')}?communities=${encodeURIComponent(id)}`,
  };
}

function rowOf(id: string): number {
  rows ??= new Map(readAtlas().map.nodes.map((node, row) => [node.id, row]));
  return rows.get(id) ?? -1;
}
