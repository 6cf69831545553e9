/** Invented answers of services, in the shapes that these document. */

export const PAPER = {
  title: 'Slip in Zinc',
  abstract: 'We propose SlipNet.',
  authors: ['Ada Byron', 'Karu Ramesh'],
  date: { value: '2021-06-17' },
};
export const abstract = PAPER.abstract;
export const { title } = PAPER;
export const DOI = '10.5555/zinc.1';
const TAGS = ['zinc', 'slip'];

/** An answer, and what is known of the paper in it beside title, abstract, authors and date. */
export const ANSWERS: Readonly<Record<string, readonly [answer: object, more: object]>> = {
  'Crossref, a list': [
    { status: 'ok', 'message-type': 'work-list', message: { facets: {}, items: [crossref()] } },
    { doi: DOI, venue: 'Metals' },
  ],
  'Crossref, a work': [
    { status: 'ok', 'message-type': 'work', message: crossref() },
    { doi: DOI, venue: 'Metals' },
  ],
  'Europe PMC': [
    {
      version: '6.9',
      hitCount: 1,
      resultList: {
        result: [
          {
            id: '1',
            pmid: '30000001',
            doi: DOI,
            title: `${title}.`,
            authorString: 'Byron A, Ramesh K.',
            authorList: {
              author: [
                { fullName: 'Byron A', firstName: 'Ada', lastName: 'Byron' },
                { firstName: 'Karu', lastName: 'Ramesh' },
              ],
            },
            journalInfo: { issue: '2', journal: { title: 'Metals', medlineAbbreviation: 'Met' } },
            pubYear: '2021',
            abstractText: `<h4>Abstract</h4>${abstract}`,
            keywordList: { keyword: TAGS },
            firstPublicationDate: '2021-06-17',
          },
        ],
      },
    },
    { doi: DOI, venue: 'Metals', tags: TAGS, url: 'https://pubmed.ncbi.nlm.nih.gov/30000001/' },
  ],
  DOAJ: [
    {
      total: 1,
      results: [
        {
          id: 'x',
          created_date: '2024-01-01T00:00:00Z',
          bibjson: {
            title,
            abstract,
            year: '2021',
            month: '6',
            author: [{ name: 'Ada Byron', affiliation: 'not read' }, { name: 'Karu Ramesh' }],
            identifier: [
              { type: 'eissn', id: '0000-0000' },
              { type: 'doi', id: DOI },
            ],
            journal: { title: 'Metals', volume: '3' },
            keywords: TAGS,
            link: [{ type: 'fulltext', url: 'https://metals.example.org/1' }],
          },
        },
      ],
    },
    { doi: DOI, venue: 'Metals', tags: TAGS, url: 'https://metals.example.org/1', date: { value: '2021' } },
  ],
  bioRxiv: [
    {
      messages: [{ status: 'ok', interval: '2021-06-01:2021-06-30', cursor: 0, count: 1 }],
      collection: [
        {
          doi: DOI,
          title,
          authors: 'Byron, A.; Ramesh, K.',
          date: '2021-06-17',
          category: 'metals',
          abstract,
          server: 'biorxiv',
        },
      ],
    },
    { doi: DOI, tags: ['metals'], authors: ['A. Byron', 'K. Ramesh'] },
  ],
  HAL: [
    {
      response: {
        numFound: 1,
        docs: [
          {
            uri_s: 'https://hal.example.org/hal-1',
            title_s: [title],
            abstract_s: [abstract],
            authFullName_s: PAPER.authors,
            doiId_s: DOI,
            producedDate_s: '2021-06-17',
            journalTitle_s: 'Metals',
            keyword_s: TAGS,
          },
        ],
      },
    },
    { doi: DOI, venue: 'Metals', tags: TAGS, url: 'https://hal.example.org/hal-1' },
  ],
  INSPIRE: [
    {
      hits: {
        hits: [
          {
            id: '1',
            created: '2024-01-01',
            metadata: {
              titles: [{ title, source: 'arXiv' }],
              abstracts: [{ value: abstract, source: 'arXiv' }],
              authors: [{ full_name: 'Byron, Ada' }, { full_name: 'Ramesh, Karu' }],
              earliest_date: '2021-06-17',
              dois: [{ value: DOI }],
              arxiv_eprints: [{ value: '2106.07777', categories: ['hep-ex'] }],
              publication_info: [{ journal_title: 'Metals', year: 2021 }],
              keywords: TAGS.map((value) => ({ value })),
            },
          },
        ],
      },
    },
    { doi: DOI, venue: 'Metals', tags: TAGS, arxiv: '2106.07777' },
  ],
  DBLP: [
    {
      result: {
        query: 'slip',
        hits: {
          '@total': '1',
          hit: [
            {
              '@id': '1',
              info: {
                authors: {
                  author: [
                    { '@pid': '1', text: 'Ada Byron' },
                    { '@pid': '2', text: 'Karu Ramesh 0002' },
                  ],
                },
                title: `${title}.`,
                venue: 'Metals',
                year: '2021',
                doi: DOI,
                ee: 'https://metals.example.org/1',
                url: 'https://dblp.example.org/1',
              },
            },
          ],
        },
      },
    },
    { doi: DOI, venue: 'Metals', abstract: '', date: { value: '2021' } },
  ],
  CORE: [
    {
      totalHits: 1,
      results: [
        {
          title,
          abstract,
          authors: PAPER.authors.map((name) => ({ name })),
          doi: DOI,
          yearPublished: 2021,
          publishedDate: '2021-06-17T00:00:00',
          downloadUrl: 'https://core.example.org/1.pdf',
        },
      ],
    },
    { doi: DOI, url: 'https://core.example.org/1.pdf' },
  ],
  Scopus: [
    {
      'search-results': {
        'opensearch:totalResults': '1',
        entry: [
          {
            'dc:title': title,
            'dc:description': abstract,
            'dc:creator': 'Byron A.',
            'prism:coverDate': '2021-06-17',
            'prism:doi': DOI,
            'prism:publicationName': 'Metals',
            authkeywords: 'zinc | slip',
          },
        ],
      },
    },
    { doi: DOI, venue: 'Metals', tags: TAGS, authors: ['A. Byron'] },
  ],
  DataCite: [
    {
      data: [
        {
          id: DOI,
          type: 'dois',
          attributes: {
            doi: DOI,
            titles: [{ title }],
            creators: [{ name: 'Byron, Ada' }, { name: 'Ramesh, Karu' }],
            descriptions: [{ description: abstract, descriptionType: 'Abstract' }],
            publicationYear: 2021,
            subjects: TAGS.map((subject) => ({ subject })),
            container: {},
          },
        },
      ],
    },
    { doi: DOI, tags: TAGS, date: { value: '2021' } },
  ],
  MathSciNet: [
    {
      results: [
        {
          mrnumber: 1,
          titles: { title, translatedTitle: null },
          authors: [
            { id: 1, name: 'Byron, Ada' },
            { id: 2, name: 'Ramesh, Karu' },
          ],
          itemType: 'Reviewed',
          articleUrl: `https://doi.org/${DOI}`,
          pubYear: 2021,
        },
      ],
      total: 1,
    },
    { doi: DOI, abstract: '', date: { value: '2021' } },
  ],
  'Papers with Code': [
    [
      {
        paper_url: 'https://codes.example.org/paper/slip',
        arxiv_id: '2106.07777',
        title,
        abstract,
        url_abs: 'http://arxiv.org/abs/2106.07777v2',
        url_pdf: 'http://arxiv.org/pdf/2106.07777v2.pdf',
        proceeding: 'Metals 2021',
        authors: PAPER.authors,
        tasks: TAGS,
        date: '2021-06-17',
      },
    ],
    { arxiv: '2106.07777', venue: 'Metals 2021', tags: TAGS, url: 'https://arxiv.org/abs/2106.07777v2' },
  ],
  'OpenReview, version 2': [
    { notes: [openReview((value) => ({ value }))], count: 1 },
    { venue: 'Metals 2021', tags: TAGS, url: 'https://openreview.net/forum?id=a1' },
  ],
  'OpenReview, version 1': [
    { notes: [openReview((value) => value)], count: 1 },
    { venue: 'Metals 2021', tags: TAGS },
  ],
  'citations of Semantic Scholar': [
    {
      offset: 0,
      data: [
        {
          contexts: ['not read'],
          citingPaper: {
            paperId: 'a',
            title,
            abstract,
            year: 2021,
            publicationDate: '2021-06-17',
            authors: PAPER.authors.map((name) => ({ name })),
          },
        },
      ],
    },
    {},
  ],
  'lists by year': [{ 2021: [{ title, abstract, authors: PAPER.authors, date: '2021-06-17' }] }, {}],
  'papers by key': [{ slip: { title, abstract, authors: PAPER.authors, date: '2021-06-17' } }, {}],
  'a paper with references': [
    { title, abstract, authors: PAPER.authors, date: '2021-06-17', references: [{ title: 'Other' }] },
    {},
  ],
};

function crossref() {
  return {
    DOI,
    type: 'journal-article',
    title: [title],
    abstract: `<jats:p>${abstract}</jats:p>`,
    author: [
      { given: 'Ada', family: 'Byron', sequence: 'first' },
      { given: 'Karu', family: 'Ramesh' },
    ],
    issued: { 'date-parts': [[2021, 6, 17]] },
    'container-title': ['Metals'],
    reference: [{ key: '1', 'article-title': 'Not read' }],
  };
}

export function openReview(wrap: (value: unknown) => unknown) {
  const content = { title, abstract, authors: PAPER.authors, keywords: TAGS, venue: 'Metals 2021' };
  return {
    id: 'a1',
    forum: 'a1',
    replyto: null,
    cdate: Date.UTC(2021, 5, 17),
    content: Object.fromEntries(Object.entries(content).map(([key, value]) => [key, wrap(value)])),
  };
}
