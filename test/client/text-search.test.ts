import { describe, expect, it } from 'vitest';
import { toRuns } from '../../src/client/text-search/excerpt.ts';

describe('an excerpt of the search', () => {
  it('is read back into plain text and hits', () => {
    expect(toRuns('uses <mark>LoRA</mark> &amp; <mark>R&lt;D&gt;</mark>.')).toEqual([
      { text: 'uses ', isHit: false },
      { text: 'LoRA', isHit: true },
      { text: ' & ', isHit: false },
      { text: 'R<D>', isHit: true },
      { text: '.', isHit: false },
    ]);
  });

  it('keeps what looks like markup as text, and unescapes once', () => {
    const hostile = '&lt;mark&gt;x&lt;/mark&gt; <img src=x onerror=1> &amp;lt;b&amp;gt;';
    expect(toRuns(hostile)).toEqual([{ text: '<mark>x</mark> <img src=x onerror=1> &lt;b&gt;', isHit: false }]);
  });

  it('is empty for nothing', () => {
    expect(toRuns('')).toEqual([]);
  });
});
