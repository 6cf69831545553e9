/** What is used of fontkit, which has no types of its own. Lengths in font units, y up. */
declare module 'fontkit' {
  export type Command = Readonly<{ command: string; args: readonly number[] }>;
  export type Glyph = Readonly<{ id: number; path: Readonly<{ commands: readonly Command[] }> }>;
  export type GlyphRun = Readonly<{
    advanceWidth: number;
    glyphs: readonly Glyph[];
    positions: readonly Readonly<{ xAdvance: number; xOffset: number; yOffset: number }>[];
  }>;
  export type Font = Readonly<{
    unitsPerEm: number;
    layout: (text: string) => GlyphRun;
    hasGlyphForCodePoint: (codePoint: number) => boolean;
  }>;
  /** @param path of a file with one face */
  export function openSync(path: string): Font;
}
