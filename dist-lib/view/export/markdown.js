/** Pieces of Markdown from data: what could be markup is written so that it is not. */
/** Text inside a line or a cell of a table: one line, marks escaped, no HTML. */
export function escapeMarkdown(text) {
    return text
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/(?<=\w)\\_(?=\w)/g, '_') // inside a word it means nothing: `open_clip` stays as it is
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .trim();
}
/** `[words](address)`. @param address  an address or a path; what could end the brackets is encoded */
export function markdownLink(words, address) {
    const safe = address.replace(/[\s()<>"|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
    return `[${escapeMarkdown(words)}](${safe})`;
}
