/**
 * What was read of a file and made of a paper is kept, and not read or made again while everything it depends on is the same: the file's bytes, or
 * the paper's text with what the work on it looks at, and the code. The folder can be deleted at any time (D39).
 */
import path from 'node:path';
import type { Diagnostic, Report } from '../../src/domain/diagnostic.ts';
import { readSource, type ReadSource } from '../../src/pipeline/papers/read-papers.ts';
import type { PaperRecord } from '../../src/pipeline/papers/record.ts';
import {
  DEPENDS_ON,
  type DependsOn,
  type EachPaper,
  type Given,
  type Made,
  type OnMade,
  type Shared,
  type WorkName,
} from '../../src/pipeline/per-paper.ts';
import { digestOfText, digestOfValue } from './digest.ts';
import { hashInputs } from './freshness.ts';
import { ResultLog } from './result-log.ts';
import { sharingParse } from './share-texts.ts';

/** All code that what is kept is made by. */
const CODE = ['src/domain', 'src/pipeline', 'package-lock.json'];
/** Records of a file that are kept in one line. */
const PART_RECORDS = 500;

/** Some of a file's records, with what was reported while they were read. */
type Part = Readonly<{ records: readonly PaperRecord[]; reported: readonly Diagnostic[]; isLast: boolean }>;

export class PaperCache {
  readonly #folder: string;
  readonly #code = hashInputs(CODE, [process.version]);
  readonly #logs = new Map<string, ResultLog>();
  readonly #parse = sharingParse();
  /** What is reported while a file is read. */
  #heard: Diagnostic[] | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns a report for whatever opens files, so that what is wrong with a file is told again when it is not read again */
  listening(report: Report): Report {
    return (diagnostic) => {
      this.#heard?.push(diagnostic);
      report(diagnostic);
    };
  }

  /** Reads a file whose bytes have changed. */
  readonly readSource: ReadSource = (source, report, options) => {
    const digest = source.digest?.();
    if (digest === undefined) return readSource(source, report, options);
    const key = digestOfValue([this.#code, source.name, digest, options]);
    const parts = this.#keptParts(key);
    if (parts === undefined) return this.#readParts(key, readSource(source, report, options));
    for (const { reported } of parts) reported.forEach(report);
    return parts.flatMap(({ records }) => records);
  };

  *#readParts(key: string, read: Iterable<PaperRecord>): Generator<PaperRecord> {
    let count = 0;
    let records: PaperRecord[] = [];
    this.#heard = [];
    const keep = (isLast: boolean): void => {
      const part: Part = { records, reported: this.#heard ?? [], isLast };
      this.#log('records').put(partKey(key, count++), JSON.stringify(part));
      records = [];
      this.#heard = [];
    };
    for (const record of read) {
      records.push(record);
      yield record;
      if (records.length === PART_RECORDS) keep(false);
    }
    keep(true);
    this.#heard = undefined;
  }

  /** Has the others do what is not kept. What they have done is kept as it comes, so that a run that is killed goes on from there. */
  eachPaper(others: EachPaper): EachPaper {
    return async <Name extends WorkName>(
      name: Name,
      papers: readonly Given<Name>[],
      shared: Shared<Name>,
      onMade?: OnMade<Name>,
    ) => {
      const log = this.#log(name);
      const keys = this.#keysOf(name, papers, shared);
      const made = keys.map((key) => this.#parsed(log.get(key)) as Made<Name> | undefined);
      const missing = keys.flatMap((_, i) => (made[i] === undefined ? [i] : []));
      const given = missing.map((i) => papers[i] as Given<Name>);
      const take: OnMade<Name> = (from, some) => {
        for (const [i, one] of some.entries()) {
          const at = missing[from + i] as number; // what was made is of what was given
          made[at] = one;
          log.put(keys[at] as string, JSON.stringify(one));
        }
        onMade?.(from, some);
      };
      if (given.length > 0) await others(name, given, shared, take);
      log.flush();
      return made as Made<Name>[]; // all that was missing is there
    };
  }

  #keysOf<Name extends WorkName>(name: Name, papers: readonly Given<Name>[], shared: Shared<Name>): readonly string[] {
    const { all, own } = (DEPENDS_ON[name] as DependsOn<Name>)(shared);
    const common = digestOfValue([this.#code, all]);
    return papers.map((paper) => digestOfText(`${common} ${own(paper)}`));
  }

  /** All parts of a file, or undefined where one of them is missing. */
  #keptParts(key: string): Part[] | undefined {
    const log = this.#log('records');
    const parts: Part[] = [];
    while (parts.at(-1)?.isLast !== true) {
      const part = this.#parsed(log.get(partKey(key, parts.length))) as Part | undefined;
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts;
  }

  /** What was kept was written by the same code, and its digest agrees. */
  #parsed(text: string | undefined): unknown {
    return text === undefined ? undefined : this.#parse(text);
  }

  #log(name: string): ResultLog {
    const log = this.#logs.get(name) ?? new ResultLog(path.join(this.#folder, `${name}.log`));
    this.#logs.set(name, log);
    return log;
  }

  /** Once, at the end; what was not asked for since the beginning may go. */
  close(): void {
    for (const log of this.#logs.values()) log.close();
    this.#logs.clear();
  }
}

function partKey(key: string, part: number): string {
  return digestOfText(`${key} ${part}`);
}
