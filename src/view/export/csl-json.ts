/** A view as CSL-JSON, which Zotero, Pandoc and others read. */
import type { ViewSource } from './content.ts';
import { fileStem } from './file-name.ts';

/** One item of the type `webpage`; issued when the newest of its papers was. */
export function toCslJson(source: ViewSource): string {
  const parts = source.dataDate?.split('-').map(Number);
  const item = {
    id: fileStem(source),
    type: 'webpage',
    title: source.title,
    'container-title': source.site,
    author: [{ literal: source.site }],
    URL: source.address,
    ...(parts === undefined ? {} : { issued: { 'date-parts': [parts] } }),
    note: `Data ${source.dataHash}`,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
