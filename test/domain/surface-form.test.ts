import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAliasKey } from '../../src/domain/surface-form.ts';

/** Texts made of the pieces that the folds look for, so that chance meets the rules. */
const pieces = fc.constantFrom(
  ...[
    'ies',
    'es',
    's',
    'ss',
    'is',
    'ise',
    'isation',
    'ization',
    'parametri',
    'zation',
    'sation',
    'modell',
    'ing',
    'μ',
    'µ',
    '\\mu',
  ],
  ...[
    '$',
    'P',
    ' ',
    '-',
    '+',
    '#',
    'behaviour',
    'colours',
    'neighbour',
    'al',
    'it',
    'İ',
    'ß',
    'ﬁ',
    '①',
    'é',
    'e\u0301',
    '𝜇',
    'ǅ',
    'Σ',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 8 }).map((parts) => parts.join('')),
);

describe('toAliasKey', () => {
  it.each([
    ['LoRA', 'lora'],
    ['Low-Rank Adaptation', 'low rank adaptations'],
    ['Low-rank  Adaptation', 'LowRankAdaptation'],
    ['μP', 'muP'],
    ['μP', 'Mup'],
    ['μP', '$\\mu$P'],
    ['μP', '\u00b5P'],
    ['μP', '𝜇P'],
    ['Maximal Update Parametrization', 'maximal update parameterisation'],
    ['Maximal Update Parametrization', 'Maximal Update Parameterization'],
    ['label modelling', 'label modeling'],
    ['neural networks', 'Neural Network'],
    ['categories', 'category'],
    ['Poincaré', 'Poincare\u0301'],
    ['ＬｏＲＡ', 'LoRA'],
    ['RRT*', 'RRT$^{*}$'],
    ['NeuroLogic A*esque', 'neurologic aesque'],
    ['LoRA', '**LoRA**'],
    ['LoRA', '*LoRA*'],
    ['ELECTRONIC STATES', 'electronic state'],
    ['EXCITED-STATES', 'excited state'],
  ])('%j and %j share one key', (one, other) => {
    expect(toAliasKey(one)).toBe(toAliasKey(other));
    expect(toAliasKey(one)).not.toBe('');
  });

  it.each([
    ['LoRA', 'LoRA+'],
    ['QuIP', 'QuIP#'],
    ['RRT', 'RRT*'],
    ['loss', 'los'],
    ['corpus', 'corpu'],
    ['analysis', 'analysi'],
    ['GPT-2', 'GPT-4'],
    ['KETTLE OS', 'kettle o'],
    ['OPEN CORPUS', 'open corpu'],
  ])('%j and %j are two things', (one, other) => {
    expect(toAliasKey(one)).not.toBe(toAliasKey(other));
  });

  it('is empty where nothing can be read', () => {
    for (const text of ['', ' ', '---', '…', '\u0000\u202e', '🔥']) expect(toAliasKey(text)).toBe('');
  });

  it('is the same however the words are set apart and whichever marks stand around them', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 });
    const separators = fc.constantFrom(' ', '-', '\u2010', '\u00a0', '_', '  ', ' - ', '.');
    fc.assert(
      fc.property(words, separators, separators, (parts, one, other) => {
        const name = `${parts.join('')}x`; // no plural ending, which only whole words have
        expect(toAliasKey([...parts, 'x'].join(one))).toBe(toAliasKey([...parts, 'x'].join(other)));
        expect(toAliasKey(`  (${name}), `)).toBe(toAliasKey(name));
      }),
      { seed: 1 },
    );
  });

  it('folds case wherever no plural ending is at stake', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 -]{0,12}x$/), (text) => {
        expect(toAliasKey(text.toUpperCase())).toBe(toAliasKey(text.toLowerCase()));
      }),
      { seed: 3 },
    );
  });

  it('keeps small and large models apart from the plural of their family', () => {
    expect(toAliasKey('ViT-S')).toBe('vits');
    expect(toAliasKey('ViTs')).toBe('vit');
    expect(toAliasKey('GaAs')).toBe('gaas');
    expect(toAliasKey('LoRAs')).toBe('lora');
    expect(toAliasKey('DARTS')).not.toBe(toAliasKey('DART'));
  });

  it('makes keys of letters, digits, +, # and * alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(toAliasKey(text)).toMatch(/^[\p{L}\p{N}+#*]*$/u);
      }),
      { seed: 2 },
    );
  });

  it('reads a long text to the end: quadratic time would take longer than a test has', () => {
    const key = toAliasKey('is'.repeat(200_000) + ' '.repeat(200_000) + 'ies'.repeat(200_000));
    expect(key.startsWith('isis')).toBe(true);
  });
});
