/** Files of the built data that people may take away whole, as JSON lines. */
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { dataFile } from './location.ts';

/** A download that the data holds already, in one part or several. */
export type JsonLines = Readonly<{
  /** File name under `/downloads/`. */
  name: string;
  /** Absolute paths of the parts, in order; the file is these bytes one after the other. */
  parts: readonly string[];
  /** Of all parts. */
  bytes: number;
}>;

const SHARDED = /^(concepts|papers|register)-\d{3,}\.jsonl$/;
const WHOLE = ['mentions.jsonl', 'relations.jsonl', 'abbreviations.jsonl'];

/** Every file of JSON lines that this build has data for. */
export function listJsonLines(): readonly JsonLines[] {
  const names = existsSync(dataFile('.')) ? readdirSync(dataFile('.')).sort() : [];
  const shards = names.filter((name) => SHARDED.test(name));
  const of = (kind: string): readonly string[] => shards.filter((name) => name.startsWith(`${kind}-`));
  const candidates = [
    { name: 'concepts.jsonl', files: of('concepts') },
    { name: 'papers.jsonl', files: of('papers') },
    { name: 'register.jsonl', files: of('register') },
    ...WHOLE.map((name) => ({ name, files: names.includes(name) ? [name] : [] })),
  ];
  return candidates
    .filter(({ files }) => files.length > 0)
    .map(({ name, files }) => {
      const parts = files.map(dataFile);
      return { name, parts, bytes: parts.reduce((sum, part) => sum + statSync(part).size, 0) };
    });
}

/** The bytes of such a file, a block at a time: none is ever held whole. */
export async function* readJsonLines({ parts }: JsonLines): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield* createReadStream(part) as AsyncIterable<Uint8Array>;
}
