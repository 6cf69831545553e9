/** A drawn view put into the page: SVG parsed as SVG, so that nothing in it is taken for the page's own markup. */

/** @param svg  a complete document of `src/view`, in which every name is escaped */
export function toElement(svg: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (!(documentElement instanceof SVGSVGElement)) throw new Error('The drawing is damaged.');
  return document.importNode(documentElement, true);
}
