/** What the pointer is on says what it is, on a small sheet beside it. */
import { SANS, type Theme } from '../../view/tokens.ts';
import type { Point, Size } from './camera.ts';
import type { Layer } from './canvas.ts';

const NOTE = { size: 13, line: 18, width: 300, pad: 8, gap: 10, lines: 3 } as const;

/**
 * Draws it within the frame.
 * @param at    px
 * @param foot  a last line in grey
 */
export function drawNote({ context }: Layer, frame: Size, theme: Theme, at: Point, text: string, foot?: string): void {
  context.font = `${NOTE.size}px ${SANS}`;
  const lines = wrap(text, (part) => context.measureText(part).width);
  const inks = lines.map(() => theme.ink);
  if (foot !== undefined) {
    lines.push(foot);
    inks.push(theme.ink3);
  }
  const width = Math.max(...lines.map((line) => context.measureText(line).width)) + 2 * NOTE.pad;
  const height = lines.length * NOTE.line + 2 * NOTE.pad;
  const left = at.x + NOTE.gap + width > frame.width ? at.x - NOTE.gap - width : at.x + NOTE.gap;
  const top = Math.max(4, Math.min(frame.height - height - 4, at.y - height / 2));
  context.fillStyle = theme.sheet;
  context.strokeStyle = theme.ink3;
  context.lineWidth = 1;
  context.beginPath();
  context.rect(Math.round(left) + 0.5, Math.round(top) + 0.5, Math.round(width), Math.round(height));
  context.fill();
  context.stroke();
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  lines.forEach((line, i) => {
    context.fillStyle = inks[i] ?? theme.ink;
    context.fillText(line, left + NOTE.pad, top + NOTE.pad + NOTE.line * (i + 0.75));
  });
}

/** Broken at words into lines of the note's width; what is too long for all lines ends with an ellipsis. */
function wrap(text: string, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= NOTE.width) {
      line = longer;
      continue;
    }
    if (lines.length === NOTE.lines - 1) return [...lines, `${line} …`];
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}
