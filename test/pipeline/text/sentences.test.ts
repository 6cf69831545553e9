import { describe, expect, it } from 'vitest';
import { sentenceAt, splitSentences } from '../../../src/pipeline/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['two plain sentences', 'One is here. Two is there.', ['One is here.', 'Two is there.']],
    ['et al. goes on', 'Doe et al. Show this. End.', ['Doe et al. Show this.', 'End.']],
    ['e.g. and vs. go on', 'We use e.g. A vs. B here. Done.', ['We use e.g. A vs. B here.', 'Done.']],
    ['decimals stay whole', 'It gains 3.5 points. It is 1.7B large.', ['It gains 3.5 points.', 'It is 1.7B large.']],
    ['a lost space', 'This is our method.Meanwhile, it works.', ['This is our method.', 'Meanwhile, it works.']],
    ['a file name stays whole', 'See foo.bar and A.B for more.', ['See foo.bar and A.B for more.']],
    ['question and exclamation', 'Is it? Yes! Good.', ['Is it?', 'Yes!', 'Good.']],
    [
      'brackets and quotes close with it',
      'He said "no." Then (maybe.) Later.',
      ['He said "no."', 'Then (maybe.)', 'Later.'],
    ],
    ['initials', '(J. Smith, 2020) says. Next.', ['(J. Smith, 2020) says.', 'Next.']],
    [
      'numbered things',
      'See Fig. 3 and No. 5. He said no. Then left.',
      ['See Fig. 3 and No. 5.', 'He said no.', 'Then left.'],
    ],
    ['nothing', '   ', []],
  ])('%s', (_, text, expected) => expect(split(text)).toEqual(expected));

  it('leaves out nothing but white space', () => {
    const text = ' A b. C d?E f! (G.) h.i J. K\n\nL. ';
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('finds the sentence of an offset', () => {
    const text = 'One is here. Two is there.';
    expect(sentenceAt(splitSentences(text), 14)).toEqual({ start: 13, end: 26 });
    expect(sentenceAt([], 3)).toEqual({ start: 0, end: 0 });
  });
});
