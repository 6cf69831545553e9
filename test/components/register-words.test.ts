import { describe, expect, it } from 'vitest';
import { listedWords, readableSpellings } from '../../src/components/register/register-words.ts';

describe('spellings in the register', () => {
  it('are written as they are read, each once, with the mentions of all that read alike', () => {
    expect(
      readableSpellings([
        { form: 'Tidal Network', mentionCount: 3 },
        { form: '{Ti}dal \\textbf{N}etwork', mentionCount: 2 },
        { form: 'tidal network', mentionCount: 1 },
      ]),
    ).toEqual([
      { form: 'Tidal Network', mentionCount: 5 },
      { form: 'tidal network', mentionCount: 1 },
    ]);
  });
  it('are told apart from what the list writes', () => {
    const form = { spellings: [{ form: 'tidal net', mentionCount: 1 }] };
    expect(listedWords('tidal net', form)).toBe('listed');
    expect(listedWords('\\emph{tidal} network', form)).toBe('listed as “tidal network”');
  });
});
