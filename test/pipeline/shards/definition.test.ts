import { describe, expect, it } from 'vitest';
import { tellingSpan } from '../../../src/pipeline/shards/definition.ts';
import { splitSentences } from '../../../src/pipeline/text/sentences.ts';

/** The sentence that is chosen where the first sentence with one of the names introduces them all. */
function told(abstract: string, ...names: readonly string[]): string {
  const mentions = splitSentences(abstract).flatMap((sentence) =>
    names.flatMap((name) => {
      const start = abstract.slice(0, sentence.end).indexOf(name, sentence.start);
      return start < 0 ? [] : [{ field: 'abstract' as const, start, end: start + name.length, sentence }];
    }),
  );
  const introducing = { field: 'abstract' as const, ...(mentions[0]?.sentence ?? { start: 0, end: 0 }) };
  const { start, end } = tellingSpan({ title: '', abstract }, introducing, mentions);
  return abstract.slice(start, end).trim();
}

describe('the sentence that tells what a new thing is', () => {
  const FURTHER = 'BoilNet steers steam by rules. It is fast.';
  it.each([
    ['gives a name alone', 'To mend this, we present a novel framework BoilNet.'],
    ['gives it in words', 'We study pots and propose BoilNet (BN).'],
    ['says that it is proposed', 'A simple BoilNet model is proposed in this paper.'],
  ])('is the next one where the first %s', (_, first) => {
    expect(told(`Pots boil over. ${first} ${FURTHER}`, 'BoilNet', 'BN')).toBe('BoilNet steers steam by rules.');
  });

  it('is the first one where that says anything of it', () => {
    const first = 'We propose BoilNet, a steam-steering network.';
    expect(told(`${first} ${FURTHER}`, 'BoilNet')).toBe(first);
    const before = 'We propose a steam-steering network, BoilNet.';
    expect(told(`${before} ${FURTHER}`, 'BoilNet')).toBe(before);
  });

  it('is none that reports results: then it stays the first one', () => {
    const first = 'We propose BoilNet.';
    expect(told(`${first} BoilNet outperforms all others. BoilNet saves 40% of steam.`, 'BoilNet')).toBe(first);
  });
});
