import { describe, expect, it } from 'vitest';
import { acronymTokens } from '../../../src/pipeline/text/abbreviations/acronym-tokens.ts';
import { findPairs } from '../../../src/pipeline/text/abbreviations/find-pairs.ts';
import { speltOutPairs } from '../../../src/pipeline/text/abbreviations/spelt-out.ts';

const pairs = (text: string) =>
  findPairs(text).map(
    ({ short, long }) => `${text.slice(short.start, short.end)} = ${text.slice(long.start, long.end)}`,
  );

describe('findPairs', () => {
  it.each([
    ['initials', 'We use hidden state pooling (HSP).', 'HSP = hidden state pooling'],
    ['function words left out', 'an area under the curve (AUC)', 'AUC = area under the curve'],
    ['inner letters', 'via low-rank adaptation (LoRA)', 'LoRA = low-rank adaptation'],
    ['marked capitals inside words', 'Odd wOrds with hiDden lEtters (OODLE)', 'OODLE = Odd wOrds with hiDden lEtters'],
    ['marked capitals in order', 'Fast and fRugal stEps (FRE)', 'FRE = Fast and fRugal stEps'],
    ['plural short form', 'small graph networks (SGNs)', 'SGNs = small graph networks'],
    ['short form first', 'HSP (hidden state pooling) works', 'HSP = hidden state pooling'],
    ['citation behind', 'hidden state pooling (HSP; Doe, 2019)', 'HSP = hidden state pooling'],
    ['citation inside', 'hidden state pooling (HSP (Doe, 2019))', 'HSP = hidden state pooling'],
    ['called', 'a hidden state pooling, called HSP, works', 'HSP = hidden state pooling'],
    ['shortened', 'a hidden state pooling, shortened as HSP.', 'HSP = hidden state pooling'],
    ['called by marked words', 'a kettle, termed KEttle BOiler (KEBO)', 'KEBO = KEttle BOiler'],
    ['stands for', 'HSP stands for hidden state pooling.', 'HSP = hidden state pooling'],
    ['title line', 'HSP: Hidden State Pooling for Cats', 'HSP = Hidden State Pooling'],
    [
      'title line whose letters end early',
      'RFND: Red Fox Neural Den Mother for Cubs',
      'RFND = Red Fox Neural Den Mother',
    ],
    ['… before what it is of', 'RFXS: Red Fox extra Small Number of Dens', 'RFXS = Red Fox extra Small Number of Dens'],
    ['… before a verb', 'RFD: Red Fox Den Improves Cubs', 'RFD = Red Fox Den'],
    [
      'a bracket whose letters end early',
      'it is RED-IT (Round-Edged Dens and Implicit rouTing), a way',
      'RED-IT = Round-Edged Dens and Implicit rouTing',
    ],
    ['digit repeats a letter', 'sparse shared training (S2T)', 'S2T = sparse shared training'],
    ['a digit repeats it as often', 'slow soft sand snails (S4)', 'S4 = slow soft sand snails'],
    ['… or nearly so', 'a slow soft sand model (S4)', 'S4 = slow soft sand'],
    ['x for ex', 'extreme tree boosting (XTB)', 'XTB = extreme tree boosting'],
    ['trailing noun', 'noisy label learning algorithms (NLL)', 'NLL = noisy label learning'],
    ['trailing noun that the short form counts', 'tree-based market models (TBMs)', 'TBMs = tree-based market models'],
    ['capitals that are a word otherwise', 'the odds ratio (OR)', 'OR = odds ratio'],
    ['a number word', 'a six-legged robot (6-LR)', '6-LR = six-legged robot'],
    ['commas inside the words', 'the Red, Owl, and Fox (ROF) set', 'ROF = Red, Owl, and Fox'],
    ['locants of a chemical name', 'we add 2,6-hexaminopurine (HAP)', 'HAP = 2,6-hexaminopurine'],
    ['a bracket inside the short form', 'the growbell E(2) (GBE(2)) is', 'GBE(2) = growbell E(2)'],
    ['both in one bracket', 'it grew (big red number, BRN) fast', 'BRN = big red number'],
    ['one letter', 'from the Origin (O) on', 'O = Origin'],
    ['a word cut short', 'the Accuracy (Acc) is', 'Acc = Accuracy'],
    ['a short form with a year', 'Odd Owl Nests (OON 2017)', 'OON = Odd Owl Nests'],
    ['a repeated last word', 'big red number alpha (BRN alpha)', 'BRN alpha = big red number alpha'],
    ['a repeated first word', 'gamma big red number (gamma BRN)', 'gamma BRN = gamma big red number'],
    ['a possessive', "the Odd Owl Agency's (OOA) note", 'OOA = Odd Owl Agency'],
    ['an aside of capitalised words', 'we use BiReN, Big Red Numbering, a way', 'BiReN = Big Red Numbering'],
    ['an aside of other words', 'we use BiReN, Odd Owl Nests, and more', undefined],
    ['the capitals of a name', 'it is BRN-Pooling (Big Red Number), a way', 'BRN-Pooling = Big Red Number'],
    [
      'a coined word before its words',
      'it is BiReNum (Big-red very odd numbering), a way',
      'BiReNum = Big-red very odd numbering',
    ],
    ['a coined word before other words', 'it is BiReNum (a very odd way), a way', undefined],
    ['a bracket inside a word', 'a Red Stability (In)stability, a red (re)fox', undefined],
    ['a missing space behind the bracket', 'the red fox (RF)runs', 'RF = red fox'],
    ['a remark behind a coined word', 'it is ReNum (red numbers are not shown), a way', undefined],
    ['a plural behind the bracket', 'the red fox (RF)s run', 'RF = red fox'],
    ['a remark that says it again', 'the tests of R-F (red foxes and kinds of R-F) run', undefined],
    ['a gloss', 'BRN: big red number, and more', 'BRN = big red number'],
    ['a gloss by a verb', 'BRN is a big red number.', 'BRN = big red number'],
    ['a gloss of other initials', 'BRN is a small number.', undefined],
    ['a letter that is no initial', 'the rank (K) is', undefined],
    ['a remark of two words', 'the red fox (Table I) runs', undefined],
    ['no verb in front', 'we propose a pop-coded step actor net (PopSAN)', 'PopSAN = pop-coded step actor net'],
    ['a function of something', 'at the order of the odd O(OO) steps', undefined],
    ['no definition', 'the method works (see Figure 2)', undefined],
    ['an aside', 'it is good (e.g., in tests)', undefined],
    ['a formula', 'the sum (m+n = mn to r)', undefined],
    ['no match', 'the frobnicating widget (ZQX)', undefined],
  ])('%s', (_, text, expected) => expect(pairs(text)[0]).toBe(expected));

  it('gives the first thousand of a text that defines more', () => {
    const found = findPairs('red fox den (RFD) and '.repeat(3000));
    expect(found).toHaveLength(1000);
    expect(found[999]?.short.start).toBeLessThan(22 * 1000);
  });

  it('gives each short form once, in order', () => {
    expect(pairs('red fox den (RFD) and blue owl nest (BON)')).toEqual(['RFD = red fox den', 'BON = blue owl nest']);
  });
});

describe('acronymTokens', () => {
  it.each<[what: string, text: string, expected: string[], ...shorts: string[]]>([
    ['by capitals', 'an LLM of mRNA over WiFi, not an iPhone or ImageNet', ['LLM', 'mRNA', 'WiFi']],
    ['with what a hyphen joins', 'E-UTRA, TF-IDF and VGG-11', ['E-UTRA', 'TF-IDF', 'VGG-11']],
    ['without ordinary words', 'non-QA, AI-based and Gate-GNN', ['QA', 'AI', 'GNN']],
    ['neighbours as one', 'the TAC KBP track', ['TAC KBP']],
    ['dimensions', 'in 3D or over 5G', ['3D', '5G']],
    ['no section numbers or initials', 'Part III by T.E. Doe', []],
    ['what the text defines', 'Conv and Frag layers', ['Conv'], 'Conv'],
  ])('%s', (_, text, expected, ...shorts) => {
    const found = acronymTokens(text, new Set(shorts)).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expected);
  });
});

describe('speltOutPairs', () => {
  const speltOut = (text: string) =>
    speltOutPairs(text, acronymTokens(text, new Set()), findPairs(text)).map(
      ({ short, long }) => `${text.slice(short.start, short.end)} = ${text.slice(long.start, long.end)}`,
    );

  it.each([
    ['words before', 'The red fox dens hold more than RFDs did.', ['RFDs = red fox dens']],
    ['words behind, nearest first', 'An RFD is good. Red fox dens are bad.', []],
    ['capitalised words of two letters', 'An RF met the Red Fox.', ['RF = Red Fox']],
    ['chance words of two letters', 'An RF met the real fish.', []],
    ['a definition that stands already', 'Owls met a red fox den (RFD); red fox dens and RFD grew.', []],
  ])('%s', (_, text, expected) => expect(speltOut(text)).toEqual(expected));
});
