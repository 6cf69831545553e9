/** Under which terms the downloads may be used: one place for the page, its JSON-LD and the guide. */

/** Behind files that hold titles, abstracts or sentences. */
export const TEXT_MARK = '†';

/** What the site itself worked out: names, relations, regions, places. */
export const LICENCE = { name: 'MIT', address: 'https://spdx.org/licenses/MIT.html' } as const;

/** What papers say, word for word. */
export const TEXT_LICENCE =
  'Titles, abstracts and the sentences quoted from them belong to their authors and publishers; they are here to be found and cited.';
