/** `/tokens.css`: the atlas' colours and its serif as custom properties, from the tokens that the map and pictures use. */
import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { KINDS, RELATION_TYPES } from '../domain/kinds.ts';
import { YEAR_STEPS, yearInk } from '../domain/palette.ts';
import { readMap } from '../site-data/read-map.ts';
import { readCommunities } from '../site-data/read-records.ts';
import { KIND_LABELS } from '../domain/vocabulary.ts';
import { decodeMap } from '../view/decode-map.ts';
import { startBox } from '../view/land-box.ts';
import { LINE_KEY, lineKeyClass, lineKeySvg } from '../view/line-key.ts';
import { onLand, paintRules } from '../view/paint.ts';
import { symbolPath } from '../view/shapes.ts';
import { element } from '../view/svg.ts';
import {
  FONT_FACES,
  FONT_FAMILY,
  MORE_LETTERS,
  lineStyle,
  MONO,
  PAGE_THEME,
  regionClass,
  regionColours,
  SANS,
  SERIF,
  THEMES,
} from '../view/tokens.ts';

/** All land in small, for `Locator.astro` to be filled. */
const LOCATOR_RULE = `.locator::before{mask-image:url(${href('/locator.svg')})}`;
const PAIRS = ['ground', 'sheet', 'ink', 'ink2', 'ink3', 'rule', 'accent', 'green'] as const;

export const GET: APIRoute = () =>
  new Response(
    [
      fontFaces(),
      rootRule(),
      contrastRule(),
      landRule(),
      LOCATOR_RULE,
      schemes(),
      ...markRules(),
      ...inkRules(),
      ...regionRules(),
      ...lineKeyRules(),
      ...paintRules(),
    ].join('\n'),
    {
      headers: { 'content-type': 'text/css; charset=utf-8' },
    },
  );

function rootRule(): string {
  const colours = PAIRS.map((name) => `--${name}:${pairOf(name)};`).join('');
  return `:root{color-scheme:light dark;${colours}--serif:${SERIF};--sans:${SANS};--mono:${MONO}}`;
}

/** For who asks for more contrast: every quiet ink and line one step stronger. */
function contrastRule(): string {
  const stronger = { ink2: 'ink', ink3: 'ink2', rule: 'ink3' } as const;
  const colours = Object.entries(stronger).map(([name, by]) => `--${name}:${pairOf(by)}`);
  return `@media (prefers-contrast:more){:root{${colours.join(';')}}}`;
}

/** Where land lies on the picture of the map, for where the picture starts at its land: the picture's width in widths of land, and its middle. */
function landRule(): string {
  const { regions, extent } = decodeMap(readMap());
  const { left, right, top, bottom } = startBox(regions);
  if (left >= right || top >= bottom) return '';
  const share = (part: number) => `${Number((100 * part).toFixed(2))}%`;
  const middle = [share((left + right) / 2 / extent.width), share((top + bottom) / 2 / extent.height)];
  return `:root{--land-fit:${(extent.width / (right - left)).toFixed(4)};--land-x:-${middle[0]};--land-y:-${middle[1]}}`;
}

function schemes(): string {
  return [
    ':root[data-theme=light]{color-scheme:light}',
    ':root[data-theme=dark]{color-scheme:dark}',
    '@media print{:root,:root[data-theme]{color-scheme:light}}',
  ].join('\n');
}

/** `.region-<hue>-<step>` sets the colours of a region for whatever lies inside. */
function regionRules(): readonly string[] {
  const pairs = new Set(readCommunities().map(({ hue, step }) => `${hue}-${step}`));
  return [...pairs].sort().map((pair) => {
    const [hue = 0, step = 0] = pair.split('-').map(Number);
    const light = regionColours(THEMES.light, hue, step);
    const dark = regionColours(THEMES.dark, hue, step);
    const colours = `--tint:${lightDark(light.tint, dark.tint)};--edge:${lightDark(light.edge, dark.edge)};--region-ink:${lightDark(light.ink, dark.ink)}`;
    return `.${regionClass(hue, step)}{${colours}}`;
  });
}

/**
 * `.mark-<kind>`: the symbol of a kind as a mask; `lists.css` puts it before a row, with its name for who does not see it, and into a cell that
 * has the name. Words marked in a text have the class too, and nothing before them: "taskimage generation" is no word.
 */
function markRules(): readonly string[] {
  return KINDS.map((kind) => {
    const path = element('path', { d: symbolPath(kind, 8, kind === 'task' ? 9 : 8, 5) });
    const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 16 16' }, path);
    const image = `url('data:image/svg+xml,${encodeURIComponent(svg)}')`;
    return `:where(li,.kind-cell).mark-${kind}::before{content:'';mask-image:${image}}li.mark-${kind}::before{content:'' / '${KIND_LABELS[kind].one} '}`;
  });
}

/** `.line-<type>`: a sample of a relation's line as a mask. A co-mention's is as it is on land. */
function lineKeyRules(): readonly string[] {
  const types = [...RELATION_TYPES, 'unlikely', 'introduces', 'co-mention'] as const;
  const rules = types.map((type) => {
    const image = `url('data:image/svg+xml,${encodeURIComponent(lineKeySvg(type))}')`;
    return `.${lineKeyClass(type)}{background:${onLand(PAGE_THEME)[lineStyle(type).colour]};mask-image:${image}}`;
  });
  const all = types.map((type) => `.${lineKeyClass(type)}`).join(',');
  const box = `display:inline-block;flex:none;width:${LINE_KEY.width}px;height:${LINE_KEY.height}px`;
  return [
    `${all}{${box};print-color-adjust:exact}`,
    ...rules,
    '.line-in{transform:scaleX(-1)}',
    `@media (forced-colors:active){${all}{forced-color-adjust:none;background:CanvasText}}`,
  ];
}

/** `.ink-<kind>` and `.year-<n>`: inks of dots coloured by kind, and steps of the years' scale, as the legend shows them. */
function inkRules(): readonly string[] {
  const kinds = KINDS.map(
    (kind, i) =>
      `.is-coloured .ink-${kind}{color:${lightDark(THEMES.light.kinds[i] ?? '', THEMES.dark.kinds[i] ?? '')}}`,
  );
  const years = Array.from({ length: YEAR_STEPS }, (_, i) => {
    const share = i / (YEAR_STEPS - 1);
    return `.year-${i}{fill:${lightDark(yearInk('light', share), yearInk('dark', share))}}`;
  });
  return [...kinds, ...years];
}

function pairOf(name: (typeof PAIRS)[number]): string {
  return lightDark(THEMES.light[name], THEMES.dark[name]);
}

function lightDark(light: string, dark: string): string {
  return `light-dark(${light},${dark})`;
}

/** Three cuts of the serif, each one weight, and behind them the files with further letters; a page asks for what it uses. */
function fontFaces(): string {
  const face = (file: string, style: string, weight: string, range = ''): string =>
    `@font-face{font-family:'${FONT_FAMILY}';font-style:${style};font-weight:${weight};font-display:swap;src:url(${href(`/fonts/${file}`)}) format('woff2')${range}}`;
  return FONT_FACES.flatMap(({ file, style, weight }) => {
    const more = MORE_LETTERS[file];
    return [face(file, style, weight), face(more.file, style, weight, `;unicode-range:${more.range}`)];
  }).join('\n');
}
