import { describe, expect, it } from 'vitest';
import { nameCommunities } from '../../../src/pipeline/communities/name-communities.ts';
import { phrasesOf } from '../../../src/pipeline/communities/phrases.ts';
import type { Concept } from '../../../src/domain/schema/concept.ts';
import type { GraphNode } from '../../../src/domain/schema/graph.ts';
import { inventConcept, inventNode } from '../invented-graph.ts';

function node(name: string, part: Partial<Concept> = {}, prominence = 10): GraphNode {
  return inventNode({ concept: inventConcept({ id: name, name, paperCount: 8, ...part }), prominence });
}

describe('nameCommunities', () => {
  it('prefers plain words that are a member to a proper name', () => {
    const groups = [
      [node('JaQ', {}, 40), node('jacquard weaving', { kind: 'task' })],
      [node('kiln firing', { kind: 'task' })],
    ];
    expect(nameCommunities(groups).map(({ name }) => name)).toEqual(['Jacquard weaving', 'Kiln firing']);
  });

  it('calls things of the world as papers mostly write them, and no region after a part of one long name', () => {
    const forms = (...written: readonly string[]) => written.map((form, i) => ({ form, mentionCount: 9 - i }));
    const named = (...members: readonly GraphNode[]) =>
      nameCommunities([members, [node('kiln firing')]], { isAboutMethods: false })[0]?.name;
    expect(named(node('woman', { aliases: forms('women', 'Women', 'woman') }))).toBe('Women');
    expect(named(node('dead wood', { aliases: forms('dead wood', 'dead woods') }))).toBe('Dead wood');
    expect(named(node('Zed product', { aliases: forms('Zed products') }))).toBe('Zed products');
    expect(named(node('Zed Nations', { aliases: forms('Zed Nations', 'zed nations') }))).toBe('Zed Nations');
    const house = node('COTK', { expansion: 'Centre pour la Théière Nationale' }, 60);
    expect(named(house, node('tea', {}, 30))).toBe('Tea');
  });

  it('finds the words behind an abbreviation', () => {
    const groups = [[node('JaQ', { expansion: 'Jacquard Weaving' }, 40)], [node('kiln firing')]];
    expect(nameCommunities(groups)[0]?.name).toBe('Jacquard weaving');
  });

  it('keeps the capital of a person in words without, and takes them for no proper name', () => {
    const groups = [[node('Jacquard loom'), node('JaQ', {}, 12)], [node('kiln firing')]];
    expect(nameCommunities(groups)[0]?.name).toBe('Jacquard loom');
  });

  it('does not name a region after what one paper coined', () => {
    const groups = [
      [node('warp spooling', { paperCount: 1 }, 30), node('weft tucking', {}, 12)],
      [node('kiln firing')],
    ];
    expect(nameCommunities(groups)[0]?.name).toMatch(/^Weft tucking/);
  });

  it('joins two short words that weigh nearly the same', () => {
    const groups = [[node('dyeing'), node('bleaching')], [node('kiln firing')]];
    expect(nameCommunities(groups)[0]?.name).toBe('Bleaching & dyeing');
  });

  it('leaves a name that begins with a small letter as it is', () => {
    expect(nameCommunities([[node('dWDM')], [node('kiln firing')]])[0]?.name).toBe('dWDM');
  });

  it('never gives one name twice, nor says again what the region says', () => {
    const groups = [[node('dyeing')], [node('dyeing')]];
    const names = nameCommunities(groups, { taken: ['Weaving'] }).map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(
      nameCommunities([[node('dyeing'), node('indigo vat')]], { taken: ['Dyeing'], within: 'Dyeing' })[0]?.name,
    ).toBe('Indigo vat');
  });

  it('takes no word that only stands before another', () => {
    const vats = ['indigo', 'madder', 'weld', 'woad'].map((plant) => node(`natural ${plant}`));
    const groups = [[node('dyeing', {}, 40), ...vats], [node('kiln firing')]];
    expect(nameCommunities(groups)[0]?.name.toLowerCase().split(' & ')).not.toContain('natural');
  });

  it('takes no adjective that somebody filed a paper under, where the world is told of', () => {
    const named = (isAboutMethods: boolean, ...others: readonly string[]) =>
      nameCommunities([[node('zedal', {}, 60), ...others.map((name) => node(name))], [node('kiln firing')]], {
        isAboutMethods,
      })[0]?.name;
    expect(named(false, 'zedal dye', 'zedal loom')).not.toMatch(/^Zedal(?: &|$)/);
    expect(named(true, 'zedal dye', 'zedal loom')).toMatch(/^Zedal/);
    expect(named(false, 'zedal dye', 'zedal loom', 'red zedal')).toMatch(/^Zedal/);
    expect(named(false, 'loom')).toMatch(/^Zedal/);
  });

  it('names a group without fit words after its first member', () => {
    expect(nameCommunities([[node('method')]])[0]?.name).toBe('Method');
  });
});

describe('phrasesOf', () => {
  it('folds plurals and keeps the way of writing', () => {
    const phrases = phrasesOf(inventConcept({ id: 'x', name: 'twill weaves' }));
    expect(phrases.find(({ key }) => key === 'twill weave')).toMatchObject({ text: 'twill weaves', isWhole: true });
  });
  it('takes a capital for part of a single name unless papers write it small, too', () => {
    const only = (concept: Concept): string | undefined => phrasesOf(concept)[0]?.text;
    expect(only(inventConcept({ id: 'x', name: 'Spindler' }))).toBe('Spindler');
    const aliases = [{ form: 'spindlers', mentionCount: 3 }];
    expect(only(inventConcept({ id: 'x', name: 'Spindler', aliases }))).toBe('spindler');
  });
  it('begins with no unit of measure', () => {
    const phrases = phrasesOf(inventConcept({ id: 'x', name: 'h post weaving' }));
    expect(phrases.map(({ text }) => text)).not.toContain('h post weaving');
  });
  it('leaves out words that name no field', () => {
    expect(phrasesOf(inventConcept({ id: 'x', name: 'the model of weights' }))).toEqual([]);
  });
});
