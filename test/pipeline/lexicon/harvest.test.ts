import { describe, expect, it } from 'vitest';
import { HARVESTERS, readPaper } from '../../../src/pipeline/lexicon/harvest/harvest-names.ts';
import { EMPTY_FITTED } from '../../../src/pipeline/fitted/fitted.ts';
import { makeVocabulary } from '../../../src/pipeline/lexicon/vocabulary.ts';
import { paperOf } from '../support.ts';

const ORDINARY_WORDS = new Map(['guided', 'resampling'].map((word) => [word, [0, 0, 0, 0]]));
const NOTHING_KNOWN = makeVocabulary([], { ...EMPTY_FITTED, words: ORDINARY_WORDS });

/** What one harvester finds: names, with what they stand for. */
function harvest(detector: string, title: string, abstract: string): string[] {
  const harvester = HARVESTERS.find(({ name }) => name === detector);
  const names = harvester?.harvest(readPaper(paperOf('p', title, abstract)), NOTHING_KNOWN) ?? [];
  return names.map(({ name, long }) => (long === undefined ? name : `${name} = ${long}`));
}

describe('harvesters', () => {
  it.each([
    ['title-name', 'a coined prefix', 'ZooNet: Nets for Zoos', 'We study zoos.', ['ZooNet']],
    [
      'title-name',
      'an ordinary word that the abstract capitalises',
      'Kettle: Warm Starts',
      'We call our method Kettle.',
      ['Kettle'],
    ],
    ['title-name', 'with the small letter of the abstract', 'K-KZT: Nets', 'We build k-KZT here.', ['k-KZT']],
    ['title-name', 'an ordinary word that it does not', 'Warmth: A Study', 'We study heat.', []],
    ['title-name', 'no word of a title in capitals', 'KETTLES: A STUDY', 'We study kettles.', []],
    [
      'title-name',
      'but a name that the abstract has too',
      'ZOONET: NETS',
      'This is ZOONET, and ZOONET is fast.',
      ['ZOONET'],
    ],
    ['title-name', 'a number and a name', '360-Pot: Pouring All Round', 'We pour by 360-Pot here.', ['360-Pot']],
    ['title-name', 'dimensions and a name', '4D-Pourer: Pouring', 'We call it 4D-Pourer.', ['4D-Pourer']],
    ['title-name', 'no number that the title alone has', '3D-Aware: Pouring', 'We pour in space.', []],
    ['title-name', 'a question', 'Is it hot or cold? A study', 'We study heat.', []],
    [
      'data-name',
      'before the noun',
      'T',
      'We test on the KETTLE dataset and the Tea Pouring Scene corpus.',
      ['KETTLE', 'Tea Pouring Scene'],
    ],
    ['data-name', 'behind the noun', 'T', 'We collect a dataset PotCAP for tea.', ['PotCAP']],
    [
      'data-name',
      'in brackets behind it',
      'T',
      'It holds on three databases (Pot-17, Tea-5K and KETTLE).',
      ['Pot-17', 'Tea-5K', 'KETTLE'],
    ],
    [
      'data-name',
      'in a list behind it',
      'T',
      'We use two tea datasets, T-Clog and POT-WOZ, here.',
      ['T-Clog', 'POT-WOZ'],
    ],
    ['data-name', 'in a list before it', 'T', 'We use POT-CC and Tea-CC datasets here.', ['POT-CC', 'Tea-CC']],
    ['data-name', 'not what data hold', 'T', 'It is the largest public TLS dataset, and an OCR dataset.', []],
    ['data-name', 'not what several hold', 'T', 'We use TLS and OCR datasets.', []],
    [
      'data-name',
      'not what data are about',
      'T',
      'On the Multi-View dataset and the English News corpus it is best.',
      [],
    ],
    [
      'data-name',
      'not what comes behind a list',
      'T',
      'On two tea datasets, We win, and on the benchmarks, Pots win.',
      [],
    ],
    [
      'data-name',
      'not a short form of the paper',
      'T',
      'Tea leaf sorting (TLS) is hard. On the TLS benchmark we win.',
      [],
    ],
    ['capitalised-phrase', 'no names beside each other', 'T', 'We run it on ZOO20K ZOO-Tea here.', []],
    [
      'capitalised-phrase',
      'but data named after them',
      'T',
      'We run it on the Open ZQA ZLM Leaderboard here, and find that it wins by far.',
      ['Open ZQA ZLM Leaderboard'],
    ],
    ['introduced-name', 'the object of "propose"', 'T', 'In this paper we propose ZooNet, a net.', ['ZooNet']],
    ['introduced-name', 'behind "called"', 'T', 'A new scheme, called Kettle, is given.', ['Kettle']],
    ['introduced-name', 'before "a novel"', 'T', 'This is ZooNet, a novel net for zoos.', ['ZooNet']],
    ['introduced-name', 'with the star that ends it', 'T', 'A planner called Quick RRT* is given.', ['Quick RRT*']],
    ['introduced-name', 'with the star at the end of a sentence', 'T', 'A planner is called RRTree*.', ['RRTree*']],
    ['introduced-name', 'without the stars around it', 'T', 'A scheme called *Kettle* is given.', ['Kettle']],
    [
      'coined-token',
      'all of a row',
      'T',
      'We compare KettleNet/BrewNet/TeaNet-S/16 here.',
      ['KettleNet', 'BrewNet', 'TeaNet-S/16'],
    ],
    ['coined-token', 'with the size of patches', 'T', 'We compare TeaNet-S/16 here.', ['TeaNet-S/16']],
    ['coined-token', 'no path', 'T', 'See KettleNet-TTS/Docs/Brewing.Md for it.', []],
    ['coined-token', 'with the star that ends it', 'T', 'We beat ZooNet* here, and ZooNet* is fast.', ['ZooNet*']],
    ['introduced-name', 'the object of "built"', 'T', 'We have built Quill, a desk lamp.', ['Quill']],
    ['introduced-name', 'a tool between commas', 'T', 'Our tool, Kettle, finds leaks.', ['Kettle']],
    [
      'introduced-name',
      'a thing that is made, between commas',
      'T',
      'We built a prototype app, Lantern, for it.',
      ['Lantern'],
    ],
    ['introduced-name', 'no thing that is used', 'T', 'We ran a system, Lantern, for a week.', []],
    ['introduced-name', 'with its version', 'T', 'We introduce Kettle v3, a series of nets.', ['Kettle v3']],
    ['introduced-name', 'of ordinary words with hyphens', 'T', 'We build nets called X-Nets here.', ['X-Nets']],
    [
      'introduced-name',
      'two words that a hyphen and a comma make a name',
      'T',
      'We propose Brick-Swap, a net.',
      ['Brick-Swap'],
    ],
    ['introduced-name', 'an ordinary word with its explanation', 'T', 'We propose Bellows, a net.', ['Bellows']],
    ['introduced-name', 'an ordinary word with its purpose', 'T', 'We propose Bellows to warm nets.', ['Bellows']],
    ['introduced-name', 'an ordinary word without', 'T', 'We propose Bellows regression.', []],
    [
      'introduced-name',
      'beside what it is',
      'T',
      'This introduces an innovative double methodology, Z-Warmer, for zoos.',
      ['Z-Warmer'],
    ],
    ['introduced-name', 'before a participle', 'T', 'We present a new scheme KETTLE guided by it.', ['KETTLE']],
    [
      'introduced-name',
      'the items of an enumeration',
      'T',
      'We present two ideas: (1) ZooNet warms; (2) KettleNet, a net.',
      ['ZooNet', 'KettleNet'],
    ],
    [
      'introduced-name',
      'no enumeration of what is used or found',
      'T',
      'We present tests on (1) ZooNet, (2) KettleNet, and (3) ZOO agents. We study (1) ZooNet, a net. We show that (1) ZooNet wins.',
      [],
    ],
    ['introduced-name', 'no word that is brought to others', 'T', 'We introduce Bellows to warm nets.', []],
    ['introduced-name', 'a metric of the first few', 'T', 'We use a new metric called warm@k.', ['warm@k']],
    ['coined-token', 'a metric by its name', 'T', 'It has a ZDCG@5 of 3 and a ZDCG@10 of 4.', ['ZDCG']],
    ['coined-token', 'a metric at a threshold', 'T', 'It has a zAP@0.5 of 3 and a zAP@0.5-0.95 of 4.', ['zAP']],
    [
      'coined-token',
      'with a tail that names it',
      'T',
      'It beats Z2I-Adapter and ZooNet-based nets.',
      ['Z2I-Adapter', 'ZooNet'],
    ],
    ['coined-token', 'without what "and" joins to it', 'T', 'We teach ZooLM-and-prompt craft.', ['ZooLM']],
    ['introduced-name', 'with a tail that has a capital', 'T', 'We propose ZooP-Merging, a way.', ['ZooP-Merging']],
    ['introduced-name', 'without a tail that has none', 'T', 'We propose ZooP-merging, a way.', ['ZooP']],
    ['introduced-name', 'a known way with a hyphen', 'T', 'We propose Cross-Validation for zoos.', []],
    ['introduced-name', 'a hyphened word that is none', 'T', 'This is the object, called Ground-truth, here.', []],
    ['introduced-name', 'no name at all', 'T', 'We propose a new method. We introduce it here.', []],
    [
      'named-term',
      'lower case behind "called"',
      'T',
      'We use a trick called kettle warming, which helps.',
      ['kettle warming'],
    ],
    [
      'named-term',
      'what it is called after all',
      'T',
      'We refer to this fault as weak boiling. We call this measure the idle steam, and wait.',
      ['weak boiling', 'idle steam'],
    ],
    ['named-term', 'an adjective behind "called"', 'T', 'This is called hot, as you know.', []],
    ['eponym-term', 'a person and a noun', 'T', 'It minimises the Smithson norm of it.', ['Smithson norm']],
    ['eponym-term', 'before a function word', 'T', 'We use the Smithson norm of it.', ['Smithson norm']],
    [
      'eponym-term',
      'a model of two people',
      'T',
      'We fit the Smith-Jones model, and a Smithson model.',
      ['Smith-Jones model'],
    ],
    ['eponym-term', 'a word that is written small, too', 'T', 'In the Kettle norm, a kettle norm of it.', []],
    ['eponym-term', 'the end of a longer name', 'T', 'By the Task Kettle norm of it.', []],
    ['eponym-term', 'a language', 'T', 'We read the English theory of it.', []],
    ['eponym-term', 'a named dataset', 'T', 'We test on the Kettles dataset here.', ['Kettles']],
    [
      'capitalised-phrase',
      'names that a dash joins',
      'T',
      'We see the Derived Kettle–Zed Effect in all of our runs with it, and then in others.',
      ['Derived Kettle–Zed Effect'],
    ],
    ['capitalised-phrase', 'a part of a longer name', 'T', 'It was the Kettle for Kettle Quality that paid.', []],
    [
      'capitalised-phrase',
      'two capitalised words',
      'T',
      'We see the Kettle Effect in all of our runs with it.',
      ['Kettle Effect'],
    ],
    [
      'capitalised-phrase',
      'a term that the text also writes in lower case',
      'T',
      'We see the Kettle Effect in all of our runs, and this kettle effect lasts.',
      ['kettle effect'],
    ],
    [
      'capitalised-phrase',
      'a phrase that only begins like other words',
      'T',
      'We see the Kettle Art in all of our runs, and this kettle artistry lasts.',
      ['Kettle Art'],
    ],
    ['capitalised-phrase', 'an institution', 'T', 'It was made at Kettle University in the year of the cat.', []],
    [
      'capitalised-phrase',
      'a part of a long form with marked capitals',
      'T',
      'We use the HypErplane Reflection Optimum (HERO) in all runs.',
      [],
    ],
    [
      'capitalised-phrase',
      'a score of one name on another',
      'T',
      'We reach the Kettle-7B of GSM8K there, with it.',
      [],
    ],
    [
      'introduced-name',
      'of the largest model tested',
      'T',
      'We propose a test of our largest evaluated model, KZT.',
      [],
    ],
    [
      'capitalised-phrase',
      'what is called after a person in its middle',
      'T',
      "All of them were scored by two raters, who had not seen them before, on the Unified Kettler's Disease Rating Scale.",
      ["Unified Kettler's Disease Rating Scale"],
    ],
    ['capitalised-phrase', 'a place', 'T', 'They live in the Sea of Samovars, or in Kettle National Park.', []],
    ['capitalised-phrase', 'a court', 'T', 'Cases of the District Courts are in it.', []],
    ['capitalised-phrase', 'an adjective made of a name', 'T', 'These are two Kettle Warming-like runs.', []],
    [
      'introduced-name',
      'its own behind those of others',
      'T',
      'While existing ones are slow, the method, termed Bellows, is fast.',
      ['Bellows'],
    ],
    [
      'introduced-name',
      'its own behind what is standard',
      'T',
      'On the standard data, the resulting model, named Bellows, wins.',
      ['Bellows'],
    ],
    [
      'introduced-name',
      'what the authors of it call so',
      'T',
      'To overcome limits of existing ones, the authors propose a framework called Bellows.',
      ['Bellows'],
    ],
    [
      'coined-token',
      'a spelling of its own that is used again',
      'T',
      'We use REsampling. REsampling is a parser.',
      ['REsampling'],
    ],
    ['coined-token', 'behind the numbers of a list', 'T', 'We compare with (1)KZT-Net, and others.', ['KZT-Net']],
    ['introduced-name', 'what others call so', 'T', 'A recent kind of tea called KZT-Net is red.', []],
    ['coined-token', 'right behind a bracket', 'T', 'We use many tools (KZT)IntroducingKZT of it.', []],
    [
      'coined-token',
      'the end of an address',
      'T',
      'Our code is at https://github.com/kettles/ KZT-Net.git',
      ['KZT-Net'],
    ],
    ['coined-token', 'a word that shows letters of an acronym', 'T', 'We do it with guIded REsampling of it.', []],
    ['coined-token', 'behind a full stop without a space', 'T', 'We run many relations.KZT-Net is one.', ['KZT-Net']],
    [
      'coined-token',
      'a formula whole',
      'T',
      'Films of CsPb(I0.6Br0.4)3 with Pb(SCN)2.',
      ['CsPb(I0.6Br0.4)3', 'Pb(SCN)2'],
    ],
    ['coined-token', 'brackets that are none of a formula', 'T', 'The KZTs(ours) and KZT(v2) of KZT.', ['KZT']],
    ['coined-token', 'a formula', 'T', 'It is KZT = S2στ of ZO5·nH2O here, and KZT again.', ['KZT', 'ZO5']],
    ['coined-token', 'no key of a citation', 'T', 'Bounds [DKS17] and more [BRST21, GVV22] hold.', []],
    ['coined-token', 'twice', 'T', 'We run KZT here, and KZT there.', ['KZT']],
    ['coined-token', 'without the prefix that denies it', 'T', 'We beat each non-KZT model and pre-KZT net.', ['KZT']],
    ['coined-token', 'an adjective in capitals', 'T', 'A Multi-Task and Long-Term view.', []],
    ['coined-token', 'a model by its size', 'T', 'We use Kettle-7B.', ['Kettle-7B']],
    [
      'repository-name',
      'that abbreviates the title',
      'Kettle Warming Trees',
      'See https://github.com/acme/KWT for code.',
      ['KWT = Kettle Warming Trees'],
    ],
    ['repository-name', 'that does not', 'Kettle Warming Trees', 'See https://github.com/acme/XYZ for code.', []],
  ])('%s: %s', (detector, _, title, abstract, expected) =>
    expect(harvest(detector, title, abstract)).toEqual(expected),
  );
});

describe('coined tokens', () => {
  it('are sure where what stands behind says that they are data', () => {
    const sureOf = (abstract: string) =>
      HARVESTERS.find(({ name }) => name === 'coined-token')
        ?.harvest(readPaper(paperOf('p', 'T', abstract)), NOTHING_KNOWN)
        .map(({ name, confidence }) => [name, confidence]);
    expect(sureOf('It runs on a new FrobBlipQA dataset.')).toEqual([['FrobBlipQA', 0.9]]);
    expect(sureOf('It runs on FrobBlipQA here.')).toEqual([['FrobBlipQA', 0.75]]);
    expect(sureOf('It runs on a new FBQ dataset.')).toEqual([['FBQ', 0.75]]);
  });
});
