/** The register as records: names and sentences in the place of ids and spans. */
import type {
  AmbiguousFormRecord,
  DecisionRecord,
  FormGroundRecord,
  MergeRecord,
  RegisterRecord,
} from '../../domain/schema/register.ts';
import type { ConceptRecord, Quote } from '../../domain/schema/site-data.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type {
  AmbiguousForm,
  AppliedDecision,
  FormGround,
  LeftAlone,
  Register,
  Sense,
  Witness,
} from '../register/register.ts';
import { addTo } from '../text/add-to.ts';
import { need, toConceptRef, toPaperRef, toQuote, type Site } from './site.ts';

/** Concepts of several names, in the order of their ids, made one at a time. */
export function* toMergeRecords(site: Site): Generator<MergeRecord> {
  for (const { conceptId, forms } of site.register.merges) {
    yield {
      ...toConceptRef(site, conceptId),
      forms: forms.map(({ grounds, ...form }) => ({
        ...form,
        grounds: grounds.map((ground) => toGround(site, conceptId, ground)),
      })),
    };
  }
}

/** Forms of several meanings, and decisions. */
export function toRegisterRecord(site: Site): RegisterRecord {
  return {
    ambiguous: site.register.ambiguous.map((form) => toAmbiguous(site, form)),
    decisions: shownDecisions(site.register).map((decision) => toDecision(site, decision)),
  };
}

/** All decisions; of those that were made for other papers, the ones that change something here. */
export function shownDecisions({ decisions, isForeign }: Register): readonly AppliedDecision[] {
  return isForeign ? decisions.filter(({ mentionCount }) => mentionCount > 0) : decisions;
}

/** For each concept, its names that are others' too: in the order of the keys. */
export function sensesByConcept(site: Site): Map<string, ConceptRecord['senses'][number][]> {
  const byConcept = new Map<string, ConceptRecord['senses'][number][]>();
  for (const { key, forms, senses } of site.register.ambiguous) {
    for (const { conceptId, uses } of senses) {
      const others = senses.filter((sense) => sense.conceptId !== conceptId);
      if (others.length === 0) continue;
      const { name } = need(site.conceptById, conceptId);
      const isName = toAliasKey(name) === key;
      const form = isName || uses.length === 0 ? name : (forms[0] ?? name);
      addTo(byConcept, conceptId, { form, others: others.map((other) => toConceptRef(site, other.conceptId)) });
    }
  }
  return byConcept;
}

function toGround(site: Site, conceptId: string, ground: FormGround): FormGroundRecord {
  switch (ground.by) {
    case 'decision':
      return { by: 'decision', reason: site.register.decisions[ground.decision]?.row.reason ?? '' };
    case 'vocabulary':
      return ground;
    case 'definition':
      return {
        by: 'definition',
        quote: quoteOf(site, ground.witness, conceptId),
        paperCount: ground.paperCount,
      };
    case 'found':
    case 'rule':
      return { by: ground.by, detector: ground.detector, paper: toPaperRef(site, ground.paperId) };
    default:
      return ground satisfies never;
  }
}

function toAmbiguous(site: Site, { key, forms, senses, otherMeanings, left }: AmbiguousForm): AmbiguousFormRecord {
  return {
    key,
    forms,
    senses: senses.map((sense) => toSense(site, sense)),
    otherMeanings,
    ...(left === undefined ? {} : { left: toLeft(site, left) }),
  };
}

function toSense(
  site: Site,
  { conceptId, mentionCount, paperCount, uses }: Sense,
): AmbiguousFormRecord['senses'][number] {
  return {
    concept: toConceptRef(site, conceptId),
    mentionCount,
    paperCount,
    uses: uses.map(({ paperId, evidence, ground, word, mentionCount: count }) => ({
      ground,
      ...(word === undefined ? {} : { word }),
      mentionCount: count,
      quote: quoteOf(site, { paperId, evidence }, conceptId),
    })),
  };
}

function toLeft(site: Site, { places, ...counts }: LeftAlone): NonNullable<AmbiguousFormRecord['left']> {
  return {
    ...counts,
    places: places.map(({ paperId, evidence, at }) => {
      const quote = { ...toQuote(site, paperId, evidence), marks: [] };
      const whole = need(site.paperById, paperId)[evidence.field];
      const offset = whole.indexOf(quote.text, evidence.start); // the sentence without the space around it
      return { quote, start: at.start - offset, end: at.end - offset };
    }),
  };
}

function toDecision(site: Site, { row, conceptId, mentionCount, paperIds }: AppliedDecision): DecisionRecord {
  const { form, decision, concept, papers, reason } = row;
  return {
    form,
    decision,
    concept,
    ...(conceptId === undefined ? {} : { target: toConceptRef(site, conceptId) }),
    isScoped: papers.length > 0,
    papers: paperIds.map((id) => toPaperRef(site, id)),
    mentionCount,
    reason,
  };
}

/** The sentence with only this concept marked. */
function quoteOf(site: Site, { paperId, evidence }: Witness, conceptId: string): Quote {
  const quote = toQuote(site, paperId, evidence);
  return { ...quote, marks: quote.marks.filter(({ id }) => id === conceptId) };
}
