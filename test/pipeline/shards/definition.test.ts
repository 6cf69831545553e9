import { describe, expect, it } from 'vitest';
import { describingSpan, tellingSpan, tellsWhat } from '../../../src/pipeline/shards/definition.ts';
import { splitSentences } from '../../../src/pipeline/text/sentences.ts';

/** Mentions of the names in an abstract, one a sentence and name. */
function mentionsIn(abstract: string, names: readonly string[]) {
  return splitSentences(abstract).flatMap((sentence) =>
    names.flatMap((name) => {
      const start = abstract.slice(0, sentence.end).indexOf(name, sentence.start);
      return start < 0 ? [] : [{ field: 'abstract' as const, start, end: start + name.length, sentence }];
    }),
  );
}

/** The sentence that is chosen where the first sentence with one of the names introduces them all. */
function told(abstract: string, ...names: readonly string[]): string {
  const mentions = mentionsIn(abstract, names);
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
    ['says of what sort it is', 'We introduce a novel stove method: BoilNet.'],
    ['says what it mends', 'We propose a method named BoilNet to overcome the above limitations.'],
  ])('is the next one where the first %s', (_, first) => {
    expect(told(`Pots boil over. ${first} ${FURTHER}`, 'BoilNet', 'BN')).toBe('BoilNet steers steam by rules.');
  });

  it('is the first one where that says anything of it', () => {
    const first = 'We propose BoilNet, a steam-steering network.';
    expect(told(`${first} ${FURTHER}`, 'BoilNet')).toBe(first);
    const before = 'We propose a steam-steering network, BoilNet.';
    expect(told(`${before} ${FURTHER}`, 'BoilNet')).toBe(before);
  });

  it('goes on to the sentence behind where no other names it', () => {
    const bare = 'We propose a method dubbed BoilNet to heat cold pots.';
    expect(told(`${bare} It steers steam. Pots boil.`, 'BoilNet')).toBe(`${bare} It steers steam.`);
    expect(told(`${bare} Experiments show that it wins.`, 'BoilNet')).toBe(bare);
    expect(told(bare, 'BoilNet')).toBe(bare);
  });

  it('is the first one where that says anything behind the name', () => {
    const first = 'We propose BoilNet, a steam network.';
    expect(told(`${first} ${FURTHER}`, 'BoilNet')).toBe(first);
  });

  it('is none that reports results: then it stays the first one', () => {
    const first = 'We propose BoilNet.';
    expect(told(`${first} BoilNet outperforms all others. BoilNet saves 40% of steam.`, 'BoilNet')).toBe(first);
  });
});

describe('the sentence that describes what no sentence introduces', () => {
  const described = (abstract: string): string | undefined => {
    const span = describingSpan({ title: '', abstract }, mentionsIn(abstract, ['BoilNet']));
    return span && abstract.slice(span.start, span.end).trim();
  };

  it.each([
    ['begins with it', 'BoilNet steers steam by rules.'],
    ['begins with it behind an article', 'The BoilNet steers steam by rules.'],
    ['proposes it', 'To mend this, we propose a stove called BoilNet.'],
  ])('is the first one that %s', (_, sentence) => {
    expect(described(`Some pots like BoilNet boil. ${sentence} BoilNet is fast.`)).toBe(sentence);
  });

  it.each([
    ['only names it', 'We steer steam by BoilNet.'],
    ['proposes something else', 'We propose a lid for BoilNet.'],
    ['speaks of it as proposed before', 'In pots the proposed BoilNet helps.'],
    ['reports a result', 'BoilNet outperforms all others.'],
    ['has lost a name', 'BoilNet steers the , a lid.'],
  ])('is none that %s', (_, sentence) => {
    expect(described(sentence)).toBeUndefined();
  });
});

describe('a sentence that says "is a" and tells what a thing is, in papers far from machine learning', () => {
  it.each([
    ['Kettling is a widely used way to warm tea.', true],
    ['Kettling (KT) is an important sort of warming.', true],
    ['Kettling is a key component of tea houses.', false],
    ['Kettling is one of the major public health problems.', false],
    ['Kettling is the only warming that sings.', false],
    ['The KETTLING is a fit of two pots.', false],
  ])('%s', (abstract, expected) => {
    const [mention] = mentionsIn(abstract, ['Kettling', 'KETTLING']);
    expect(mention && tellsWhat({ title: '', abstract }, mention)).toBe(expected);
  });
});
