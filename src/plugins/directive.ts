/** `::methodscape{focus="lora" depth=1}`: what it says, and the elements that it becomes. Knows nothing of any Markdown library. */
import {
  firstConcept,
  frameAddress,
  mapAddress,
  pictureFilesOf,
  picturesInside,
  PICTURE_STYLE,
  standInOf,
  type EmbedTarget,
} from '../view/export/embed-code.ts';
import { CARD } from '../view/card-size.ts';
import { filterTitle, type NamesOf } from '../view/filter-title.ts';
import { formatViewKeys, parseViewKeys, type Pair } from '../view/view-keys.ts';
import { nearestNames, type ConceptIndex } from './concepts.ts';

export type Form = 'frame' | 'picture' | 'element';

export type Options = Readonly<{
  /** Address of the map's site. */
  site: string;
  /** What a directive without `form` becomes; `frame` where left out. */
  form?: Form;
  /** Whether an unknown concept is an error and not a warning. */
  strict?: boolean;
}>;

/** An element to be written; attributes in order. */
export type Markup = Readonly<{
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Markup | string)[];
}>;

/** `problems`: one sentence each, fit to be shown to whoever writes the page. */
export type Rendered = Readonly<{ markup: Markup; problems: readonly string[] }>;

const FORMS: readonly string[] = ['frame', 'picture', 'element'] satisfies readonly Form[];
const LINE = /^\s*::methodscape\{([^{}]*)\}\s*$/;
const ATTRIBUTE = /([a-z-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+)))?/g;

/** @returns the attributes of a line that is a directive and nothing else; undefined for any other text */
export function readDirective(line: string): Readonly<Record<string, string>> | undefined {
  const inner = LINE.exec(line)?.[1];
  if (inner === undefined) return undefined;
  const pairs = [...inner.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
    name,
    double ?? single ?? bare ?? '1',
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** @param concepts  undefined where names are not checked */
export function renderDirective(
  attributes: Readonly<Record<string, string>>,
  options: Options,
  concepts: ConceptIndex | undefined,
): Rendered {
  const { form: asked = options.form ?? 'frame', width, height, ...keys } = attributes;
  const named = settleNames(keys, concepts);
  const parsed = parseViewKeys(Object.entries(named.keys).filter((pair): pair is [string, string] => pair[1] !== ''));
  const problems = [...named.problems, ...parsed.notices, ...parsed.unknown.map(([key]) => `there is no key "${key}"`)];
  const hasForm = FORMS.includes(asked);
  if (!hasForm) problems.push(`"form=${asked}" is none of ${FORMS.join(', ')}`);
  const nameOf = namesOf(concepts);
  const hasPictures = (id: string | undefined) => id === undefined || concepts?.find(id)?.hasEmbed !== false;
  const target: EmbedTarget = {
    site: options.site.endsWith('/') ? options.site : `${options.site}/`,
    title: parsed.view.title ?? named.title ?? filterTitle(parsed.view, nameOf),
    keys: parsed.view,
    hasFolder: named.hasFolder,
    standIn: hasPictures(firstConcept(parsed.view)) ? standInOf(parsed.view, nameOf) : undefined,
    ...size('width', width),
    ...size('height', height),
  };
  if (named.problems.length > 0) return { markup: link(target), problems };
  return { markup: toMarkup(hasForm ? (asked as Form) : 'frame', target, problems), problems };
}

function namesOf(concepts: ConceptIndex | undefined): NamesOf {
  return {
    concept: (id) => concepts?.find(id)?.name,
    region: (id) => concepts?.communities.find((place) => place.id === id)?.name,
  };
}

type Settled = Readonly<{
  keys: Readonly<Record<string, string>>;
  problems: readonly string[];
  title: string | undefined;
  hasFolder: boolean;
}>;

const CONCEPT_KEYS = ['focus', 'concepts', 'path', 'compare', 'exclude'] as const;

/** Names become ids; ids that lead on become what they lead to. */
function settleNames(keys: Readonly<Record<string, string>>, concepts: ConceptIndex | undefined): Settled {
  const settled: Record<string, string> = { ...keys };
  const problems: string[] = [];
  const titles: string[] = [];
  let hasFolder = true;
  for (const key of CONCEPT_KEYS) {
    const value = keys[key];
    if (value === undefined) continue;
    const ids = value.split(',').map((part) => {
      const text = part.trim();
      const concept = concepts?.find(text);
      if (key !== 'exclude') titles.push(concept?.name ?? text);
      if (concepts && !concept) problems.push(unknownWords(text, concepts));
      if (key === 'focus' && concept?.hasEmbed === false) hasFolder = false;
      return concept?.id ?? text;
    });
    settled[key] = ids.join(',');
  }
  problems.push(...unknownPlaces(keys['communities'], concepts));
  const title = titles.length === 0 ? undefined : titles.join(', ');
  return { keys: settled, problems, title, hasFolder };
}

/** Regions and neighbourhoods go by their ids, each perhaps with a minus; a list that names none says nothing of them. */
function unknownPlaces(value: string | undefined, concepts: ConceptIndex | undefined): readonly string[] {
  const places = concepts?.communities ?? [];
  if (value === undefined || places.length === 0) return [];
  const ids = new Set(places.map(({ id }) => id));
  return value
    .split(',')
    .map((part) => part.trim().replace(/^-/, ''))
    .filter((id) => !ids.has(id))
    .map((id) => {
      const nearest = nearestNames(id, places, ({ id: own }) => own);
      return `no region has the id "${id}"${nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : ''}`;
    });
}

function unknownWords(text: string, concepts: ConceptIndex): string {
  const nearest = concepts.nearest(text);
  return `no concept is called "${text}"${nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : ''}`;
}

function size(
  name: 'width' | 'height',
  text: string | undefined,
): Readonly<Partial<Record<'width' | 'height', number>>> {
  return text !== undefined && /^\d{2,4}$/.test(text) ? { [name]: Number(text) } : {};
}

function toMarkup(form: Form, target: EmbedTarget, problems: string[]): Markup {
  if (form === 'frame') return frame(target);
  if (form === 'element') {
    const keys = formatViewKeys(target.keys).filter(([key]: Pair) => key !== 'v');
    return {
      tag: 'methodscape-graph',
      attributes: { src: target.site, ...Object.fromEntries(keys) },
      children: [picture(target, picturesInside(target))],
    };
  }
  const files = pictureFilesOf(target);
  if (files !== undefined) return picture(target, files);
  problems.push('this view has no picture at an address of its own; a link stands in its place');
  return link(target);
}

function frame(target: EmbedTarget): Markup {
  const { title, width = CARD.width, height = CARD.height } = target;
  const attributes = {
    src: frameAddress(target),
    title,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    style: `border:0;max-width:100%;height:${height}px`,
  };
  return { tag: 'iframe', attributes, children: [] };
}

function picture(target: EmbedTarget, files: ReturnType<typeof picturesInside>): Markup {
  const { width } = CARD;
  const { theme } = target.keys;
  const size = { width: String(width), height: String(files.height ?? CARD.height) };
  const img = {
    tag: 'img',
    attributes: { src: files[theme ?? 'light'], alt: files.title ?? target.title, ...size, style: PICTURE_STYLE },
    children: [],
  };
  if (theme !== undefined) return { ...link(target), children: [img] };
  const dark = { media: '(prefers-color-scheme: dark)', srcset: files.dark };
  const children = [{ tag: 'source', attributes: dark, children: [] }, img];
  return { ...link(target), children: [{ tag: 'picture', attributes: {}, children }] };
}

function link(target: EmbedTarget): Markup {
  return { tag: 'a', attributes: { href: mapAddress(target) }, children: [target.title] };
}
