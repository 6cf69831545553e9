import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/pipeline/text/repair.ts';

/** The original slice under a word of the repaired text. */
function sliceOf(original: string, word: string): string {
  const { text, toOriginalSpan } = repairText(original);
  const start = text.indexOf(word);
  const span = toOriginalSpan({ start, end: start + word.length });
  return original.slice(span.start, span.end);
}

describe('repairText', () => {
  it.each([
    ['raised parts of a name', 'S^{2}XT and Q^2VT', 'S2XT and Q2VT'],
    ['a formula keeps its signs', 'W in R^{ntimes n}', 'W in R^ntimes n'],
    ['a letter with a digit', 'L_2 norm', 'L2 norm'],
    ['stars that end a name', 'RRT$^{*}$, $A^\\star$ and {PRM}^\\ast, D\\*', 'RRT*, A* and PRM*, D*'],
    ['font commands', '\\textbf{Te}nsor $textbf{head}', 'Tensor head'],
    ['font switches', '{bf Elastic} (rm Stat)', 'Elastic (Stat)'],
    ['Markdown stars', '**Lanes (L2L)**', 'Lanes (L2L)'],
    ['words set off', 'a _Red Kettle_ (_Blue Pot_) of tea', 'a Red Kettle (Blue Pot) of tea'],
    ['lone marks', 'x_t, R_a or _b, __init__, RRT* and A*, *c', 'x_t, R_a or _b, __init__, RRT* and A*, *c'],
    ['Greek commands and signs', '\\mu P µP $\\mu$P', 'μ P μP μP'],
    ['quotes and dashes', "``x'' -- y", '"x" – y'],
    ['addresses', 'see https://example.org/a/b. End', 'see  . End'],
    ['ligatures and mathematical letters', 'ﬁne 𝜇', 'fine μ'],
    ['gaps between tokens', 'an end - to - end net ( NET ) , as in [ 3 ] .', 'an end-to-end net (NET), as in [3].'],
    ['a dash between tokens', 'the net - for instance , ours .', 'the net - for instance, ours.'],
    ['digits set apart', 'I 3 D and VGG - 1 6 on Sports - 1 M , all .', 'I3D and VGG-16 on Sports-1M, all.'],
    ['one stray gap', 'a net, fast , but small (and - so - on).', 'a net, fast , but small (and - so - on).'],
    ['plain text', 'nothing to do', 'nothing to do'],
  ])('%s', (_, original, expected) => expect(repairText(original).text).toBe(expected));

  it('leads back to the text as received', () => {
    expect(sliceOf('our S^{2}XT wins', 'S2XT')).toBe('S^{2}XT');
    expect(sliceOf('our CQ^{A} wins', 'CQA')).toBe('CQ^{A}');
    expect(sliceOf('our {\\bf Name} wins', 'Name')).toBe('Name');
    expect(sliceOf('a ﬁne one', 'fine')).toBe('ﬁne');
    expect(sliceOf('中文ﬁ\u200b文 x', '中文fi文')).toBe('中文ﬁ\u200b文');
    expect(sliceOf('é\u{1d6cd}P wins', 'μP')).toBe('\u{1d6cd}P');
    expect(sliceOf('an end - to - end net , ours', 'end-to-end')).toBe('end - to - end');
  });

  it('keeps the spans of addresses', () => {
    const text = 'Code: https://example.org/x.';
    expect(repairText(text).urls.map(({ start, end }) => text.slice(start, end))).toEqual(['https://example.org/x']);
  });

  it('maps every offset into the original, in order', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'B',
            '\\',
            '{',
            '}',
            '$',
            '^',
            '_',
            '2',
            ' ',
            'é',
            'ﬁ',
            '\u{1d6cd}',
            '\u200b',
            '*',
            '-',
            "'",
            '`',
          ),
          maxLength: 60,
        }),
        (original) => {
          const { text, toOriginal } = repairText(original);
          let last = 0;
          for (let i = 0; i <= text.length; i++) {
            expect(toOriginal(i)).toBeGreaterThanOrEqual(last);
            last = toOriginal(i);
          }
          expect(last).toBe(original.length);
        },
      ),
    );
  });
});
