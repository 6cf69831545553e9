/** How far a run is, and about how long it still takes: on a terminal one line that is written over, elsewhere a line for each stage. */
import type { EachPaper } from '../../src/pipeline/per-paper.ts';

/** Stages with the share of the whole time that each takes, in any unit; a stage that is not among them counts nothing. */
export type Shares = Readonly<Record<string, number>>;

/** Where progress is shown: the error stream, so that the output stays the same from run to run. */
export type Screen = Readonly<{ isTTY?: boolean; columns?: number; write: (text: string) => unknown }>;

/** Least time between two updates of the line: what changes faster is not read. */
const REFRESH_MS = 100;
/** Before this share of the whole is done nothing is said of the rest. */
const LEAST_DONE = 0.04;
/** Of a terminal that does not tell, or tells 0. */
const USUAL_COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[K';

/** Lines go the way of all other messages. */
const ERROR_STREAM: Screen = process.stderr.isTTY
  ? process.stderr
  : { write: (lines) => console.error(lines.replace(/\n$/, '')) };

export class Progress {
  readonly #shares: Shares;
  readonly #screen: Screen;
  readonly #now: () => number;
  readonly #startMs: number;
  #stage = '';
  #stageStartMs: number;
  #drawnMs = 0;
  /** Shares of the stages behind, and how much of this one is done, 0 to 1. */
  #behind = 0;
  #part = 0;
  #words = '';

  /** @param now  milliseconds of a clock that never goes back */
  constructor(shares: Shares, screen: Screen = ERROR_STREAM, now: () => number = () => performance.now()) {
    this.#shares = shares;
    this.#screen = screen;
    this.#now = now;
    this.#startMs = now();
    this.#stageStartMs = this.#startMs;
  }

  /** The next stage starts, and the one before is done. */
  stage(name: string): void {
    this.#finish();
    this.#stage = name;
    this.#draw(true);
  }

  /** So many of all of the stage's papers or pages are done. */
  part(done: number, all: number): void {
    this.#part = all > 0 ? Math.min(1, done / all) : 0;
    this.#words = ` ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`;
    this.#draw(done === all);
  }

  /** A line of its own, above the line that is written over. */
  line(text: string): void {
    if (this.#screen.isTTY) this.#screen.write(CLEAR_LINE);
    this.#screen.write(`${text}\n`);
    this.#draw(true);
  }

  /** The last stage is done: what is written over goes, and the whole time stands in its place. */
  end(): void {
    this.#finish();
    this.#stage = '';
    if (this.#screen.isTTY) this.#screen.write(CLEAR_LINE);
    this.#screen.write(`  ${'all'.padEnd(14)}${seconds(this.#now() - this.#startMs)}\n`);
  }

  #finish(): void {
    const nowMs = this.#now();
    this.#behind += this.#shares[this.#stage] ?? 0;
    this.#part = 0;
    this.#words = '';
    if (this.#stage !== '' && !this.#screen.isTTY) {
      const left = this.#timeLeft(nowMs);
      this.#screen.write(`  ${this.#stage.padEnd(14)}${seconds(nowMs - this.#stageStartMs)}${left && `  ${left}`}\n`);
    }
    this.#stageStartMs = nowMs;
  }

  #draw(isDue: boolean): void {
    const nowMs = this.#now();
    if (!this.#screen.isTTY || this.#stage === '' || (!isDue && nowMs - this.#drawnMs < REFRESH_MS)) return;
    this.#drawnMs = nowMs;
    const left = this.#timeLeft(nowMs);
    const text = `  ${this.#stage}${this.#words}${left && ` · ${left}`}`;
    this.#screen.write(`${CLEAR_LINE}${text.slice(0, (this.#screen.columns || USUAL_COLUMNS) - 1)}`);
  }

  /** As if what is ahead takes as long, by its share, as what is behind; '' where that says little or is a few seconds. */
  #timeLeft(nowMs: number): string {
    const all = Object.values(this.#shares).reduce((sum, share) => sum + share, 0);
    const done = (this.#behind + this.#part * (this.#shares[this.#stage] ?? 0)) / all;
    return done < LEAST_DONE || done > 1 ? '' : timeWords(((nowMs - this.#startMs) * (1 - done)) / done);
  }
}

/** Has whoever looks at progress told of each paper that is done. */
export function tellingParts(eachPaper: EachPaper, progress: Progress): EachPaper {
  return (name, papers, shared, onMade) => {
    let done = 0;
    return eachPaper(name, papers, shared, (from, made) => {
      done += made.length;
      progress.part(done, papers.length);
      onMade?.(from, made);
    });
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2).padStart(7)} s`;
}

/** "about 40 s left", "about 3 min left"; '' for less than five seconds. */
function timeWords(ms: number): string {
  const left = Math.round(ms / 1000);
  if (left < 5) return '';
  if (left < 100) return `about ${left < 20 ? left : Math.round(left / 10) * 10} s left`;
  return `about ${Math.round(left / 60)} min left`;
}
