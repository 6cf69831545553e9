import { describe, expect, it } from 'vitest';
import { placePapers, toAnchors } from '../../../src/pipeline/positions/place-papers.ts';
import { buildCorpus } from '../shards/corpus-products.ts';

const { products } = await buildCorpus('corpus');

describe('placePapers', () => {
  const { resolved, related, graph, positions, specks } = products;
  const place = (papers: typeof resolved.papers) =>
    placePapers(toAnchors(papers, related.roles, graph), graph, positions);

  it('gives every paper that names a concept a place, none to the others, the same each time', () => {
    const named = resolved.papers.filter(({ concepts }) => concepts.length > 0).map(({ paperId }) => paperId);
    expect([...specks.keys()]).toEqual(named);
    expect(place(resolved.papers)).toEqual(specks);
    expect(place([{ paperId: 'silent', concepts: [] }]).size).toBe(0);
  });

  it('puts no two on one spot, and none on a dot that is drawn', () => {
    const spots = [...specks.values()];
    const apart = (a: (typeof spots)[number], b: (typeof spots)[number]) => Math.hypot(a.x - b.x, a.y - b.y);
    spots.forEach((spot, i) => {
      for (const other of spots.slice(i + 1)) expect(apart(spot, other)).toBeGreaterThan(2);
      for (const { concept, tier, isUmbrella } of graph.nodes) {
        const dot = positions.get(concept.id);
        if (dot && tier !== 'rest' && !isUmbrella) expect(apart(spot, dot)).toBeGreaterThan(3);
      }
    });
  });

  it('puts a paper beside what it introduces', () => {
    const roles = new Map(related.roles.map(({ paperId, concepts }) => [paperId, concepts]));
    let met = 0;
    for (const [paperId, spot] of specks) {
      const introduced = (roles.get(paperId) ?? []).filter((entry) => entry.roles[0]?.type === 'introduces');
      if (introduced.length !== 1) continue;
      const dot = positions.get(introduced[0]?.conceptId ?? '');
      if (dot) expect(Math.hypot(spot.x - dot.x, spot.y - dot.y)).toBeLessThan(45);
      met++;
    }
    expect(met).toBeGreaterThan(10);
  });
});
