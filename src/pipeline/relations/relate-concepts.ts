/**
 * What papers say about concepts: the role of each concept in each paper, and the relations between two concepts that a
 * sentence states. Every pair of names in a sentence is a candidate; cues (`cues/`), words and grammar around the two are its
 * features, and models fitted on labelled papers weigh them.
 */
import {
  RELATION_TYPES,
  type PaperConcepts,
  type Role,
  type RoleEvidence,
  type StatedRelation,
} from '../../domain/schema/concept.ts';
import type { PaperBody } from '../../domain/schema/paper.ts';
import type { Models } from '../fitted/linear-model.ts';
import { readCandidates } from './candidates.ts';
import { findIntroductions } from './introduces.ts';
import { joinModels } from './joint-model.ts';
import type { KnownConcept } from './known-concept.ts';
import { liftRoles } from './lift-roles.ts';
import { chooseRelations } from './paper-relations.ts';
import { candidateNamesIn, roleNames } from './role-features.ts';
import { FITTED_ROLES, rolesOf, type PaperRoles } from './roles.ts';
import { readSentences } from './sentences.ts';
import { isTenable, isTenableRole } from './tenable.ts';
import { weighCandidate, withFamilies } from './weigh.ts';

type Claim = Readonly<{ type: Role; confidence: number }>;

/** Roles in the order of the papers; stated relations in that order, too, then by the place of their evidence (title first); each (from, type, to) at most once a paper. */
export type Related = Readonly<{ roles: readonly PaperRoles[]; stated: readonly StatedRelation[] }>;
/** A paper with the concepts that it names. */
export type ReadPaper = Readonly<{ paper: PaperBody; concepts: PaperConcepts }>;
/** What one paper says. */
export type PaperRelated = Readonly<{ roles: PaperRoles; stated: readonly StatedRelation[] }>;
/** What all papers share. */
export type RelationShared = Readonly<{
  concepts: readonly KnownConcept[];
  /** `introduces`, `relation/<type>` and `role/<role>`; where one is missing, nothing of its sort is found. */
  models: Models;
  /** 0 to 1; introductions, relations and roles below are left out; that a paper mentions a concept stays. */
  minConfidence: number;
  /** Whether the papers are of machine learning, or near it; of others only what they say they introduce is theirs, and only what is made is tried or descends. */
  isNear: boolean;
}>;

/** @returns in the order of `all`. @throws {Error} where it speaks of a paper that is not among `papers` */
export function withConcepts(papers: readonly PaperBody[], all: readonly PaperConcepts[]): ReadPaper[] {
  const papersById = new Map(papers.map((paper) => [paper.id, paper]));
  return all.map((concepts) => {
    const paper = papersById.get(concepts.paperId);
    if (paper === undefined) throw new Error(`withConcepts: no paper "${concepts.paperId}"`);
    return { paper, concepts };
  });
}

export function joinRelated(papers: readonly PaperRelated[]): Related {
  return {
    roles: papers.map(({ roles }) => withSharedSpans(roles)),
    stated: papers.flatMap(({ stated }) => stated),
  };
}

/** The same with one span for all that a sentence of the paper tells: of many papers these spans are a tenth of what is held. */
function withSharedSpans({ paperId, concepts }: PaperRoles): PaperRoles {
  const spans: RoleEvidence['evidence'][] = [];
  const shared = (span: RoleEvidence['evidence']): RoleEvidence['evidence'] => {
    const { field, start, end } = span;
    const known = spans.find((other) => other.start === start && other.end === end && other.field === field);
    if (known === undefined) spans.push(span);
    return known ?? span;
  };
  return {
    paperId,
    concepts: concepts.map(({ conceptId, roles }) => ({
      conceptId,
      roles: roles.map(({ type, evidence, cue, confidence }) => ({
        type,
        evidence: shared(evidence),
        cue,
        confidence,
      })),
    })),
  };
}

/** @returns a function of one paper: make it once, use it for all papers */
export function paperRelater({
  concepts: all,
  models,
  minConfidence,
  isNear,
}: RelationShared): (one: ReadPaper) => PaperRelated {
  const conceptsById = new Map(all.map((concept) => [concept.id, concept]));
  const introducing = joinModels(models, '', ['introduces']);
  const joint = joinModels(models, 'role/', FITTED_ROLES);
  const ofRoles = candidateNamesIn(FITTED_ROLES.flatMap((role) => models.get(`role/${role}`) ?? []));
  const relationModels = withFamilies(joinModels(models, 'relation/', RELATION_TYPES, ofRoles));
  const { features } = relationModels;
  const roleModels = { joint, names: roleNames(joint.features, features) };
  const isSure = ({ type, confidence }: Claim): boolean => type === 'mentions' || confidence >= minConfidence;
  return ({ paper, concepts }) => {
    const sentences = readSentences(paper, concepts, conceptsById);
    const reading = { paper, concepts, sentences, conceptsById };
    const introductions = findIntroductions(reading, introducing, isNear).filter(({ evidence }) => isSure(evidence));
    const own = introductions.map(({ conceptId, evidence }) => ({ conceptId, confidence: evidence.confidence }));
    const candidates = readCandidates({ ...reading, introductions: own, features }).map((one) =>
      weighCandidate(relationModels, one),
    );
    const introduced = new Set(introductions.map(({ conceptId }) => conceptId));
    const known = { conceptsById, introduced, isNear, paper };
    const relations = chooseRelations(candidates).filter((relation) => isSure(relation) && isTenable(relation, known));
    const read = liftRoles(
      rolesOf({ paper, concepts, introductions, candidates }, conceptsById, roleModels),
      relations,
      introduced,
    );
    return {
      roles: {
        paperId: paper.id,
        concepts: read.map(({ conceptId, roles }) => {
          const ofRole = { concept: conceptsById.get(conceptId), introduced, isNear };
          return { conceptId, roles: roles.filter((role) => isSure(role) && isTenableRole(role, paper, ofRole)) };
        }),
      },
      stated: relations.flatMap(({ from, ...rest }) =>
        from === undefined ? [] : [{ paper: paper.id, from, ...rest }],
      ),
    };
  };
}
