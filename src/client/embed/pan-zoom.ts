/** Pan and zoom of an SVG by its view box: nothing of the drawing changes, and at rest it is as it was. */

export type PanZoom = Readonly<{
  /** About a point of the window, else about the middle. Stays within 1 to 8 times. */
  zoomBy: (factor: number, at?: Readonly<{ x: number; y: number }>) => void;
  /** @param dx, dy  px of the window */
  panBy: (dx: number, dy: number) => void;
  /** Moves the least that brings a box of the window into view; does nothing where all of the drawing is. */
  reveal: (box: DOMRect) => void;
  reset: () => void;
  isZoomed: () => boolean;
}>;

const MOST = 8;

/** @param svg  has a `viewBox` */
export function createPanZoom(svg: SVGSVGElement): PanZoom {
  const { x: left, y: top, width, height } = svg.viewBox.baseVal;
  let [x, y, zoom] = [left, top, 1];

  const apply = () => {
    const [w, h] = [width / zoom, height / zoom];
    x = Math.min(left + width - w, Math.max(left, x));
    y = Math.min(top + height - h, Math.max(top, y));
    svg.setAttribute('viewBox', [x, y, w, h].map((value) => Math.round(value * 100) / 100).join(' '));
  };
  /** px of the window per unit of the drawing. */
  const scale = () => svg.getScreenCTM()?.a ?? 1;
  const panBy = (dx: number, dy: number) => {
    const unit = scale();
    x -= dx / unit;
    y -= dy / unit;
    apply();
  };

  return {
    zoomBy: (factor, at) => {
      const next = Math.min(MOST, Math.max(1, zoom * factor));
      const point =
        at && svg.getScreenCTM() ? new DOMPoint(at.x, at.y).matrixTransform(svg.getScreenCTM()?.inverse()) : undefined;
      const [cx, cy] = [point?.x ?? x + width / zoom / 2, point?.y ?? y + height / zoom / 2];
      x = cx - ((cx - x) * zoom) / next;
      y = cy - ((cy - y) * zoom) / next;
      zoom = next;
      apply();
    },
    panBy,
    reveal: (box) => {
      if (zoom === 1) return;
      const frame = svg.getBoundingClientRect();
      const off = (from: number, to: number, start: number, end: number) =>
        from < start ? start - from : to > end ? end - to : 0;
      panBy(off(box.left, box.right, frame.left, frame.right), off(box.top, box.bottom, frame.top, frame.bottom));
    },
    reset: () => {
      zoom = 1;
      apply();
    },
    isZoomed: () => zoom > 1,
  };
}
