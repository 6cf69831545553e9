/** A view as GraphML (http://graphml.graphdrawing.org): opened by yEd, Cytoscape, igraph, NetworkX, graphology. */
import { element, escapeXml, number } from '../svg.ts';
import { conceptAddress, isDirected, type ExportEdge, type ExportNode, type ViewContent } from './content.ts';

const NAMESPACES = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
};
/** Name and type of each value, by what carries it; keys are the first letters of both, as `n-kind`. */
const KEYS = [
  ['graph', 'title', 'string'],
  ['graph', 'source', 'string'],
  ['graph', 'data', 'string'],
  ['node', 'label', 'string'],
  ['node', 'kind', 'string'],
  ['node', 'region', 'string'],
  ['node', 'relations', 'int'],
  ['node', 'papers', 'int'],
  ['node', 'page', 'string'],
  ['node', 'color', 'string'],
  ['node', 'x', 'double'],
  ['node', 'y', 'double'],
  ['node', 'size', 'double'],
  ['edge', 'type', 'string'],
  ['edge', 'mode', 'string'],
  ['edge', 'symmetric', 'boolean'],
  ['edge', 'papers', 'int'],
] as const;
type Carrier = (typeof KEYS)[number][0];

/**
 * @returns an XML document; characters that XML forbids are dropped. y points up, as in GEXF. Every edge is written as
 *          directed, because NetworkX and igraph refuse files of both sorts; `symmetric` says where the direction means nothing
 */
export function toGraphml(content: ViewContent): string {
  const { source, nodes, edges } = content;
  const declared = KEYS.map(([of, name, type]) =>
    element('key', { id: keyOf(of, name), for: of, 'attr.name': name, 'attr.type': type }),
  );
  const data = [source.dataDate, source.dataHash].filter(Boolean).join(', ');
  const graph = element(
    'graph',
    { id: 'map', edgedefault: 'directed' },
    toData('graph', { title: source.title, source: source.address, data }) +
      nodes.map((node) => toNode(node, content)).join('') +
      edges.map(toEdge).join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('graphml', NAMESPACES, declared.join('') + graph)}\n`;
}

function toNode(node: ExportNode, { source }: ViewContent): string {
  const values = {
    label: node.name,
    kind: node.kind,
    region: node.region,
    relations: node.relationCount,
    papers: node.paperCount,
    page: conceptAddress(source, node.id),
    color: node.colour,
    x: node.x,
    y: -node.y,
    size: 2 * node.radius,
  };
  return element('node', { id: node.id }, toData('node', values));
}

function toEdge({ from, to, type, mode, paperCount }: ExportEdge, index: number): string {
  const values = {
    type,
    ...(mode === undefined ? {} : { mode }),
    symmetric: String(!isDirected(type)),
    papers: paperCount,
  };
  return element('edge', { id: `e${index}`, source: from, target: to }, toData('edge', values));
}

function toData(of: Carrier, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const written = typeof value === 'number' ? number(value) : escapeXml(value);
      return element('data', { key: keyOf(of, name) }, written);
    })
    .join('');
}

function keyOf(of: Carrier, name: string): string {
  return `${of.slice(0, 1)}-${name}`;
}
