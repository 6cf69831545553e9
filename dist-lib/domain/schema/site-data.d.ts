/**
 * The contract between the pipeline and the site: what `data/built` holds, one schema per kind of record.
 * Records are JSON lines in shards; a page reads its own record and nothing else.
 */
import * as z from 'zod';
import { SENTENCES_PER_SHARD, SITE_DATA_VERSION } from '../version.ts';
export { SENTENCES_PER_SHARD, SITE_DATA_VERSION };
/** A concept as a link: enough to write its name in the hand of its kind. */
export declare const conceptRefSchema: z.ZodObject<{
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
}, z.core.$strip>;
export type ConceptRef = Readonly<z.infer<typeof conceptRefSchema>>;
export declare const paperRefSchema: z.ZodObject<{
    id: z.ZodString;
    title: z.ZodString;
    date: z.ZodOptional<z.ZodObject<{
        value: z.ZodString;
        isInferred: z.ZodBoolean;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type PaperRef = Readonly<z.infer<typeof paperRefSchema>>;
/** A sentence as evidence: the text itself, and where concepts stand in it (offsets into `text`). */
export declare const quoteSchema: z.ZodObject<{
    paper: z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        date: z.ZodOptional<z.ZodObject<{
            value: z.ZodString;
            isInferred: z.ZodBoolean;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    field: z.ZodEnum<{
        title: "title";
        abstract: "abstract";
    }>;
    text: z.ZodString;
    marks: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        start: z.ZodInt;
        end: z.ZodInt;
        id: z.ZodString;
        kind: z.ZodEnum<{
            method: "method";
            model: "model";
            dataset: "dataset";
            task: "task";
            metric: "metric";
            concept: "concept";
        }>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type Quote = Readonly<z.infer<typeof quoteSchema>>;
/** A quote that states a relation. `introduces`: names of what the paper introduces, where mode is `paper`. */
export declare const evidenceSchema: z.ZodObject<{
    paper: z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        date: z.ZodOptional<z.ZodObject<{
            value: z.ZodString;
            isInferred: z.ZodBoolean;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    field: z.ZodEnum<{
        title: "title";
        abstract: "abstract";
    }>;
    text: z.ZodString;
    marks: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        start: z.ZodInt;
        end: z.ZodInt;
        id: z.ZodString;
        kind: z.ZodEnum<{
            method: "method";
            model: "model";
            dataset: "dataset";
            task: "task";
            metric: "metric";
            concept: "concept";
        }>;
    }, z.core.$strip>>>;
    mode: z.ZodEnum<{
        paper: "paper";
        direct: "direct";
        others: "others";
    }>;
    cue: z.ZodString;
    confidence: z.ZodNumber;
    introduces: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
/** All that is stated between this concept and another, of one type and direction. */
export declare const conceptRelationSchema: z.ZodObject<{
    type: z.ZodEnum<{
        "builds-on": "builds-on";
        compares: "compares";
        evaluates: "evaluates";
    }>;
    direction: z.ZodEnum<{
        out: "out";
        in: "in";
        both: "both";
    }>;
    other: z.ZodObject<{
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
    }, z.core.$strip>;
    mode: z.ZodEnum<{
        paper: "paper";
        direct: "direct";
        others: "others";
    }>;
    paperCount: z.ZodInt;
    evidence: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        paper: z.ZodObject<{
            id: z.ZodString;
            title: z.ZodString;
            date: z.ZodOptional<z.ZodObject<{
                value: z.ZodString;
                isInferred: z.ZodBoolean;
            }, z.core.$strip>>;
        }, z.core.$strip>;
        field: z.ZodEnum<{
            title: "title";
            abstract: "abstract";
        }>;
        text: z.ZodString;
        marks: z.ZodReadonly<z.ZodArray<z.ZodObject<{
            start: z.ZodInt;
            end: z.ZodInt;
            id: z.ZodString;
            kind: z.ZodEnum<{
                method: "method";
                model: "model";
                dataset: "dataset";
                task: "task";
                metric: "metric";
                concept: "concept";
            }>;
        }, z.core.$strip>>>;
        mode: z.ZodEnum<{
            paper: "paper";
            direct: "direct";
            others: "others";
        }>;
        cue: z.ZodString;
        confidence: z.ZodNumber;
        introduces: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type ConceptRelation = Readonly<z.infer<typeof conceptRelationSchema>>;
/** Everything a concept's page and panel say. One line of `concepts-NNN.jsonl`, sorted by id. */
export declare const conceptRecordSchema: z.ZodObject<{
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
    redirects: z.ZodReadonly<z.ZodArray<z.ZodString>>;
    senses: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        form: z.ZodString;
        others: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        }, z.core.$strip>>>;
    }, z.core.$strip>>>;
    foundBy: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        detector: z.ZodString;
        confidence: z.ZodNumber;
        mentionCount: z.ZodInt;
    }, z.core.$strip>>>;
    origin: z.ZodUnion<readonly [z.ZodLiteral<"curated">, z.ZodObject<{
        paper: z.ZodObject<{
            id: z.ZodString;
            title: z.ZodString;
            date: z.ZodOptional<z.ZodObject<{
                value: z.ZodString;
                isInferred: z.ZodBoolean;
            }, z.core.$strip>>;
        }, z.core.$strip>;
    }, z.core.$strip>]>;
    definition: z.ZodOptional<z.ZodUnion<readonly [z.ZodObject<{
        source: z.ZodLiteral<"curated">;
        text: z.ZodString;
    }, z.core.$strip>, z.ZodObject<{
        source: z.ZodLiteral<"quoted">;
        quote: z.ZodObject<{
            paper: z.ZodObject<{
                id: z.ZodString;
                title: z.ZodString;
                date: z.ZodOptional<z.ZodObject<{
                    value: z.ZodString;
                    isInferred: z.ZodBoolean;
                }, z.core.$strip>>;
            }, z.core.$strip>;
            field: z.ZodEnum<{
                title: "title";
                abstract: "abstract";
            }>;
            text: z.ZodString;
            marks: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                start: z.ZodInt;
                end: z.ZodInt;
                id: z.ZodString;
                kind: z.ZodEnum<{
                    method: "method";
                    model: "model";
                    dataset: "dataset";
                    task: "task";
                    metric: "metric";
                    concept: "concept";
                }>;
            }, z.core.$strip>>>;
        }, z.core.$strip>;
    }, z.core.$strip>]>>;
    tier: z.ZodEnum<{
        common: "common";
        introduced: "introduced";
        rest: "rest";
    }>;
    isUmbrella: z.ZodBoolean;
    prominence: z.ZodNumber;
    paperCount: z.ZodInt;
    mentionCount: z.ZodInt;
    datedPaperCount: z.ZodInt;
    earliest: z.ZodOptional<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        date: z.ZodOptional<z.ZodObject<{
            value: z.ZodString;
            isInferred: z.ZodBoolean;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    introducedBy: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        date: z.ZodOptional<z.ZodObject<{
            value: z.ZodString;
            isInferred: z.ZodBoolean;
        }, z.core.$strip>>;
    }, z.core.$strip>>>;
    broader: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strip>>>;
    narrower: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strip>>>;
    region: z.ZodOptional<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodString;
    }, z.core.$strip>>;
    neighbourhood: z.ZodOptional<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodString;
    }, z.core.$strip>>;
    position: z.ZodOptional<z.ZodObject<{
        x: z.ZodNumber;
        y: z.ZodNumber;
    }, z.core.$strip>>;
    relations: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        type: z.ZodEnum<{
            "builds-on": "builds-on";
            compares: "compares";
            evaluates: "evaluates";
        }>;
        direction: z.ZodEnum<{
            out: "out";
            in: "in";
            both: "both";
        }>;
        other: z.ZodObject<{
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
        }, z.core.$strip>;
        mode: z.ZodEnum<{
            paper: "paper";
            direct: "direct";
            others: "others";
        }>;
        paperCount: z.ZodInt;
        evidence: z.ZodReadonly<z.ZodArray<z.ZodObject<{
            paper: z.ZodObject<{
                id: z.ZodString;
                title: z.ZodString;
                date: z.ZodOptional<z.ZodObject<{
                    value: z.ZodString;
                    isInferred: z.ZodBoolean;
                }, z.core.$strip>>;
            }, z.core.$strip>;
            field: z.ZodEnum<{
                title: "title";
                abstract: "abstract";
            }>;
            text: z.ZodString;
            marks: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                start: z.ZodInt;
                end: z.ZodInt;
                id: z.ZodString;
                kind: z.ZodEnum<{
                    method: "method";
                    model: "model";
                    dataset: "dataset";
                    task: "task";
                    metric: "metric";
                    concept: "concept";
                }>;
            }, z.core.$strip>>>;
            mode: z.ZodEnum<{
                paper: "paper";
                direct: "direct";
                others: "others";
            }>;
            cue: z.ZodString;
            confidence: z.ZodNumber;
            introduces: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>>;
    }, z.core.$strip>>>;
    coMentions: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        paperCount: z.ZodInt;
        npmi: z.ZodNumber;
    }, z.core.$strip>>>;
    papers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        paper: z.ZodObject<{
            id: z.ZodString;
            title: z.ZodString;
            date: z.ZodOptional<z.ZodObject<{
                value: z.ZodString;
                isInferred: z.ZodBoolean;
            }, z.core.$strip>>;
        }, z.core.$strip>;
        role: z.ZodEnum<{
            introduces: "introduces";
            "builds-on": "builds-on";
            compares: "compares";
            evaluates: "evaluates";
            mentions: "mentions";
        }>;
        quote: z.ZodObject<{
            paper: z.ZodObject<{
                id: z.ZodString;
                title: z.ZodString;
                date: z.ZodOptional<z.ZodObject<{
                    value: z.ZodString;
                    isInferred: z.ZodBoolean;
                }, z.core.$strip>>;
            }, z.core.$strip>;
            field: z.ZodEnum<{
                title: "title";
                abstract: "abstract";
            }>;
            text: z.ZodString;
            marks: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                start: z.ZodInt;
                end: z.ZodInt;
                id: z.ZodString;
                kind: z.ZodEnum<{
                    method: "method";
                    model: "model";
                    dataset: "dataset";
                    task: "task";
                    metric: "metric";
                    concept: "concept";
                }>;
            }, z.core.$strip>>>;
        }, z.core.$strip>;
        isSurvey: z.ZodBoolean;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type ConceptRecord = Readonly<z.infer<typeof conceptRecordSchema>>;
/** Everything a paper's page says. One line of `papers-NNN.jsonl`, sorted by id. */
export declare const paperRecordSchema: z.ZodObject<{
    paper: z.ZodObject<{
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
    concepts: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        role: z.ZodEnum<{
            introduces: "introduces";
            "builds-on": "builds-on";
            compares: "compares";
            evaluates: "evaluates";
            mentions: "mentions";
        }>;
        roles: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        }, z.core.$strip>>>;
        mentions: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        }, z.core.$strip>>>;
        isFull: z.ZodBoolean;
    }, z.core.$strip>>>;
    relations: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strip>>>;
    nearest: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        paper: z.ZodObject<{
            id: z.ZodString;
            title: z.ZodString;
            date: z.ZodOptional<z.ZodObject<{
                value: z.ZodString;
                isInferred: z.ZodBoolean;
            }, z.core.$strip>>;
        }, z.core.$strip>;
        shared: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        }, z.core.$strip>>>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type PaperRecord = Readonly<z.infer<typeof paperRecordSchema>>;
/** A region or neighbourhood. `communities.json` holds all of them, regions first. */
export declare const communityRecordSchema: z.ZodObject<{
    id: z.ZodString;
    name: z.ZodString;
    level: z.ZodEnum<{
        region: "region";
        neighbourhood: "neighbourhood";
    }>;
    parent: z.ZodOptional<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodString;
    }, z.core.$strip>>;
    words: z.ZodReadonly<z.ZodArray<z.ZodString>>;
    hue: z.ZodInt;
    step: z.ZodInt;
    members: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        paperCount: z.ZodInt;
        prominence: z.ZodNumber;
    }, z.core.$strip>>>;
    neighbourhoods: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodString;
    }, z.core.$strip>>>;
    bridges: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        region: z.ZodObject<{
            id: z.ZodString;
            name: z.ZodString;
        }, z.core.$strip>;
        relationCount: z.ZodInt;
        concepts: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        }, z.core.$strip>>>;
    }, z.core.$strip>>>;
    papers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        date: z.ZodOptional<z.ZodObject<{
            value: z.ZodString;
            isInferred: z.ZodBoolean;
        }, z.core.$strip>>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type CommunityRecord = Readonly<z.infer<typeof communityRecordSchema>>;
/** What differs from the last published state. `changes.json`; lists are empty where nothing was published, or other papers were. */
export declare const changesSchema: z.ZodObject<{
    since: z.ZodOptional<z.ZodObject<{
        dataDate: z.ZodOptional<z.ZodString>;
        dataHash: z.ZodString;
    }, z.core.$strip>>;
    papers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        date: z.ZodOptional<z.ZodObject<{
            value: z.ZodString;
            isInferred: z.ZodBoolean;
        }, z.core.$strip>>;
    }, z.core.$strip>>>;
    concepts: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strip>>>;
    relations: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        type: z.ZodEnum<{
            "builds-on": "builds-on";
            compares: "compares";
            evaluates: "evaluates";
        }>;
        from: z.ZodObject<{
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
        }, z.core.$strip>;
        to: z.ZodObject<{
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
        }, z.core.$strip>;
    }, z.core.$strip>>>;
    moved: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        concept: z.ZodObject<{
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
        }, z.core.$strip>;
        from: z.ZodString;
        to: z.ZodObject<{
            id: z.ZodString;
            name: z.ZodString;
        }, z.core.$strip>;
    }, z.core.$strip>>>;
    gone: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodString;
        leadsTo: z.ZodOptional<z.ZodObject<{
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
        }, z.core.$strip>>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type Changes = Readonly<z.infer<typeof changesSchema>>;
/** One row per concept and per paper, for lists and for finding a record. `index.json`. */
export declare const siteIndexSchema: z.ZodObject<{
    concepts: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        paperCount: z.ZodInt;
        prominence: z.ZodNumber;
        isFull: z.ZodBoolean;
        region: z.ZodOptional<z.ZodString>;
        redirects: z.ZodReadonly<z.ZodArray<z.ZodString>>;
        at: z.ZodTuple<[z.ZodInt, z.ZodInt, z.ZodInt], null>;
        registerAt: z.ZodOptional<z.ZodTuple<[z.ZodInt, z.ZodInt, z.ZodInt], null>>;
    }, z.core.$strip>>>;
    papers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        date: z.ZodOptional<z.ZodObject<{
            value: z.ZodString;
            isInferred: z.ZodBoolean;
        }, z.core.$strip>>;
        at: z.ZodTuple<[z.ZodInt, z.ZodInt, z.ZodInt], null>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type SiteIndex = Readonly<z.infer<typeof siteIndexSchema>>;
/** What was built, from what, with which settings. `manifest.json`. No clock time: same input, same bytes. */
export declare const manifestSchema: z.ZodObject<{
    version: z.ZodLiteral<2>;
    title: z.ZodString;
    description: z.ZodString;
    address: z.ZodOptional<z.ZodString>;
    repository: z.ZodOptional<z.ZodString>;
    example: z.ZodOptional<z.ZodObject<{
        from: z.ZodObject<{
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
        }, z.core.$strip>;
        to: z.ZodObject<{
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
        }, z.core.$strip>;
    }, z.core.$strip>>;
    dataDate: z.ZodOptional<z.ZodString>;
    dataHash: z.ZodString;
    counts: z.ZodObject<{
        records: z.ZodInt;
        papers: z.ZodInt;
        datedPapers: z.ZodInt;
        setAside: z.ZodInt;
        mentions: z.ZodInt;
        concepts: z.ZodInt;
        shownConcepts: z.ZodInt;
        paperRelations: z.ZodInt;
        statedRelations: z.ZodInt;
        coMentions: z.ZodInt;
        merges: z.ZodInt;
        ambiguousForms: z.ZodInt;
        leftForms: z.ZodInt;
        decisions: z.ZodInt;
        regions: z.ZodInt;
        neighbourhoods: z.ZodInt;
    }, z.core.$strip>;
    modularity: z.ZodNumber;
    kinds: z.ZodRecord<z.ZodEnum<{
        method: "method";
        model: "model";
        dataset: "dataset";
        task: "task";
        metric: "metric";
        concept: "concept";
    }>, z.ZodInt>;
}, z.core.$strip>;
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
/**
 * The map for the browser, in columns: row i of every node column is one concept, sorted by prominence (falling), then id.
 * Built as `map.json`, served at `/data/v1/map.json`.
 */
export declare const mapDataSchema: z.ZodObject<{
    version: z.ZodLiteral<2>;
    extent: z.ZodObject<{
        width: z.ZodNumber;
        height: z.ZodNumber;
    }, z.core.$strip>;
    paperCount: z.ZodInt;
    dataDate: z.ZodOptional<z.ZodString>;
    nodes: z.ZodObject<{
        id: z.ZodArray<z.ZodString>;
        name: z.ZodArray<z.ZodString>;
        aliases: z.ZodArray<z.ZodString>;
        kind: z.ZodArray<z.ZodInt>;
        tier: z.ZodArray<z.ZodInt>;
        umbrella: z.ZodArray<z.ZodInt>;
        region: z.ZodArray<z.ZodInt>;
        neighbourhood: z.ZodArray<z.ZodInt>;
        x: z.ZodArray<z.ZodInt>;
        y: z.ZodArray<z.ZodInt>;
        prominence: z.ZodArray<z.ZodInt>;
        papers: z.ZodArray<z.ZodInt>;
    }, z.core.$strip>;
    edges: z.ZodObject<{
        from: z.ZodArray<z.ZodInt>;
        to: z.ZodArray<z.ZodInt>;
        type: z.ZodArray<z.ZodInt>;
        mode: z.ZodArray<z.ZodInt>;
        papers: z.ZodArray<z.ZodInt>;
    }, z.core.$strip>;
    coMentions: z.ZodObject<{
        a: z.ZodArray<z.ZodInt>;
        b: z.ZodArray<z.ZodInt>;
        papers: z.ZodArray<z.ZodInt>;
        npmi: z.ZodArray<z.ZodInt>;
    }, z.core.$strip>;
    regions: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodString;
        hue: z.ZodInt;
        step: z.ZodInt;
        rings: z.ZodArray<z.ZodArray<z.ZodInt>>;
        label: z.ZodObject<{
            x: z.ZodNumber;
            y: z.ZodNumber;
            width: z.ZodNumber;
        }, z.core.$strip>;
    }, z.core.$strip>>;
    neighbourhoods: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodString;
        region: z.ZodInt;
        x: z.ZodNumber;
        y: z.ZodNumber;
    }, z.core.$strip>>;
    waterLines: z.ZodArray<z.ZodArray<z.ZodArray<z.ZodInt>>>;
}, z.core.$strip>;
export type MapData = z.infer<typeof mapDataSchema>;
/**
 * All papers for the browser's filters and specks, in columns sorted by id; loaded only when something needs it.
 * Built as `papers.json`, served at `/data/v1/papers.json`.
 */
export declare const papersDataSchema: z.ZodObject<{
    version: z.ZodLiteral<2>;
    tags: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodString;
    }, z.core.$strip>>;
    papers: z.ZodObject<{
        id: z.ZodArray<z.ZodString>;
        title: z.ZodArray<z.ZodString>;
        date: z.ZodArray<z.ZodString>;
        tags: z.ZodArray<z.ZodArray<z.ZodInt>>;
        x: z.ZodArray<z.ZodNullable<z.ZodInt>>;
        y: z.ZodArray<z.ZodNullable<z.ZodInt>>;
        concepts: z.ZodArray<z.ZodArray<z.ZodInt>>;
        introduces: z.ZodArray<z.ZodArray<z.ZodInt>>;
    }, z.core.$strip>;
}, z.core.$strip>;
export type PapersData = z.infer<typeof papersDataSchema>;
/**
 * Pairs of concepts that share a sentence without a stated relation, in columns: rows of the map, a < b, sorted by (a, b); `a` as difference
 * to the row before. A concept keeps its strongest pairs only. Built as `sentences.json`, served at `/data/v1/sentences.json`.
 */
export declare const sharedSentencesSchema: z.ZodObject<{
    version: z.ZodLiteral<2>;
    a: z.ZodArray<z.ZodInt>;
    b: z.ZodArray<z.ZodInt>;
    papers: z.ZodArray<z.ZodInt>;
    sentence: z.ZodArray<z.ZodInt>;
}, z.core.$strip>;
export type SharedSentences = z.infer<typeof sharedSentencesSchema>;
/** Sentences by number, with the concepts that stand in them. */
export declare const sentenceShardSchema: z.ZodArray<z.ZodObject<{
    paper: z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        date: z.ZodOptional<z.ZodObject<{
            value: z.ZodString;
            isInferred: z.ZodBoolean;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    field: z.ZodEnum<{
        title: "title";
        abstract: "abstract";
    }>;
    text: z.ZodString;
    marks: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        start: z.ZodInt;
        end: z.ZodInt;
        id: z.ZodString;
        kind: z.ZodEnum<{
            method: "method";
            model: "model";
            dataset: "dataset";
            task: "task";
            metric: "metric";
            concept: "concept";
        }>;
    }, z.core.$strip>>>;
}, z.core.$strip>>;
