/** What somebody pastes to embed a view: each form as text. Addresses and titles are data, so everything is escaped for where it stands. */
import { type ViewKeys } from '../view-keys.ts';
/** A view to be embedded. */
export type EmbedTarget = Readonly<{
    /** Of the map's site, ends with a slash. */
    site: string;
    /** What the view is called, for titles and alternative texts. */
    title: string;
    keys: ViewKeys;
    /** Whether a view that could have files of its own has them; true where left out. */
    hasFolder?: boolean;
    /** px of a frame; `CARD` where left out. */
    width?: number;
    height?: number;
}>;
/** Folder of a view with an address of its own, `embed/concepts/lora/`; undefined where only a query says it. */
export declare function embedFolder(keys: ViewKeys): string | undefined;
/** Address of the frame: the page of a view that has one, else `embed/?…`. */
export declare function frameAddress({ site, keys, hasFolder }: EmbedTarget): string;
/** The view in the explorer. */
export declare function mapAddress({ site, keys }: EmbedTarget): string;
/** A frame that needs no script around it: width and height where styles are forbidden, all of a narrow column where not. */
export declare function toFrameCode(target: EmbedTarget): string;
/**
 * The picture, light or dark as the reader's page is, a link to the view: what READMEs take (only `a`, `picture`, `source`, `img`).
 * @param files  where the pair lies; of a view without an address of its own the two files that were saved
 */
export declare function toPictureHtml(target: EmbedTarget, files?: Readonly<Record<'light' | 'dark', string>> | undefined): string | undefined;
/** The element, with the picture inside that shows until it is ready and where it cannot be. */
export declare function toElementCode(target: EmbedTarget, hasScript?: boolean): string;
/** A bare address: what unfolds by oEmbed or as a card. */
export declare function toLinkCode(target: EmbedTarget): string;
/** A link in Markdown: where nothing else is allowed. */
export declare function toMarkdownCode(target: EmbedTarget): string;
/** Addresses of the pair of a view that has a folder. */
export declare function pictureFilesOf({ site, keys, hasFolder, }: EmbedTarget): Readonly<Record<'light' | 'dark', string>> | undefined;
/** The query of a view with its question mark, commas left readable; empty for the default view. */
export declare function toQuery(keys: ViewKeys): string;
