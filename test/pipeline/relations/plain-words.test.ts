import { describe, expect, it } from 'vitest';
import { relate } from './invented.ts';

/** How sure the paper's own work is set against Yak, in [0, 1]. */
const sureness = (sentence: string): number =>
  relate('A title', `We propose a scheme and discuss its limits. ${sentence}`).evidence['Yak']?.find(
    ({ type }) => type === 'compares',
  )?.confidence ?? 0;

describe('a comparison in plain words', () => {
  it.each([
    'It is done in few seconds and at times 30 times faster than {Yak}.',
    'At the end, our models surpass {Yak} in part.',
    'Compared with {Yak} relaxation we find cheap and slow solutions.',
    'In contrast to {Yak}, it models no positions.',
  ])('is read whatever else the sentence says: %s', (sentence) => {
    expect(sureness(sentence)).toBeGreaterThanOrEqual(0.85);
  });

  it.each([
    'At the end, our models may overcome {Yak:task} in part.',
    'Our findings suggest improvements to the {Yak} architecture in part.',
    'In part, it counts states, unlike other {Yak} methods.',
    'In part, it counts states, which surpasses existing {Yak} methods.',
  ])('is none of what is no rival or only one of its kind: %s', (sentence) => {
    expect(sureness(sentence)).toBeLessThan(0.85);
  });

  it('is none of "it" before the paper has spoken of its work', () => {
    const { evidence } = relate('A title', '{Emu} is old. It outperforms {Yak}.');
    expect(evidence['Yak']?.[0]?.confidence).toBeLessThan(0.85);
  });

  it('has its cue, from whichever end it is read', () => {
    const sentence = 'On real data, {Zeb} takes a second, which is 300 times faster than the original {Yak}.';
    const { stated } = relate('A title', `We propose {Zeb}. ${sentence}`, { fresh: ['Zeb'], isNear: false });
    expect(stated.map(({ from, to, cue }) => `${from} > ${to}: ${cue}`)).toEqual(['Zeb > Yak: comparative']);
  });
});
