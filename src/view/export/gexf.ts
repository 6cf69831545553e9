/** A view as GEXF 1.3 (https://gexf.net/1.3/): opened by Gephi, Gephi Lite, graphology. */
import { element, escapeXml } from '../svg.ts';
import { conceptAddress, isDirected, type ExportEdge, type ExportNode, type ViewContent } from './content.ts';

const NAMESPACES = {
  xmlns: 'http://gexf.net/1.3',
  'xmlns:viz': 'http://gexf.net/1.3/viz',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
  version: '1.3',
};
const NODE_ATTRIBUTES = [
  ['kind', 'string'],
  ['region', 'string'],
  ['relations', 'integer'],
  ['papers', 'integer'],
  ['page', 'anyURI'],
] as const;
const EDGE_ATTRIBUTES = [
  ['type', 'string'],
  ['mode', 'string'],
  ['symmetric', 'boolean'],
  ['papers', 'integer'],
] as const;

/**
 * @returns an XML document; characters that XML forbids are dropped. y points up, as Gephi has it. Every edge is written as
 *          directed, because NetworkX refuses files of both sorts; `symmetric` says where the direction means nothing
 */
export function toGexf(content: ViewContent): string {
  const { source, nodes, edges } = content;
  const { dataDate } = source;
  const lastModified = dataDate !== undefined && /^\d{4}-\d\d-\d\d$/.test(dataDate) ? dataDate : undefined;
  const meta = element(
    'meta',
    { lastmodifieddate: lastModified },
    text('creator', source.site) +
      text('title', source.title) +
      text('description', `${source.title}. ${source.address} Data ${source.dataHash}`),
  );
  const graph = element(
    'graph',
    { defaultedgetype: 'directed', mode: 'static' },
    attributes('node', NODE_ATTRIBUTES) +
      attributes('edge', EDGE_ATTRIBUTES) +
      element('nodes', { count: nodes.length }, nodes.map((node) => toNode(node, content)).join('')) +
      element('edges', { count: edges.length }, edges.map(toEdge).join('')),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('gexf', NAMESPACES, meta + graph)}\n`;
}

function toNode(node: ExportNode, { source }: ViewContent): string {
  const values = {
    kind: node.kind,
    region: node.region,
    relations: node.relationCount,
    papers: node.paperCount,
    page: conceptAddress(source, node.id),
  };
  const { r, g, b } = toRgb(node.colour);
  const look =
    element('viz:color', { hex: node.colour, r, g, b }) +
    element('viz:position', { x: node.x, y: -node.y, z: 0 }) +
    element('viz:size', { value: 2 * node.radius });
  return element('node', { id: node.id, label: node.name }, toValues(values) + look);
}

function toEdge({ from, to, type, mode, paperCount }: ExportEdge, index: number): string {
  const ends = { id: index, source: from, target: to };
  const symmetric = String(!isDirected(type));
  const values = toValues({ type, ...(mode === undefined ? {} : { mode }), symmetric, papers: paperCount });
  return element('edge', { ...ends, label: type, weight: paperCount }, values);
}

function attributes(of: 'node' | 'edge', list: readonly (readonly [string, string])[]): string {
  const declared = list.map(([id, type]) => element('attribute', { id, title: id, type }));
  return element('attributes', { class: of, mode: 'static' }, declared.join(''));
}

function toValues(values: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(values).map(([name, value]) => element('attvalue', { for: name, value }));
  return element('attvalues', {}, written.join(''));
}

function text(name: string, content: string): string {
  return element(name, {}, escapeXml(content));
}

function toRgb(hex: string): Readonly<{ r: number; g: number; b: number }> {
  const value = Number.parseInt(hex.slice(1), 16);
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 };
}
