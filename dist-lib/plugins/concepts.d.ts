/** The file's content. Fields that are not listed here are ignored. */
export type ConceptList = Readonly<{
    concepts: readonly Readonly<{
        id: string;
        name: string;
        redirects?: readonly string[];
        hasEmbed?: boolean;
    }>[];
}>;
export type Concept = ConceptList['concepts'][number];
export type ConceptIndex = Readonly<{
    /** By id, by an id that leads on to it, or by its name in any spelling. */
    find: (text: string) => Concept | undefined;
    /** The names that look most like it, best first. */
    nearest: (text: string) => readonly string[];
}>;
/**
 * Fetches the list of a published map.
 * @param site  address of the map
 * @throws {Error} where it cannot be had
 */
export declare function loadConcepts(site: string): Promise<ConceptList>;
export declare function indexConcepts({ concepts }: ConceptList): ConceptIndex;
