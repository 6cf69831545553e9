/** The map's serif as a style sheet that a picture carries with it: a picture has no page to take its fonts from. */
import { FONT_FACES, FONT_FAMILY } from '../../view/tokens.ts';

/**
 * @param address  of a font file by its name
 * @returns `@font-face` rules with the files in them; empty where they cannot be had, then viewers take the next face of the list
 */
export async function loadFaces(address: (file: string) => string): Promise<string> {
  try {
    const rules = FONT_FACES.map(async ({ file, weight, style }) => {
      const response = await fetch(address(file));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      const data = toBase64(new Uint8Array(await response.arrayBuffer()));
      return `@font-face{font-family:'${FONT_FAMILY}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    });
    return (await Promise.all(rules)).join('');
  } catch (error) {
    console.info('The picture goes without its fonts:', error);
    return '';
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
