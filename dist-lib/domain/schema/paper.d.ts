import * as z from 'zod';
/** Half-open interval `[start, end)` of UTF-16 code units into one field of a paper. */
export declare const spanSchema: z.ZodObject<{
    start: z.ZodInt;
    end: z.ZodInt;
}, z.core.$strip>;
export type Span = Readonly<z.infer<typeof spanSchema>>;
export declare const fieldSchema: z.ZodEnum<{
    title: "title";
    abstract: "abstract";
}>;
export type Field = z.infer<typeof fieldSchema>;
/** A span in a named field. */
export declare const fieldSpanSchema: z.ZodObject<{
    start: z.ZodInt;
    end: z.ZodInt;
    field: z.ZodEnum<{
        title: "title";
        abstract: "abstract";
    }>;
}, z.core.$strip>;
export type FieldSpan = Readonly<z.infer<typeof fieldSpanSchema>>;
/** `2024`, `2024-09` or `2024-09-10`: the precision known. `isInferred`: the year was worked out, not printed. */
export declare const paperDateSchema: z.ZodObject<{
    value: z.ZodString;
    isInferred: z.ZodBoolean;
}, z.core.$strip>;
export type PaperDate = Readonly<z.infer<typeof paperDateSchema>>;
/** One paper after copies were merged. What is not known is absent, never empty or guessed. */
export declare const paperSchema: z.ZodObject<{
    id: z.ZodString;
    title: z.ZodString;
    abstract: z.ZodString;
    date: z.ZodOptional<z.ZodObject<{
        value: z.ZodString;
        isInferred: z.ZodBoolean;
    }, z.core.$strip>>;
    authors: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    authorCount: z.ZodOptional<z.ZodInt>;
    organisation: z.ZodOptional<z.ZodString>;
    venue: z.ZodOptional<z.ZodString>;
    doi: z.ZodOptional<z.ZodString>;
    arxiv: z.ZodOptional<z.ZodString>;
    url: z.ZodOptional<z.ZodString>;
    tags: z.ZodReadonly<z.ZodArray<z.ZodString>>;
    commentCount: z.ZodOptional<z.ZodInt>;
    links: z.ZodReadonly<z.ZodArray<z.ZodString>>;
    sources: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        file: z.ZodString;
        line: z.ZodInt;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type Paper = Readonly<z.infer<typeof paperSchema>>;
