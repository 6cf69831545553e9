/** Features of what is known of a name, by number: the pairs of one paper share them. */
import type { Kind } from '../../domain/schema/concept.ts';
import { FeatureList, type FeatureNames } from '../fitted/feature-list.ts';

/** What is known of a concept in this paper before relations are read. */
export type ConceptFacts = Readonly<{
  kind: Kind;
  isIntroduced: boolean;
  isInTitle: boolean;
  mentionCount: number;
  /** Has a capital letter or a digit. */
  isNamed: boolean;
  /** Best confidence among detectors of its mentions, in [0, 1]. */
  confidence: number;
  detector: string;
  /** Last word of its name, in lower case and singular. */
  noun: string;
  /** Ids of broader concepts. */
  broader: readonly string[];
}>;

/** Numbers of names. */
export type Ids = readonly number[];

/** Each is told once, by concept: of a second end beside the paper's own work and beside another, and of a first end. */
export class KnownFeatures {
  readonly #names: FeatureNames;
  readonly #to = { own: new Map<string, Ids>(), other: new Map<string, Ids>() };
  readonly #from = new Map<string, Ids>();

  constructor(names: FeatureNames) {
    this.#names = names;
  }

  to(id: string, facts: ConceptFacts, isOwn: boolean): Ids {
    const told = this.#to[isOwn ? 'own' : 'other'];
    return told.get(id) ?? keep(told, id, knownOfTo(new FeatureList(this.#names), facts, isOwn));
  }

  from(id: string, facts: ConceptFacts): Ids {
    return this.#from.get(id) ?? keep(this.#from, id, knownOfFrom(new FeatureList(this.#names), facts));
  }
}

export function keep<Key>(told: Map<Key, Ids>, key: Key, { ids }: FeatureList): Ids {
  told.set(key, ids);
  return ids;
}

function knownOfTo(features: FeatureList, to: ConceptFacts, isOwn: boolean): FeatureList {
  const add = features.tell;
  if (to.isIntroduced) add`to-new=${isOwn}`;
  add`to-in-title=${to.isInTitle}/${isOwn}`;
  add`to-uses=${Math.min(to.mentionCount, 3)}/${isOwn}`;
  add`to-named=${to.isNamed}/${to.kind}`;
  add`to-found=${to.detector}`;
  if (to.confidence < 0.75) add`to-doubtful`;
  return features;
}

function knownOfFrom(features: FeatureList, from: ConceptFacts): FeatureList {
  const add = features.tell;
  add`from-named=${from.isNamed}/${from.kind}`;
  add`from-uses=${Math.min(from.mentionCount, 3)}`;
  add`from-in-title=${from.isInTitle}`;
  if (from.confidence < 0.75) add`from-doubtful`;
  add`from-found=${from.detector}`;
  return features;
}
