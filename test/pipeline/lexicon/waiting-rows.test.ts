import { describe, expect, it } from 'vitest';
import type { HarvestedName } from '../../../src/pipeline/lexicon/harvest/harvester.ts';
import { linkHarvest } from '../../../src/pipeline/lexicon/link-harvest.ts';

const KNOWN = { entries: [], forms: [], stopForms: new Set<string>() };

describe('a name of the vocabulary that waits for context', () => {
  const entries = [
    { name: 'Zamba', kind: 'model' as const, broader: [], context: ['tea'], origin: 'curated' as const },
    { name: 'ZIC', kind: 'metric' as const, broader: [], context: ['tea'], origin: 'curated' as const },
    { name: 'kettle transfer', kind: 'method' as const, broader: [], context: ['tea'], origin: 'curated' as const },
  ];
  const formOf = (text: string, entry: number) =>
    ({ text, entry, caseClass: 'exact', needsContext: true, detector: 'lexicon', confidence: 1 }) as const;
  const forms = [formOf('Zamba', 0), formOf('ZIC', 1), formOf('kettle transfer', 2)];
  const named = (name: string, detector: HarvestedName['detector'], paperId = 'a'): HarvestedName => ({
    paperId,
    name,
    detector,
    confidence: 0.9,
  });
  const link = (names: readonly HarvestedName[], isNear = true) =>
    linkHarvest(names, { ...KNOWN, entries, forms }, isNear, (paperId) => paperId === 'a');

  it.each([
    ['no second concept where the paper has the context', [named('Zamba', 'title-name')], []],
    ['nor where it spells it out', [{ ...named('Zamba', 'acronym-pair'), long: 'Zed amba' }], []],
    ['another one of few letters', [{ ...named('ZIC', 'acronym-pair'), long: 'zinc in cups' }], ['ZIC']],
    ['another one of more letters', [named('Zambas', 'coined-token')], ['Zambas']],
    ['another one where it has none', [named('Zamba', 'title-name', 'b')], ['Zamba']],
    ['another one of other letters', [named('ZAMBA', 'title-name')], ['ZAMBA']],
    [
      'another one that a paper without it spells out',
      [{ ...named('Zamba', 'acronym-pair', 'b'), long: 'Zed amba' }],
      ['Zamba'],
    ],
    ['none in several words', [named('kettle transfer', 'tag-term', 'b')], []],
    ['none in several words with capitals', [named('Kettle Transfer', 'capitalised-phrase', 'b')], []],
  ])('makes %s', (_, names, expected) => {
    const made = link(names, false).entries.filter(({ origin }) => origin !== 'curated');
    expect(made.map(({ name }) => name)).toEqual(expected);
  });

  it('is read in a paper that says it is data, where it is', () => {
    const data = { ...entries[1], name: 'ZIC', kind: 'dataset' as const, broader: [], context: ['tea'] };
    const said = (one: typeof data | (typeof entries)[number]) =>
      linkHarvest(
        [named('ZIC', 'data-name', 'b')],
        { ...KNOWN, entries: [one as typeof data], forms: [formOf('ZIC', 0)] },
        true,
        () => false,
      );
    expect(said(data).entries).toHaveLength(1);
    expect(said(data).forms.filter(({ needsContext }) => !needsContext)).toMatchObject([
      { entry: 0, papers: new Set(['b']) },
    ]);
    expect(said(entries[1] ?? data).entries).toHaveLength(2);
  });

  it('is read in several words as what papers found so', () => {
    const found = link([named('kettle transfer', 'tag-term', 'b')], false).forms.filter(
      ({ needsContext }) => !needsContext,
    );
    expect(found.map(({ text, entry }) => [text, entry])).toEqual([['kettle transfer', 2]]);
  });

  it('is spelt out by a paper that has the context, or that is of another field and calls its parts so', () => {
    const lidar = { ...entries[0], kind: 'concept' as const, name: 'Zidar' };
    const known = {
      ...KNOWN,
      entries: [lidar].flatMap((entry) => ({ ...entry, broader: [], context: [] })),
      forms: [
        { ...formOf('Zidar', 0), needsContext: false },
        { ...formOf('Zidar sensor', 0), needsContext: false },
      ],
    };
    const pair = { ...named('Zidar', 'acronym-pair'), long: 'zed detection and ranging' };
    expect(linkHarvest([pair], known, false).entries).toHaveLength(1);
  });
});
