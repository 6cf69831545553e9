/** What a view that is about no one concept is called, in plain words: "Methods of Adapters in at least 2 papers". */
import { KIND_LABELS, MODE_LABELS, RELATION_LABELS } from '../domain/vocabulary.ts';
import type { ViewKeys } from './view-keys.ts';

/** Of a view that leaves nothing out. */
export const WHOLE_MAP_TITLE = 'Map of concepts';
/** Names that are listed; of more it says how many. */
const MOST_NAMES = 3;

type Filtered = Pick<
  ViewKeys,
  'concepts' | 'kinds' | 'communities' | 'minPapers' | 'years' | 'undated' | 'tags' | 'relations' | 'exclude'
>;
type NameOf = (id: string) => string | undefined;
/** Regions and concepts may share an id: each is looked up among its own. An id stands where there is no name. */
export type NamesOf = Readonly<{
  concept: NameOf;
  /** Of a region or a neighbourhood. */
  region: NameOf;
}>;

/** @param nameOf  names of what the filters name by its id */
export function filterTitle(keys: Filtered, nameOf: NamesOf): string {
  const { concepts, kinds, communities, relations, exclude } = keys;
  const named = nameSet(concepts.map((id) => nameOf.concept(id) ?? id));
  const regions = (ids: readonly string[]) =>
    list(
      ids.map((id) => nameOf.region(id) ?? id),
      'regions',
    );
  const parts = [
    kinds.include.length === 0
      ? ''
      : list(
          kinds.include.map((kind) => KIND_LABELS[kind].many),
          'kinds',
          'concepts of ',
        ),
    after('of', regions(communities.include)),
    after('outside', regions(communities.exclude)),
    paperWords(keys),
    after('related by', list(relations.include.map(relationWords), 'relations')),
    after('apart from', list(relations.exclude.map(relationWords), 'relations')),
    after(
      'without',
      list(
        kinds.exclude.map((kind) => KIND_LABELS[kind].many),
        'kinds',
      ),
    ),
    after(
      'without',
      list(
        exclude.map((id) => nameOf.concept(id) ?? id),
        'concepts',
      ),
    ),
  ].filter((part) => part !== '');
  if (named !== '') return [named, ...parts].join(' ');
  if (parts.length === 0) return WHOLE_MAP_TITLE;
  const [only] = communities.include;
  if (parts.length === 1 && only !== undefined && communities.include.length === 1) return nameOf.region(only) ?? only;
  const words = kinds.include.length === 0 ? ['concepts', ...parts] : parts;
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "in at least 2 papers, since 2020, tagged draft": papers are named once, whatever is said of them. */
function paperWords({ minPapers, years, undated, tags }: Filtered): string {
  const which = [
    yearWords(years, undated),
    after('tagged', list(tags.include, 'tags')),
    after('not tagged', list(tags.exclude, 'tags')),
  ].filter((part) => part !== '');
  if (minPapers > 1) return [`in at least ${minPapers} papers`, ...which].join(', ');
  return after('in papers', which.join(', '));
}

/** What has no date is in the view unless it was left out, and named. */
function yearWords(years: ViewKeys['years'], undated: boolean): string {
  const span = spanWords(years);
  if (span === '') return undated ? '' : 'with a date';
  return undated ? `${span} or undated` : span;
}

function spanWords({ from, to }: NonNullable<ViewKeys['years']> = {}): string {
  if (from === undefined) return to === undefined ? '' : `until ${to}`;
  if (to === undefined) return `since ${from}`;
  return from === to ? `of ${from}` : `from ${from} to ${to}`;
}

function relationWords(name: ViewKeys['relations']['include'][number]): string {
  return name in MODE_LABELS
    ? `“${MODE_LABELS[name as keyof typeof MODE_LABELS]}”`
    : `“${RELATION_LABELS[name as keyof typeof RELATION_LABELS].out.toLowerCase()}”`; // a name is one of the two
}

function after(word: string, rest: string): string {
  return rest === '' ? '' : `${word} ${rest}`;
}

/** A set is called by its members: up to four by name. */
function nameSet(names: readonly string[]): string {
  return names.length <= MOST_NAMES + 1
    ? series(names)
    : series([...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`]);
}

/** "a", "a and b", "a, b and c", and of more their number. */
function list(names: readonly string[], many: string, before = ''): string {
  return names.length > MOST_NAMES ? `${before}${names.length} ${many}` : series(names);
}

function series(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}
