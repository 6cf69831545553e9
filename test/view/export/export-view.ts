/** A small view with names that someone might hope to smuggle something in by. */
import type { ViewContent } from '../../../src/view/export/content.ts';

export const HOSTILE_NAME = '=HYPERLINK("http://x")|<script>&\u0000\u0008 "a",\nb';

export const CONTENT: ViewContent = {
  source: {
    title: 'LoRA, one step away',
    site: 'Methodscape',
    siteAddress: 'https://maps.example.org/methods/',
    address: 'https://maps.example.org/methods/?v=1&focus=lora',
    dataDate: '2026-06-24',
    dataHash: '3f06e2548057',
  },
  nodes: [
    {
      id: 'lora',
      name: 'LoRA',
      kind: 'method',
      region: 'Low-rank adaptation',
      colour: '#336699',
      x: 100.5,
      y: 200.25,
      radius: 14,
      relationCount: 60,
      paperCount: 160,
    },
    {
      id: 'odd',
      name: HOSTILE_NAME,
      kind: 'concept',
      region: '',
      colour: '#564b42',
      x: 0,
      y: 10,
      radius: 2,
      relationCount: 2,
      paperCount: 1,
    },
    {
      id: 'minus',
      name: '-infinity',
      kind: 'dataset',
      region: 'Low-rank adaptation',
      colour: '#336699',
      x: 1,
      y: 2,
      radius: 2,
      relationCount: 1,
      paperCount: 1,
    },
  ],
  edges: [
    { from: 'odd', to: 'lora', type: 'builds-on', mode: 'direct', paperCount: 3 },
    { from: 'odd', to: 'lora', type: 'compares', mode: 'paper', paperCount: 1 },
    { from: 'lora', to: 'minus', type: 'co-mention', paperCount: 2 },
  ],
};
