/** What the register says, in words. */
import type { AmbiguousFormRecord, DecisionRecord, MergeRecord } from '../../domain/schema/register.ts';
import { GROUND_LABELS } from '../../domain/vocabulary.ts';
import { readableForm } from '../../view/reading/latex-remnants.ts';
import { counted } from '../words.ts';

type Use = AmbiguousFormRecord['senses'][number]['uses'][number];

type MergedForm = MergeRecord['forms'][number];

/** Papers that mean a concept by a form for the same reason; the first one's sentence is shown. */
export type Reason = Readonly<{ words: string; uses: readonly Use[] }>;

/** `listed`, or `listed as “low-rank adaptation”` where the list writes it in another way than the papers. */
export function listedWords(form: string, { spellings }: Pick<MergedForm, 'spellings'>): string {
  return spellings.some((spelling) => spelling.form === form) ? 'listed' : `listed as “${readableForm(form)}”`;
}

/** Spellings as they are read, in their order, each once; those that LaTeX alone told apart are counted together. */
export function readableSpellings(spellings: MergedForm['spellings']): MergedForm['spellings'] {
  const counts = new Map<string, number>();
  for (const { form, mentionCount } of spellings) {
    const read = readableForm(form);
    counts.set(read, (counts.get(read) ?? 0) + mentionCount);
  }
  return [...counts].map(([form, mentionCount]) => ({ form, mentionCount }));
}

/** `defined by a paper`, and where its sentence is not quoted here, that it is the one above. */
export function definedWords(paperCount: number, isQuoted: boolean): string {
  const who = paperCount === 1 ? 'defined by a paper' : `defined by ${counted(paperCount, 'paper')}`;
  if (!isQuoted) return `${who}, in the sentence above`;
  return paperCount === 1 ? who : `${who}, first`;
}

type Ground = Readonly<{ ground: MergedForm['grounds'][number]; isQuoted: boolean }>;

/**
 * The forms of an entry; a sentence that defines two of them is quoted where it comes first. Another entry quotes it again: links lead to one entry, which is
 * read alone.
 */
export function withQuotesOnce(
  forms: readonly MergedForm[],
): readonly (Omit<MergedForm, 'grounds'> & Readonly<{ grounds: readonly Ground[] }>)[] {
  const quoted = new Set<string>();
  return forms.map((form) => ({
    ...form,
    grounds: form.grounds.map((ground) => {
      const key = ground.by === 'definition' ? `${ground.quote.paper.id}\n${ground.quote.text}` : '';
      const isQuoted = ground.by === 'definition' && !quoted.has(key);
      if (isQuoted) quoted.add(key);
      return { ground, isQuoted };
    }),
  }));
}

/** Uses by why they are read so, in their order. */
export function byReason(uses: readonly Use[]): readonly Reason[] {
  const groups = Map.groupBy(uses, ({ ground, word }) =>
    word === undefined ? GROUND_LABELS[ground] : `${GROUND_LABELS[ground]}: “${word}”`,
  );
  return [...groups].map(([words, some]) => ({ words, uses: some }));
}

/** What a form that was left alone waits for. */
export function leftWords({ mentionCount, paperCount, lacks }: NonNullable<AmbiguousFormRecord['left']>): string {
  const where = `${counted(mentionCount, 'place')} in ${counted(paperCount, 'paper')}`;
  return lacks === 'context'
    ? `Left unlinked in ${where}: none of the words that would tell is there.`
    : `Left unlinked in ${where}: it is a name of another paper, and local to it.`;
}

/** `everywhere`, or `in 2 papers`. */
export function scopeWords({ isScoped, papers, mentionCount }: DecisionRecord): string {
  if (mentionCount === 0) return 'no text here has it';
  const where = isScoped
    ? `in ${counted(papers.length, 'paper')}`
    : `everywhere, here in ${counted(papers.length, 'paper')}`;
  return `${where}, ${counted(mentionCount, 'mention')}`;
}
