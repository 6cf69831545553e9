/**
 * Fits the models of the relation stage on labelled papers: `introduces`, `relation/<type>`, `role/<role>`. Each paper is read twice,
 * with the annotated concepts and with those that the build finds, so that the weights hold for both. What a later model
 * reads of an earlier one comes from papers that the earlier one has not seen.
 */
import { RELATION_TYPES, type RelationType } from '../../src/domain/schema/concept.ts';
import type { Fitted } from '../../src/pipeline/fitted/fitted.ts';
import { FeatureNames } from '../../src/pipeline/fitted/feature-list.ts';
import { BASE, oddsOf, probabilityOf, type LinearModel } from '../../src/pipeline/fitted/linear-model.ts';
import type { Curated } from '../../src/pipeline/lexicon/curated.ts';
import { readCandidates, type Introduced } from '../../src/pipeline/relations/candidates.ts';
import { chooseIntroduced, isSurvey } from '../../src/pipeline/relations/introduces.ts';
import { introductionFeatures } from '../../src/pipeline/relations/introduction-features.ts';
import { joinLinear } from '../../src/pipeline/relations/joint-model.ts';
import { roleFeatures, roleNames } from '../../src/pipeline/relations/role-features.ts';
import { FITTED_ROLES, byEnds, roleInput } from '../../src/pipeline/relations/roles.ts';
import { readSentences } from '../../src/pipeline/relations/sentences.ts';
import { weighCandidate, withFamilies } from '../../src/pipeline/relations/weigh.ts';
import { titleKey } from '../score/keys.ts';
import { fitLogistic, type Example } from './logistic.ts';
import { type CrossRead, printCrossValidation } from './relations/cross-validation.ts';
import {
  evidenceSpans,
  readLabelledFile,
  readLabelledPapers,
  type LabelledPaper,
} from './relations/labelled-papers.ts';

/** Parts that the papers are cut into: each part is read by models fitted on the others. */
const FOLDS = 6;
/** Penalties and fewest uses, by cross-validation; of 1, 2, 3, 5, 10, 20, 40. */
const OF_INTRODUCTIONS = { penalty: 5, minUses: 4 };
const OF_RELATIONS = { penalty: 10, minUses: 15 };
const OF_ROLES = { penalty: 20, minUses: 10 };
/** The same for steps away from weights that other papers gave; of 10, 30, 60 and 120. */
const OF_RELATIONS_REFINED = { penalty: 60, minUses: 6 };
const OF_ROLES_REFINED = { penalty: 30, minUses: 8 };
/** Weight of a label that readers do not share. */
const DISPUTED = 0.3;

/** One labelled thing of one paper. */
type PaperExample = Example & Readonly<{ fold: number }>;

type Weights = Map<string, number>;

/**
 * Weights by model; prints what cross-validation says.
 * @param files      annotated papers, each with `x.relations.jsonl` beside it
 * @param isRefined  weights of relations and roles start from those of `fitted` and move as far as these papers ask for, which takes fewer
 *                   of them; those of introductions stay
 */
export function fitRelations(
  files: readonly string[],
  curated: Curated,
  fitted: Fitted,
  isRefined: boolean,
): Map<string, Weights> {
  const ofRelations = isRefined ? OF_RELATIONS_REFINED : OF_RELATIONS;
  const ofRole = isRefined ? OF_ROLES_REFINED : OF_ROLES;
  const before = (model: string): LinearModel | undefined => (isRefined ? fitted.models.get(model) : undefined);
  const papers = readLabelledPapers(files.map(readLabelledFile), curated, fitted);
  const models = new Map<string, Weights>();

  const newsNames = new FeatureNames([], true);
  const news = papers.map(
    (labelled) => introductionFeatures({ ...labelled, sentences: sentencesOf(labelled) }, newsNames).featuresById,
  );
  const kept = before('introduces');
  const introduces =
    kept === undefined
      ? crossFit(introductionExamples(papers, news), OF_INTRODUCTIONS)
      : { weights: movedBy(kept, new Map()), models: Array.from({ length: FOLDS }, () => kept) };
  models.set('introduces', introduces.weights);
  const introductions = papers.map((labelled, i): Introduced[] => {
    if (labelled.reading === 'gold') return goldIntroduced(labelled);
    if (isSurvey(labelled.paper)) return [];
    const model = introduces.models[foldOf(labelled)];
    const likely = [...(news[i] ?? [])].map(([conceptId, features]) => ({
      conceptId,
      probability: model === undefined ? 0 : probabilityOf(model, features),
    }));
    return chooseIntroduced(likely).map(({ conceptId, probability }) => ({ conceptId, confidence: probability }));
  });
  const introduced = introductions.map((some) => some.map(({ conceptId }) => conceptId));

  const features = new FeatureNames([], true);
  const ownNames = roleNames(new FeatureNames([], true), features);
  const candidates = papers.map((labelled, i) =>
    readCandidates({
      ...labelled,
      features,
      sentences: sentencesOf(labelled),
      introductions: introductions[i] ?? [],
    }),
  );
  const byType = new Map(
    RELATION_TYPES.map((type) => {
      const examples = papers.flatMap((labelled, i) => relationExamples(labelled, candidates[i] ?? [], type));
      const found = crossFit(examples, ofRelations, before(`relation/${type}`));
      models.set(`relation/${type}`, found.weights);
      return [type, found] as const;
    }),
  );
  const weighed = papers.map((labelled, i) => {
    const modelOf = (type: RelationType): LinearModel =>
      byType.get(type)?.models[foldOf(labelled)] ?? { base: 0, weights: new Map() };
    const unseen = withFamilies(joinLinear(RELATION_TYPES, RELATION_TYPES.map(modelOf), features));
    return (candidates[i] ?? []).map((candidate) => weighCandidate(unseen, candidate));
  });

  const ofRoles = papers.map((labelled, i) => {
    const own = new Set(introduced[i]);
    const candidatesOf = byEnds(weighed[i] ?? []);
    return labelled.concepts.concepts
      .filter(({ conceptId }) => !own.has(conceptId))
      .map((concept) => ({
        id: concept.conceptId,
        features: roleFeatures(
          roleInput(
            { paper: labelled.paper, candidates: candidatesOf.get(concept.conceptId) ?? [] },
            concept,
            labelled.conceptsById.get(concept.conceptId),
            own,
          ),
          ownNames,
        ),
      }));
  });
  const byRole = FITTED_ROLES.map((role) => {
    const examples = papers.flatMap((labelled, i) =>
      (ofRoles[i] ?? []).flatMap(({ id, features }): PaperExample[] => {
        const roles = goldRoles(labelled, id);
        if (roles.length === 0) return []; // no reader has it: its role is anybody's guess
        const isRight = roles.includes(role);
        return [{ features, isRight, weight: isRight && roles.length > 1 ? DISPUTED : 1, fold: foldOf(labelled) }];
      }),
    );
    const found = crossFit(examples, ofRole, before(`role/${role}`));
    models.set(`role/${role}`, found.weights);
    return { role, found };
  });

  printCrossValidation(
    papers.map((labelled, i): CrossRead => {
      const roleById = new Map((introduced[i] ?? []).map((id) => [id, 'introduces']));
      for (const { id, features } of ofRoles[i] ?? []) {
        const likely = byRole.map(({ role, found }) => {
          const model = found.models[foldOf(labelled)];
          return { role, probability: model === undefined ? 0 : probabilityOf(model, features) };
        });
        roleById.set(id, likely.reduce((a, b) => (b.probability > a.probability ? b : a)).role);
      }
      return { labelled, introduced: introduced[i] ?? [], candidates: weighed[i] ?? [], roleById };
    }),
  );
  return models;
}

function sentencesOf({ paper, concepts, conceptsById }: LabelledPaper) {
  return readSentences(paper, concepts, conceptsById);
}

/** Roles that the readers give; [] for a concept that none of them has. */
function goldRoles({ gold, goldNameById }: LabelledPaper, id: string): readonly string[] {
  const name = goldNameById.get(id);
  return gold.concepts.find((concept) => concept.name === name)?.roles ?? [];
}

function goldIntroduced(labelled: LabelledPaper): Introduced[] {
  return labelled.concepts.concepts
    .filter(({ conceptId }) => goldRoles(labelled, conceptId)[0] === 'introduces')
    .map(({ conceptId }) => ({ conceptId, confidence: 1 }));
}

/** @param news  features of each paper's concepts by id, in the order of the papers */
function introductionExamples(
  papers: readonly LabelledPaper[],
  news: readonly ReadonlyMap<string, Example['features']>[],
): PaperExample[] {
  return papers.flatMap((labelled, i) =>
    [...(news[i] ?? [])].map(([id, features]): PaperExample => {
      const roles = goldRoles(labelled, id);
      const isRight = roles.includes('introduces');
      return { features, isRight, weight: isRight && roles.length > 1 ? DISPUTED : 1, fold: foldOf(labelled) };
    }),
  );
}

/** Candidates are right where a reader has the relation and its sentence; where the sentence is another one they say nothing. */
function relationExamples(
  labelled: LabelledPaper,
  candidates: ReturnType<typeof readCandidates>,
  type: RelationType,
): PaperExample[] {
  const relations = labelled.relations
    ?.filter((relation) => relation.type === type)
    .map((relation) => ({ ...relation, spans: evidenceSpans(labelled.paper, relation.evidence) }));
  if (relations === undefined) return [];
  const fold = foldOf(labelled);
  return candidates.flatMap(({ from, to, evidence, features }): PaperExample[] => {
    if (from === '') return [];
    const [a, b] = [labelled.goldNameById.get(from), labelled.goldNameById.get(to)];
    const gold = relations.find(
      (one) => (one.from === a && one.to === b) || (type === 'compares' && one.from === b && one.to === a),
    );
    if (gold === undefined) return [{ features, isRight: false, weight: 1, fold }];
    const isHere =
      gold.spans.length === 0 ||
      gold.spans.some(
        ({ field, start, end }) => field === evidence.field && start < evidence.end - 3 && end > evidence.start + 3,
      );
    return gold.required && isHere ? [{ features, isRight: true, weight: 1, fold }] : [];
  });
}

/** Part of the papers that one belongs to, by its title: the same in every run. */
function foldOf({ paper }: LabelledPaper): number {
  let hash = 7;
  for (const char of titleKey(paper.title)) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % FOLDS;
}

/**
 * Weights on all examples, and for each part a model that has not seen it.
 * @param before  weights to start from: the penalty is on how far they move
 */
function crossFit(
  examples: readonly PaperExample[],
  { penalty, minUses }: Readonly<{ penalty: number; minUses: number }>,
  before?: LinearModel,
): Readonly<{ weights: Weights; models: readonly LinearModel[] }> {
  const told =
    before === undefined ? examples : examples.map((one) => ({ ...one, known: oddsOf(before, one.features) }));
  const fit = (some: readonly PaperExample[]): Weights =>
    movedBy(before, fitLogistic(some, penalty, { minUses, isScaled: () => false }));
  const models = Array.from({ length: FOLDS }, (_, part): LinearModel => {
    const weights = fit(told.filter(({ fold }) => fold !== part));
    return { base: weights.get(BASE) ?? 0, weights };
  });
  return { weights: withoutTrifles(fit(told)), models };
}

function movedBy(before: LinearModel | undefined, steps: Weights): Weights {
  if (before === undefined) return steps;
  const moved = new Map<string, number>([...before.weights, [BASE, before.base]]);
  for (const [name, step] of steps) moved.set(name, Math.round(((moved.get(name) ?? 0) + step) * 1000) / 1000);
  return moved;
}

/** Weights that change no probability by more than half a percent are left out of the table. */
const LEAST_WEIGHT = 0.02;

function withoutTrifles(weights: ReadonlyMap<string, number>): Weights {
  return new Map([...weights].filter(([name, weight]) => name === BASE || Math.abs(weight) >= LEAST_WEIGHT));
}
