/* vis-network on given places, without physics. */
addEventListener('load', async () => {
  const { nodes, edges } = await (await fetch('graph.json')).json();
  const data = {
    nodes: nodes.map(({ key, attributes: { x, y, size, color, label } }) => ({
      id: key,
      x,
      y,
      size,
      color,
      label,
      shape: 'dot',
    })),
    edges: edges.map(({ source, target }) => ({ from: source, to: target })),
  };
  window.peer = new vis.Network(document.getElementById('map'), data, {
    physics: false,
    interaction: { dragNodes: false },
    edges: { smooth: false },
  });
});
