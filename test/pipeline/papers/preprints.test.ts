/** Preprints that have a DOI, and their publications, which have another. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const TITLE = 'On Ferns and Mosses';

describe('a preprint and its publication', () => {
  it.each([
    ['10.1101/2023.06.17.123456'],
    ['10.1101/123456'],
    ['10.2139/ssrn.123456'],
    ['10.21203/rs.3.rs-1/v1'],
    ['10.31234/osf.io/abcde'],
    ['10.26434/chemrxiv-2023-abcde'],
    ['10.20944/preprints202306.0001.v1'],
  ])('with the DOI %s and another are one paper of one first author, with the DOI of the publication', (doi) => {
    const preprint = { title: TITLE, authors: ['Lena Farn'], year: 2023, doi };
    const publication = { title: TITLE, authors: ['Lena Farn'], year: 2024, doi: '10.5555/a' };
    for (const records of [
      [preprint, publication],
      [publication, preprint],
    ]) {
      const { papers, lines } = read({ c: records });
      expect(lines).toEqual([]);
      expect(papers).toMatchObject([{ doi: '10.5555/a' }]);
    }
    expect(read({ c: [preprint] }).papers).toMatchObject([{ doi }]);
  });

  it('of another first author are two, and so are two publications', () => {
    const count = (...records: object[]) => read({ c: records }).papers.length;
    const publication = { title: TITLE, authors: ['Lena Farn'], doi: '10.5555/a' };
    expect(count(publication, { title: TITLE, authors: ['Tom Wald'], doi: '10.1101/123456' })).toBe(2);
    expect(count(publication, { title: TITLE, authors: ['Lena Farn'], doi: '10.1101/gr.1.23' })).toBe(2);
  });
});
