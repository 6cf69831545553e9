/** Pieces of Markdown from data: what could be markup is written so that it is not. */
/** Text inside a line or a cell of a table: one line, marks escaped, no HTML. */
export declare function escapeMarkdown(text: string): string;
/** `[words](address)`. @param address  an address or a path; what could end the brackets is encoded */
export declare function markdownLink(words: string, address: string): string;
