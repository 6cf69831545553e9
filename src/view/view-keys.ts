/**
 * A view written as query keys, the same in the explorer's address, in frames and in the custom element.
 * Unknown keys are handed back untouched; a value that cannot be read falls back to the default and is named in a notice.
 */
import type { Kind, RelationMode, RelationType } from '../domain/kinds.ts';
import { KIND_LABELS, MODE_LABELS, RELATION_LABELS } from '../domain/vocabulary.ts';
import { allOrNone, readId, readIds } from './read-ids.ts';

export const VIEW_VERSION = 1;

/** What may be seen: everything where both are empty, else what `include` names, and never what `exclude` names. */
export type Choice<T extends string = string> = Readonly<{ include: readonly T[]; exclude: readonly T[] }>;

/** Centre in map units; zoom 1 shows the whole map. */
export type CameraKeys = Readonly<{ x: number; y: number; zoom: number }>;

/** Two concepts, by id. */
export type Ends = Readonly<{ from: string; to: string }>;

/** Two concepts and, where a chain between them was chosen, the concepts it passes, in their order. */
export type PathEnds = Ends & Readonly<{ via?: readonly string[] }>;

export type ViewKeys = Readonly<{
  /** Concept in the middle of attention. */
  focus?: string;
  /** Steps from the focus that are lit. */
  depth: 1 | 2 | 3;
  /** Exactly these, and the relations among them; empty: no such limit. */
  concepts: readonly string[];
  /** Concepts that are left out. */
  exclude: readonly string[];
  /** Neighbours kept around the focus. */
  limit?: number;
  kinds: Choice<Kind>;
  /** Types of relation and how they are known (`direct`, `paper`, `others`). */
  relations: Choice<RelationType | RelationMode>;
  communities: Choice;
  /** Tags of papers, by id (`toTagId`). */
  tags: Choice;
  /** First and last year, each optional. */
  years?: Readonly<{ from?: number; to?: number }>;
  /** Whether what has no date stays when years are chosen. */
  undated: boolean;
  minPapers: number;
  comentions: boolean;
  /** Papers as specks. */
  papers: boolean;
  umbrellas: boolean;
  /** Ids of two concepts: the chains between them; the two side by side. */
  path?: PathEnds;
  compare?: Ends;
  colour: 'region' | 'kind' | 'year';
  camera?: CameraKeys;
  theme?: 'light' | 'dark';
  title?: string;
  /** Parts of a frame that are shown; empty: all. */
  parts: readonly string[];
  /** Whether the wheel zooms without a modifier key; undefined: as the place decides. */
  wheel?: boolean;
  list: boolean;
  /** The list holds only what is lit beside what is chosen. */
  onlyLit: boolean;
  /** Order of the list: a column, with a minus downwards; undefined: most prominent first. */
  order?: ListOrder;
}>;

/** Columns of the list. */
export const LIST_COLUMNS = ['name', 'kind', 'region', 'relations', 'papers'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];
export type ListOrder = ListColumn | `-${ListColumn}`;
const LIST_ORDERS: readonly ListOrder[] = LIST_COLUMNS.flatMap((column) => [column, `-${column}`] as const);

export type Pair = readonly [key: string, value: string];
export type ParsedView = Readonly<{ view: ViewKeys; unknown: readonly Pair[]; notices: readonly string[] }>;

const EVERYTHING: Choice<never> = { include: [], exclude: [] };

export const DEFAULT_VIEW: ViewKeys = {
  depth: 1,
  concepts: [],
  exclude: [],
  kinds: EVERYTHING,
  relations: EVERYTHING,
  communities: EVERYTHING,
  tags: EVERYTHING,
  undated: true,
  minPapers: 1,
  comentions: false,
  papers: false,
  umbrellas: false,
  colour: 'region',
  parts: [],
  list: false,
  onlyLit: false,
};

/**
 * @param pairs  as `URLSearchParams` yields them; of a key given twice the first counts
 * @returns the view, the pairs whose keys are not ours in their order, one sentence per value that could not be read
 */
export function parseViewKeys(pairs: Iterable<Pair>): ParsedView {
  const read: Partial<Record<string, unknown>> = {};
  const unknown: Pair[] = [];
  const notices: string[] = [];
  const seen = new Set<string>();
  for (const pair of pairs) {
    const [key, said] = pair;
    if (key === 'v') {
      if (!seen.has(key)) notices.push(...aboutVersion(said));
      seen.add(key);
      continue;
    }
    const codec = CODECS.get(key);
    if (!codec) unknown.push(pair);
    else if (!seen.has(key) && said !== '') {
      const { text, lost } = codec.known ? sift(said, codec.known) : { text: said, lost: '' };
      const value = text === '' ? undefined : codec.read(text);
      const bad = value === undefined ? said : lost;
      if (bad !== '') notices.push(`“${key}=${shorten(bad)}” in the address is not understood and was left out.`);
      if (value !== undefined) read[codec.name] = value;
    }
    seen.add(key);
  }
  // Each codec reads the type of its own field.
  return { view: { ...DEFAULT_VIEW, ...(read as Partial<ViewKeys>) }, unknown, notices };
}

/** What there is to say of an address that was not made for this version. */
function aboutVersion(text: string): readonly string[] {
  const version = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (version === VIEW_VERSION || text === '') return [];
  return version > VIEW_VERSION
    ? [`The address is of version ${version}, which is newer than this map: it is read as version ${VIEW_VERSION}.`]
    : [`“v=${shorten(text)}” in the address is no version: it is read as version ${VIEW_VERSION}.`];
}

/**
 * The pairs that say this view, in a fixed order, defaults left out; `v` leads where any is left.
 * `parseViewKeys(formatViewKeys(view))` gives the same view (camera rounded).
 */
export function formatViewKeys(view: ViewKeys, unknown: readonly Pair[] = []): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [key, codec] of CODECS) {
    const text = codec.write(view);
    if (text !== undefined && text !== '') pairs.push([key, text]);
  }
  return [...(pairs.length > 0 ? [['v', String(VIEW_VERSION)] as const] : []), ...pairs, ...unknown];
}

/** Whether a choice leaves something in; see `Choice`. */
export function allows<T extends string>(choice: Choice<T>, value: T): boolean {
  return (choice.include.length === 0 || choice.include.includes(value)) && !choice.exclude.includes(value);
}

type Codec = Readonly<{
  name: keyof ViewKeys;
  read: (text: string) => unknown;
  write: (view: ViewKeys) => string | undefined;
  /** All that a list of it may name; what is none of them is left out, and the others count. */
  known?: readonly string[];
}>;

/** What a frame has beside its picture; `none` shows the picture alone. */
const PART_NAMES = ['title', 'buttons', 'legend', 'list', 'none'];
/** Longest title, UTF-16 code units. */
export const MOST_TITLE = 200;
const KIND_NAMES = Object.keys(KIND_LABELS);
const RELATION_NAMES = [...Object.keys(RELATION_LABELS), ...Object.keys(MODE_LABELS)];

const CODECS: ReadonlyMap<string, Codec> = new Map<string, Codec>([
  ['focus', { name: 'focus', read: readId, write: (view) => view.focus }],
  ['depth', { name: 'depth', read: (text) => readOneOf([1, 2, 3], text), write: (view) => unless(1, view.depth) }],
  ['concepts', { name: 'concepts', read: readIds, write: (view) => view.concepts.join(',') }],
  ['path', { name: 'path', read: readPath, write: (view) => writePath(view.path) }],
  ['compare', { name: 'compare', read: readEnds, write: (view) => writePath(view.compare) }],
  ['exclude', { name: 'exclude', read: readIds, write: (view) => view.exclude.join(',') }],
  ['limit', { name: 'limit', read: (text) => readInteger(text, 1, 1000), write: (view) => view.limit?.toString() }],
  ['kinds', { name: 'kinds', read: readChoice, write: (view) => writeChoice(view.kinds), known: KIND_NAMES }],
  [
    'relations',
    {
      name: 'relations',
      read: readChoice,
      write: (view) => writeChoice(view.relations),
      known: RELATION_NAMES,
    },
  ],
  ['communities', { name: 'communities', read: readChoice, write: (view) => writeChoice(view.communities) }],
  ['tags', { name: 'tags', read: readChoice, write: (view) => writeChoice(view.tags) }],
  ['years', { name: 'years', read: readYears, write: writeYears }],
  ['undated', { name: 'undated', read: readFlag, write: (view) => unless('1', view.undated ? '1' : '0') }],
  [
    'min-papers',
    { name: 'minPapers', read: (text) => readInteger(text, 1, 1e6), write: (view) => unless(1, view.minPapers) },
  ],
  ['comentions', { name: 'comentions', read: readFlag, write: (view) => (view.comentions ? '1' : undefined) }],
  ['papers', { name: 'papers', read: readFlag, write: (view) => (view.papers ? '1' : undefined) }],
  ['umbrellas', { name: 'umbrellas', read: readFlag, write: (view) => (view.umbrellas ? '1' : undefined) }],
  [
    'colour',
    {
      name: 'colour',
      read: (text) => readOneOf(['region', 'kind', 'year'], text),
      write: (view) => unless('region', view.colour),
    },
  ],
  ['camera', { name: 'camera', read: readCamera, write: (view) => view.camera && writeCamera(view.camera) }],
  ['theme', { name: 'theme', read: (text) => readOneOf(['light', 'dark'], text), write: (view) => view.theme }],
  ['title', { name: 'title', read: readTitle, write: (view) => view.title }],
  ['parts', { name: 'parts', read: readIds, write: (view) => view.parts.join(','), known: PART_NAMES }],
  [
    'wheel',
    { name: 'wheel', read: readFlag, write: (view) => (view.wheel === undefined ? undefined : view.wheel ? '1' : '0') },
  ],
  ['list', { name: 'list', read: readFlag, write: (view) => (view.list ? '1' : undefined) }],
  [
    'only',
    {
      name: 'onlyLit',
      read: (text) => readOneOf(['lit'], text) && true,
      write: (view) => (view.onlyLit ? 'lit' : undefined),
    },
  ],
  ['order', { name: 'order', read: (text) => readOneOf(LIST_ORDERS, text), write: (view) => view.order }],
]);

/** The keys of an address that are ours, in the order in which they are written. */
export const VIEW_KEY_NAMES: readonly string[] = ['v', ...CODECS.keys()];

function unless(usual: string | number, value: string | number): string | undefined {
  return value === usual ? undefined : String(value);
}

function readOneOf<T extends string | number>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => String(value) === text);
}

function readInteger(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function readFlag(text: string): boolean | undefined {
  if (/^(1|true|yes|on)$/.test(text)) return true;
  return /^(0|false|no|off)$/.test(text) ? false : undefined;
}

function readTitle(text: string): string | undefined {
  return text.length <= MOST_TITLE ? text : undefined;
}

/** `a,b` keeps only these, `-a` leaves one out. */
function readChoice(text: string): Choice | undefined {
  const parts = text.split(',').filter((part) => part !== '');
  const ids = allOrNone(parts, (part) => {
    const id = readId(part.replace(/^-/, ''));
    return id && (part.startsWith('-') ? `-${id}` : id);
  });
  return (
    ids && {
      include: ids.filter((id) => !id.startsWith('-')),
      exclude: ids.filter((id) => id.startsWith('-')).map((id) => id.slice(1)),
    }
  );
}

/** A list parted into what is known, without or with its minus, and the rest. */
function sift(text: string, known: readonly string[]): Readonly<{ text: string; lost: string }> {
  const parts = text.split(',').filter((part) => part !== '');
  const isKnown = (part: string) => known.includes(part.replace(/^-/, ''));
  return { text: parts.filter(isKnown).join(','), lost: parts.filter((part) => !isKnown(part)).join(',') };
}

function writeChoice(choice: Choice): string {
  return [...choice.include, ...choice.exclude.map((value) => `-${value}`)].join(',');
}

function readEnds(text: string): Ends | undefined {
  const path = readPath(text);
  return path?.via ? undefined : path;
}

/** `from,to`, or every concept of the chain: `from,…,to`. */
function readPath(text: string): PathEnds | undefined {
  const ids = text.split(',').flatMap((part) => readId(part) ?? []);
  const [from, to] = [ids[0], ids.at(-1)];
  if (ids.length < 2 || ids.length !== text.split(',').length || !from || !to) return undefined;
  return ids.length === 2 ? { from, to } : { from, to, via: ids.slice(1, -1) };
}

function writePath(ends: PathEnds | undefined): string | undefined {
  return ends && [ends.from, ...(ends.via ?? []), ends.to].join(',');
}

/** `2020-2024`, `2020-`, `-2024`, `2024`. */
function readYears(text: string): ViewKeys['years'] {
  const match = /^(\d{4})?(-)?(\d{4})?$/.exec(text);
  const [from, to] = [match?.[1], match?.[3]].map((year) => (year ? Number(year) : undefined));
  if (from === undefined && to === undefined) return undefined;
  if (match?.[2] === undefined) return from === undefined || to !== undefined ? undefined : { from, to: from };
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function writeYears({ years }: ViewKeys): string | undefined {
  return years && `${years.from ?? ''}-${years.to ?? ''}`;
}

function readCamera(text: string): CameraKeys | undefined {
  const parts = text.split(',');
  const [x, y, zoom] = parts.map((part) => (/^-?\d{1,6}(\.\d{1,6})?$/.test(part) ? Number(part) : Number.NaN));
  if (parts.length !== 3 || x === undefined || y === undefined || zoom === undefined) return undefined;
  return Number.isFinite(x + y) && zoom >= 0.1 && zoom <= 1000 ? { x, y, zoom } : undefined;
}

function writeCamera(camera: CameraKeys): string {
  const { x, y, zoom } = asWritten(camera);
  return [x, y, zoom].join(',');
}

/** Whether two cameras are one. */
export function isSameCamera(a: CameraKeys, b: CameraKeys): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

/** A camera as an address holds it, rounded: who opens the address stands there. */
export function asWritten({ x, y, zoom }: CameraKeys): CameraKeys {
  return { x: round(x, 10), y: round(y, 10), zoom: round(zoom, 1000) };
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
