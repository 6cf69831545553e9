/** Long lists in pages: the rows of all groups in their order, so many a page; a group that a page's end cuts goes on on the next. */

/** Rows of a list under one heading; `id` is its anchor. */
export type Group<Row> = Readonly<{ id: string; label: string; rows: readonly Row[] }>;

/** A group, or what of it stands on one page. */
export type GroupPart<Row> = Group<Row> &
  Readonly<{
    /** Rows of the whole group. */
    rowCount: number;
    /** It begins on an earlier page. */
    isContinued: boolean;
  }>;

export type ListPage<Row> = Readonly<{ number: number; parts: readonly GroupPart<Row>[] }>;

/** @returns at least one page, numbered from 1; none is empty but that of an empty list */
export function toPages<Row>(groups: readonly Group<Row>[], rowsPerPage: number): readonly ListPage<Row>[] {
  const pages: GroupPart<Row>[][] = [[]];
  let room = rowsPerPage;
  for (const group of groups) {
    for (let from = 0; from < group.rows.length;) {
      if (room === 0) {
        pages.push([]);
        room = rowsPerPage;
      }
      const rows = group.rows.slice(from, from + room);
      pages.at(-1)?.push({ ...group, rows, rowCount: group.rows.length, isContinued: from > 0 });
      from += rows.length;
      room -= rows.length;
    }
  }
  return pages.map((parts, i) => ({ number: i + 1, parts }));
}

/** Where each group begins, in their order. */
export function groupStarts(
  pages: readonly ListPage<unknown>[],
): readonly Readonly<{ id: string; label: string; number: number }>[] {
  return pages.flatMap(({ number, parts }) =>
    parts.filter(({ isContinued }) => !isContinued).map(({ id, label }) => ({ id, label, number })),
  );
}

/** Numbers of the pages of so many rows: 1, 2, …; at least one. */
export function pageNumbers(rowCount: number, rowsPerPage: number): readonly number[] {
  return Array.from({ length: Math.max(1, Math.ceil(rowCount / rowsPerPage)) }, (_, i) => i + 1);
}

/** As `getStaticPaths` takes them: the first has no number in its address. */
export function pageParams(numbers: readonly number[]): readonly { page: string | undefined }[] {
  return numbers.map((number) => ({ page: number === 1 ? undefined : String(number) }));
}

/** Pages that a page leads to by number: the first and the last, itself, and so many on either side. */
const BESIDE = 2;

/** @returns numbers that follow one another in groups; between two groups there are others */
export function nearPages(number: number, pageCount: number): readonly (readonly number[])[] {
  const shown = pageNumbers(pageCount, 1).filter(
    (each) => each === 1 || each === pageCount || Math.abs(each - number) <= BESIDE,
  );
  const groups: number[][] = [];
  for (const each of shown) {
    const last = groups.at(-1);
    if (last?.at(-1) === each - 1) last.push(each);
    else groups.push([each]);
  }
  return groups;
}
