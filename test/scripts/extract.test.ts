import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildData } from '../../scripts/lib/build-data.ts';
import { runPiece, type Piece } from '../../scripts/lib/extract-pieces.ts';
import { GOLDEN_DATA } from '../../scripts/lib/golden.ts';
import { compareFolders } from './compare-folders.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-extract-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => path.join(folder, name);
const { sources, curated, fitted, settings } = GOLDEN_DATA;
const places = { sources, curated, fitted, settings, published: 'test/output/none' };

/** Runs a piece over lines; what it writes, and whether all went well. */
async function run(piece: Piece, input = ''): Promise<{ text: Buffer; isDone: boolean }> {
  const parts: Buffer[] = [];
  const output = new Writable({
    write: (part: Buffer, _encoding, done) => {
      parts.push(part);
      done();
    },
  });
  const options = { ...places, papers: at('papers.jsonl'), lexicon: at('lexicon.bin') };
  const isDone = await runPiece(piece, options, Readable.from([input]), output);
  return { text: Buffer.concat(parts), isDone };
}

describe('extraction by filters', () => {
  it('gives the same from shards as from all papers, and the same site data as one run', async () => {
    const papers = (await run('papers')).text.toString();
    fs.writeFileSync(at('papers.jsonl'), papers);
    const lines = papers.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    const shards = [lines.slice(0, 1), lines.slice(1, 4), lines.slice(4)].map((some) => some.join('\n'));
    const inShards = async (piece: Piece) => {
      const made = await Promise.all(shards.map((shard) => run(piece, shard)));
      return made.map(({ text }) => text.toString()).join('');
    };
    const definitions = await inShards('definitions');
    expect(definitions).toBe((await run('definitions', papers)).text.toString());
    fs.writeFileSync(at('definitions.jsonl'), definitions);
    fs.writeFileSync(at('lexicon.bin'), (await run('lexicon', definitions)).text);
    const mentions = await inShards('mentions');
    expect(mentions).toBe((await run('mentions', papers)).text.toString());
    fs.writeFileSync(at('mentions.jsonl'), mentions);

    const made = { definitions: at('definitions.jsonl'), mentions: at('mentions.jsonl') };
    expect(await buildData({ ...GOLDEN_DATA, out: at('one-run') })).toBe(true);
    expect(await buildData({ ...GOLDEN_DATA, made, out: at('filtered') })).toBe(true);
    expect(compareFolders(at('one-run'), at('filtered'))).toEqual([]);
  });

  it('reports a line that is no paper, and gives the others', async () => {
    const paper = fs.readFileSync(at('papers.jsonl'), 'utf8').split('\n')[0];
    const { text, isDone } = await run('definitions', `{"title":5}\n${paper}\nwords\n`);
    expect(isDone).toBe(false);
    expect(text.toString().trimEnd().split('\n')).toHaveLength(1);
  });

  it('refuses what was made from other papers', async () => {
    fs.writeFileSync(at('fewer.jsonl'), fs.readFileSync(at('mentions.jsonl'), 'utf8').split('\n').slice(1).join('\n'));
    const made = { mentions: at('fewer.jsonl') };
    await expect(buildData({ ...GOLDEN_DATA, made, out: at('never') })).rejects.toThrow('made from other papers');
    expect(fs.existsSync(at('never'))).toBe(false);
  });
});
