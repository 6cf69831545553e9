import { readIndex, readMap } from './explorer-page.ts';
import type { TestSite } from './global-setup.ts';

/** One address of each kind of page of the invented corpus, behind the site's own; embeds are tested by themselves. */
export function pageKinds(site: TestSite): readonly (readonly [kind: string, path: string])[] {
  const index = readIndex(site);
  const short = index.concepts.find(({ isFull }) => !isFull);
  const region = readMap(site).regions[0];
  const place = readMap(site).neighbourhoods[0];
  return [
    ['explorer', ''],
    ['concept, full', 'concepts/lora/'],
    ['concept, introduced', 'concepts/fernlora-plus/'],
    ['concept, short', `concepts/${short?.id ?? ''}/`],
    ['paper', `papers/${index.papers[3]?.id ?? ''}/`],
    ['paper without abstract', 'papers/on-the-naming-of-optimizers-after-birds/'],
    ['list of concepts', 'concepts/'],
    ['list of concepts by prominence', 'concepts/by-prominence/'],
    ['list of one kind', 'concepts/kind/method/'],
    ['list of one kind by prominence', 'concepts/kind/method/by-prominence/'],
    ['list of papers', 'papers/'],
    ['list of papers by title', 'papers/by-title/'],
    ['list of regions by name', 'communities/by-name/'],
    ['list of regions', 'communities/'],
    ['region', `communities/${region?.id ?? ''}/`],
    ['neighbourhood', `communities/${place?.id ?? ''}/`],
    ['about', 'about/'],
    ['guide', 'guide/'],
    ['data formats', 'guide/data/'],
    ['papers that introduce something', 'papers/introducing/method/by-title/'],
    ['list of neighbourhoods', 'communities/neighbourhoods/'],
    ['register', 'guide/register/'],
    ['register, names', 'guide/register/l/'],
    ['register, forms left unlinked', 'guide/register/unlinked/'],
    ['downloads', 'downloads/'],
    ['search', 'search/?q=adapter'],
    ['path', 'path/?from=fernlora&to=brambleq'],
    ['compare', 'compare/?a=fernlora&b=lora'],
    ['404', '404.html'],
  ];
}
