import { describe, expect, it } from 'vitest';
import { filterTitle, WHOLE_MAP_TITLE } from '../../src/view/filter-title.ts';
import { parseViewKeys } from '../../src/view/view-keys.ts';

const REGIONS: Readonly<Record<string, string>> = { adapters: 'Adapters', 'long-text': 'Long text', shared: 'Region' };
const CONCEPTS: Readonly<Record<string, string>> = { lora: 'LoRA', shared: 'concept' };
const titleOf = (query: string) =>
  filterTitle(parseViewKeys(new URLSearchParams(query)).view, {
    region: (id) => REGIONS[id],
    concept: (id) => CONCEPTS[id],
  });

describe('the title of a filtered view', () => {
  it.each([
    ['', WHOLE_MAP_TITLE],
    ['camera=800,500,2&theme=dark', WHOLE_MAP_TITLE],
    ['kinds=method&min-papers=2', 'Methods in at least 2 papers'],
    ['kinds=method,model,task', 'Methods, models and tasks'],
    ['kinds=method,model,task,metric', 'Concepts of 4 kinds'],
    ['kinds=-metric', 'Concepts without metrics'],
    ['concepts=lora,shared', 'LoRA and concept'],
    ['concepts=lora,a,b,c,d&min-papers=2', 'LoRA, a, b and 2 more in at least 2 papers'],
    ['communities=adapters', 'Adapters'],
    ['communities=adapters,long-text&kinds=method', 'Methods of Adapters and Long text'],
    ['communities=-adapters', 'Concepts outside Adapters'],
    ['communities=unheard-of&min-papers=3', 'Concepts of unheard-of in at least 3 papers'],
    ['years=2020-', 'Concepts in papers since 2020 or undated'],
    ['years=2020-2024', 'Concepts in papers from 2020 to 2024 or undated'],
    ['years=-2024', 'Concepts in papers until 2024 or undated'],
    ['years=2024-2024', 'Concepts in papers of 2024 or undated'],
    ['years=2020-&undated=0', 'Concepts in papers since 2020'],
    ['undated=0', 'Concepts in papers with a date'],
    ['tags=lab-x', 'Concepts in papers tagged lab-x'],
    ['tags=-lab-x', 'Concepts in papers not tagged lab-x'],
    ['years=2020-2022&kinds=method&min-papers=2', 'Methods in at least 2 papers, from 2020 to 2022 or undated'],
    ['years=2020-&tags=lab-x,-draft', 'Concepts in papers since 2020 or undated, tagged lab-x, not tagged draft'],
    ['relations=builds-on', 'Concepts related by “builds on”'],
    ['relations=direct', 'Concepts related by “in one sentence”'],
    ['communities=shared', 'Region'],
    ['communities=shared&kinds=method&exclude=shared', 'Methods of Region without concept'],
    ['communities=-shared', 'Concepts outside Region'],
    ['communities=lora', 'lora'],
    ['exclude=lora', 'Concepts without LoRA'],
  ])('of %j is %j', (query, title) => {
    expect(titleOf(query)).toBe(title);
  });
});
