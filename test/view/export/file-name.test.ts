import { describe, expect, it } from 'vitest';
import { viewFileStem } from '../../../src/view/export/file-name.ts';
import { parseViewKeys } from '../../../src/view/view-keys.ts';

const stemOf = (query: string) => viewFileStem('Atlas of Looms', parseViewKeys(new URLSearchParams(query)).view);

describe('the file name of a view', () => {
  it('says its keys where they are short', () => {
    expect(stemOf('')).toBe('atlas-of-looms-map');
    expect(stemOf('kinds=method&min-papers=2')).toBe('atlas-of-looms-kinds-method-min-papers-2');
    expect(stemOf('concepts=lora,dora&theme=dark')).toBe('atlas-of-looms-concepts-lora_dora');
  });

  it('differs for views that differ, is short, and the same at every try', () => {
    const many = Array.from({ length: 12 }, (_, i) => `concept-number-${i}`);
    const queries = [
      `concepts=${many.join(',')}`,
      `concepts=${many.slice(0, -1).join(',')}`,
      'kinds=method',
      'kinds=-method',
      'kinds=method&title=Übersicht',
      'kinds=method&title=Ubersicht',
      'years=2020-',
      'years=-2020',
      'kinds=method,task&limit=20&colour=kind&parts=title',
      'kinds=method,task&limit=21&colour=kind&parts=title',
    ];
    const stems = queries.map(stemOf);
    expect(new Set(stems).size).toBe(queries.length);
    expect(queries.map(stemOf)).toEqual(stems);
    for (const stem of stems) expect(stem).toMatch(/^atlas-of-looms-[a-z0-9_-]{1,46}$/);
  });
});
