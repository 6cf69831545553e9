/** Everything that is known before reading: the curated rows, and the names that the papers define themselves, harvested from all. */
import type { Report } from '../../domain/diagnostic.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type { Fitted } from '../fitted/fitted.ts';
import type { Curated } from './curated.ts';
import { LEARNING_WORDS, readAs, type ReadAs, speaksOfLearning } from './about-methods.ts';
import { hasWord } from '../text/has-word.ts';
import { hasCapital } from '../text/name-shape.ts';
import { comesAlong, isOfLearning, isToldByLearning } from './areas.ts';
import { harvestNames } from './harvest/harvest-names.ts';
import type { HarvestedName } from './harvest/harvester.ts';
import { linkHarvest } from './link-harvest.ts';
import { ofField, withLoneTags, withoutColumns, withoutPlainWords } from './recurring-terms.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';
import type { Lexicon, LexiconEntry, LexiconForm } from './lexicon.ts';
import { settleDecisions } from './settle-decisions.ts';
import { findExpansion } from './spell-out.ts';

/** Precision of a plain vocabulary match on the labelled papers; a form of fewer than four letters is less sure. */
const CURATED_CONFIDENCE = 0.9;
const SHORT_FORM_CONFIDENCE = 0.8;

/**
 * @param papers   all papers of the corpus: a name defined in one is looked for in all
 * @param curated  parsed `data/curated`; may be empty
 * @param report   hears of decisions of the register that do not hold
 * @param names    what the papers define, in their order, where it has been harvested before
 * @param reading  what they are read as; told from their names where it is not given
 * @returns entries: curated rows first, in their order, then harvested names sorted by name, then what decisions split off; forms
 *          refer to entries by index
 */
export function buildLexicon(
  papers: readonly Paper[],
  curated: Curated,
  fitted: Fitted,
  report: Report = () => undefined,
  names: readonly HarvestedName[] = harvestNames(papers, vocabularyOf(curated, fitted)),
  { isAboutMethods, isNear }: Pick<ReadAs, 'isAboutMethods' | 'isNear'> = readAs(papers, names, 'auto'),
): Lexicon {
  const { entries, forms } = readRows(curated, isNear);
  const given = withoutColumns(names, papers);
  const told = ofField(isAboutMethods ? withLoneTags(given) : withoutPlainWords(given), {
    isNear,
    paperCount: papers.length,
    background: fitted.background,
  });
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const hasOne = (paperId: string, words: readonly string[]): boolean => {
    const { title = '', abstract = '' } = byId.get(paperId) ?? {};
    const text = `${title}\n${abstract}`.toLowerCase();
    return words.some((word) => hasWord(text, word));
  };
  const harvested = linkHarvest(told, { entries, forms, stopForms: curated.stopForms }, isNear, hasOne);
  const ids = new Set(byId.keys());
  return {
    ...settleDecisions(curated.decisions, harvested, ids, report),
    forms: harvested.forms,
    stopForms: curated.stopForms,
    ordinaryWords: findOrdinaryWords(papers, harvested.forms),
    isAboutMethods,
    isNear,
    shared: isNear ? new Set() : sharedEntries(harvested.forms),
    ...(isNear ? {} : { learners: new Set(papers.filter(speaksOfLearning).map(({ id }) => id)) }),
  };
}

function sharedEntries(forms: readonly LexiconForm[]): Set<number> {
  return new Set(forms.flatMap(({ owners, entry }) => (owners !== undefined && owners.size > 1 ? entry : [])));
}

/** What is known before a paper is read. */
export function vocabularyOf(curated: Rows, fitted: Fitted): Vocabulary {
  return makeVocabulary(readRows(curated).forms, fitted);
}

type Rows = Pick<Curated, 'rows' | 'definitions' | 'stopForms'>;

/** "neuron", "reward", "decoding": elsewhere an ordinary word means what it means there, which nobody here has defined. */
const ORDINARY = /^\p{Ll}+$/u;

/** One entry a row, in their order, and the forms that are not stopped. */
function readRows(curated: Rows, isNear = true): { entries: LexiconEntry[]; forms: LexiconForm[] } {
  const entries: LexiconEntry[] = [];
  const forms: LexiconForm[] = [];
  for (const row of curated.rows) {
    const isFar = !isNear && comesAlong(row.file);
    const definition = isFar && ORDINARY.test(row.name) ? undefined : curated.definitions.get(row.name);
    const isOfPhrase = isFar && !hasCapital(row.name); // whoever says VAE means it
    const expansion = findExpansion(
      row.name,
      row.forms.map(({ text }) => text),
    );
    const isTold = isFar && isToldByLearning([definition, ...row.context].join(' '));
    const waiting = waitingOf(row, { isAway: isFar && isOfLearning(row.file), isTold });
    entries.push({
      name: row.name,
      kind: row.kind,
      ...(expansion === undefined ? {} : { expansion }),
      ...(definition === undefined ? {} : { definition }),
      ...(isOfPhrase && isToldByLearning(definition ?? '') ? { isToldByLearning: true } : {}),
      broader: row.broader,
      context: waiting.context,
      origin: 'curated',
      comesAlong: comesAlong(row.file),
    });
    row.forms.forEach((form, i) => {
      if (curated.stopForms.has(toAliasKey(form.text))) return;
      const confidence = form.text.length < 4 ? SHORT_FORM_CONFIDENCE : CURATED_CONFIDENCE;
      forms.push({ ...form, ...waiting.forms[i], entry: entries.length - 1, detector: 'lexicon', confidence });
    });
  }
  return { entries, forms };
}

type Waiting = Readonly<{
  context: readonly string[];
  forms: readonly Pick<LexiconForm, 'needsContext' | 'setting'>[];
}>;

/**
 * What the forms of a row wait for.
 * @param isAway  the row is of machine learning and the papers are not: they have to say that they do it
 * @param isTold  so are the words that the row is told by: "temperature" is none of sampling, "freezing" of no layers, though a paper has these words
 */
function waitingOf(
  { forms, context: words }: Rows['rows'][number],
  { isAway, isTold }: Readonly<{ isAway: boolean; isTold: boolean }>,
): Waiting {
  const own = words.map((word) => word.toLowerCase());
  const context = isAway ? LEARNING_WORDS : own;
  return {
    context,
    forms: forms.map(({ needsContext }) => {
      if (isAway) return { needsContext: true, ...(needsContext && own.length > 0 ? { setting: own } : {}) };
      return { needsContext, ...(needsContext && isTold ? { setting: LEARNING_WORDS } : {}) };
    }),
  };
}

/**
 * Single-word names that the papers also write in lower case: "First", "Wider" at the head of a sentence are then no names.
 * @returns lower-case words
 */
function findOrdinaryWords(papers: readonly Paper[], forms: readonly LexiconForm[]): Set<string> {
  const names = new Set(forms.filter(({ text }) => /^\p{L}+$/u.test(text)).map(({ text }) => text.toLowerCase()));
  const ordinary = new Set<string>();
  for (const { title, abstract } of papers) {
    for (const [word] of `${title} ${abstract}`.matchAll(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu)) {
      const singular = word.replace(/s$/, '');
      if (names.has(word)) ordinary.add(word);
      else if (names.has(singular)) ordinary.add(singular);
    }
  }
  return ordinary;
}
