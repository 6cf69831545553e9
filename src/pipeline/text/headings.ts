/** Headings of structured abstracts: "METHODS: We …", "Main outcome measures: …", "DESIGN Randomised …". They are no words of the text. */
import { matchesIn } from './matches.ts';

/** One of them makes a heading of the words beside it. */
const TELLING = new Set(
  (
    'abstract background introduction context rationale motivation importance significance relevance objective objectives objetivo aim aims ' +
    'purpose purposes goal goals hypothesis hypotheses question questions design method methods methodology approach material materials ' +
    'setting settings location participant participants patient patients subject subjects sample population intervention interventions ' +
    'exposure exposures measure measures measurement measurements outcome outcomes variables data source sources synthesis extraction ' +
    'selection collection eligibility criteria strategy review analysis analyses result results finding findings discussion conclusion ' +
    'conclusions interpretation implication implications limitation limitations recommendation recommendations originality value ' +
    'contribution contributions evidence acquisition summary registration identifier funding availability implementation ethics ' +
    'dissemination unlabelled unlabeled scope description'
  ).split(' '),
);

/** What else stands in one. */
const BESIDE = new Set(
  (
    'main major primary secondary key principal study studies trial trials search clinical practical practice nursing social research ' +
    'theoretical managerial wider recent systematic statistical number name unique answer level and or of for in to the reasons caution ' +
    'prospero international registered report s'
  ).split(' '),
);

/** Words that stand as headings without a mark, as several in one abstract do: "Purpose This paper … Findings The results …". */
const BARE = new Set(
  (
    'background context objective objectives aim aims purpose introduction design method methods setting participants patients ' +
    'intervention interventions measurements findings results discussion conclusion conclusions summary interpretation'
  ).split(' '),
);
const LEAST_BARE = 2;

/** What such a section holds is about the study, not of it: numbers of registers and of grants. */
const OF_RECORD = /\b(?:registration|identifier|funding)\b/i;

const MAX_WORDS = 8;
/** Where a heading may begin: a run of letters with a capital. */
const CAPITAL = /(?<![A-Za-z])[A-Z][A-Za-z]{2}/g;
const WORD = /([A-Za-z]+)([\s,/&()+-]{0,4})/y;

type Heading = Readonly<{ start: number; end: number; isBare: boolean; isInside: boolean; isOfRecord: boolean }>;

/** What stands before a heading that does not stand inside of a sentence. */
const SENTENCE_END = /(?:^|[.!?:;)\]”"])\s{0,40}$/;

/** The same text, with blanks for headings and for what stands under those of registers and grants: every other character keeps its place. Time is linear. */
export function withoutHeadings(text: string): string {
  const found: Heading[] = [];
  for (const { index } of matchesIn(CAPITAL, text)) {
    if (index < (found.at(-1)?.end ?? 0) || !isPlace(text, index)) continue;
    const heading = headingAt(text, index);
    if (heading !== undefined) found.push(heading);
  }
  const isBare = found.filter((heading) => heading.isBare).length >= LEAST_BARE;
  // Without another heading, "We call it SETTING." has none.
  const isStructured = found.some((heading) => !heading.isBare && !heading.isInside);
  const kept = found.filter((heading) => (isBare || !heading.isBare) && (isStructured || !heading.isInside));
  const parts: string[] = [];
  let at = 0;
  for (const [i, { start, end, isOfRecord }] of kept.entries()) {
    const blankTo = isOfRecord ? (kept[i + 1]?.start ?? text.length) : end;
    parts.push(text.slice(at, start), ' '.repeat(blankTo - start));
    at = blankTo;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

/** Behind a sentence, or, in capitals, behind any word and without a space. */
function isPlace(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  if (/\s/.test(before)) return isSentenceStart(text, at) || isInCapitals(text, at, 6);
  return /[.!?)]/.test(before) && isInCapitals(text, at, 4);
}

function isSentenceStart(text: string, at: number): boolean {
  return SENTENCE_END.test(text.slice(Math.max(0, at - 41), at));
}

function isInCapitals(text: string, at: number, count: number): boolean {
  return /^[A-Z]+$/.test(text.slice(at, at + count));
}

function headingAt(text: string, start: number): Heading | undefined {
  const isCapital = isInCapitals(text, start, 4);
  let end = start;
  let isTelling = false;
  let count = 0;
  WORD.lastIndex = start;
  for (let word = WORD.exec(text); word !== null && count < MAX_WORDS; word = WORD.exec(text)) {
    const [, letters = '', gap = ''] = word;
    const lower = letters.toLowerCase();
    const isPart = TELLING.has(lower) || BESIDE.has(lower);
    if (!isPart || (isCapital && /[a-z]/.test(letters))) break;
    isTelling ||= TELLING.has(lower);
    count++;
    end = word.index + letters.length + (gap.startsWith(')') ? 1 : 0);
    if (gap === '') break;
  }
  const behind = text.slice(end, end + 3);
  const isOfRecord = OF_RECORD.test(text.slice(start, end));
  const isInside = !isSentenceStart(text, start);
  const marked = /^\s?[:—–]|^\.(?=\s|$)/.exec(behind);
  if (isTelling && marked && (marked[0] !== '.' || isCapital))
    return { start, end: end + marked[0].length, isBare: false, isInside, isOfRecord };
  if (isTelling && isCapital && /^\s+(?:[A-Z][a-z]|[\d(A])/.test(text.slice(end, end + 5)))
    return { start, end, isBare: false, isInside, isOfRecord };
  const bare = /^([A-Z][a-z]+)\s(?=[A-Z])/.exec(text.slice(start, start + 24))?.[1];
  if (bare === undefined || !BARE.has(bare.toLowerCase())) return undefined;
  return { start, end: start + bare.length, isBare: true, isInside, isOfRecord: false };
}
