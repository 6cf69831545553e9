/** Work on single papers that was done elsewhere, by `npm run extract`, taken from its files instead of being done again. */
import { toSourceFile } from '../../src/pipeline/papers/source-file.ts';
import type { EachPaper, Made, WorkName } from '../../src/pipeline/per-paper.ts';
import { readText } from './source-text.ts';

/** Files of JSON lines, a line a paper in the order of the papers. */
export type MadeFiles = Readonly<Partial<Record<WorkName, string | undefined>>>;

/**
 * @param others  does what no file holds
 * @throws {Error} a file that was made from other papers
 */
export function eachPaperFrom(files: MadeFiles, others: EachPaper): EachPaper {
  return (name, papers, shared, onMade) => {
    const file = files[name];
    if (file === undefined) return others(name, papers, shared, onMade);
    const made = readMade<typeof name>(file);
    const ids = papers.map((given) => ('paper' in given ? given.paper.id : given.id));
    const isOurs = made.length === ids.length && made.every((one, i) => idOf(one) === ids[i]);
    if (!isOurs)
      throw new Error(`${file} was made from other papers, or is not in their order; run "npm run extract" again`);
    return Promise.resolve(made);
  };
}

function readMade<Name extends WorkName>(file: string): readonly Made<Name>[] {
  const { lines } = toSourceFile(
    file,
    readText(file, file, () => {}),
  );
  return Array.from(lines, (line) => JSON.parse(line) as Made<Name>); // as the command has written it
}

function idOf(made: Made<WorkName>): string {
  return 'abbreviations' in made ? made.abbreviations.id : 'paperId' in made ? made.paperId : '';
}
