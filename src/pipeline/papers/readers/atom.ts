/**
 * Feeds of arXiv's API: Atom with elements of arXiv's own. Entities that a file defines are never expanded: the parser passes over a document
 * type, and knows the names of XML and HTML alone. arXiv's comments are not read.
 * @see https://info.arxiv.org/help/api/user-manual.html
 */
import sax from 'sax';
import type { Report } from '../../../domain/diagnostic.ts';
import { addTo } from '../../text/add-to.ts';
import { toRecord, type Told } from '../fields/to-record.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';

export const atom: Reader = {
  name: 'atom',
  description: 'Atom of the arXiv API',
  recognises: (head) => head.startsWith('<') && head.includes('http://www.w3.org/2005/Atom'),
  read: readFeed,
};

/** An entry under construction, `depth` elements deep in the feed; texts by the path of elements below it. */
type Entry = { line: number; depth: number; texts: Map<string, string[]>; page?: string; tags: string[] };

/** How deep in an entry stands what is read of it: `author/name`. */
const MAX_DEPTH = 2;

/** Longer than any abstract: what a feed puts into one element beyond it is not kept. */
const MAX_TEXT_LENGTH = 1 << 20;

function* readFeed(file: SourceFile, report: Report): Generator<PaperRecord> {
  const entries: Entry[] = [];
  const path: string[] = [];
  let entry: Entry | undefined;
  let text = '';
  let problem: string | undefined;
  let problemLine: number | undefined;
  const parser = sax.parser(true, { position: true });
  parser.onerror = (error) => {
    // An entity that XML does not know is kept as it is written; anything else is no XML.
    if (!/entity/i.test(error.message)) {
      problem ??= error.message.split('\n')[0] ?? 'no XML';
      problemLine ??= parser.line + 1;
    }
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    path.push(name);
    text = '';
    if (name === 'entry') entry = { line: parser.line + 1, depth: path.length, texts: new Map(), tags: [] };
    const { rel, href, term } = attributes as Record<string, string | undefined>;
    if (name === 'link' && rel === 'alternate' && href !== undefined && entry) entry.page = href;
    if (name === 'category' && term !== undefined && entry) entry.tags.push(term);
  };
  parser.ontext = (piece) => void (text.length < MAX_TEXT_LENGTH && (text += piece));
  parser.oncdata = (piece) => void (text.length < MAX_TEXT_LENGTH && (text += piece));
  parser.onclosetag = (name) => {
    if (name === 'entry' && entry) {
      if (problem === undefined) entries.push(entry); // what follows a problem is set aside, wherever the pieces are cut
      entry = undefined;
    } else if (entry && path.length - entry.depth <= MAX_DEPTH) {
      addTo(entry.texts, path.slice(entry.depth).join('/'), text);
    }
    path.pop();
    text = '';
  };
  for (const chunk of file.chunks) {
    parser.write(chunk);
    for (const one of entries.splice(0)) yield* readEntry(one, file.name, report);
    if (problem !== undefined) break;
  }
  if (problem === undefined && path.length > 0) problem = 'it ends in the middle';
  if (problem === undefined) return;
  const message = `the rest of the feed is set aside: ${problem}`;
  const place = { file: file.name, line: problemLine ?? entry?.line ?? parser.line + 1 };
  report({ ...place, severity: 'error', rule: 'atom/broken', message, expected: 'one whole XML document' });
}

function* readEntry({ texts, page, tags, line }: Entry, file: string, report: Report): Generator<PaperRecord> {
  const first = (name: string) => texts.get(name)?.[0];
  const id = first('id') ?? '';
  if (/arxiv\.org\/api\/errors/.test(id)) {
    const message = 'the feed holds an error of the API, no paper; set aside';
    report({ file, line, severity: 'error', rule: 'atom/api-error', message, found: first('summary') ?? id });
    return;
  }
  const told: Told = {
    title: first('title'),
    abstract: first('summary') ?? first('content'),
    authors: texts.get('author/name'),
    date: first('published') ?? first('updated'),
    venue: first('arxiv:journal_ref'),
    doi: first('arxiv:doi'),
    arxiv: /arxiv\.org/.test(id) ? id : undefined,
    url: page ?? (/^https?:/.test(id) ? id : undefined),
    tags,
  };
  const record = toRecord(told, { file, line, report });
  if (record) yield record;
}
