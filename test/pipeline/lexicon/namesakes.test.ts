import { describe, expect, it } from 'vitest';
import type { HarvestedName } from '../../../src/pipeline/lexicon/harvest/harvester.ts';
import { linkHarvest } from '../../../src/pipeline/lexicon/link-harvest.ts';

describe('a name of the vocabulary with other capitals', () => {
  const row = (text: string) => ({
    entries: [{ name: text, kind: 'dataset' as const, broader: [], context: [], origin: 'curated' as const }],
    forms: [
      {
        text,
        entry: 0,
        caseClass: 'cased' as const,
        needsContext: false,
        detector: 'lexicon',
        isDefined: false,
        confidence: 0.9,
      },
    ],
    stopForms: new Set<string>(),
  });
  const named = (name: string, detector: HarvestedName['detector'] = 'title-name'): HarvestedName => ({
    paperId: 'a',
    name,
    detector,
    confidence: 0.9,
  });

  it.each([
    ['ReKet', named('REKET'), 2],
    ['ReKet', { ...named('REKET', 'acronym-pair'), long: 'red kettle tea' }, 2],
    ['ReKet', named('ReKet'), 1],
    ['ReKet', named('REKET', 'coined-token'), 1],
    ['Reket', named('REKET'), 1],
    ['ReKetScore', named('REKETSCORE'), 1],
    ['REKET', named('REKETs'), 1],
  ])('%s is another where a paper names its work %j', (known, name, count) => {
    expect(linkHarvest([name], row(known), true).entries).toHaveLength(count);
  });
});
