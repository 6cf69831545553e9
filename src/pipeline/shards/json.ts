/**
 * JSON that is the same bytes for the same value: sorted keys, no undefined, numbers rounded to what can matter. It is written as
 * UTF-8 at once, without a copy in order and a text of it in between: those were half of the time of a large site's files.
 */

/** Confidences, NPMI and positions: finer differences are noise. */
const DECIMALS = 4;
const UNIT = 10 ** DECIMALS;
/** Beyond it, a number times `UNIT` is too coarse to see on which side of a half it lies. */
const MAX_QUICK = 1e5;
/** Nearer to a half than this, the exact value of the number decides. */
const LEAST_CLEAR = 1e-5;
const FIRST_BYTES = 1 << 16;
/** Of UTF-8, for a UTF-16 code unit. */
const MAX_UNIT_BYTES = 3;

const [QUOTE, BACKSLASH, COMMA, MINUS, POINT, ZERO] = [0x22, 0x5c, 0x2c, 0x2d, 0x2e, 0x30];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The keys of objects that have the same ones, in the order in which they are written, each as `"key":`. */
type Layout = readonly Readonly<{ key: string; bytes: Buffer }>[];
/** Layouts by the keys that objects begin with. */
type Branch = { layout?: Layout; next: Map<string, Branch> };

/** One line of JSON. Object keys are in code-unit order, after those that are whole numbers; numbers keep four decimals. */
export function toJson(value: unknown): string {
  shared.write(value);
  return shared.takeText();
}

/** Values of JSON one after another, in two pieces of memory by turns. */
export class JsonWriter {
  #bytes = allocate(FIRST_BYTES);
  #others = allocate(FIRST_BYTES);
  #length = 0;
  readonly #layouts: Branch = { next: new Map() };

  /** Bytes written since the last `take`. */
  get length(): number {
    return this.#length;
  }

  /** @param value  of JSON: no cycle, no bigint */
  write(value: unknown): void {
    if (typeof value === 'string') this.#writeText(value);
    else if (typeof value === 'number') this.#writeNumber(value);
    else if (typeof value !== 'object' || value === null) this.#writeAscii(String(value ?? null));
    else if (Array.isArray(value)) this.#writeList(value);
    else if (value instanceof Written) this.#writeUtf8(value.json);
    else this.#writeObject(value as Readonly<Record<string, unknown>>);
  }

  endLine(): void {
    this.#writeAscii('\n');
  }

  /** What was written since the last time: bytes that stay as they are until what is written next is taken in turn. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    [this.#bytes, this.#others] = [this.#others, this.#bytes];
    this.#length = 0;
    return taken;
  }

  /** The same as text, which is kept as long as wanted. */
  takeText(): string {
    const text = this.#bytes.toString('utf8', 0, this.#length);
    this.#length = 0;
    return text;
  }

  #writeList(list: readonly unknown[]): void {
    this.#byte(OPEN_LIST);
    for (let i = 0; i < list.length; i++) {
      if (i > 0) this.#byte(COMMA);
      this.write(list[i]);
    }
    this.#byte(CLOSE_LIST);
  }

  #writeObject(object: Readonly<Record<string, unknown>>): void {
    this.#byte(OPEN_OBJECT);
    let isFirst = true;
    for (const { key, bytes } of this.#layoutOf(Object.keys(object))) {
      const value = object[key];
      if (value === undefined) continue;
      if (!isFirst) this.#byte(COMMA);
      isFirst = false;
      this.#room(bytes.length);
      this.#bytes.set(bytes, this.#length);
      this.#length += bytes.length;
      this.write(value);
    }
    this.#byte(CLOSE_OBJECT);
  }

  #layoutOf(keys: readonly string[]): Layout {
    let branch = this.#layouts;
    for (const key of keys) {
      let next = branch.next.get(key);
      if (next === undefined) branch.next.set(key, (next = { next: new Map() }));
      branch = next;
    }
    return (branch.layout ??= layOut(keys));
  }

  /** Plain ASCII goes byte by byte; what has to be escaped or takes several bytes goes the usual way. */
  #writeText(text: string): void {
    this.#room(text.length + 2);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = QUOTE;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x20 || unit > 0x7e || unit === QUOTE || unit === BACKSLASH) {
        this.#writeUtf8(JSON.stringify(text));
        return;
      }
      bytes[at++] = unit;
    }
    bytes[at++] = QUOTE;
    this.#length = at;
  }

  #writeUtf8(text: string): void {
    this.#room(text.length * MAX_UNIT_BYTES);
    this.#length += this.#bytes.write(text, this.#length);
  }

  #writeAscii(text: string): void {
    this.#room(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  #writeNumber(value: number): void {
    if (Number.isInteger(value)) {
      if (value >= 0 && value < UNIT) this.#writeDigits(value, value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4);
      else this.#writeAscii(value === 0 ? '0' : String(value));
      return;
    }
    const scaled = Math.abs(value) * UNIT;
    const units = Math.round(scaled);
    const isClear = scaled < MAX_QUICK * UNIT && Math.abs(scaled - units) < 0.5 - LEAST_CLEAR;
    if (isClear) this.#writeDecimals(value < 0, units);
    else this.#writeAscii(JSON.stringify(Number(value.toFixed(DECIMALS))));
  }

  /** @param units  a number in ten-thousandths */
  #writeDecimals(isNegative: boolean, units: number): void {
    if (isNegative && units > 0) this.#byte(MINUS);
    const whole = Math.floor(units / UNIT);
    this.#writeNumber(whole);
    let rest = units - whole * UNIT;
    if (rest === 0) return;
    this.#byte(POINT);
    let digits = DECIMALS;
    for (; rest % 10 === 0; rest /= 10) digits--;
    this.#writeDigits(rest, digits);
  }

  /** A whole number of at most so many digits, zeros before it. */
  #writeDigits(value: number, digits: number): void {
    this.#room(digits);
    const bytes = this.#bytes;
    let rest = value;
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      const tens = (rest / 10) | 0;
      bytes[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
    this.#length += digits;
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = byte;
  }

  #room(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = allocate(Math.max(2 * this.#bytes.length, this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Memory that could be shared with threads is none of the collector's reasons to look through all that is held: of many papers that takes seconds. */
function allocate(count: number): Buffer {
  return Buffer.from(new SharedArrayBuffer(count));
}

const shared = new JsonWriter();

/** Stands for a value that is written many times: its JSON is made once, and copied. */
export class Written {
  readonly json: string;

  /** @param value  as for `JsonWriter.write` */
  constructor(value: unknown) {
    this.json = toJson(value);
  }
}

/** Keys that are whole numbers come first, in their order, as in any object; the others follow by code unit. */
function layOut(keys: readonly string[]): Layout {
  const sorted = Object.keys(Object.fromEntries(keys.toSorted().map((key) => [key, 0])));
  return sorted.map((key) => ({ key, bytes: Buffer.from(`${JSON.stringify(key)}:`) }));
}
