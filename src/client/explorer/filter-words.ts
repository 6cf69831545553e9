/** What filters are on, in words: for chips, and for the account of why so many concepts are shown. */
import { KIND_LABELS, MODE_LABELS, RELATION_LABELS } from '../../domain/vocabulary.ts';
import type { Choice } from '../../view/view-keys.ts';
import { isEverything, type FilterName } from '../filters.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Papers } from '../load-papers.ts';
import { isUsual, type FilterKey, type ViewState } from '../view-state.ts';

/** A filter that is on, and the keys that go back when it is taken away. */
export type ActiveFilter = Readonly<{ words: string; keys: readonly FilterKey[] }>;

/** More names than these are counted. */
const NAMED = 2;

/** In the order of the panel. */
export function activeFilters(graph: MapGraph, state: ViewState, papers?: Papers): readonly ActiveFilter[] {
  const active: ActiveFilter[] = [];
  const add = (keys: readonly FilterKey[], words: string) => void active.push({ keys, words });
  const choice = (
    key: 'kinds' | 'communities' | 'relations' | 'tags',
    many: string,
    nameOf: (id: string) => string,
  ) => {
    if (!isEverything(state[key])) add([key], choiceWords(state[key], many, nameOf));
  };
  choice('kinds', 'kinds', kindWord);
  choice('communities', 'regions', (id) => placeName(graph, id));
  choice('relations', 'relations', relationWord);
  if (state.years || !state.undated) add(['years', 'undated'], yearWords(state));
  choice('tags', 'tags', (id) => papers?.tags.find((tag) => tag.id === id)?.name ?? id);
  if (!isUsual(state, 'minPapers')) add(['minPapers'], `at least ${state.minPapers} papers`);
  const nameOf = (id: string) => graph.nodes[graph.indexById.get(id) ?? -1]?.name ?? id;
  if (state.concepts.length > 0) add(['concepts'], listWords(state.concepts, 'concepts', nameOf, 'only'));
  if (state.exclude.length > 0) add(['exclude'], listWords(state.exclude, 'concepts', nameOf, 'without'));
  if (state.limit !== undefined) add(['limit'], `at most ${state.limit} neighbours`);
  return active;
}

/** Why a filter refuses concepts, to be read after a number: "120 are of another kind". */
export const REFUSALS: Readonly<Record<FilterName, string>> = {
  kinds: 'of a kind that is left out',
  communities: 'in a region that is left out',
  minPapers: 'in fewer papers than asked for',
  exclude: 'left out by name',
  concepts: 'not among the concepts asked for',
  relations: 'without a relation of the chosen sort',
  years: 'in no paper of these years',
  tags: 'in no paper with these tags',
  together: 'in no paper with both these years and tags',
};

/** "2020 to 2024", "since 2020", "until 2024"; what happens to the undated behind it where it is not the usual. */
export function yearWords({ years, undated }: Pick<ViewState, 'years' | 'undated'>): string {
  const { from, to } = years ?? {};
  const span =
    from !== undefined && to !== undefined
      ? from === to
        ? String(from)
        : `${from} to ${to}`
      : from !== undefined
        ? `since ${from}`
        : to !== undefined
          ? `until ${to}`
          : '';
  if (span === '') return 'dated papers only';
  return undated ? `${span}, or undated` : span;
}

function choiceWords({ include, exclude }: Choice, many: string, nameOf: (id: string) => string): string {
  const parts = [
    include.length > 0 && listWords(include, many, nameOf, 'only'),
    exclude.length > 0 && listWords(exclude, many, nameOf, 'without'),
  ];
  return parts.filter(Boolean).join(', ');
}

function listWords(ids: readonly string[], many: string, nameOf: (id: string) => string, lead: string): string {
  return `${lead} ${ids.length > NAMED ? `${ids.length} ${many}` : ids.map(nameOf).join(' and ')}`;
}

/** A kind as the legend's rows name it. */
export function kindWord(kind: string): string {
  return KIND_LABELS[kind as keyof typeof KIND_LABELS]?.many ?? kind;
}

function placeName(graph: MapGraph, id: string): string {
  return [...graph.regions, ...graph.neighbourhoods].find((place) => place.id === id)?.name ?? id;
}

/** A type of relation, or a way in which one is known. */
export function relationWord(name: string): string {
  const type = RELATION_LABELS[name as keyof typeof RELATION_LABELS]?.out;
  return (type ?? MODE_LABELS[name as keyof typeof MODE_LABELS] ?? name).toLowerCase();
}
