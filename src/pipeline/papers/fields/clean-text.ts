/** Titles and abstracts as publishers' files hold them, made plain: no markup, no entities, no copyright notice. */
import { decodeHTML } from 'entities';
import { toRaised } from './raised.ts';

/** Tags that stand in titles and abstracts, with JATS's and MathML's; `p < 0.05 and n > 3` holds none. */
const TAG_NAMES =
  'p|br|hr|i|b|u|em|strong|sub|sup|sc|scp|span|div|a|ul|ol|li|dl|dt|dd|h[1-6]|tt|code|small|font|italic|bold|underline|monospace|roman|sans-serif|sec|title|label|list|list-item|abstract|inline-formula|disp-formula|tex-math|alternatives|inline-graphic|ext-link|xref|named-content|styled-content';
const TAG = new RegExp(
  String.raw`<\/?(?:jats:(?:[a-z-]+)|(?:mml:)?(?:math|m[a-z]{1,12}|semantics|annotation)|${TAG_NAMES})(?:\s[^<>]{0,400})?\/?>`,
  'gi',
);
/** Those that end a paragraph, and what a heading holds: "Abstract" is no word of the text. */
const HEADING = /<(?:jats:)?title>\s*(?:abstract|summary)\s*<\/(?:jats:)?title>/gi;
const BREAK = /<\/?(?:(?:jats:)?(?:p|sec|title|list-item)|br|div|li|h[1-6]|dt|dd)(?:\s[^<>]{0,400})?\/?>/gi;

const RAISED = /<(?:jats:)?sup>([^<>]{1,8})<\/(?:jats:)?sup>/gi;

/** Markup gone, entities as characters, every run of space one space. The words of an unknown tag stay as they are. */
export function toPlainText(text: string): string {
  const untagged = withoutTags(text);
  // What was escaped twice, or markup that was escaped, shows after the entities are read; a third time is the text's own.
  const decoded = untagged.includes('&') ? withoutTags(decodeHTML(withoutTags(decodeHTML(untagged)))) : untagged;
  return decoded
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .trim();
}

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(HEADING, ' ')
    .replace(BREAK, ' ')
    .replace(RAISED, (tags, text: string) => toRaised(text) ?? tags)
    .replace(TAG, '')
    .replace(/<!\[CDATA\[|\]\]>/g, '');
}

/** What databases write where they have none. */
const MISSING = /^\W*(?:no abstract(?: is)?(?: available)?|abstract (?:not|un)\s?available|n\/?a|none)\W*$/i;

/** What the ACM's files have behind the abstract: "CCS CONCEPTS: • Human-centered computing → …". */
const CONCEPTS = /\s*\bCCS CONCEPTS\b.*$/s;

/** As above, and without the word "Abstract" before it and the publisher's notice after it. */
export function toAbstract(text: string): string {
  const plain = toPlainText(text);
  if (MISSING.test(plain)) return '';
  return withoutNotice(
    plain
      .replace(CONCEPTS, '')
      .replace(/^(?:abstract|summary)\s*[:.—–-]+\s*/i, '')
      .replace(/^(?:(?:Abstract|ABSTRACT)(?=\s?[A-Z][a-z])\s?|(?:Abstract|Summary)(?=[A-Z]{4}))/, '')
      .replace(GLUED_HEADING, (_, stop: string, heading: string) => `${stop}${stop === '' ? '' : ' '}${heading}: `),
  );
}

/** "BackgroundWe assessed … visits.MethodsA total of": headings that lost their own line. */
const GLUED_HEADING =
  /(^|[.!?)\]]) ?(Background|Introduction|Objectives?|Aims?|Purpose|Methods?|Results?|Findings|Discussion|Conclusions?)(?=[A-Z][a-z]* )/g;

/** How far from its end a notice may begin. */
const MAX_NOTICE_LENGTH = 400;
const NOTICE = new RegExp(
  [
    String.raw`(?<=^|[.!?)\]”"]\s?|\s)(?:`,
    String.raw`(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:the author|(?:19|20)\d{2}|[A-Z])|`,
    String.raw`copyright,?\s*(?:19|20)\d{2}|all rights reserved|`,
    String.raw`published by elsevier|this is an open access article under)`,
  ].join(''),
  'i',
);

/** Cuts "© 2020 Elsevier B.V. All rights reserved." and the like from the end, and from the beginning where a full stop ends it. */
function withoutNotice(text: string): string {
  const from = Math.max(0, text.length - MAX_NOTICE_LENGTH);
  const notice = NOTICE.exec(text.slice(from));
  if (notice === null) return text;
  const at = from + notice.index;
  if (at > 0) return text.slice(0, at).trimEnd();
  const whole = /^.{0,200}?(?:all rights reserved|(?:19|20)\d{2}[^.]{0,80})\.\s+(?=[A-Z])/i.exec(text);
  return whole ? text.slice(whole[0].length) : '';
}
