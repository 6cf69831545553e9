/* cytoscape on given places, with its quickest edges. */
addEventListener('load', async () => {
  const { nodes, edges } = await (await fetch('graph.json')).json();
  window.peer = cytoscape({
    container: document.getElementById('map'),
    elements: {
      nodes: nodes.map(({ key, attributes: { x, y, ...data } }) => ({
        data: { id: key, ...data },
        position: { x, y },
      })),
      edges: edges.map(({ key, source, target }) => ({ data: { id: `e${key}`, source, target } })),
    },
    layout: { name: 'preset' },
    autoungrabify: true,
    style: [
      {
        selector: 'node',
        style: { width: 'data(size)', height: 'data(size)', 'background-color': 'data(color)', label: 'data(label)' },
      },
      { selector: 'edge', style: { width: 1, 'curve-style': 'haystack' } },
    ],
  });
});
