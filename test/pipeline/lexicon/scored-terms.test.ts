import { describe, expect, it } from 'vitest';
import { EMPTY_FITTED } from '../../../src/pipeline/fitted/fitted.ts';
import { oddsTold } from '../../../src/pipeline/fitted/linear-model.ts';
import { readPaper } from '../../../src/pipeline/lexicon/harvest/harvest-names.ts';
import { scoredTerms } from '../../../src/pipeline/lexicon/harvest/scored-terms.ts';
import { termCandidates } from '../../../src/pipeline/lexicon/harvest/term-candidates.ts';
import { modelOf, mostOfSurroundings } from '../../../src/pipeline/lexicon/harvest/term-features.ts';
import { isTerm, makeVocabulary } from '../../../src/pipeline/lexicon/vocabulary.ts';
import { tellSurroundings } from '../../../src/pipeline/text/phrase-uses.ts';
import { FITTED } from '../fitted.ts';
import { paperOf } from '../support.ts';

const FORMS = ['kettle estimation', 'kettle entropy', 'steam tracking', 'tea retrieval'].map((text) => ({ text }));
const VOCABULARY = makeVocabulary(FORMS, FITTED);

function candidatesIn(abstract: string, title = 'T'): string[] {
  const { candidates } = termCandidates(readPaper(paperOf('p', title, abstract)), VOCABULARY);
  return candidates.map(({ phrase }) => phrase);
}

function termsIn(abstract: string, title = 'T'): string[] {
  return scoredTerms.harvest(readPaper(paperOf('p', title, abstract)), VOCABULARY).map(({ name }) => name);
}

describe('makeVocabulary', () => {
  it('knows a form in the plural and with a hyphen', () => {
    expect(isTerm(VOCABULARY, 'Steam-Tracking')).toBe(true);
    expect(isTerm(VOCABULARY, 'steam')).toBe(false);
  });

  it('gives a word that heads terms higher odds than one that heads common phrases, and none to a word never seen', () => {
    const background = new Map([
      ['boilingwish', { phrase: 'boiling wish', abstracts: 9, whole: 9, titles: 0, keywords: 0 }],
    ]);
    const { headOdds } = makeVocabulary(FORMS, { ...EMPTY_FITTED, background });
    expect(headOdds('estimation')).toBeGreaterThan(headOdds('wish'));
    expect(headOdds('xyz')).toBe(0);
  });
});

describe('termCandidates', () => {
  it('leaves out known terms and what lies in them alone', () => {
    const found = candidatesIn('We study kettle estimation.');
    expect(found).not.toContain('kettle estimation');
    expect(found).not.toContain('kettle');
  });

  it('keeps a word of a known term that stands elsewhere too', () => {
    expect(candidatesIn('We study kettle estimation. A kettle sings.')).toContain('kettle');
  });

  it('says which candidates hold a known term', () => {
    const { candidates } = termCandidates(
      readPaper(paperOf('p', 'T', 'By hasty kettle estimation we win.')),
      VOCABULARY,
    );
    const longer = candidates.find(({ phrase }) => phrase === 'hasty kettle estimation');
    expect(longer).toMatchObject({ holdsKnown: true, knownTail: 2, knownHead: 0 });
  });

  it.each([
    ['the words of an acronym', 'We use spectral kettle sampling (SKS), and others.', 'spectral kettle sampling'],
    ['a row with a symbol', 'We use spectral matrix W_2, and others.', 'spectral matrix W_2'],
    ['a coined name by itself', 'We use KettleNet, and others.', 'KettleNet'],
    ['an adjective made of a name', 'It is a kettle-based trick.', 'kettle-based'],
    ['half of two Latin words', 'By in situ kettle spectroscopy we see.', 'situ kettle spectroscopy'],
    ['a name and what sort of thing it is', 'The deep KettleNet modules win.', 'KettleNet modules'],
    ['a British verb with its object', 'We initialise kettle spectroscopy.', 'initialise kettle spectroscopy'],
    ['what follows an en dash', 'The spin–orbit coupling is weak.', 'orbit coupling'],
  ])('leaves out %s', (_, abstract, phrase) => {
    expect(candidatesIn(abstract)).not.toContain(phrase);
  });
});

describe('scored-term', () => {
  it('finds a term that the paper is about, once and in the singular', () => {
    const abstract =
      'We study stochastic weight sampling. Stochastic weight samplings are cheap, and stochastic weight sampling wins.';
    expect(termsIn(abstract, 'On Stochastic Weight Sampling')).toEqual(['stochastic weight sampling']);
  });

  it.each([
    ['begins the title', 'Pot Alignment for Tea', 'Tea is slow.', true],
    ['is the means of the title', 'Tea for Mugs via Pot Alignment', 'Tea is slow.', true],
    ['is taken up by the abstract', 'Tea for Pot Alignment', 'Pot alignment is slow.', true],
    ['stands elsewhere in the title', 'Tea for Pot Alignment', 'Tea is slow.', false],
    ['stands in the abstract alone', 'Tea and Mugs', 'Pot alignment is slow.', false],
  ])('is sure sooner of what the title names: where it %s', (_, title, abstract, isFound) => {
    const found = scoredTerms.harvest(readPaper(paperOf('p', title, abstract)), VOCABULARY);
    const sure = found.filter(({ detector }) => detector === 'scored-term');
    expect(sure.some(({ name }) => name === 'pot alignment')).toBe(isFound);
  });

  it('takes no deed of the title for a term', () => {
    const found = (title: string) =>
      scoredTerms.harvest(readPaper(paperOf('p', title, 'Tea is slow.')), VOCABULARY).map(({ name }) => name);
    expect(found('Sampling Tea Retrievals for Pots')).not.toContain('sampling tea retrieval');
    expect(found('Weight Tea Retrievals for Pots')).toContain('weight tea retrieval');
  });

  it('keeps the inner capitals of a person', () => {
    const abstract = 'We study LaMer weight sampling. LaMer weight sampling is cheap, and LaMer weight sampling wins.';
    expect(termsIn(abstract, 'On LaMer Weight Sampling')).toEqual(['LaMer weight sampling']);
  });

  it.each(['RGB-D', 'D-FINE', '3D', 'T'])('keeps all capitals of %s', (name) => {
    const abstract = `We study ${name} weight sampling. With ${name} weight sampling we win, by ${name} weight sampling.`;
    expect(termsIn(abstract, `On ${name} Weight Sampling`)).toEqual([`${name} weight sampling`]);
  });

  it('keeps the capitals of two people, though a sentence begins with the first', () => {
    const abstract = 'Smith-Jones weight sampling is cheap. Smith-Jones weight sampling wins.';
    expect(termsIn(abstract, 'On Smith-Jones Weight Sampling')).toEqual(['Smith-Jones weight sampling']);
    expect(
      termsIn('Low-rank weight sampling is cheap. Low-rank weight sampling wins.', 'On Low-Rank Weight Sampling'),
    ).toEqual(['low-rank weight sampling']);
  });

  it('keeps the capital of a name in a term', () => {
    const abstract = 'We study Smithson weight sampling. It is cheap, and so the Smithson weight sampling wins.';
    expect(termsIn(abstract, 'On Smithson Weight Sampling')).toEqual(['Smithson weight sampling']);
  });

  it('keeps the capital of a word that has it inside a sentence, though the title alone has the term', () => {
    const title = 'Smithson Weight Sampling';
    expect(termsIn('We took the Smithson kettle.', title)).toEqual(['Smithson weight sampling']);
    expect(termsIn('We took the Smithson kettle, or a smithson pot.', title)).toEqual(['smithson weight sampling']);
  });

  it('keeps the capital of a word that curated terms never write without', () => {
    const vocabulary = makeVocabulary(
      [
        ...FORMS,
        ...['Smithson norm', 'Smithson product', 'Weight norm', 'Weight product', 'tea weight', 'Sampling norm'].map(
          (text) => ({ text }),
        ),
      ],
      FITTED,
    );
    const text = readPaper(paperOf('p', 'Smithson Weight Sampling', 'Smithson Weight Sampling is cheap.'));
    expect(scoredTerms.harvest(text, vocabulary).map(({ name }) => name)).toEqual(['Smithson weight sampling']);
  });

  it('gives in lower case what has a capital only where it opens a sentence', () => {
    expect(termsIn('Steam estimation is slow. We improve steam estimation.')).toEqual(['steam estimation']);
    expect(termsIn('Poisson estimation is slow. We improve Poisson estimation.')).toEqual(['Poisson estimation']);
  });

  it.each([
    ['a description', 'It gives large improvements over previous work, and good results in many areas.'],
    ['a place, however often', 'We worked in Ruritania. People of Ruritania, and all friends of Ruritania, helped.'],
    ['a known term', 'We rely on kettle entropy, and kettle entropy again.'],
  ])('leaves out %s', (_, abstract) => {
    expect(termsIn(abstract)).toEqual([]);
  });

  it('asks other papers about a likely phrase of several words that abstracts at large never hold, not about known terms side by side', () => {
    const text = readPaper(paperOf('p', 'T', 'The samovar lids were measured, and the tea retrieval steam tracking.'));
    const asked = scoredTerms.harvest(text, VOCABULARY).filter(({ detector }) => detector === 'recurring-term');
    expect(asked.map(({ name }) => name)).toEqual(['samovar lid']);
  });

  it('finds nothing without fitted weights', () => {
    const vocabulary = makeVocabulary(FORMS, EMPTY_FITTED);
    expect(scoredTerms.harvest(readPaper(paperOf('p', 'T', 'We use weight sampling.')), vocabulary)).toEqual([]);
  });
});

describe('mostOfSurroundings', () => {
  it('is no less than what stands beside any candidate adds', () => {
    const abstract =
      'We propose a new weight sampling, called kettle sampling (KS), for steam. The weight sampling method, tea and Steam Boiling beat it. Kettle sampling is a method.';
    const text = readPaper(paperOf('p', 'Weight sampling for boiling steam', abstract));
    const { candidates } = termCandidates(text, VOCABULARY);
    for (const candidate of candidates) {
      const model = VOCABULARY.models.get(modelOf(candidate)) ?? { base: 0, weights: new Map<string, number>() };
      const added = oddsTold(model, (add) => tellSurroundings(candidate.uses, text, add));
      expect(added, candidate.phrase).toBeLessThanOrEqual(mostOfSurroundings(model));
    }
    expect(candidates.length).toBeGreaterThan(9);
  });
});
