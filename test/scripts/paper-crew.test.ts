import { afterEach, describe, expect, it } from 'vitest';
import { openSources, readTextFiles } from '../../scripts/lib/files.ts';
import { crewSizeFor, hireCrew, type Crew } from '../../scripts/lib/paper-crew.ts';
import { readSettings } from '../../scripts/lib/settings.ts';
import { parseCurated } from '../../src/pipeline/lexicon/curated.ts';
import { readPapers } from '../../src/pipeline/papers/read-papers.ts';
import { extract } from '../../src/pipeline/run.ts';
import { FITTED } from '../pipeline/fitted.ts';

const FOLDER = 'test/fixtures/corpus';
/** So small that the sixty papers of the corpus are many batches. */
const FEW_CHARACTERS = 1000;

let crew: Crew | undefined;
afterEach(async () => {
  await crew?.dismiss();
});

const report = (): void => {};
const curated = parseCurated(readTextFiles('test/fixtures/small/curated', '.tsv'), report); // a small one: each thread reads it
const settings = readSettings(`${FOLDER}/site.yaml`, report);
const { papers } = readPapers(openSources(`${FOLDER}/sources`, report), report);

async function extractWith({ eachPaper }: Crew): Promise<string> {
  const stages: string[] = [];
  const onStage = (stage: string): void => void stages.push(stage);
  const extraction = await extract(papers, { curated, fitted: FITTED, settings, report, onStage, eachPaper });
  return JSON.stringify([stages, extraction]);
}

describe('threads that share out the papers', () => {
  it('extract what this thread extracts, in the same order', async () => {
    crew = hireCrew(2, FEW_CHARACTERS);
    const shared = await extractWith(crew);
    expect(shared.length).toBeGreaterThan(10_000);
    expect(shared).toBe(await extractWith(hireCrew(0)));
    expect(crew.cpuMs().some((ms) => ms > 0)).toBe(true);
  });

  it('do several pieces of work one after another, and none for no papers', async () => {
    crew = hireCrew(2, FEW_CHARACTERS);
    const shared = { curated, fitted: FITTED };
    expect(await crew.eachPaper('definitions', [], shared)).toEqual([]);
    const first = await crew.eachPaper('definitions', papers, shared);
    expect(first.map(({ abbreviations }) => abbreviations.id)).toEqual(papers.map(({ id }) => id));
    expect(await crew.eachPaper('definitions', papers.slice(0, 3), shared)).toEqual(first.slice(0, 3));
  });

  it('end the work with the error of the thread that fails', async () => {
    crew = hireCrew(2, FEW_CHARACTERS);
    const broken = { curated: undefined } as never;
    await expect(crew.eachPaper('definitions', papers, broken)).rejects.toThrow(TypeError);
    await expect(crew.eachPaper('definitions', papers, { curated, fitted: FITTED })).rejects.toThrow(TypeError);
  });
});

describe('crewSizeFor', () => {
  it('leaves small corpora and single cores to one thread', () => {
    expect(crewSizeFor(500_000, 8)).toBe(0);
    expect(crewSizeFor(50_000_000, 1)).toBe(0);
  });

  it('takes a thread for each core, but not too many', () => {
    expect(crewSizeFor(50_000_000, 2)).toBe(2);
    expect(crewSizeFor(50_000_000, 64)).toBe(8);
  });
});
