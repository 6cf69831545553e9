/** What papers introduce: for the lists of papers. */
import { KINDS, type Kind } from '../domain/kinds.ts';
import type { ConceptRef } from '../domain/schema/site-data.ts';
import { readMap, readPaperColumns } from '../site-data/read-map.ts';
import { readPaper } from '../site-data/read-records.ts';
import { decodeMap } from '../view/decode-map.ts';

const introduced = new Map<string, readonly ConceptRef[]>();

/** What a paper introduces, in the order of its text. Costs one read of the paper's record, the first time; names alone are kept. */
export function introducedIn(paperId: string): readonly ConceptRef[] {
  const known = introduced.get(paperId);
  if (known !== undefined) return known;
  const concepts = readPaper(paperId)
    .concepts.filter(({ role }) => role === 'introduces')
    .map(({ id, name, kind }) => ({ id, name, kind }));
  introduced.set(paperId, concepts);
  return concepts;
}

let kindsByPaper: ReadonlyMap<string, ReadonlySet<Kind>> | undefined;

/** Kinds of what each paper introduces, by paper id; papers that introduce nothing are not in it. Worked out once, from columns. */
export function kindsIntroduced(): ReadonlyMap<string, ReadonlySet<Kind>> {
  if (kindsByPaper === undefined) {
    const { nodes } = decodeMap(readMap());
    const { id, introduces } = readPaperColumns().papers;
    const kinds = introduces.map((rows) => new Set(rows.flatMap((row) => nodes[row]?.kind ?? [])));
    kindsByPaper = new Map(id.flatMap((each, i) => ((kinds[i]?.size ?? 0) > 0 ? [[each, kinds[i] ?? new Set()]] : [])));
  }
  return kindsByPaper;
}

/** Kinds that papers introduce concepts of, in the order of the legend. */
export function introducedKinds(): readonly Kind[] {
  return KINDS.filter((kind) => [...kindsIntroduced().values()].some((kinds) => kinds.has(kind)));
}
