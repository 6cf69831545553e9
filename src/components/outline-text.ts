/** The serif as the makers of pictures need it: widths for laying out, glyph outlines so that a picture needs no font. */
import { resolve } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font, Glyph } from 'fontkit';
import { compactPath } from '../view/compact-path.ts';
import { element } from '../view/svg.ts';
import { tenth, type Paint, type Run, type TextTools } from '../view/text.ts';
import { MORE_LETTERS, type TextStyle } from '../view/tokens.ts';
import { straighten, type PathCommand } from './straighten.ts';

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};
const UNITS_PER_EM = 1000; // of all files
const MEDIUM_FROM = 450; // weights below are set in the regular cut
const fonts = new Map<string, Font>();

/** For pictures inside pages, which have the font: names stay text that can be read aloud, found and selected. */
export const measuredText: TextTools = { measure };

/** For pictures that stand alone: names become shapes. */
export const outlinedText: TextTools = { measure, outline };

/** Text of one picture, every letter of every hand written once. */
export type LetterCase = Readonly<{
  tools: TextTools;
  /** Definitions of all letters used so far: to be put into the picture once it is drawn. */
  defs: () => string;
}>;

/** Size that halos are made for, px; those of other sizes grow and shrink with their letters. */
const HALO_SIZE = 15;
/** How much larger letters are written than that: so that a tenth of a px is a whole number, which is shorter. */
const CASE_GROWTH = 10;
const CASE_SIZE = HALO_SIZE * CASE_GROWTH;
/** How far off, px, no eye sees a letter's outline. */
const UNSEEN_PX = 0.15;
/** The same for its bends, in tenths of what letters are written in. */
const BEND_SLACK = 14;

/** A fresh case for one picture: outlines as `outlinedText` has them, at a third of the bytes. */
export function createLetterCase(): LetterCase {
  const ids = new Map<string, string>();
  const shapes: string[] = [];
  const idOf = (file: string, glyph: Glyph): string => {
    const key = `${file} ${glyph.id}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `l${ids.size.toString(36)}`;
    ids.set(key, id);
    shapes.push(element('path', { id, d: letterPath(file, glyph) }));
    return id;
  };
  const letters = (run: Run, paint: Paint): string => {
    const uses = setLetters(run).map(({ file, glyph, x, y }) =>
      element('use', { href: `#${idOf(file, glyph)}`, x: x || undefined, y: y || undefined }),
    );
    return element('g', { ...paint, transform: fromCase(run) }, uses.join(''));
  };
  return { tools: { measure, letters, strokeGrowth: CASE_GROWTH }, defs: () => element('defs', {}, shapes.join('')) };
}

/**
 * For pictures that must be there at once: the same letters, a name in one path. A browser makes two elements of each letter that is drawn by reference,
 * and of each copy of it; packed, the file is no larger.
 */
export const packedText: TextTools = {
  measure,
  letters: (run, paint) => {
    const path = setLetters(run).map(({ file, glyph, x, y }) => `M${x} ${y}${letterPath(file, glyph)}`);
    return element('path', { ...paint, d: path.join(''), transform: fromCase(run) });
  },
  strokeGrowth: CASE_GROWTH,
};

/** The letters of a run that show, each with its place in the case's units. */
function setLetters({ text, style }: Run): readonly Readonly<{ file: string; glyph: Glyph; x: number; y: number }>[] {
  const scale = CASE_SIZE / UNITS_PER_EM;
  let x = 0;
  return layOut(text, style).letters.flatMap(({ file, glyph, xAdvance, xOffset, yOffset }) => {
    const at = { file, glyph, x: Math.round(x + xOffset * scale), y: Math.round(-yOffset * scale) };
    x += xAdvance * scale + (style.tracking * CASE_SIZE) / style.size;
    return glyph.path.commands.length === 0 ? [] : [at];
  });
}

/** From the case's units to the run's place in the picture. */
function fromCase({ style, x, y }: Run): string {
  const scale = Math.round((style.size / CASE_SIZE) * 1e4) / 1e4;
  return `translate(${tenth(x)} ${tenth(y)})scale(${String(scale).replace(/^0/, '')})`;
}

const letterPaths = new Map<string, string>();

function letterPath(file: string, glyph: Glyph): string {
  const key = `${file} ${glyph.id}`;
  const known = letterPaths.get(key);
  if (known !== undefined) return known;
  const commands = straighten(glyph.path.commands, (UNSEEN_PX / HALO_SIZE) * UNITS_PER_EM);
  const path = compactPath(wholeNumbers(commandsPath(commands, 0, 0, CASE_SIZE / UNITS_PER_EM, 0)), BEND_SLACK);
  letterPaths.set(key, path);
  return path;
}

/** A letter of a run; lengths in font units. */
type Letter = Readonly<{ file: string; glyph: Glyph; xAdvance: number; xOffset: number; yOffset: number }>;
type LaidOut = Readonly<{ letters: readonly Letter[]; width: number }>;

/** Runs laid out before: the same names stand in many pictures. Forgotten all at once when there are too many. */
const runs = new Map<string, LaidOut>();
const MOST_RUNS = 20_000;

function layOut(text: string, style: TextStyle): LaidOut {
  const key = `${fileFor(style)} ${text}`;
  const known = runs.get(key);
  if (known !== undefined) return known;
  const letters = byFile(text, fileFor(style)).flatMap(({ file, part }): Letter[] => {
    const { glyphs, positions } = fontOf(file).layout(part);
    return glyphs.map((glyph, i) => ({ file, glyph, ...(positions[i] ?? NOWHERE) }));
  });
  const run = { letters, width: letters.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
  if (runs.size >= MOST_RUNS) runs.clear();
  runs.set(key, run);
  return run;
}

const NOWHERE = { xAdvance: 0, xOffset: 0, yOffset: 0 };

/** Text cut where another file has its letters. */
function byFile(text: string, cut: CutFile): { file: string; part: string }[] {
  const parts: { file: string; part: string }[] = [];
  for (const letter of text) {
    const { file, part } = fileWith(letter, cut);
    const last = parts.at(-1);
    if (last?.file === file) last.part += part;
    else parts.push({ file, part });
  }
  return parts;
}

/** What no file has goes plainly: "₂" as "2"; else the cut shows that something is missing. */
function fileWith(letter: string, cut: CutFile): { file: string; part: string } {
  const more = MORE_LETTERS[cut].file;
  for (const part of [letter, letter.normalize('NFKD').replace(/\p{M}/gu, '')])
    for (const file of [cut, more]) if (hasAll(file, part)) return { file, part };
  return { file: cut, part: letter };
}

function hasAll(file: string, text: string): boolean {
  return text !== '' && [...text].every((letter) => fontOf(file).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

function wholeNumbers(path: string): string {
  return path.replace(/-?[\d.]+/g, (value) => String(Math.round(Number(value))));
}

function measure(text: string, style: TextStyle): number {
  return (layOut(text, style).width / UNITS_PER_EM) * style.size + style.tracking * text.length;
}

function outline(text: string, style: TextStyle): string {
  const scale = style.size / UNITS_PER_EM;
  let x = 0;
  let path = '';
  for (const { glyph, xAdvance, xOffset, yOffset } of layOut(text, style).letters) {
    path += toPath(glyph, xOffset, yOffset, scale, x);
    x += xAdvance * scale + style.tracking;
  }
  return path;
}

function toPath(glyph: Glyph, xOffset: number, yOffset: number, scale: number, x: number): string {
  return commandsPath(glyph.path.commands, xOffset, yOffset, scale, x);
}

function commandsPath(
  commands: readonly PathCommand[],
  xOffset: number,
  yOffset: number,
  scale: number,
  x: number,
): string {
  return commands
    .map(({ command, args }) => (LETTERS[command] ?? '') + toPoints(args, xOffset, yOffset, scale, x))
    .join('');
}

/** Font units, y up, to px, y down, in hundredths. */
function toPoints(args: readonly number[], xOffset: number, yOffset: number, scale: number, x: number): string {
  return args
    .map((value, i) => (i % 2 === 0 ? (value + xOffset) * scale + x : -(value + yOffset) * scale))
    .map((value) => String(Math.round(value * 100) / 100))
    .join(' ');
}

type CutFile = keyof typeof MORE_LETTERS;

function fileFor({ italic, weight }: TextStyle): CutFile {
  if (italic) return 'source-serif-italic.woff2';
  return weight > MEDIUM_FROM ? 'source-serif-medium.woff2' : 'source-serif.woff2';
}

function fontOf(file: string): Font {
  const known = fonts.get(file);
  if (known !== undefined) return known;
  const opened = fontkit.openSync(resolve('public/fonts', file));
  if (opened.unitsPerEm !== UNITS_PER_EM)
    throw new Error(`${file}: ${opened.unitsPerEm} units, expected ${UNITS_PER_EM}`);
  fonts.set(file, opened);
  return opened;
}
