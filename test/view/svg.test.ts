import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPath } from '../../src/view/compact-path.ts';
import { element, escapeXml, number, ringsPath } from '../../src/view/svg.ts';
import { drawRun, roughText } from '../../src/view/text.ts';

describe('escapeXml', () => {
  it('makes no markup of text', () => {
    expect(escapeXml('<b> & "it\'s"')).toBe('&lt;b&gt; &amp; &quot;it&#39;s&quot;');
  });
  it('drops what XML may not hold, and keeps what it may', () => {
    expect(escapeXml('a\u0000b\u0008c\ud800d\u{1f300}μ\n')).toBe('abcd\u{1f300}μ\n');
  });
  it('leaves nothing that opens a tag or an entity of its own, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });
});

describe('element', () => {
  it('writes attributes in order, without those that are undefined', () => {
    expect(element('a', { x: 1.239, y: undefined, title: 'a"b' })).toBe('<a x="1.24" title="a&quot;b"/>');
    expect(element('g', {}, '')).toBe('<g></g>');
  });
  it('writes no minus zero', () => expect(number(-0.001)).toBe('0'));
});

describe('ringsPath', () => {
  it('moves and scales', () => {
    expect(ringsPath([[0, 0, 10, 0, 10, 5]], { scale: 2, dx: 1, dy: 3 })).toBe('M1 3L21 3L21 13Z');
  });
});

describe('compactPath', () => {
  it('says the same in steps of a tenth', () => {
    expect(compactPath('M10 10L12 10L12 13.5Q12 14 11.5 14Z')).toBe('m10 10h2v3.5q0 .5-.5.5z');
  });
  it('keeps numbers apart by a blank only where neither a sign nor a second point does', () => {
    expect(compactPath('M0 0Q1 2 3 4Q3.5 4.5 4 4')).toBe('m0 0q1 2 3 4 .5.5 1 0');
    expect(compactPath('M0 0L.5 1.5L1 1.8L2.2 1.8')).toBe('m0 0l.5 1.5.5.3h1.2');
  });
  it('draws the same points, to a twentieth, however long the path', () => {
    const coordinate = fc.double({ min: -200, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 }), (points) => {
        const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');
        const walked = walk(compactPath(d));
        const last = points.at(-1) ?? [0, 0];
        expect(Math.abs((walked.at(-1)?.[0] ?? 0) - last[0])).toBeLessThanOrEqual(0.06);
        expect(Math.abs((walked.at(-1)?.[1] ?? 0) - last[1])).toBeLessThanOrEqual(0.06);
      }),
    );
  });
  it('leaves out a bend that follows from the one before, as near as asked for', () => {
    const wave = 'M0 0Q10 10 20 0Q30 -10 40 0Q50 10.5 60 0';
    expect(compactPath(wave)).toBe('m0 0q10 10 20 0t20 0q10 10.5 20 0');
    expect(compactPath(wave, 5)).toBe('m0 0q10 10 20 0t20 0 20 0');
  });
  it('leaves alone what it does not know', () => {
    expect(compactPath('M0 0A5 5 0 0 1 10 10')).toBe('M0 0A5 5 0 0 1 10 10');
  });
});

describe('drawRun', () => {
  const run = { text: 'a<b', style: { size: 13, weight: 550, italic: true, tracking: 2 }, x: 5.04, y: 7 };
  it('writes text where no outlines are at hand', () => {
    const text = drawRun(run, roughText, { fill: '#123' });
    expect(text).toContain('>a&lt;b</text>');
    expect(text).toContain('font-style="italic"');
    expect(text).not.toContain('style="font');
  });
  it('draws outlines where they are', () => {
    const tools = { ...roughText, outline: () => 'M0 0L1 0Z' };
    expect(drawRun(run, tools, {})).toBe('<path d="m0 0h1z" transform="translate(5 7)"/>');
  });
});

/** End points of relative m, l, h and v. */
function walk(path: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([mlhv])([^a-z]*)/g)].flatMap(([, letter = '', text = '']) => {
    const steps = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const pairs =
      letter === 'h'
        ? steps.map((step) => [step, 0])
        : letter === 'v'
          ? steps.map((step) => [0, step])
          : steps.flatMap((step, at) => (at % 2 === 0 ? [[step, steps[at + 1] ?? 0]] : []));
    return pairs.map(([dx = 0, dy = 0]): readonly [number, number] => {
      [x, y] = [x + dx, y + dy];
      return [x, y];
    });
  });
}
