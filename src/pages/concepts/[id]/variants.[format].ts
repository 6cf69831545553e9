/** `/concepts/<id>/variants.csv`, `.bib`, `.md`: the variants table of a concept as files. */
import type { APIRoute, GetStaticPaths } from 'astro';
import {
  conceptsWithVariants,
  VARIANT_FORMATS,
  variantsTable,
  type VariantFormat,
} from '../../../components/concept/variant-pages.ts';
import type { ConceptRecord } from '../../../domain/schema/site-data.ts';
import { tableRows, toRow, type Variant } from '../../../components/variants.ts';
import { readManifest } from '../../../site-data/read-manifest.ts';
import { readConcept, readPaper } from '../../../site-data/read-records.ts';
import { papersToBibtex } from '../../../view/export/bibtex.ts';
import { variantsToCsv, variantsToMarkdown } from '../../../view/export/variants-table.ts';

const FORMATS = Object.keys(VARIANT_FORMATS) as VariantFormat[];
const TYPES = { csv: 'text/csv', bib: 'application/x-bibtex', md: 'text/markdown' } as const;

export const getStaticPaths = (() =>
  conceptsWithVariants().flatMap((id) =>
    FORMATS.map((format) => ({ params: { id, format }, props: { format } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: VariantFormat }, { id: string }> = ({ params, props: { format } }) => {
  return new Response(write(format, readConcept(params.id), variantsTable(params.id)), {
    headers: { 'content-type': `${TYPES[format]}; charset=utf-8` },
  });
};

function write(format: VariantFormat, { name: concept, papers }: ConceptRecord, variants: readonly Variant[]): string {
  switch (format) {
    case 'csv':
      return variantsToCsv(variants.map(toRow));
    case 'md': {
      const { title: site, dataDate, dataHash } = readManifest();
      return variantsToMarkdown(tableRows(variants).map(toRow), { concept, site, dataDate, dataHash });
    }
    case 'bib': {
      // Whatever the concept's page quotes can be cited from one file: the variants' papers first, then all that name the concept.
      const ids = new Set([
        ...variants.flatMap(({ paper, change }) =>
          [paper, typeof change === 'object' ? change.paper : undefined].flatMap((each) => each?.id ?? []),
        ),
        ...papers.map(({ paper }) => paper.id),
      ]);
      return papersToBibtex([...ids].map((id) => readPaper(id).paper));
    }
    default:
      return format satisfies never;
  }
}
