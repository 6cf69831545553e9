/** A view in graphology's own format (https://graphology.github.io/serialization.html): `Graph.from(JSON.parse(text))` opens it. */
import { conceptAddress, isDirected, type ViewContent } from './content.ts';

/** Attributes as in GEXF, y up; node keys are ids. */
export function toGraphologyJson({ source, nodes, edges }: ViewContent): string {
  const graph = {
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    attributes: {
      title: source.title,
      site: source.site,
      source: source.address,
      ...(source.dataDate === undefined ? {} : { dataDate: source.dataDate }),
      dataHash: source.dataHash,
    },
    nodes: nodes.map(({ id, name, kind, region, colour, x, y, radius, relationCount, paperCount }) => ({
      key: id,
      attributes: {
        label: name,
        kind,
        region,
        color: colour,
        x: round(x),
        y: round(-y),
        size: round(2 * radius),
        relations: relationCount,
        papers: paperCount,
        page: conceptAddress(source, id),
      },
    })),
    edges: edges.map(({ from, to, type, mode, paperCount }, index) => ({
      key: `e${index}`,
      source: from,
      target: to,
      undirected: !isDirected(type),
      attributes: { type, ...(mode === undefined ? {} : { mode }), papers: paperCount },
    })),
  };
  return `${JSON.stringify(graph)}\n`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0; // no minus zero
}
