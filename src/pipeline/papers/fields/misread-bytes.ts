/** UTF-8 that some program has read as Windows-1252 and saved again: "â€œSepsis Sixâ€\u009d" is “Sepsis Six”. */

/** Characters of the bytes 0x80 to 0x9f in Windows-1252; those that it leaves out stand for themselves. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BEHIND = `[\u0080-\u00bf${HIGH}]`;
/** A first byte of two to four, and those behind it. No text holds such a run of itself. */
const MISREAD = new RegExp(`[\u00c2-\u00df]${BEHIND}|[\u00e0-\u00ef]${BEHIND}{2}|[\u00f0-\u00f4]${BEHIND}{3}`, 'g');

export function withoutMisreadBytes(text: string): string {
  return text.replace(MISREAD, (run) => {
    const [first = 0, ...behind] = [...run].map(byteOf);
    const code = behind.reduce((code, byte) => (code << 6) | (byte & 0x3f), first & (0x3f >> behind.length));
    return toCharacter(code) ?? run;
  });
}

function byteOf(char: string): number {
  const at = HIGH.indexOf(char);
  return at >= 0 ? 0x80 + at : char.charCodeAt(0);
}

/** Undefined for what no text holds: controls, halves of pairs, what is past the last one. */
function toCharacter(code: number): string | undefined {
  return code < 0xa0 || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff ? undefined : String.fromCodePoint(code);
}
