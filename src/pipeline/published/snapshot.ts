/**
 * The last published state: ids, addresses that lead on, communities, places. An input, so that what was published stays:
 * `data/published` as values, and back. Tables, a row a thing, so that a person sees in a diff what a release changes.
 */
import type { Report } from '../../domain/diagnostic.ts';
import type { Kind } from '../../domain/schema/concept.ts';

export type PublishedConcept = Readonly<{
  id: string;
  name: string;
  kind: Kind;
  expansion: string;
  /** Ids of communities; the neighbourhood may be empty. */
  region: string;
  neighbourhood: string;
  /** Map units. */
  x: number;
  y: number;
}>;

export type PublishedCommunity = Readonly<{
  id: string;
  name: string;
  level: 'region' | 'neighbourhood';
  /** Empty for regions. */
  parent: string;
  hue: number;
  step: number;
}>;

/** `text`: hash of the abstract; it tells two papers of one title apart. */
export type PublishedPaper = Readonly<{ id: string; title: string; doi: string; arxiv: string; text: string }>;

/** Everything in the order of the files, which is sorted by id; regions come before neighbourhoods. */
export type Snapshot = Readonly<{
  /** Latest date among the papers, and hash, of the data that was published. */
  dataDate?: string;
  dataHash: string;
  concepts: readonly PublishedConcept[];
  communities: readonly PublishedCommunity[];
  papers: readonly PublishedPaper[];
  /** Addresses that lead on to a concept, with its id; empty where the concept of that address is gone and nothing took its place. */
  redirects: readonly Readonly<{ address: string; id: string }>[];
  /** Concepts of any earlier state that are none any more; `near`: ids of what lay nearest when they went, separated by commas. */
  former: readonly Readonly<{ id: string; name: string; near: string }>[];
  /** Ids of concepts that in this state or an earlier one had embeds of their own: these last. */
  embeds: readonly Readonly<{ id: string }>[];
  /** Communities of any earlier state that are none any more; `heir`: id of the one in which most of their concepts lay then, may be empty. */
  heirs: readonly Readonly<Pick<PublishedCommunity, 'id' | 'name' | 'level'> & { heir: string }>[];
  relations: readonly Readonly<{ from: string; type: string; to: string }>[];
}>;

type File = Readonly<{ name: string; text: string }>;

/** Columns of each table; the first is the one that its rows are sorted by. */
const COLUMNS = {
  concepts: ['id', 'name', 'kind', 'expansion', 'region', 'neighbourhood', 'x', 'y'],
  communities: ['id', 'name', 'level', 'parent', 'hue', 'step'],
  papers: ['id', 'title', 'doi', 'arxiv', 'text'],
  redirects: ['address', 'id'],
  former: ['id', 'name', 'near'],
  embeds: ['id'],
  heirs: ['id', 'name', 'level', 'heir'],
  relations: ['from', 'type', 'to'],
} as const;
const NUMBERS = new Set(['x', 'y', 'hue', 'step']);
type Table = keyof typeof COLUMNS;
const TABLES = Object.keys(COLUMNS) as Table[];
const RELEASE = 'release.tsv';

/**
 * @param files  of `data/published`; without them nothing has been published
 * @returns undefined where there are none; a row that does not hold is left out and reported
 */
export function parseSnapshot(files: readonly File[], report: Report): Snapshot | undefined {
  const release = files.find(({ name }) => name === RELEASE);
  if (release === undefined) return undefined;
  const [, facts = ''] = release.text.split(/\r?\n/);
  const [dataHash = '', dataDate = ''] = facts.split('\t');
  const tables = Object.fromEntries(
    TABLES.map((table) => [
      table,
      parseTable(
        table,
        files.find(({ name }) => name === `${table}.tsv`),
        report,
      ),
    ]),
  );
  // Each row was read by the columns of its own table.
  return { dataHash, ...(dataDate === '' ? {} : { dataDate }), ...tables } as unknown as Snapshot;
}

function parseTable(table: Table, file: File | undefined, report: Report): readonly Record<string, string | number>[] {
  const columns = COLUMNS[table];
  const rows: Record<string, string | number>[] = [];
  for (const [i, line] of (file?.text ?? '').split(/\r?\n/).entries()) {
    if (i === 0 || line === '') continue;
    const cells = line.split('\t');
    const row = Object.fromEntries(
      columns.map((name, column) => [
        name,
        NUMBERS.has(name) ? Number(cells[column] || Number.NaN) : (cells[column] ?? ''),
      ]),
    );
    const holds = cells.length === columns.length && cells[0] !== '' && !Object.values(row).some(Number.isNaN);
    if (holds) rows.push(row);
    else {
      const place = { file: `${table}.tsv`, line: i + 1, severity: 'error' as const, rule: 'published/row' };
      report({ ...place, message: 'row is not what was published', found: line, expected: columns.join(', ') });
    }
  }
  return rows;
}

/** The files of `data/published`; `parseSnapshot` gives the snapshot back. */
export function formatSnapshot(snapshot: Snapshot): readonly File[] {
  const release = `data hash\tdata date\n${snapshot.dataHash}\t${snapshot.dataDate ?? ''}\n`;
  return [{ name: RELEASE, text: release }, ...TABLES.map((table) => formatTable(table, snapshot[table]))];
}

function formatTable(table: Table, rows: readonly Readonly<Record<string, unknown>>[]): File {
  const columns = COLUMNS[table];
  const toCell = (value: unknown): string => String(value).replaceAll(/[\t\r\n]+/g, ' ');
  const lines = rows.map((row) => columns.map((name) => toCell(row[name])).join('\t'));
  return { name: `${table}.tsv`, text: `${[columns.join('\t'), ...lines].join('\n')}\n` };
}

/** The same ids and addresses, but no places: a build that starts from it finds regions and places anew. */
export function withoutPlaces(snapshot: Snapshot): Snapshot {
  const concepts = snapshot.concepts.map((concept) => ({ ...concept, region: '', neighbourhood: '' }));
  return { ...snapshot, concepts, communities: [] };
}
