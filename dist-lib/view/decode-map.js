/** Map data in columns, read back into concepts, relations and land for the makers of pictures. */
import { SPECK_RADIUS, toRadius } from "../domain/map-scale.js";
import { mapRule } from "../domain/on-map.js";
import { KIND_LABELS, MODE_LABELS, RELATION_LABELS } from "../domain/vocabulary.js";
// The schema's lists would bring its library along; the labels have the same keys in the same order.
const KIND_NAMES = Object.keys(KIND_LABELS);
const TYPE_NAMES = Object.keys(RELATION_LABELS);
const MODE_NAMES = Object.keys(MODE_LABELS);
const TIER_NAMES = ['common', 'introduced', 'rest'];
/** Steps per map unit in the columns. */
const GRID = 8;
/** @param data  as the build wrote it; columns of equal length */
export function decodeMap(data) {
    const { nodes: columns, edges } = data;
    const shown = columns.prominence.filter((_, i) => columns.umbrella[i] !== 1);
    const maxProminence = Math.max(0, ...shown) / 10;
    const nodes = columns.id.map((id, i) => decodeNode(data, id, i, maxProminence));
    const from = running(edges.from);
    return {
        extent: data.extent,
        paperCount: data.paperCount,
        rule: mapRule(nodes, data.paperCount),
        dataDate: data.dataDate,
        nodes,
        edges: edges.to.map((to, i) => ({
            from: from[i] ?? 0,
            to,
            type: TYPE_NAMES[edges.type[i] ?? 0] ?? 'builds-on',
            mode: MODE_NAMES[edges.mode[i] ?? 0] ?? 'others',
            paperCount: edges.papers[i] ?? 1,
        })),
        regions: data.regions.map((region) => ({ ...region, rings: region.rings.map(decodeRing) })),
        neighbourhoods: data.neighbourhoods,
        waterLines: data.waterLines.map((line) => line.map(decodeRing)),
        maxProminence,
    };
}
function decodeNode({ nodes: columns }, id, i, maxProminence) {
    const tier = TIER_NAMES[columns.tier[i] ?? 2] ?? 'rest';
    const prominence = (columns.prominence[i] ?? 0) / 10;
    return {
        id,
        name: columns.name[i] ?? id,
        kind: KIND_NAMES[columns.kind[i] ?? 0] ?? 'concept',
        tier,
        isUmbrella: columns.umbrella[i] === 1,
        region: columns.region[i] ?? -1,
        neighbourhood: columns.neighbourhood[i] ?? -1,
        x: (columns.x[i] ?? 0) / GRID,
        y: (columns.y[i] ?? 0) / GRID,
        prominence,
        paperCount: columns.papers[i] ?? 0,
        radius: tier === 'introduced' ? SPECK_RADIUS : toRadius(prominence, maxProminence),
    };
}
function decodeRing(steps) {
    const ring = [...steps];
    for (let i = 2; i < ring.length; i++)
        ring[i] = (ring[i] ?? 0) + (ring[i - 2] ?? 0);
    return ring.map((value) => value / GRID);
}
function running(differences) {
    let sum = 0;
    return differences.map((difference) => (sum += difference));
}
