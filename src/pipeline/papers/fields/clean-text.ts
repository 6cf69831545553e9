/** Titles and abstracts as publishers' files hold them, made plain: no markup, no entities, no copyright notice. */
import { decodeHTML } from 'entities';
import { isTokenised } from '../../text/token-gaps.ts';
import { withMarkedHeadings } from './glued-headings.ts';
import { withoutLineEndHyphens } from './line-end-hyphens.ts';
import { withoutNotices } from './notices.ts';
import { withoutMisreadBytes } from './misread-bytes.ts';
import { toRaised } from './raised.ts';
import { withoutTex } from './tex-remnants.ts';

/** Tags that stand in titles and abstracts, with JATS's and MathML's; `p < 0.05 and n > 3` holds none. */
const TAG_NAMES =
  'p|br|hr|i|b|u|em|strong|sub|sup|sc|scp|span|div|a|ul|ol|li|dl|dt|dd|h[1-6]|tt|code|small|font|italic|bold|underline|monospace|roman|sans-serif|sec|title|label|list|list-item|abstract|abstracttext|inline-formula|disp-formula|tex-math|alternatives|inline-graphic|ext-link|xref|named-content|styled-content|superscript|subscript|emphasis|urlref|emailref|bi|inf|formula|tex';
const TAG = new RegExp(
  String.raw`<\/?(?:jats:(?:[a-z-]+)|(?:mml:)?(?:math|m[a-z]{1,12}|semantics|annotation)|${TAG_NAMES})(?:\s+[\w:-]{1,40}\s*=[^<>]{0,400})?\s{0,10}\/?>`,
  'gi',
);
/** Those that end a paragraph, and what a heading holds: "Abstract" is no word of the text. */
const HEADING = /<(?:jats:)?title>\s*(?:abstract|summary)\s*<\/(?:jats:)?title>/gi;
const BREAK = /<\/?(?:(?:jats:)?(?:p|sec|title|list-item)|br|div|li|h[1-6]|dt|dd)(?:\s[^<>]{0,400})?\/?>/gi;

const RAISED = /<(?:jats:)?sup(?:erscript)?>([^<>]{1,8})<\/(?:jats:)?sup(?:erscript)?>/gi;

/** What takes no room, and marks that turn the direction of all that follows on a page: letters know their own. */
const UNSEEN = /[\u200b\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g;

/** All but the single blank, which stays what it is. */
const SPACES = /(?! [^\p{Cc}\p{Zs}\u2028\u2029])[\p{Cc}\p{Zs}\u2028\u2029]+/gu;

/** "& x2014;", as the Web of Science has the dash. */
const BROKEN_ENTITY = /&\s?x([\dA-F]{2,5});/gi;

/** "<U+03C7>", as R writes a letter that its machine does not know. */
const UNKNOWN_LETTER = /<U\+([\dA-F]{4,5})>/g;

/** Markup gone, entities as characters, every run of space one space. The words of an unknown tag stay as they are. */
export function toPlainText(text: string): string {
  const known = text.includes('<U+') ? text.replace(UNKNOWN_LETTER, toLetter) : text;
  const untagged = withoutTags(withoutMisreadBytes(known));
  // What was escaped twice, or markup that was escaped, shows after the entities are read; a third time is the text's own.
  const decoded = untagged.includes('&')
    ? withoutTags(decodeHTML(withoutTags(decodeHTML(untagged.replace(BROKEN_ENTITY, '&#x$1;')))))
    : untagged;
  return withoutLooseStops(withoutTex(decoded)).replace(SPACES, ' ').replace(UNSEEN, '').toWellFormed().trim();
}

function toLetter(_: string, code: string): string {
  return String.fromCodePoint(parseInt(code, 16));
}

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(HEADING, ' ')
    .replace(BREAK, ' ')
    .replace(RAISED, (tags, text: string) => toRaised(text) ?? tags)
    .replace(/<\/Emphasis>(?=\p{L})/gu, ' ') // Springer's files lose the blank behind it
    .replace(TAG, '')
    .replace(/<!\[CDATA\[|\]\]>|<<ETX>>/g, '');
}

/** "in vitro . Herein" had markup before the full stop; a text whose tokens all stand apart is read as such elsewhere. */
function withoutLooseStops(text: string): string {
  const loose = /(?<=[\p{L}\d)\]])\s\.(?=\s+\p{Lu}|\s*$)/gu;
  return text.includes(' .') && !isTokenised(text) ? text.replace(loose, '.') : text;
}

/** What databases write where they have none. */
const MISSING = /^\W*(?:no abstract(?: is)?(?: available)?|abstract (?:not|un)\s?available|n\/?a|none)\W*$/i;

/** What a database says of itself in the place of an abstract, or a page of it that was saved. */
const OF_DATABASE =
  /^(?:zbMATH Open Web Interface contents unavailable\b|Explore millions of resources from scholarly journals\b|Enjoy the videos and music you love, upload original content\b)/;

/** What the ACM's files have behind the abstract: "CCS CONCEPTS: • Human-centered computing → …". */
const CONCEPTS = /\s*\bCCS CONCEPTS\b.*$/s;

/** Fields of a file of tags that a program took for more of the abstract: "… on roads. PU  - MDPI PI  - BASEL". */
const TAGGED_REST =
  /(?:(?<=[.!?)\]”"])\s+[A-Z][A-Z\d]\s{1,2}-|\s[A-Z][A-Z\d]\s{2}-)\s(?=\S)(?<=\s(?:PU|PI|PA|PB|PP|CY|CL|CT|CP|SN|SE|BN|J9|JI|WE|UT|UR|ER|DB|DP|DO|LA|N1)\s{1,2}-\s).*$/s;

/** As above, and without the word "Abstract" before it and the publisher's notice after it. */
export function toAbstract(text: string): string {
  const plain = toPlainText(text.replace(TAGGED_REST, ''));
  if (MISSING.test(plain) || OF_DATABASE.test(plain)) return '';
  const body = plain
    .replace(CONCEPTS, '')
    .replace(/^[■▪•]\s?(?=Abstract)/, '')
    .replace(/^(?:abstract|summary)\s*[:.—–-]+\s*/i, '')
    .replace(/^(?:(?:Abstract|ABSTRACT)(?=\s?[A-Z][a-z])\s?|(?:Abstract|Summary)(?=[A-Z]{4}))/, '')
    .replace(/^Abstract(?=(?:this|the|we|in|our|A)\s|\d|[A-Z]{3})/, '');
  return withoutNotices(withMarkedHeadings(withoutLineEndHyphens(body)));
}
