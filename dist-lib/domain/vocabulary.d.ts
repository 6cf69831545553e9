/** The words that the site uses for kinds, roles and relations: one place, both ends of every direction. */
import type { DecisionKind, Ground, Kind, RelationMode, RelationType, Role } from './kinds.ts';
/** "idea" is what people read for the kind `concept`, since everything here is a concept. */
export declare const KIND_LABELS: Readonly<Record<Kind, Readonly<{
    one: string;
    many: string;
}>>>;
/** What a paper does with a concept. */
export declare const ROLE_LABELS: Readonly<Record<Role, string>>;
/** A relation seen from either end. */
export declare const RELATION_LABELS: Readonly<Record<RelationType, Readonly<{
    out: string;
    in: string;
    both: string;
}>>>;
export declare const MODE_LABELS: Readonly<Record<RelationMode, string>>;
/** `acronym-pair` as "a short form beside its long form". */
export declare function detectorLabel(detector: string): string;
/** Why a form is read as a concept in a paper. */
export declare const GROUND_LABELS: Readonly<Record<Ground, string>>;
/** What a person decided of a form. */
export declare const DECISION_LABELS: Readonly<Record<DecisionKind, string>>;
/** `list-members` as "a list of examples (such as, including)". */
export declare function cueLabel(cue: string): string;
/** `97 of 100 right`: a confidence, 0 to 1, as people read it. */
export declare function rightWords(confidence: number): string;
