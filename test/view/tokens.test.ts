import { resolve } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { colourDifference, DEFICIENCIES, toHex } from '../../src/domain/colour.ts';
import { yearInk } from '../../src/domain/palette.ts';
import {
  FONT_FACES,
  isNamed,
  lineStyle,
  lineTypeOf,
  MORE_LETTERS,
  nameStyle,
  PLACE_NAME,
  regionColours,
  THEMES,
} from '../../src/view/tokens.ts';
import { contrastRatio, mixColours } from './colours.ts';

const themes = [THEMES.light, THEMES.dark];

describe('colour arithmetic', () => {
  it('turns OKLCH into the sRGB of the standard examples', () => {
    expect(toHex({ l: 1, c: 0, h: 0 })).toBe('#ffffff');
    expect(toHex({ l: 0.62796, c: 0.25768, h: 29.234 })).toBe('#ff0000');
    expect(toHex({ l: 0.45201, c: 0.31321, h: 264.05 })).toBe('#0000ff');
  });
  it('measures black and white as far apart as can be', () => {
    expect(colourDifference('#000000', '#ffffff')).toBeCloseTo(1, 3);
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 6);
  });
  it('leaves greys alone under every deficiency, and takes red and green together', () => {
    for (const deficiency of DEFICIENCIES) expect(colourDifference('#808080', '#808080', deficiency)).toBe(0);
    const seen = colourDifference('#a05050', '#5a7a50', 'deutan');
    expect(seen).toBeLessThan(0.5 * colourDifference('#a05050', '#5a7a50'));
  });
  it('mixes from one end to the other', () => {
    expect(mixColours('#102030', '#a0b0c0', 0)).toBe('#102030');
    expect(mixColours('#102030', '#a0b0c0', 1)).toBe('#a0b0c0');
  });
});

describe.each(themes)('theme $name', (theme) => {
  const tints = theme.regions.flat();

  it('has text that can be read on paper and panel', () => {
    for (const ground of [theme.ground, theme.sheet]) {
      for (const text of [theme.ink, theme.ink2, theme.ink3, theme.accent, theme.green]) {
        expect(contrastRatio(text, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
  it('has names that can be read on any land, in ink and in the region’s own', () => {
    for (const { tint, edge, ink } of tints) {
      expect(contrastRatio(theme.ink, tint)).toBeGreaterThanOrEqual(7);
      expect(contrastRatio(theme.ink2, tint)).toBeGreaterThanOrEqual(4.5);
      for (const under of [tint, edge, theme.ground]) expect(contrastRatio(ink, under)).toBeGreaterThanOrEqual(4.5);
    }
  });
  it('has names of places and quiet names that can be read, however far land has sunk', () => {
    for (const { tint, ink } of tints) {
      for (const sunk of [0, 0.3, 0.55, 0.7, 1]) {
        const under = mixColours(tint, theme.ground, sunk);
        expect(contrastRatio(mixColours(under, ink, PLACE_NAME), under)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(theme.ink2, under)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
  it('has lines that show on any land', () => {
    for (const { tint } of tints) {
      for (const colour of [theme.ink, theme.accent, theme.green]) {
        expect(contrastRatio(colour, tint)).toBeGreaterThanOrEqual(4);
      }
    }
  });
  it('tells the lines of stated relations apart in every vision', () => {
    const colours = [theme.ink, theme.accent, theme.green];
    for (const vision of [undefined, ...DEFICIENCIES]) {
      for (const [i, a] of colours.entries()) {
        for (const b of colours.slice(i + 1)) expect(colourDifference(a, b, vision)).toBeGreaterThanOrEqual(0.09);
      }
    }
  });
  it('has inks of kinds that show on paper, and that differ in every vision', () => {
    for (const ink of theme.kinds) expect(contrastRatio(ink, theme.ground)).toBeGreaterThanOrEqual(3);
    for (const vision of [undefined, ...DEFICIENCIES]) {
      for (const [i, a] of theme.kinds.entries()) {
        for (const b of theme.kinds.slice(i + 1)) expect(colourDifference(a, b, vision)).toBeGreaterThanOrEqual(0.06);
      }
    }
  });
  it('has a scale of years that goes away from the ground, and shows from its first step on', () => {
    const contrasts = [0, 0.25, 0.5, 0.75, 1].map((share) => contrastRatio(yearInk(theme.name, share), theme.ground));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
    expect(contrasts[0]).toBeGreaterThanOrEqual(3);
  });
  it('keeps the order of lightness of the steps', () => {
    const byContrast = theme.regions[0]?.map(({ tint }) => contrastRatio('#000000', tint)) ?? [];
    expect(byContrast).toEqual(byContrast.toSorted((a, b) => b - a));
  });
  it('draws what has no region in plain ink on the ground', () => {
    expect(regionColours(theme, -1, 0)).toEqual({ tint: theme.ground, edge: theme.rule, ink: theme.ink2 });
  });
});

describe('lines', () => {
  it('differ by stroke, not by colour alone', () => {
    const strokes = (['builds-on', 'compares', 'evaluates'] as const).map((type) =>
      JSON.stringify(lineStyle(type).dash),
    );
    expect(new Set(strokes).size).toBe(3);
    expect(lineStyle('builds-on').toHead).toBe('filled');
    expect([lineStyle('compares').fromHead, lineStyle('compares').toHead]).toEqual(['open', 'open']);
    expect(lineStyle('evaluates').toHead).toBe('none');
  });

  it.each(['builds-on', 'compares', 'evaluates'] as const)(
    'of %s are told from less certain ones without colour',
    (type) => {
      const [sure, unsure] = [lineStyle(type), lineStyle(lineTypeOf({ type, isUnlikely: true }))];
      expect(unsure.width).toBeLessThan(0.7 * sure.width);
      expect(JSON.stringify([unsure.dash, unsure.toHead])).not.toBe(JSON.stringify([sure.dash, sure.toHead]));
      expect(unsure.colour).toBe(sure.colour);
    },
  );
});

describe('nameStyle', () => {
  it('is heavy for named things, upright for families, italic for tasks, metrics and ideas', () => {
    expect(nameStyle('method', isNamed('JaQ'), 13)).toMatchObject({ weight: 550, italic: false });
    expect(nameStyle('method', isNamed('plain weaving'), 13)).toMatchObject({ weight: 400, italic: false });
    expect(nameStyle('metric', isNamed('BLEU'), 13)).toMatchObject({ weight: 400, italic: true });
  });
});

describe('MORE_LETTERS', () => {
  const lettersOf = (file: string): readonly number[] => {
    const font = fontkit.openSync(resolve('public/fonts', file));
    return Array.from({ length: 0x10000 }, (_, letter) => letter).filter((letter) => font.hasGlyphForCodePoint(letter));
  };
  const isIn = (range: string, letter: number): boolean =>
    range.split(',').some((part) => {
      const [from = NaN, to = from] = part
        .replace('U+', '')
        .split('-')
        .map((digits) => parseInt(digits, 16));
      return from <= letter && letter <= to;
    });

  it.each(FONT_FACES.map((face) => face.file))('%s: a second file is asked for its own letters alone', (file) => {
    const { file: more, range } = MORE_LETTERS[file];
    const first = lettersOf(file);
    const second = lettersOf(more).filter((letter) => !first.includes(letter));
    expect(second.length).toBeGreaterThan(100);
    expect(second.filter((letter) => !isIn(range, letter))).toEqual([]);
    expect(first.filter((letter) => isIn(range, letter))).toEqual([]);
  });
});
