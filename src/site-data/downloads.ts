/** The files that people may take away whole, and what they are made of. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dataFile } from './location.ts';

export type Download = Readonly<{
  /** File name under `/downloads/`. */
  name: string;
  /** Absolute paths of the parts, in order; the file is these bytes one after the other. */
  parts: readonly string[];
  bytes: number;
}>;

const SHARDED = /^(concepts|papers|register)-\d{3,}\.jsonl$/;
const WHOLE = ['mentions.jsonl', 'relations.jsonl', 'abbreviations.jsonl'];

/** Every download that this build has data for, in the order in which the page lists them. */
export function listDownloads(): readonly Download[] {
  const names = existsSync(dataFile('.')) ? readdirSync(dataFile('.')).sort() : [];
  const shards = names.filter((name) => SHARDED.test(name));
  const of = (kind: string): readonly string[] => shards.filter((name) => name.startsWith(`${kind}-`));
  const candidates = [
    { name: 'concepts.jsonl', files: of('concepts') },
    { name: 'papers.jsonl', files: of('papers') },
    { name: 'register.jsonl', files: of('register') },
    ...WHOLE.map((name) => ({ name, files: names.includes(name) ? [name] : [] })),
  ];
  return candidates.filter(({ files }) => files.length > 0).map(({ name, files }) => toDownload(name, files));
}

function toDownload(name: string, files: readonly string[]): Download {
  const parts = files.map(dataFile);
  return { name, parts, bytes: parts.reduce((sum, part) => sum + statSync(part).size, 0) };
}
