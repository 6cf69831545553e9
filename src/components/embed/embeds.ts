/**
 * What has embed pages of its own under `/embed/`: regions, neighbourhoods, and concepts of the full set with a few neighbours. Others
 * are embedded by a query, which needs no files. A published concept that has another id now keeps its embed's address.
 */
import { pickEgo } from '../../view/pick-ego.ts';
import { EMBED_LIMIT, pickCommunity, toSmallView, type SmallView } from '../../view/small-view.ts';
import { chooseEmbeddable } from '../../domain/embeddable.ts';
import { NEIGHBOURHOOD_NOTE } from '../../domain/vocabulary.ts';
import type { Changes } from '../../domain/schema/changes.ts';
import type { CommunityRecord, ConceptRef } from '../../domain/schema/site-data.ts';
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
  /** Of a concept that is none any more: what lay nearest to it. It has no view. */
  near?: readonly ConceptRef[];
}>;

/** Concepts of a region that a frame shows, at most. */
const REGION_LIMIT = 40;

let embeddable: ReadonlySet<string> | undefined;

/** Ids of concepts with embed pages: those that had them when the data was last published, and their heirs, keep them. */
export function embeddableConcepts(): ReadonlySet<string> {
  if (embeddable === undefined) {
    const { related } = readAtlas();
    const { embeds, former } = readChanges();
    const before = new Set(embeds);
    for (const { id, leadsTo } of former) if (leadsTo !== undefined && before.has(id)) before.add(leadsTo.id);
    const candidates = readIndex().concepts.map(({ id, isFull, prominence }) => ({
      id,
      isFull,
      prominence,
      neighbourCount: related.get(id)?.size ?? 0,
    }));
    embeddable = chooseEmbeddable(candidates, before);
  }
  return embeddable;
}

type EmbedPath = Readonly<{ params: Readonly<{ section: Section; id: string }>; props: Readonly<{ embed: Embed }> }>;

/** Every folder under `/embed/` that is built, with the embed that stands there: an address once published is never left. */
export function embedPaths(): EmbedPath[] {
  paths ??= findPaths();
  return [...paths]; // each route keeps notes in its own list
}

let paths: readonly EmbedPath[] | undefined;

function findPaths(): readonly EmbedPath[] {
  const communities = readCommunities()
    .map(toCommunityEmbed)
    .filter((embed) => embedView(embed, 1).nodes.length > 0);
  const own = readIndex()
    .concepts.filter(({ id }) => embeddableConcepts().has(id))
    .map(({ id, name }) => toConceptEmbed(id, name));
  const { embeds, former, formerCommunities = [] } = readChanges();
  const hadEmbed = new Set(embeds);
  const ledOn = former.flatMap(({ id, leadsTo }) =>
    leadsTo !== undefined && embeddableConcepts().has(leadsTo.id)
      ? [toPath(toConceptEmbed(leadsTo.id, leadsTo.name), id)]
      : [],
  );
  const placeById = new Map(communities.map((embed) => [embed.id, embed]));
  const placesLedOn = formerCommunities.map((place) =>
    toPath(placeById.get(place.leadsTo?.id ?? '') ?? toGonePlace(place), place.id),
  );
  const gone = former.filter(({ id, leadsTo }) => leadsTo === undefined && hadEmbed.has(id)).map(toGoneEmbed);
  return [...communities, ...own, ...gone].map((embed) => toPath(embed)).concat(ledOn, placesLedOn);
}

function toPath(embed: Embed, id = embed.id): EmbedPath {
  return { params: { section: embed.section, id }, props: { embed } };
}

/** Address of an embed's page, or of a file beside it. */
export function embedHref(section: Section, id: string, file = ''): string {
  return href(`/embed/${section}/${encodeURIComponent(id)}/${file}`);
}

/** What an embed shows. @param limit  neighbours or concepts kept, at most */
export function embedView({ section, id, near }: Embed, limit?: number): SmallView {
  if (near !== undefined) return { shape: 'ego', nodes: [], edges: [], ends: [], more: 0 };
  const { map, rowById, edgesOf } = readAtlas();
  if (section === 'concepts') {
    const pick = pickEgo(map, rowById.get(id) ?? -1, edgesOf.get(id) ?? [], { limit: limit ?? EMBED_LIMIT });
    return toSmallView(map, pick, conceptHref);
  }
  const { members = [], level } = readCommunities().find((community) => community.id === id) ?? {};
  const rows = members.flatMap((member) => rowById.get(member.id) ?? []);
  return toSmallView(map, pickCommunity(map, rows, limit ?? REGION_LIMIT, level), conceptHref);
}

/** The embed of a concept. */
export function toConceptEmbed(id: string, name: string): Embed {
  const onMap = `${href('/')}?focus=${encodeURIComponent(id)}`;
  return { section: 'concepts', id, name, note: NEIGHBOURHOOD_NOTE, page: conceptHref(id), onMap };
}

/** What stands where the embed of a concept was that is gone, and that nothing took the place of. */
export function toGoneEmbed({ id, name, near }: Changes['former'][number]): Embed {
  const note = 'is no longer among the concepts of this map';
  return { section: 'concepts', id, name, note, page: conceptHref(id), onMap: href('/'), near };
}

/** What stands where the embed of a region or a neighbourhood was, none of whose concepts is left. */
function toGonePlace({ id, name }: NonNullable<Changes['formerCommunities']>[number]): Embed {
  const note = 'is no longer a part of this map';
  return { section: 'communities', id, name, note, page: href('/communities/'), onMap: href('/'), near: [] };
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
