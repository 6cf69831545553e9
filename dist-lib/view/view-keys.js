import { KIND_LABELS, MODE_LABELS, RELATION_LABELS } from "../domain/vocabulary.js";
export const VIEW_VERSION = 1;
const EVERYTHING = { include: [], exclude: [] };
export const DEFAULT_VIEW = {
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
};
/**
 * @param pairs  as `URLSearchParams` yields them; of a key given twice the first counts
 * @returns the view, the pairs whose keys are not ours in their order, one sentence per value that could not be read
 */
export function parseViewKeys(pairs) {
    const read = {};
    const unknown = [];
    const notices = [];
    const seen = new Set();
    for (const pair of pairs) {
        const [key, text] = pair;
        if (key === 'v')
            continue;
        const codec = CODECS.get(key);
        if (!codec)
            unknown.push(pair);
        else if (!seen.has(key) && text !== '') {
            const value = codec.read(text);
            if (value === undefined)
                notices.push(`“${key}=${shorten(text)}” in the address is not understood and was left out.`);
            else
                read[codec.name] = value;
        }
        seen.add(key);
    }
    // Each codec reads the type of its own field.
    return { view: { ...DEFAULT_VIEW, ...read }, unknown, notices };
}
/**
 * The pairs that say this view, in a fixed order, defaults left out; `v` leads where any is left.
 * `parseViewKeys(formatViewKeys(view))` gives the same view (camera rounded).
 */
export function formatViewKeys(view, unknown = []) {
    const pairs = [];
    for (const [key, codec] of CODECS) {
        const text = codec.write(view);
        if (text !== undefined && text !== '')
            pairs.push([key, text]);
    }
    return [...(pairs.length > 0 ? [['v', String(VIEW_VERSION)]] : []), ...pairs, ...unknown];
}
/** Whether a choice leaves something in; see `Choice`. */
export function allows(choice, value) {
    return (choice.include.length === 0 || choice.include.includes(value)) && !choice.exclude.includes(value);
}
const KIND_NAMES = Object.keys(KIND_LABELS);
const RELATION_NAMES = [...Object.keys(RELATION_LABELS), ...Object.keys(MODE_LABELS)];
const CODECS = new Map([
    ['focus', { name: 'focus', read: readId, write: (view) => view.focus }],
    ['depth', { name: 'depth', read: (text) => readOneOf([1, 2, 3], text), write: (view) => unless(1, view.depth) }],
    ['concepts', { name: 'concepts', read: readIds, write: (view) => view.concepts.join(',') }],
    ['path', { name: 'path', read: readPath, write: (view) => writePath(view.path) }],
    ['compare', { name: 'compare', read: readEnds, write: (view) => writePath(view.compare) }],
    ['exclude', { name: 'exclude', read: readIds, write: (view) => view.exclude.join(',') }],
    ['limit', { name: 'limit', read: (text) => readInteger(text, 1, 1000), write: (view) => view.limit?.toString() }],
    ['kinds', { name: 'kinds', read: (text) => readChoice(text, KIND_NAMES), write: (view) => writeChoice(view.kinds) }],
    [
        'relations',
        {
            name: 'relations',
            read: (text) => readChoice(text, RELATION_NAMES),
            write: (view) => writeChoice(view.relations),
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
    ['title', { name: 'title', read: (text) => text.slice(0, 200), write: (view) => view.title }],
    ['parts', { name: 'parts', read: readIds, write: (view) => view.parts.join(',') }],
    [
        'wheel',
        { name: 'wheel', read: readFlag, write: (view) => (view.wheel === undefined ? undefined : view.wheel ? '1' : '0') },
    ],
    ['list', { name: 'list', read: readFlag, write: (view) => (view.list ? '1' : undefined) }],
]);
function unless(usual, value) {
    return value === usual ? undefined : String(value);
}
function readOneOf(values, text) {
    return values.find((value) => String(value) === text);
}
function readInteger(text, least, most) {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
}
function readFlag(text) {
    if (/^(1|true|yes|on)$/.test(text))
        return true;
    return /^(0|false|no|off)$/.test(text) ? false : undefined;
}
function readId(text) {
    return /^[a-z0-9-]{1,80}$/.test(text) ? text : undefined;
}
/** `a,b,c`; undefined as soon as one of them cannot be an id. */
function readIds(text) {
    const ids = [...new Set(text.split(',').filter((part) => part !== ''))];
    return ids.length > 0 && ids.every((id) => readId(id) !== undefined) ? ids : undefined;
}
/** `a,b` keeps only these, `-a` leaves one out. */
function readChoice(text, known) {
    const parts = [...new Set(text.split(',').filter((part) => part !== ''))];
    const include = parts.filter((part) => !part.startsWith('-'));
    const exclude = parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1));
    const isKnown = (part) => (known ? known.includes(part) : readId(part) !== undefined);
    return parts.length > 0 && [...include, ...exclude].every(isKnown) ? { include, exclude } : undefined;
}
function writeChoice(choice) {
    return [...choice.include, ...choice.exclude.map((value) => `-${value}`)].join(',');
}
function readEnds(text) {
    const path = readPath(text);
    return path?.via ? undefined : path;
}
/** `from,to`, or every concept of the chain: `from,…,to`. */
function readPath(text) {
    const ids = text.split(',').flatMap((part) => readId(part) ?? []);
    const [from, to] = [ids[0], ids.at(-1)];
    if (ids.length < 2 || ids.length !== text.split(',').length || !from || !to)
        return undefined;
    return ids.length === 2 ? { from, to } : { from, to, via: ids.slice(1, -1) };
}
function writePath(ends) {
    return ends && [ends.from, ...(ends.via ?? []), ends.to].join(',');
}
/** `2020-2024`, `2020-`, `-2024`, `2024`. */
function readYears(text) {
    const match = /^(\d{4})?(-)?(\d{4})?$/.exec(text);
    const [from, to] = [match?.[1], match?.[3]].map((year) => (year ? Number(year) : undefined));
    if (from === undefined && to === undefined)
        return undefined;
    if (match?.[2] === undefined)
        return from === undefined || to !== undefined ? undefined : { from, to: from };
    if (from !== undefined && to !== undefined && from > to)
        return undefined;
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
function writeYears({ years }) {
    return years && `${years.from ?? ''}-${years.to ?? ''}`;
}
function readCamera(text) {
    const parts = text.split(',');
    const [x, y, zoom] = parts.map((part) => (/^-?\d{1,6}(\.\d{1,6})?$/.test(part) ? Number(part) : Number.NaN));
    if (parts.length !== 3 || x === undefined || y === undefined || zoom === undefined)
        return undefined;
    return Number.isFinite(x + y) && zoom >= 0.1 && zoom <= 1000 ? { x, y, zoom } : undefined;
}
function writeCamera({ x, y, zoom }) {
    return [round(x, 10), round(y, 10), round(zoom, 1000)].join(',');
}
function round(value, steps) {
    return Math.round(value * steps) / steps;
}
function shorten(text) {
    return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
