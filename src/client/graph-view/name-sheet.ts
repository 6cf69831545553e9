/**
 * Names while the camera moves: each is cut out of the picture as it stood and put where its dot has gone. Writing them anew, with halos in the
 * colour of the land, takes ten times as long, and nobody reads while the map moves.
 */
import type { Run, TextTools } from '../../view/text.ts';
import type { Size } from './camera.ts';
import { createLayer, type Layer } from './canvas.ts';

export type NameSheet = Readonly<{
  /** Notes what has just been drawn: the runs, and what they were drawn for. */
  keep: (runs: readonly Run[], state: readonly unknown[]) => void;
  /** Draws the runs from what was kept; false, and nothing is drawn, where that was drawn for another state. */
  blit: (layer: Layer, frame: Size, runs: readonly Run[], state: readonly unknown[]) => boolean;
}>;

/** Halos reach so far around letters, px; letters above and below their line, in font sizes. */
const HALO_REACH = 3;
const ASCENT = 0.85;
const DESCENT = 0.3;

/** @param onCpu  see `createLayer` */
export function createNameSheet(ruler: TextTools, onCpu: boolean): NameSheet {
  const copy = createLayer('', onCpu);
  let kept: Readonly<{ runs: readonly Run[]; state: readonly unknown[] }> | undefined;
  let isCopied = false;

  return {
    keep: (runs, state) => {
      kept = { runs, state };
      isCopied = false;
    },
    blit: (layer, frame, runs, state) => {
      if (!kept || !state.every((part, i) => part === kept?.state[i])) return false;
      if (!isCopied) {
        copy.resize(frame);
        copy.begin();
        copy.context.drawImage(layer.element, 0, 0, frame.width, frame.height);
        isCopied = true;
      }
      layer.begin();
      const ratio = layer.pixelRatio();
      for (const [i, run] of runs.entries()) {
        const before = kept.runs[i];
        if (!before) continue;
        const { left, top, width, height } = boxOf(before, ruler);
        layer.context.drawImage(
          copy.element,
          ...([left * ratio, top * ratio, width * ratio, height * ratio] as const),
          ...([left + run.x - before.x, top + run.y - before.y, width, height] as const),
        );
      }
      return true;
    },
  };
}

/** What a run and its halo cover, px. */
function boxOf({ text, style, x, y }: Run, { measure }: TextTools) {
  const [ascent, descent] = [ASCENT * style.size + HALO_REACH, DESCENT * style.size + HALO_REACH];
  return {
    left: x - HALO_REACH,
    top: y - ascent,
    width: measure(text, style) + 2 * HALO_REACH,
    height: ascent + descent,
  };
}
