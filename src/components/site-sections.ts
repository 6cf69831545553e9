/** The parts of the site, in the order of its navigation. */
export const SECTIONS = [
  { id: 'map', label: 'Map', path: '/' },
  { id: 'concepts', label: 'Concepts', path: '/concepts/' },
  { id: 'papers', label: 'Papers', path: '/papers/' },
  { id: 'communities', label: 'Regions', path: '/communities/' },
  { id: 'guide', label: 'Guide', path: '/guide/' },
  { id: 'about', label: 'About', path: '/about/' },
] as const;

export type Section = (typeof SECTIONS)[number]['id'];
