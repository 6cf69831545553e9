/** Papers per year as bars with a brush over them: whole years are chosen, a click beside the brush lets go. */
import { axisBottom, brushX, max, scaleLinear, select, type D3BrushEvent } from 'd3';
import type { ViewState } from '../view-state.ts';
import type { Bin } from '../years.ts';
import { makeSvg } from './dom.ts';

export type Histogram = Readonly<{ element: SVGSVGElement; update: (years: ViewState['years']) => void }>;

/** px of the drawing; it is scaled to its place. */
const SIZE = { width: 300, height: 96, top: 14, foot: 20 } as const;
const BAR_GAP = 1;
/** px between the ends of the axis' years, about. */
const TICK_ROOM = 44;

/**
 * @param bins  without gaps, at least one
 * @param span  first and last year of the bins
 * @param set   hears of years chosen with the brush; undefined: all
 */
export function drawHistogram(
  bins: readonly Bin[],
  span: Readonly<{ first: number; last: number }>,
  set: (years: ViewState['years']) => void,
): Histogram {
  const { width, height, top, foot } = SIZE;
  const floor = height - foot;
  const x = scaleLinear([span.first, span.last + 1], [0, width]);
  const y = scaleLinear([0, max(bins, ({ count }) => count) ?? 1], [floor, top]);
  const binWidth = width / bins.length;
  const svg = makeSvg('svg', {
    class: 'histogram-drawing',
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': describe(bins),
  });
  const root = select(svg);
  const bars = root
    .selectAll('rect')
    .data(bins)
    .join('rect')
    .attr('class', 'bar')
    .attr('x', ({ start }) => x(start) + BAR_GAP / 2)
    .attr('width', Math.max(1, binWidth - BAR_GAP))
    .attr('y', ({ count }) => y(count))
    .attr('height', ({ count }) => floor - y(count));
  const most = bins.reduce((a, b) => (b.count > a.count ? b : a));
  root
    .append('text')
    .attr('class', 'bar-count')
    .attr('x', Math.min(width - 8, Math.max(8, x(most.start) + binWidth / 2)))
    .attr('y', top - 4)
    .attr('text-anchor', 'middle')
    .text(most.count);

  const years = span.last - span.first + 1;
  const every = Math.ceil((years * TICK_ROOM) / width);
  const ticks = Array.from({ length: years }, (_, i) => span.first + i).filter((_, i) => i % every === 0);
  const axis = axisBottom(x).tickValues(ticks).tickSize(4).tickPadding(3).tickFormat(String);
  root.append('g').attr('class', 'bar-axis').attr('transform', `translate(0,${floor})`).call(axis);

  const brush = brushX<unknown>()
    .extent([
      [0, top],
      [width, floor],
    ])
    .handleSize(14)
    .on('end', ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return; // moved by us
      if (!selection) return set(undefined);
      const [left, right] = (selection as [number, number]).map((at) => x.invert(at)) as [number, number];
      const from = Math.min(span.last, Math.max(span.first, Math.round(left)));
      set({ from, to: Math.max(from, Math.min(span.last, Math.round(right) - 1)) });
    });
  const brushed = root.append<SVGGElement>('g').attr('class', 'brush').call(brush);

  return {
    element: svg,
    update: (chosen) => {
      const from = Math.max(span.first, chosen?.from ?? span.first);
      const to = Math.min(span.last, chosen?.to ?? span.last);
      bars.classed('is-out', ({ start }) => start < from || start >= to + 1);
      brushed.call(brush.move, chosen && from <= to ? [x(from), x(to + 1)] : null); // outside of all years nothing is brushed
    },
  };
}

function describe(bins: readonly Bin[]): string {
  const said = bins.filter(({ count }) => count > 0).map(({ label, count }) => `${label}: ${count}`);
  return `Dated papers, ${said.join(', ')}`;
}
