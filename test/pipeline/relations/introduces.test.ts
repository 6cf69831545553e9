import { describe, expect, it } from 'vitest';
import { relate } from './invented.ts';

describe('what a paper introduces', () => {
  const role = (title: string, abstract: string, fresh = ['Zeb']) => relate(title, abstract, { fresh }).roles['Zeb'];

  it.each([
    ['the name before the colon of the title', '{Zeb}: a good method', ''],
    ['the object of "we propose"', 'A title', 'In this paper, we propose a new network {Zeb}.'],
    ['a name after "termed"', 'A title', 'This leads to a network termed {Zeb}.'],
    ['the subject of "is proposed"', 'A title', 'In this paper, a new network named {Zeb} is proposed.'],
    ['"our NAME"', 'A title', 'Speed matters. Our {Zeb} is fast.'],
    ['"our final model NAME"', 'A title', 'Speed matters. Our final model {Zeb} is fast.'],
    ['"our newly proposed NAME"', 'A title', 'Speed matters. It is fast on our newly proposed {Zeb}.'],
    ['a title that starts with a new name', '{Zeb} of Small Networks', ''],
  ])('is %s', (_, title, abstract) => {
    expect(role(title, abstract)).toBe('introduces');
  });

  it('is not a concept known from many papers, unless it is coined and opens the title', () => {
    expect(relate('A title', 'We propose a {tuning} method.').roles['tuning']).not.toBe('introduces');
    expect(relate('{ZebNet}: fast', 'We propose {ZebNet}.').roles['ZebNet']).toBe('introduces');
  });

  it('gives what the paper introduces no further role', () => {
    const abstract =
      'We propose {Zeb:model}, a model built on {BERT:model}. We evaluate {Zeb:model} on benchmarks with {Zeb:model}.';
    const { evidence } = relate('{Zeb:model}: small and fast', abstract, { fresh: ['Zeb'] });
    expect(evidence['Zeb']?.map(({ type }) => type)).toEqual(['introduces', 'mentions']);
  });

  it('is read from the sentence of the abstract that presents it, from the title where none does', () => {
    const options = { fresh: ['Zeb'] };
    const title = '{Zeb}: a good method';
    const said = (abstract: string) => {
      const [reason] = relate(title, abstract, options).evidence['Zeb'] ?? [];
      const { field, start, end } = reason?.evidence ?? { field: 'title', start: 0, end: 0 };
      return `${field}: ${(field === 'title' ? title : abstract).replaceAll(/[{}]/g, '').slice(start, end)}`;
    };
    expect(said('{Zeb} is fast. We propose {Zeb}, which waits.')).toBe('abstract: We propose Zeb, which waits.');
    expect(said('It is slow. {Zeb} is fast.')).toBe('title: Zeb: a good method');
  });

  it('may be a term in lower case', () => {
    const abstract = 'In this paper, we propose a new {zebra sampling}.';
    const { roles } = relate('T', abstract, { fresh: ['zebra sampling'], detector: 'scored-term' });
    expect(roles['zebra sampling']).toBe('introduces');
  });

  it('is no unsure term beside a name of its own', () => {
    const abstract = 'We propose {Zeb}, a {dynamic cache keeping} method. It is small.';
    const fresh = ['Zeb', 'dynamic cache keeping'];
    const beside = (detector: string) =>
      relate('{Zeb}: {dynamic cache keeping}', abstract, {
        fresh,
        detector: (id) => (id === 'Zeb' ? 'title-name' : detector),
      }).roles;
    expect(beside('scored-term')['Zeb']).toBe('introduces');
    expect(beside('scored-term')['dynamic cache keeping']).not.toBe('introduces');
    expect(beside('coined-token')['dynamic cache keeping']).toBe('introduces');
    const apart = 'We propose {Zeb}, a small tool. We also propose {zebra sampling}, which waits.';
    const detector = (id: string): string => (id === 'Zeb' ? 'title-name' : 'scored-term');
    expect(
      relate('{Zeb}: Fast Tea', apart, { fresh: ['Zeb', 'zebra sampling'], detector }).roles['zebra sampling'],
    ).toBe('introduces');
  });

  it('is only what it says it introduces, where papers are not about methods', () => {
    const options = { fresh: ['ICP-MS'], detector: 'acronym-pair', isNear: false };
    const measured = 'We measured zinc with {mass spectrometry=ICP-MS} ({ICP-MS}), and fell from 21 to 15 mg.';
    expect(relate('A title', measured, { ...options, isNear: true }).roles['ICP-MS']).toBe('introduces');
    expect(relate('A title', measured, options).roles['ICP-MS']).not.toBe('introduces');
    expect(relate('{ICP-MS} of zinc', measured, options).roles['ICP-MS']).not.toBe('introduces');
    expect(relate('A title', 'We introduce {ICP-MS}, a new assay.', options).roles['ICP-MS']).toBe('introduces');
  });

  it.each([
    ['The kettle search method ({KSM}) is introduced to tune the pots.', false],
    ['Then the {KSM} algorithm was further introduced to tune the pots.', false],
    ['A kettle search method ({KSM}) is introduced to tune the pots.', true],
    ['The kettle search method ({KSM}) is introduced, which tunes pots.', true],
    ['The kettle scale ({KSM}) was developed by Ito et al in 1997.', false],
    ['{KSM}: It was first developed by M. Ito in 1997 to rate pots.', false],
  ])('is far from machine learning nothing that is put to use, or by others: %s', (sentence, isSo) => {
    const text = sentence.replace(/kettle search method(?= \()/, '{kettle search method=KSM}');
    const options = { fresh: ['KSM'], detector: 'acronym-pair' };
    expect(relate('A title', text, { ...options, isNear: false }).roles['KSM'] === 'introduces').toBe(isSo);
  });

  it.each([
    ['a name before the colon', '{Zebstat}: faster tea', 'Tea is hot.', 'title-name', true],
    ['a name before a dash', '{Zebstat} - a faster tea', 'Tea is hot.', 'title-name', true],
    ['a name before its compound', '{Zebstat}-based tea', 'Tea is hot.', 'title-name', false],
    ['a word that the abstract has as a word', '{Kettles}: faster tea', 'Some kettles are hot.', 'title-name', false],
    ['a phrase', '{Kettle sampling}: methods and applications', 'Tea is hot.', 'scored-term', false],
    ['a phrase with its short form', '{Kettles of tea=KOT} ({KOT}): a plan', 'Tea is hot.', 'acronym-pair', true],
    ['what others call so', 'A title', 'The cells turn on a kettle called {Hot1}.', 'introduced-name', false],
    ['what the paper calls so', 'A title', 'We build a kettle called {Hot1}.', 'introduced-name', true],
  ])('is far from machine learning what a name and its sentence say: %s', (_, title, abstract, detector, isSo) => {
    const fresh = ['Zebstat', 'Kettles', 'Kettle sampling', 'KOT', 'Hot1'];
    const { roles } = relate(title, abstract, { fresh, detector, isNear: false });
    expect(Object.values(roles).includes('introduces')).toBe(isSo);
  });

  it.each([
    ['We study a kettle called {Zeb}.', true],
    ['We study a kettle, also called {Zeb}.', false],
    ['We study the so-called {Zeb}.', false],
    ['Kettles boil water, which is termed {Zeb}.', false],
    ['We propose a new kettle, which is called {Zeb}.', true],
    ['Li et al. used the sampling of leaves ({Zeb}).', false],
    ['They boil it in {Zeb} (Li, 2012).', false],
    ['In [4] a kettle is designed that is named {Zeb}.', false],
    ['We show how it is trained via {Zeb}.', false],
    ['For tea we additionally incorporate the {Zeb} into the pot.', false],
    ['We present a kettle by employing {Zeb}, a family of lids.', false],
    ['We further read several recent kettles ({Zeb} and others) as pots.', false],
    ['We reach a heat on par with the results of {Zeb}.', false],
    ['We present a critique of {Zeb}.', false],
    ['The {Zeb} keeps the kettle clean.', false],
  ])('is not what has its name from elsewhere: %s', (abstract, isSo) => {
    const { roles } = relate('A title', abstract, { fresh: ['Zeb'], detector: 'introduced-name' });
    expect(roles['Zeb'] === 'introduces').toBe(isSo);
  });

  it('is a part that the own work has', () => {
    const fresh = ['Zeb', 'Tea Warmer'];
    const said = (text: string) =>
      relate('{Zeb}: fast', `We propose {Zeb}, a net. ${text}`, { fresh, detector: 'capitalised-phrase' }).roles;
    expect(said('{Zeb} has a {Tea Warmer} to keep it hot.')['Tea Warmer']).toBe('introduces');
    expect(said('The {Tea Warmer} will keep {Zeb} hot.')['Tea Warmer']).not.toBe('introduces');
  });

  it.each([
    ['{Zeb:model}: Fast Nets', 'We train a net, {Zeb}. {Zeb} outperforms {Yak}. We release {Zeb}.', true],
    ['{Zeb:model}: Still Fast?', '{Zeb} has been used for years. We study eight nets of {Zeb}.', false],
    ['Fast Nets: {Zeb:model}', 'We train a net, {Zeb}. {Zeb} outperforms {Yak}. We release {Zeb}.', false],
    ['{zebra:task}: Fast Nets', 'We train a net, {zebra}. {zebra} outperforms {Yak}. We release {zebra}.', false],
  ])('may be a name before the colon of a title that many papers know: %s %s', (title, abstract, isSo) => {
    const { roles } = relate(title, abstract, { detector: 'lexicon' });
    expect(Object.values(roles).includes('introduces')).toBe(isSo);
  });

  it.each([
    'To this end we introduce {Zeb}.',
    'In this study we introduce {Zeb}.',
    'Here we introduce {Zeb}.',
    'Today we open-source {Zeb}.',
  ])('is what "we" introduce, whatever stands before it without a comma: %s', (sentence) => {
    const fresh = relate('A title', sentence, { fresh: ['Zeb'] });
    expect(fresh.evidence['Zeb']?.[0]).toMatchObject({ type: 'introduces', cue: 'we-propose' });
  });

  it('is nothing in a survey', () => {
    expect(role('{Zeb}: a survey of networks', '')).not.toBe('introduces');
  });

  it('is at most six names', () => {
    const names = ['Zeb', 'Yak', 'Emu', 'Gnu', 'Ibis', 'Owl', 'Fox'];
    const abstract = names.map((name) => `We propose {${name}}, a new method. Our {${name}} wins.`).join(' ');
    const { roles } = relate('A title', abstract, { fresh: names });
    expect(names.filter((name) => roles[name] === 'introduces')).toHaveLength(6);
  });

  it('is all names of a list or none', () => {
    const fresh = ['Zeb', 'Yak', 'Emu'];
    const { roles } = relate('{Zeb}: fast', 'We propose {Zeb}, {Yak} and {Emu}.', { fresh });
    expect(fresh.map((name) => roles[name])).toEqual(['introduces', 'introduces', 'introduces']);
    const apart = relate('{Zeb}: fast', 'We propose {Zeb}. On {Yak}, {Zeb} is good.', { fresh }).roles;
    expect(apart['Yak']).not.toBe('introduces');
  });

  it('is a name also where a list compares it with others', () => {
    const fresh = ['Zeb', 'Yak', 'Emu'];
    const { roles } = relate('A title', 'We propose {Zeb}, a net. We compare {Zeb}, {Yak} and {Emu}.', { fresh });
    expect(fresh.map((name) => roles[name] === 'introduces')).toEqual([true, false, false]);
  });

  it('is no size of a model that nothing presents', () => {
    const said = (name: string, detector = 'coined-token') =>
      relate('T', `We release code. We train ({${name}:model}) here, a new net.`, { fresh: [name], detector });
    expect(said('Gnu').roles['Gnu']).toBe('introduces');
    expect(said('Gnu-30B').roles['Gnu-30B']).not.toBe('introduces');
    expect(said('Gnu-30B', 'introduced-name').roles['Gnu-30B']).toBe('introduces');
    expect(relate('T', 'We introduce {Zeb-30B:model}.', { fresh: ['Zeb-30B'] }).roles['Zeb-30B']).toBe('introduces');
  });

  it('is no name that others called so', () => {
    const said = (noun: string) => relate('A title', `${noun} of nets called {Zeb} is fast.`, { fresh: ['Zeb'] });
    expect(said('A recent variant').evidence['Zeb']?.[0]?.cue).not.toBe('called');
    expect(said('Unlike existing ways, a kind').evidence['Zeb']?.[0]?.cue).toBe('called');
    expect(said('Against popular nets stands a new kind').evidence['Zeb']?.[0]?.cue).toBe('called');
  });

  it('is not a pair that a background sentence defines', () => {
    const options = { fresh: ['Zeb'], detector: 'acronym-pair' };
    expect(relate('A title', 'Zebra networks ({Zeb}) are widely used.', options).roles['Zeb']).toBe('mentions');
    expect(relate('A title', 'We propose zebra networks ({Zeb}).', options).roles['Zeb']).toBe('introduces');
  });
});
