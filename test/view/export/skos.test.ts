import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { toSkos, type SkosConcept } from '../../../src/view/export/skos.ts';
import { HOSTILE_NAME } from './export-view.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const CONCEPTS: readonly SkosConcept[] = [
  {
    id: 'lora',
    name: 'LoRA',
    kind: 'method',
    otherNames: ['Low-Rank Adaptation', 'LoRA', 'LORA'],
    definition: 'Trains two thin matrices instead of a wide one.',
    broader: ['peft'],
    narrower: [],
    related: ['peft', 'odd', 'odd'],
  },
  { id: 'peft', name: 'PEFT', kind: 'method', otherNames: [], broader: [], narrower: ['lora'], related: [] },
  { id: 'odd', name: HOSTILE_NAME, kind: 'concept', otherNames: [], broader: [], narrower: [], related: ['lora'] },
];

/** `subject predicate object` of every statement; fails when anything is to be fetched. */
async function statements(siteAddress: string | undefined): Promise<string[]> {
  const text = [...toSkos({ site: 'Methodscape', dataHash: '3f06e2548057', siteAddress }, CONCEPTS)].join('');
  const documentLoader = (address: string) => Promise.reject(new Error(`asked for ${address}`));
  const quads = await jsonld.toRDF(JSON.parse(text) as object, { documentLoader });
  return quads.map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`);
}

test('an RDF library reads labels, definition and hierarchy, and fetches nothing', async () => {
  const site = 'https://maps.example.org/methods/';
  const lora = `${site}concepts/lora/`;
  const found = await statements(site);
  expect(found).toContain(`${lora} http://www.w3.org/1999/02/22-rdf-syntax-ns#type ${SKOS}Concept`);
  expect(found).toContain(`${lora} ${SKOS}prefLabel LoRA`);
  expect(found).toContain(`${lora} ${SKOS}inScheme ${site}concepts/`);
  expect(found).toContain(`${lora} ${SKOS}broader ${site}concepts/peft/`);
  expect(found).toContain(`${lora} ${SKOS}definition Trains two thin matrices instead of a wide one.`);
  expect(found.filter((each) => each.startsWith(`${lora} ${SKOS}altLabel`))).toHaveLength(2);
  expect(found).toContain(`${site}concepts/odd/ ${SKOS}prefLabel ${HOSTILE_NAME}`);
});

test('what stands in the hierarchy is not said to be related too', async () => {
  const found = await statements('https://maps.example.org/');
  const related = found.filter((each) => each.includes(`${SKOS}related`));
  expect(related).toEqual([
    `https://maps.example.org/concepts/lora/ ${SKOS}related https://maps.example.org/concepts/odd/`,
    `https://maps.example.org/concepts/odd/ ${SKOS}related https://maps.example.org/concepts/lora/`,
  ]);
});

test('without an address of the site, concepts are named by URNs', async () => {
  expect(await statements(undefined)).toContain(`urn:methodscape:concept:peft ${SKOS}prefLabel PEFT`);
});
