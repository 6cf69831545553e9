/** `CITATION.cff`: how to cite this map, in the Citation File Format 1.2 (https://citation-file-format.github.io). */
import { stringify } from 'yaml';
import { readManifest } from '../../site-data/read-manifest.ts';
import { counted } from '../words.ts';
import { siteAddress } from './site-source.ts';

const FULL_DATE = /^\d{4}-\d\d-\d\d$/;

/** YAML; the version is the hash of the data, the date that of its latest paper where its day is known. */
export function toCitationFile(): string {
  const { title, description, repository, dataDate, dataHash, counts } = readManifest();
  const url = siteAddress();
  return stringify({
    'cff-version': '1.2.0',
    message: 'If you use this map or its data, please cite it as below; cite the papers for what they say.',
    type: 'dataset',
    title,
    abstract: `${description}: ${counted(counts.concepts, 'concept')} read from ${counted(counts.papers, 'paper')}.`,
    authors: [{ name: title }],
    version: dataHash,
    ...(dataDate !== undefined && FULL_DATE.test(dataDate) ? { 'date-released': dataDate } : {}),
    ...(url === undefined ? {} : { url }),
    ...(repository === undefined ? {} : { 'repository-code': repository }),
  });
}
