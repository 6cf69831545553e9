/** Whether copies that are found by their first witnesses are those that are found by asking every copy. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { contradiction, identityKeys } from '../../../src/pipeline/papers/identity.ts';
import { mergeRecords } from '../../../src/pipeline/papers/merge-records.ts';
import type { PaperRecord } from '../../../src/pipeline/papers/record.ts';

const some = <Value>(...values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const year = some('2020-05', '2021', '2022', '2023-01-01', '2026');
const record = fc.record({
  title: fc.constantFrom('On Ferns and Mosses', 'Of Mosses and Ferns', 'Ferns'),
  abstract: fc.constantFrom('', '', 'fern', 'moss', 'tree', 'herb', 'vine', 'reed'),
  authors: some(['Lena Farn'], ['Tom Wald'], ['Ana Moor']),
  doi: some('10.1/a', '10.1/b', '10.1/c', '10.1/d', '10.1101/1', '10.1101/2'),
  arxiv: some('2401.00001', '2401.00002', '2401.00003'),
  date: fc.oneof(
    year,
    year.map((value) => value && `${value} or so`),
  ),
});
type Invented = typeof record extends fc.Arbitrary<infer Value> ? Value : never;

describe('copies among few names, ids and years', () => {
  it('are those that looking at every copy before finds, with the same doubts', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), (list) => {
        const records = list.map(toPaperRecord);
        const [reports, plain]: [Diagnostic[], string[]] = [[], []];
        const papers = mergeRecords(records, (diagnostic) => void reports.push(diagnostic));
        const groups = groupPlainly(records, (line, message) => void plain.push(`${line} ${message}`));
        const lines = papers.map(({ sources }) => sources.map(({ line }) => line ?? 0).sort((a, b) => a - b));
        expect(lines.sort(([a = 0], [b = 0]) => a - b)).toEqual(groups.map((group) => group.map(({ line }) => line)));
        expect(reports.map(({ line, message }) => `${line ?? 0} ${message}`)).toEqual(plain);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});

function toPaperRecord({ title, abstract, date, ...rest }: Invented, i: number): PaperRecord {
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const value = date?.split(' ')[0];
  const dated = value === undefined ? {} : { date: { value, isInferred: value !== date } };
  return { title, abstract, tags: [], ...known, ...dated, file: 'c', line: i + 1 };
}

/** As `mergeRecords` groups, with every copy asked. Groups are in order of their first records. */
function groupPlainly(
  records: readonly PaperRecord[],
  tell: (line: number | undefined, message: string) => void,
): PaperRecord[][] {
  const groups: { copies: PaperRecord[]; keys: Set<string> }[] = [];
  for (const one of records) {
    const keys = identityKeys(one);
    const groupsOf = (isWeakWanted: boolean) =>
      keys
        .filter(({ isWeak }) => isWeak === isWeakWanted)
        .flatMap(({ key }) => groups.filter((group) => group.keys.has(key)).map((group) => ({ key, group })));
    let found = groupsOf(false).map(({ group }) => group);
    const likely = found.length > 0 ? undefined : groupsOf(true)[0];
    const doubts = (likely?.group.copies ?? []).flatMap((other) => {
      const doubt = contradiction(one, other, likely?.key ?? '');
      return doubt === undefined ? [] : [`same title as c:${other.line}, but ${doubt}; kept apart`];
    });
    if (doubts[0] !== undefined) tell(one.line, doubts[0]);
    else if (likely) found = [likely.group];
    const [group = { copies: [], keys: new Set<string>() }, ...others] = new Set(found);
    if (!groups.includes(group)) groups.push(group);
    group.copies.push(one);
    for (const { key } of keys) if (!groups.some((other) => other.keys.has(key))) group.keys.add(key);
    for (const other of others) {
      group.copies.push(...other.copies);
      for (const key of other.keys) group.keys.add(key);
      groups.splice(groups.indexOf(other), 1);
    }
    group.copies.sort((a, b) => a.line - b.line);
  }
  return groups.map(({ copies }) => copies).sort(([a], [b]) => (a?.line ?? 0) - (b?.line ?? 0));
}
