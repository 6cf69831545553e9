/** More than this is neither told apart nor named in a frame. */
export const MOST_NODES = 150;
/** Neighbours of a concept that an embed keeps where its address does not say. */
export const EMBED_LIMIT = 40;
/** @param hrefOf  address of a concept's page */
export function toSmallView(map, pick, hrefOf) {
    const kept = pick.nodes.slice(0, MOST_NODES);
    const ids = new Set(kept.map(({ id }) => id));
    const edges = pick.edges.flatMap(({ from, to, type }) => {
        const [start, end] = [map.nodes[from]?.id, map.nodes[to]?.id];
        return start !== undefined && end !== undefined && ids.has(start) && ids.has(end)
            ? [{ from: start, to: end, type }]
            : [];
    });
    return {
        shape: pick.shape,
        nodes: kept.map((node) => toSmallNode(map, node, hrefOf)),
        edges: withoutRepeats(edges),
        ends: pick.ends,
        more: pick.more + pick.nodes.length - kept.length,
    };
}
/** Relations of one type and direction are one line, however they are known. */
function withoutRepeats(edges) {
    return [...new Map(edges.map((edge) => [`${edge.from} ${edge.type} ${edge.to}`, edge])).values()];
}
function toSmallNode(map, node, hrefOf) {
    const region = map.regions[node.region];
    const { id, name, kind, radius, tier, x, y } = node;
    return {
        id,
        name,
        kind,
        radius,
        region: { id: region?.id ?? '', hue: region?.hue ?? -1, step: region?.step ?? 0 },
        isIntroduced: tier === 'introduced',
        href: hrefOf(id),
        x,
        y,
    };
}
/**
 * A region or neighbourhood: its concepts on the map, most prominent first, and what is stated among those that are kept.
 * @param ids    of its members, most prominent first
 * @param limit  concepts kept, at most
 */
export function pickCommunity(map, ids, limit) {
    const rows = new Map(map.nodes.map(({ id }, row) => [id, row]));
    const members = ids.flatMap((id) => rows.get(id) ?? []).filter((row) => isDrawn(map.nodes[row]));
    const kept = new Set(members.slice(0, limit));
    return {
        shape: 'map',
        nodes: [...kept].flatMap((row) => map.nodes[row] ?? []),
        edges: map.edges.filter(({ from, to }) => from !== to && kept.has(from) && kept.has(to)),
        ends: [],
        more: ids.length - kept.size,
    };
}
function isDrawn(node) {
    return node !== undefined && node.tier !== 'rest' && !node.isUmbrella;
}
/**
 * The view with fewer neighbours or fewer kinds: what keys of an address ask of data that is at hand.
 * The middle and the ends stay whatever their kind.
 */
export function narrow(view, { limit, allowsNode, allowsEdge, }) {
    const fixed = new Set(view.ends);
    const edges = view.edges.filter(allowsEdge);
    const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
    const wanted = view.nodes.filter((node) => fixed.has(node.id) || (allowsNode(node) && (view.shape === 'map' || touched.has(node.id))));
    const kept = limit === undefined ? wanted : wanted.slice(0, limit + (view.shape === 'ego' ? 1 : 0));
    const ids = new Set(kept.map(({ id }) => id));
    return {
        ...view,
        nodes: kept,
        edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
        more: view.more + wanted.length - kept.length,
    };
}
/** @throws {RangeError} a view without nodes has no middle */
export function toEgo({ nodes, edges }) {
    const [centre, ...neighbours] = nodes;
    if (centre === undefined)
        throw new RangeError('toEgo: the view has no nodes');
    return { centre, neighbours, edges };
}
