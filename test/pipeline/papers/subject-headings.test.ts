import { describe, expect, it } from 'vitest';
import { toPlainHeading, withPlainHeadings } from '../../../src/pipeline/papers/fields/subject-headings.ts';

describe('a subject heading in plain words', () => {
  it.each([
    ['Genome, Mitochondrial', 'Mitochondrial Genome'],
    ['RNA, Messenger/*genetics/metabolism', 'Messenger RNA'],
    ['Carcinoma, Non-Small-Cell Lung', 'Non-Small-Cell Lung Carcinoma'],
    ['*Oogenesis', 'Oogenesis'],
    ['Axons: growth & development', 'Axons'],
    ['Drosophila/cytology/metaboli', 'Drosophila'],
    ['Aged, 80 and over', 'Aged, 80 and over'],
    ['Health Knowledge, Attitudes, Practice', 'Health Knowledge, Attitudes, Practice'],
    ['University/industry interaction', 'University/industry interaction'],
    ['C57BL/6J', 'C57BL/6J'],
    ['looms, wet', 'looms, wet'],
  ])('%s', (heading, plain) => expect(toPlainHeading(heading)).toBe(plain));
});

describe('keywords', () => {
  it.each([
    ['with a heading that nearly all papers have', ['Mice', 'Sleep, REM'], ['Mice', 'REM Sleep']],
    ['with a star', ['Models, Biological', 'Reeds/*genetics'], ['Biological Models', 'Reeds']],
    ['with a qualifier', ['Reeds: genetics'], ['Reeds']],
    [
      'without either',
      ['Bath, England', 'Solidification/stabilization'],
      ['Bath, England', 'Solidification/stabilization'],
    ],
  ])('%s', (_, keywords, plain) => expect(withPlainHeadings(keywords)).toEqual(plain));
});
