import { describe, expect, it } from 'vitest';
import { extract, paperOf } from '../support.ts';

/** Two senses that count everywhere: three papers spell out the one, two the other. */
const DEFINING = [
  ['kettle', 'We study automatic tea rinsing (ATR) in kettles.'],
  ['kiln', 'We study alkaline thermal reactions (ATR) in clay.'],
  ['pan', 'Cooks like automatic tea rinsing (ATR) a lot.'],
  ['clay', 'Bricks suffer from alkaline thermal reaction (ATR) in rain.'],
  ['pot', 'Pots allow automatic tea rinsing (ATR) at home.'],
] as const;

/** The first three letters of the long form of what a text means by ATR, beside those papers. */
function meant(abstract: string): string | undefined {
  const papers = [...DEFINING, ['asked', abstract] as const].map(([id, text]) => paperOf(id, 'On things', text));
  const { concepts, byPaper } = extract(papers);
  const ids = [...(byPaper.get('asked') ?? [])].flatMap(([id, forms]) => (forms.includes('ATR') ? id : []));
  expect(ids.length).toBeLessThan(2);
  return concepts.find(({ id }) => id === ids[0])?.expansion?.slice(0, 3);
}

describe('a short form that papers spell out in several ways', () => {
  it.each([
    ['what most of them mean', 'Nobody says what ATR may be.', 'aut'],
    ['what the paper spells out', 'Walls with alkaline thermal reactions (ATR) crack by ATR.', 'alk'],
    ['that of which it has the words', 'Some alkaline walls have a thermal problem, that is ATR.', 'alk'],
    ['no sense of which it has a word alone', 'Each reaction is slow but ATR.', 'aut'],
    ['one sense where they nearly say the same', 'By automatic tray rinsing (ATR) we win with ATR.', 'aut'],
    ['one sense in whatever words', 'Some alkaline thermal reaction, as automatic tea rinsing is, or ATR.', 'aut'],
    ['a sense of its own', 'By antique tin roofs (ATR) we win with ATR.', 'ant'],
  ])('is %s', (_, abstract, expected) => {
    expect(meant(abstract)).toBe(expected);
  });
});
