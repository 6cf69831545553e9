/** What publishers and databases put behind an abstract: it is no word of it. */

/** How far from its end a notice may begin. */
const MAX_NOTICE_LENGTH = 400;
const NOTICE = new RegExp(
  [
    String.raw`(?<=^|[.!?)\]”"]\s?|\s)(?:`,
    // "((c) 2014 House GmbH)", "© (2025), (House)", "© 42nd Convention on Tin"
    String.raw`\(?(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:the author|\(?(?:19|20)\d{2}|\d{1,3}(?:st|nd|rd|th)\s|[A-Z])|`,
    String.raw`copyright,?\s*(?:19|20)\d{2}|all rights reserved|\(PsycINFO Database Record\b|`,
    String.raw`published by elsevier|this is an open access article under|`,
    // behind the last sentence: "Published by House Publishing.", "Copyright, Society for Tin, 2011."
    String.raw`(?<=[.!?)\]”"]\s)(?:published by (?:the )?\p{L}+\s|copyright(?:, .{3,80}, (?:19|20)\d{2}\.?$|:?\s*$| author)))`,
  ].join(''),
  'giu',
);

/** EBSCO's, which is longer: "Copyright of Tin is the property of House and its content may not be copied …", and its marks. */
const PROPERTY =
  /Copyright of .{1,300}? is the property of .{1,300}? (?:and its content )?may not be copied .{0,800}$/s;
const BY_AUTHOR =
  /(?:\(\p{Lu}\p{Ll}+\)\s*)?\[(?:ABSTRACT FROM (?:AUTHOR|PUBLISHER)|Author Abstract|Publication Abstract)\]\s*$/iu;

/** What may stand last of all: the issue that the article is in, where it is filed, whom to write to, where it is. */
const ENDINGS = new RegExp(
  [
    String.raw`(?<=[.!?)\]”"'’]|\S\s)(?:`,
    String.raw`This (?:article|paper|review) is part of (?:the|a) (?:themed?|special) (?:issue|collection|section)\b.{0,300}|`,
    String.raw`This article is categori[sz]ed under:.{0,400}|For further resources related to this article,.{0,300}|`,
    // "Disclosure No significant relationships.", "Conflict of interest: None declared."
    String.raw`(?<=[.!?)\]”"'’]\s?)(?:disclosures?(?: of interests?)?|conflicts? of interests?(?: statement)?|(?:declarations? of )?(?:competing )?interests?(?: statement)?)[:.]?\s`,
    String.raw`(?:no|none|nothing|nil|all authors|the authors? (?:declare|state|report|have no|has no|have not|has not))\b.{0,300}|`,
    String.raw`\(JEL [A-Z]\d{1,2}(?:[,;] [A-Z]\d{1,2}){0,12}\)\.?|`, // subjects of economics
    String.raw`This work is made available under .{0,300}|Contact:\s\S{1,80}@\S{1,80}(?:\sSupplementary information:.{0,300})?|`,
    // "WIREs RNA 2017, 8:e1369. doi: 10.1002/wrna.1369"
    String.raw`(?<=[.!?)]\s?)(?:[A-Z][\w ]{1,40}(?:19|20)\d{2}, \d{1,4}:\s?[\w– -]{1,20}\.\s)?doi:\s?10\.\d{4,}\/\S{1,100}`,
    String.raw`)$`,
  ].join(''),
  'is',
);
const MAX_ENDING_LENGTH = 600;
const MOST_ENDINGS = 4;

/** The same without "© 2020 Elsevier B.V. All rights reserved." and "This article is part of the themed issue …" at its end. */
export function withoutNotices(text: string): string {
  let kept = withoutNotice(text.replace(PROPERTY, '').replace(BY_AUTHOR, '').trimEnd());
  for (let count = 0; count < MOST_ENDINGS; count++) {
    const from = Math.max(0, kept.length - MAX_ENDING_LENGTH);
    const ending = ENDINGS.exec(kept.slice(from));
    if (ending === null) return kept;
    kept = kept.slice(0, from + ending.index).trimEnd();
  }
  return kept;
}

/** The third of a list: "(a) reeds, (b) looms and (c) wefts". */
function isOfList(text: string, at: number): boolean {
  return (
    /^\(\(?c\)/i.test(text.slice(at, at + 4)) && /\((?:b|d)\)/i.test(text.slice(Math.max(0, at - MAX_NOTICE_LENGTH)))
  );
}

/** Cuts a notice from the end, and from the beginning where a full stop ends it. */
function withoutNotice(text: string): string {
  const from = Math.max(0, text.length - MAX_NOTICE_LENGTH);
  const notice = [...text.slice(from).matchAll(NOTICE)].find(({ index }) => !isOfList(text, from + index));
  if (notice === undefined) return text;
  const at = from + notice.index;
  if (at > 0) return text.slice(0, at).trimEnd();
  const whole = /^.{0,200}?(?:all rights reserved|(?:19|20)\d{2}[^.]{0,80})\.\s+(?=[A-Z])/i.exec(text);
  return whole ? text.slice(whole[0].length) : '';
}
