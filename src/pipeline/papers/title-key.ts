/** Letters and digits of a title, lower case: what stays the same from one copy of it to the next. */
export function toTitleKey(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, ''); // the same, in a third of the time
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const MIN_TELLING_WORDS = 3; // "Editorial", "Letter to the editor" of one year are many papers

/** Whether a title says enough to tell its paper from others. */
export function isTelling(title: string): boolean {
  return title.trim().split(/\s+/).length >= MIN_TELLING_WORDS;
}
