/** What tests use of readers that come without types. */

declare module 'jsonld' {
  type Term = Readonly<{ termType: string; value: string; language?: string }>;
  /** RDF quads of a document; `documentLoader` is asked for every context that is not in it. */
  export function toRDF(
    document: object,
    options: { documentLoader: (address: string) => Promise<never> },
  ): Promise<{ subject: Term; predicate: Term; object: Term }[]>;
  const jsonld: { toRDF: typeof toRDF };
  export default jsonld;
}

declare module '@citation-js/core' {
  export const plugins: { input: { chain: (text: string, options: object) => Record<string, unknown>[] } };
}

declare module '@citation-js/plugin-bibtex';
