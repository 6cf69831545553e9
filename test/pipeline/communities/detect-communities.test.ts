import { describe, expect, it } from 'vitest';
import type { Communities, ConceptGraph } from '../../../src/domain/schema/graph.ts';
import { detectCommunities } from '../../../src/pipeline/communities/detect-communities.ts';
import { companionLinks, weighLinks } from '../../../src/pipeline/communities/link-weights.ts';
import { inventConcept, inventEdge, inventGraph, inventNode } from '../invented-graph.ts';

const OPTIONS = { resolution: 1, seed: 1 };

describe('detectCommunities', () => {
  const graph = inventGraph(8, 14);
  const found = detectCommunities(graph, OPTIONS);

  it('finds the fields that the graph was made of', () => {
    for (const region of found.regions) {
      const crafts = new Set(region.members.map((id) => id.split('-')[0]));
      expect(crafts.size, region.name).toBe(1);
    }
    expect(found.regions.length).toBeGreaterThanOrEqual(4);
    expect(found.modularity).toBeGreaterThan(0.7);
  });

  it('puts every concept into exactly one region and at most one neighbourhood of it', () => {
    const members = found.regions.flatMap((region) => region.members);
    expect(members.toSorted()).toEqual(graph.nodes.map(({ concept }) => concept.id));
    for (const neighbourhood of found.neighbourhoods) {
      for (const id of neighbourhood.members) expect(found.regionByConcept.get(id)).toBe(neighbourhood.parent);
    }
    const inNeighbourhoods = found.neighbourhoods.flatMap((one) => one.members);
    expect(new Set(inNeighbourhoods).size).toBe(inNeighbourhoods.length);
  });

  it('leaves no community that falls apart', () => {
    for (const { name, members } of found.regions) expect(isConnected(members, graph), name).toBe(true);
  });

  it('lists members by prominence', () => {
    const prominence = new Map(graph.nodes.map((node) => [node.concept.id, node.prominence]));
    for (const { members } of found.regions) {
      const values = members.map((id) => prominence.get(id) ?? 0);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
  });

  it('names each by words that are found in it, no two alike, ids unique over both levels', () => {
    const all = [...found.regions, ...found.neighbourhoods];
    const nameById = new Map(graph.nodes.map(({ concept }) => [concept.id, concept.name.toLowerCase()]));
    for (const { name, words, members } of all) {
      expect(name).toMatch(/^\p{Lu}/u);
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(members.some((id) => nameById.get(id)?.includes(word.toLowerCase()))).toBe(true);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(found.regions.map(({ name }) => name)).size).toBe(found.regions.length);
  });

  it('gives the same for the same seed', () => {
    expect(flat(detectCommunities(graph, OPTIONS))).toEqual(flat(found));
  });

  it('puts an umbrella where its ties lead, without being led by it', () => {
    const umbrella = inventNode({ concept: inventConcept({ id: 'craft', paperCount: 90 }), isUmbrella: true });
    const edges = graph.nodes.map(({ concept }) => inventEdge(concept.id, 'craft'));
    const nodes = [...graph.nodes, umbrella].sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1));
    const withIt = detectCommunities({ ...graph, nodes, edges: [...graph.edges, ...edges] }, OPTIONS);
    expect(withIt.regions.length).toBe(found.regions.length);
    expect(withIt.regionByConcept.get('craft')).toBeDefined();
  });
});

describe('detectCommunities of a reading list', () => {
  /** Papers of two crafts whose concepts are theirs alone, but for the company in the paper; papers of a craft are kin. */
  const nodes = ['weaving', 'pottery'].flatMap((craft) =>
    Array.from({ length: 6 }, (_, paper) => {
      const ids = Array.from({ length: 5 }, (_, i) => `${craft}-${paper}-${i}`);
      return ids.map((id) => {
        const concept = inventConcept({ id, name: `${craft} ${id}`, paperCount: 1 });
        return inventNode({ concept, companions: ids.filter((other) => other !== id) });
      });
    }).flat(),
  );
  nodes.sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1));
  const kin = ['weaving', 'pottery'].flatMap((craft) =>
    Array.from({ length: 5 }, (_, i) => ({ a: `${craft}-${i}-0`, b: `${craft}-${i + 1}-0`, weight: 0.5 })),
  );

  it('finds regions by the company in papers and by papers that are kin, each of several papers', () => {
    const { regions } = detectCommunities({ nodes, edges: [], coMentions: [], kin }, OPTIONS);
    expect(regions.length).toBeGreaterThanOrEqual(2);
    for (const { members } of regions) {
      expect(new Set(members.map((id) => id.split('-')[0])).size).toBe(1);
      expect(new Set(members.map((id) => id.slice(0, -2))).size).toBeGreaterThan(1);
    }
  });

  it('finds none where nothing says that papers are few', () => {
    expect(detectCommunities({ nodes, edges: [], coMentions: [] }, OPTIONS).regions).toHaveLength(1);
  });
});

describe('detectCommunities, at the edges', () => {
  it('makes no region of an empty graph', () => {
    expect(detectCommunities({ nodes: [], edges: [], coMentions: [] }, OPTIONS).regions).toEqual([]);
  });

  it('makes one region of concepts without ties', () => {
    const nodes = ['hammer', 'tongs'].map((id) => inventNode({ concept: inventConcept({ id }) }));
    const { regions } = detectCommunities({ nodes, edges: [], coMentions: [] }, OPTIONS);
    expect(regions.map(({ members }) => members)).toEqual([['hammer', 'tongs']]);
  });

  it('lets a concept of one paper join its company', () => {
    const graph = inventGraph(4, 12);
    const found = detectCommunities(graph, OPTIONS);
    for (const { concept, companions } of graph.nodes) {
      const [main] = companions ?? [];
      if (main !== undefined) expect(found.regionByConcept.get(concept.id)).toBe(found.regionByConcept.get(main));
    }
  });
});

function isConnected(members: readonly string[], graph: ConceptGraph): boolean {
  const inside = new Set(members);
  const links = [...weighLinks(graph), ...companionLinks(graph.nodes)];
  const [first] = members;
  const reached = new Set(first === undefined ? [] : [first]);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { a, b } of links) {
      if (!inside.has(a) || !inside.has(b)) continue;
      if (reached.has(a)) reached.add(b);
      else if (reached.has(b)) reached.add(a);
    }
  }
  return reached.size === members.length;
}

function flat({ regions, neighbourhoods, modularity }: Communities): unknown {
  return { regions, neighbourhoods, modularity };
}

describe('concepts tied to nothing that regions are found by', () => {
  it('stay with those that they are tied to', () => {
    const graph = inventGraph(4, 10);
    const apart = ['isle-a', 'isle-b', 'isle-c'].map((id) => inventNode({ concept: inventConcept({ id }) }));
    const nodes = [...graph.nodes, ...apart].sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1));
    const withCompany = nodes.map((node) =>
      node.concept.id === 'isle-a'
        ? { ...node, companions: ['dyeing-00'] }
        : node.concept.id === 'isle-c'
          ? { ...node, companions: ['weaving-00'] }
          : node,
    );
    const edges = [...graph.edges, inventEdge('isle-b', 'isle-a'), inventEdge('isle-c', 'isle-b')];
    const { regionByConcept } = detectCommunities({ ...graph, nodes: withCompany, edges }, OPTIONS);
    expect(new Set(apart.map(({ concept }) => regionByConcept.get(concept.id))).size).toBe(1);
  });
});
