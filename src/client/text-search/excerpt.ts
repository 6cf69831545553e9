/** Excerpts that come as HTML, read back into plain text: what papers say enters the page as text. */

/** A run of an excerpt, and whether the words that were looked for stand in it. */
export type Run = Readonly<{ text: string; isHit: boolean }>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** @param excerpt  escaped text with hits in `<mark>…</mark>`, as Pagefind writes it; anything else that looks like markup stays text */
export function toRuns(excerpt: string): readonly Run[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .flatMap((piece) => {
      const hit = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
      return hit === undefined ? [{ text: unescape(piece), isHit: false }] : wordOf(unescape(hit));
    })
    .filter(({ text }) => text !== '');
}

/** The word of a hit without the marks of its sentence, which the index takes with it: `(adapter),`; the plus of "LoRA+" belongs to it. */
function wordOf(hit: string): readonly Run[] {
  const [, before = '', word = hit, after = ''] = /^([[("“‘']*)(.*?)([\])"”’'.,;:!?]*)$/s.exec(hit) ?? [];
  return [
    { text: before, isHit: false },
    { text: word, isHit: true },
    { text: after, isHit: false },
  ];
}

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
