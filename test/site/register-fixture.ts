/** The register of the invented corpus: every reason once, a form of two meanings, one left alone, decisions; and hostile names in each. */
import type { DecisionRecord, MergeRecord, RegisterRecord } from '../../src/domain/schema/register.ts';
import type { ConceptRecord, ConceptRef, PaperRef, Quote } from '../../src/domain/schema/site-data.ts';

/** The corpus as the register needs it. */
export type Corpus = Readonly<{
  hostile: string;
  concept: (id: string) => ConceptRef;
  paper: (id: string) => PaperRef;
  /** The text of a paper as a quotation of one of its concepts. */
  quote: (paperId: string, conceptId: string) => Quote;
}>;

/** Records of `register-000.jsonl`. */
export function toMerges({ hostile, concept, paper, quote }: Corpus): readonly MergeRecord[] {
  return [
    {
      ...concept('hostile'),
      forms: [
        {
          spellings: [{ form: hostile, mentionCount: 1 }],
          paperCount: 1,
          grounds: [
            { by: 'decision', reason: hostile },
            { by: 'vocabulary', form: `another ${hostile}` },
            { by: 'definition', quote: quote('hostile-paper', 'hostile'), paperCount: 1 },
            { by: 'found', detector: hostile, paper: paper('hostile-paper') },
          ],
        },
        { spellings: [{ form: '__proto__', mentionCount: 0 }], paperCount: 0, grounds: [] },
      ],
    },
    {
      ...concept('tern'),
      forms: [
        {
          spellings: [
            { form: 'TERN', mentionCount: 16 },
            { form: 'Tern', mentionCount: 2 },
          ],
          paperCount: 14,
          grounds: [{ by: 'vocabulary', form: 'TERN' }],
        },
        {
          spellings: [{ form: 'Tidal Estimation', mentionCount: 3 }],
          paperCount: 2,
          grounds: [
            { by: 'definition', quote: quote('on-variant-a', 'tern'), paperCount: 2 },
            { by: 'rule', detector: 'model-name', paper: paper('on-variant-b') },
          ],
        },
      ],
    },
  ];
}

/** `register.json`. */
export function toRegister({ hostile, concept, paper, quote }: Corpus): RegisterRecord {
  const left = quote('hostile-paper', 'hostile');
  const decision: DecisionRecord = {
    form: 'Heron',
    decision: 'means',
    concept: 'Plover',
    target: concept('plover'),
    isScoped: true,
    papers: [paper('hostile-paper')],
    mentionCount: 1,
    reason: 'An old name of the Plover.',
  };
  return {
    ambiguous: [
      {
        key: 'heron7',
        forms: ['Heron-7', 'HERON 7'],
        senses: [
          {
            concept: concept('heron'),
            mentionCount: 2,
            paperCount: 2,
            uses: ['on-variant-a', 'on-variant-b'].map((id) => ({
              ground: 'context' as const,
              word: 'tide',
              mentionCount: 1,
              quote: quote(id, 'heron'),
            })),
          },
          { concept: concept('plover'), mentionCount: 0, paperCount: 0, uses: [] },
        ],
        otherMeanings: ['Heron'],
      },
      {
        key: 'scriptalert1script',
        forms: [hostile, '+#'],
        senses: [],
        otherMeanings: [hostile],
        left: {
          mentionCount: 1,
          paperCount: 1,
          lacks: 'context',
          places: [{ quote: { ...left, marks: [] }, start: 0, end: hostile.length }],
        },
      },
    ],
    decisions: [
      decision,
      { ...decision, form: hostile, decision: 'split', concept: hostile, reason: hostile },
      { form: 'tide', decision: 'never', concept: '', isScoped: false, papers: [], mentionCount: 0, reason: 'A word.' },
    ],
  };
}

/** "Heron-7" is the name of two. */
export function toSenses({ concept }: Corpus, id: string): ConceptRecord['senses'] {
  const other = { heron: 'plover', plover: 'heron' }[id];
  return other === undefined ? [] : [{ form: 'Heron-7', others: [concept(other)] }];
}
