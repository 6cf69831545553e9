/* Bare sigma, as its guide says: the export of graphology is fetched and imported, sigma draws it. */
addEventListener('load', async () => {
  const graph = new graphology.MultiDirectedGraph();
  graph.import(await (await fetch('graph.json')).json());
  const renderer = new Sigma(graph, document.getElementById('map'), { labelRenderedSizeThreshold: 9 });
  window.peer = { renderer, graph };
});
