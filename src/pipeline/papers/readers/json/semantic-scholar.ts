/**
 * Papers of the Semantic Scholar Graph API (batch, search, recommendations) and of its datasets, which write the same keys in lower case.
 * @see https://api.semanticscholar.org/api-docs/graph
 */
import type { JsonShape } from './shape.ts';
import { listAt, textAt, textsOf } from './values.ts';

export const semanticScholar: JsonShape = {
  name: 'Semantic Scholar',
  recognises: (object) => Object.hasOwn(object, 'paperId') || Object.hasOwn(object, 'corpusid'),
  tell: (paper) => {
    const id = (name: string) => textAt(paper, 'externalIds', name) ?? textAt(paper, 'externalids', name);
    const acl = id('ACL');
    return {
      title: textAt(paper, 'title'),
      abstract: textAt(paper, 'abstract'),
      authors: textsOf(listAt(paper, 'authors').map((one) => textAt(one, 'name'))),
      date: textAt(paper, 'publicationDate') ?? textAt(paper, 'publicationdate') ?? textAt(paper, 'year'),
      venue: textAt(paper, 'venue') ?? textAt(paper, 'publicationVenue', 'name') ?? textAt(paper, 'journal', 'name'),
      doi: id('DOI'),
      arxiv: id('ArXiv'),
      url: acl === undefined ? textAt(paper, 'url') : `https://aclanthology.org/${acl}/`,
    };
  },
};
