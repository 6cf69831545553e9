/** All papers in columns, for the browser's filters (see `papersDataSchema`); `client/load-papers.ts` reads it back. */
import { toTagId } from '../../domain/ids.ts';
import { UNIT_STEPS } from '../../domain/map-scale.ts';
import { SITE_DATA_VERSION, type PapersData } from '../../domain/schema/site-data.ts';
import type { MappedSite } from './site.ts';

/** @param rowById  row of each concept in the map's columns */
export function toPapersData(site: MappedSite, rowById: ReadonlyMap<string, number>): PapersData {
  const { papers, specks } = site;
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => rowById.get(id) ?? []).sort((a, b) => a - b);
  const tags = namesByTag(site);
  const tagRows = new Map([...tags.keys()].map((id, row) => [id, row]));
  const place = (id: string, axis: 'x' | 'y') => {
    const value = specks.get(id)?.[axis];
    return value === undefined ? null : Math.round(value * UNIT_STEPS);
  };
  return {
    version: SITE_DATA_VERSION,
    tags: [...tags].map(([id, name]) => ({ id, name })),
    papers: {
      id: papers.map(({ id }) => id),
      title: papers.map(({ title }) => title),
      date: papers.map(({ date }) => date?.value ?? ''),
      tags: papers.map((paper) => [...new Set(paper.tags.flatMap((tag) => tagRows.get(toTagId(tag)) ?? []))]),
      x: papers.map(({ id }) => place(id, 'x')),
      y: papers.map(({ id }) => place(id, 'y')),
      concepts: papers.map(({ id }) =>
        differences(rowsOf((site.occurrencesByPaper.get(id) ?? []).map(({ conceptId }) => conceptId))),
      ),
      introduces: papers.map(({ id }) => rowsOf(site.introducedByPaper.get(id) ?? [])),
    },
  };
}

/** Tags by id, sorted; spellings that have one id ("Fine-tuning", "fine tuning") are one tag, by the name met first. */
function namesByTag({ papers }: MappedSite): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const tag of papers.flatMap((paper) => paper.tags)) {
    const id = toTagId(tag);
    if (!names.has(id)) names.set(id, tag);
  }
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function differences(values: readonly number[]): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? 0));
}
