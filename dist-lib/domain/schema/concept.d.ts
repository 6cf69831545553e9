import * as z from 'zod';
export { KINDS, RELATION_MODES, RELATION_TYPES, ROLES } from '../kinds.ts';
export type { Kind, RelationMode, RelationType, Role } from '../kinds.ts';
export declare const kindSchema: z.ZodEnum<{
    method: "method";
    model: "model";
    dataset: "dataset";
    task: "task";
    metric: "metric";
    concept: "concept";
}>;
export declare const roleSchema: z.ZodEnum<{
    introduces: "introduces";
    "builds-on": "builds-on";
    compares: "compares";
    evaluates: "evaluates";
    mentions: "mentions";
}>;
export declare const relationTypeSchema: z.ZodEnum<{
    "builds-on": "builds-on";
    compares: "compares";
    evaluates: "evaluates";
}>;
export declare const relationModeSchema: z.ZodEnum<{
    paper: "paper";
    direct: "direct";
    others: "others";
}>;
/** A span in a paper that names a concept. Its slice of the original text is the surface form. */
export declare const mentionSchema: z.ZodObject<{
    start: z.ZodInt;
    end: z.ZodInt;
    field: z.ZodEnum<{
        title: "title";
        abstract: "abstract";
    }>;
    sentence: z.ZodObject<{
        start: z.ZodInt;
        end: z.ZodInt;
    }, z.core.$strip>;
    detector: z.ZodString;
    confidence: z.ZodNumber;
}, z.core.$strip>;
export type Mention = Readonly<z.infer<typeof mentionSchema>>;
/** One reason for a relation of a paper to a concept: the sentence, and the rule that read it. */
export declare const roleEvidenceSchema: z.ZodObject<{
    type: z.ZodEnum<{
        introduces: "introduces";
        "builds-on": "builds-on";
        compares: "compares";
        evaluates: "evaluates";
        mentions: "mentions";
    }>;
    evidence: z.ZodObject<{
        start: z.ZodInt;
        end: z.ZodInt;
        field: z.ZodEnum<{
            title: "title";
            abstract: "abstract";
        }>;
    }, z.core.$strip>;
    cue: z.ZodString;
    confidence: z.ZodNumber;
}, z.core.$strip>;
export type RoleEvidence = Readonly<z.infer<typeof roleEvidenceSchema>>;
/** A concept-to-concept relation that one sentence of one paper states. */
export declare const statedRelationSchema: z.ZodObject<{
    paper: z.ZodString;
    from: z.ZodString;
    to: z.ZodString;
    type: z.ZodEnum<{
        "builds-on": "builds-on";
        compares: "compares";
        evaluates: "evaluates";
    }>;
    mode: z.ZodEnum<{
        paper: "paper";
        direct: "direct";
        others: "others";
    }>;
    evidence: z.ZodObject<{
        field: z.ZodEnum<{
            title: "title";
            abstract: "abstract";
        }>;
        start: z.ZodInt;
        end: z.ZodInt;
    }, z.core.$strip>;
    cue: z.ZodString;
    confidence: z.ZodNumber;
}, z.core.$strip>;
export type StatedRelation = Readonly<z.infer<typeof statedRelationSchema>>;
/** One node of meaning, over the whole corpus. */
export declare const conceptSchema: z.ZodObject<{
    id: z.ZodString;
    name: z.ZodString;
    kind: z.ZodEnum<{
        method: "method";
        model: "model";
        dataset: "dataset";
        task: "task";
        metric: "metric";
        concept: "concept";
    }>;
    expansion: z.ZodOptional<z.ZodString>;
    aliases: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        form: z.ZodString;
        mentionCount: z.ZodInt;
    }, z.core.$strip>>>;
    origin: z.ZodUnion<readonly [z.ZodLiteral<"curated">, z.ZodObject<{
        paper: z.ZodString;
    }, z.core.$strip>]>;
    definition: z.ZodOptional<z.ZodString>;
    broader: z.ZodReadonly<z.ZodArray<z.ZodString>>;
    paperCount: z.ZodInt;
    mentionCount: z.ZodInt;
}, z.core.$strip>;
export type Concept = Readonly<z.infer<typeof conceptSchema>>;
/** A concept in one paper: every mention, in order of the text (title first). */
export type PaperConcept = Readonly<{
    conceptId: string;
    mentions: readonly Mention[];
}>;
/** All concepts of one paper, sorted by first mention. */
export type PaperConcepts = Readonly<{
    paperId: string;
    concepts: readonly PaperConcept[];
}>;
