import type { APIRoute } from 'astro';
import { servedConcept } from '../../../../../../components/concept/served-concept.ts';
import { pageNumbers } from '../../../../../../components/list-pages.ts';
import { paperPage, PAPERS_A_PAGE } from '../../../../../../domain/packed-concept.ts';
import { readConcept, readIndex } from '../../../../../../site-data/read-records.ts';

/** Of concepts whose record does not hold all of their papers, the further pages. */
export function getStaticPaths() {
  return readIndex().concepts.flatMap(({ id, paperCount }) =>
    pageNumbers(paperCount, PAPERS_A_PAGE)
      .slice(1)
      .map((page) => ({ params: { id, page: String(page) } })),
  );
}

/** `/data/v1/concepts/<id>/papers/<n>.json`, n from 2: papers as in the record, a list. */
export const GET: APIRoute<Record<string, never>, { id: string; page: string }> = ({ params }) =>
  Response.json(paperPage(servedConcept(readConcept(params.id)), Number(params.page)));
