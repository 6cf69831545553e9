/**
 * Noun chunks without a tagger: runs of words between closed-class words, common verbs, adverbs and punctuation. Closed lists suffice,
 * because abstracts share a small stock of verbs and empty adjectives.
 */
import { remembered } from '../../domain/remembered.ts';
import { matchesIn } from './matches.ts';
import { foldSlice } from './tokens.ts';

/** A chunk's words as written with their offsets; at least one, all in one stretch without punctuation. */
export type ChunkWord = Readonly<{ text: string; start: number; end: number }>;

const FUNCTION_WORDS =
  'a an the this that these those each every either neither some any no all both such same other another its their our his her my your whose which what who whom when where while ' +
  'whether why how if then than as at by for from in into of off on onto over per through throughout to toward towards under until up upon via with within without about above across after again against along ' +
  'among amongst around because before behind below between beyond but down due during except although though however hence thus therefore moreover furthermore additionally also and or nor not only so too very ' +
  'yet still even ever never often always just i we you he she it they them us one two three four five six seven eight nine ten first second third last once twice there here be is are was were been being am do does did done ' +
  'has have had having can could may might must shall should will would cannot instead rather further like unlike given despite regardless based according respectively versus vs et al eg ie etc e.g i.e more most less least many much several few ' +
  'various different certain own well better best worse worst far near nearly almost already now today recently later since once out back together apart yet situ vivo vitro silico';

const VERBS =
  'achieve address adapt add adopt aim allow analyze analyse apply approach argue assess assign assume attain attempt avoid become begin believe benefit bridge bring build call capture carry cause challenge change characterize ' +
  'choose claim combine come compare complement comprise compute conclude conduct confirm consider consist constitute construct contain contribute control convert cover create deal decide define deliver demand demonstrate depend derive ' +
  'describe design detect determine develop devise differ discover discuss display distinguish drive eliminate emerge employ empower enable encode encourage enforce enhance ensure entail establish estimate evaluate evolve examine exceed exhibit exist ' +
  'expand expect explain exploit explore expose express extend extract face facilitate fail fall feature fill find fit fix focus follow form formulate freeze gain generate get give go grow guarantee guide handle help hinder hold identify illustrate ' +
  'impact implement imply impose improve include incorporate increase incur indicate induce infer inform inherit inject insert inspire integrate introduce investigate involve keep know lack lead learn leave let leverage lie limit look lose lower ' +
  'maintain make manage match maximize mean measure meet minimize mitigate modify motivate move need observe obtain occur offer open operate optimize outperform overcome overlook perform permit pose possess predict present preserve prevent produce project promise ' +
  'promote propose prove provide pursue put quantify raise range reach receive recognize recover reduce refine reflect regard relate release rely remain remove render replace report represent require resolve result retain reveal revisit ' +
  'run satisfy save say scale seek seem select send serve set share shed show simplify solve speed stem strike study struggle suffer suggest summarize support surpass surpassing tackle take target tend test tie train transfer transform translate treat trade tune turn understand ' +
  'initialize aggravate abate alleviate exacerbate foster undermine degrade bolster strengthen weaken sacrifice impair restore harness reject trigger neglect stimulate imbue necessitate surround accompany accelerate amplify attenuate boost broaden ' +
  'circumvent clarify complicate compensate counteract deepen delineate dominate elicit elucidate enlarge enrich equip excel exclude exemplify gather hamper impede inflate initiate intensify interfere invoke jeopardize justify lag narrow ' +
  'neutralize obscure orchestrate outline pinpoint prioritize prolong propel reconcile reinforce reshape restrict safeguard scrutinize spur streamline suppress sustain tailor tighten uncover underestimate underscore unleash unveil verify ' +
  'obstruct violate warrant witness worsen abandon accommodate acquire advocate affect allocate alter appear arise attract collect confine conform convey cope deem deploy deserve devote discard elevate emphasize encounter endow fulfill govern ' +
  'grant ignore incentivize inspect intend isolate launch mimic outperform plague prefer preserve prohibit recommend reconsider redefine regulate relieve remain reproduce resist respond rewrite succeed ' +
  'undergo underlie unify unlock update use utilize validate vary verify view want work write yield';

const EMPTY_WORDS =
  'novel new existing previous prior current recent proposed traditional conventional standard common popular simple complex effective efficient significant substantial considerable remarkable superior strong promising powerful ' +
  'important crucial critical key main major primary essential necessary potential possible available real practical theoretical empirical experimental extensive comprehensive thorough overall general specific particular individual ' +
  'single multiple numerous diverse wide broad high low higher lower highest lowest large small larger smaller largest smallest big long longer short shorter fast faster slow slower good great poor full entire whole total additional extra ' +
  'similar comparable competitive consistent inherent underlying desired original initial final next latest modern successful challenging difficult hard easy flexible principled suitable appropriate useful valuable meaningful ' +
  'unique fundamental basic direct straightforward natural typical usual widespread widely-used well-known so-called state-of-the-art cutting-edge aforementioned corresponding respective relevant related subsequent only mere ' +
  'notable noticeable negligible minimal maximal minor moderate severe rich rapid increasing growing emerging ongoing late early daily human-like respective upcoming remaining unseen better-performing best-performing open interesting ' +
  'surprising surprisingly impressive favorable optimal suboptimal sub-optimal inferior independent free able unable capable due prone subject worth likely unlikely certain aware unaware ready true false sure clear unclear';

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  become: ['became'],
  begin: ['began', 'begun'],
  bring: ['brought'],
  build: ['built'],
  choose: ['chose', 'chosen'],
  come: ['came'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  find: ['found'],
  freeze: ['froze', 'frozen'],
  get: ['got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  hold: ['held'],
  keep: ['kept'],
  know: ['knew', 'known'],
  lead: ['led'],
  leave: ['left'],
  lie: ['lay'],
  lose: ['lost'],
  make: ['made'],
  mean: ['meant'],
  meet: ['met'],
  rise: ['rose'],
  run: ['ran'],
  say: ['said'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  show: ['showed', 'shown'],
  take: ['took', 'taken'],
  understand: ['understood'],
  write: ['wrote', 'written'],
  overcome: ['overcame'],
  undergo: ['underwent'],
  underlie: ['underlying'],
  shed: ['shed'],
};

/** Verb forms that are mostly nouns in terms: "weight sharing", "optimal control". */
const NOUNS = new Set(
  'learning training matching scaling tuning testing understanding serving sharing control transfer test design target encoding freezing feature form support map model measure function process scale'.split(
    ' ',
  ),
);

const BREAKERS = new Set([
  ...FUNCTION_WORDS.split(' '),
  ...VERBS.split(' ')
    .flatMap(inflections)
    .filter((word) => !NOUNS.has(word)),
  ...EMPTY_WORDS.split(' '),
]);

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}+#-]|–(?=\p{L}))*/gu;
const MAX_WORDS = 6;

/** @returns chunks in order; the words of one are joined by single spaces in the text. Linear time. */
export function nounChunks(text: string): ChunkWord[][] {
  return chunksOf(text, () => false);
}

/** What any paper says of itself: "study area", "research focus". */
const OF_PAPERS = new Set('study report result work present show approach focus need increase impact'.split(' '));
/** Verbs as they stand without an ending, some of them nouns elsewhere: "stem cell", "crop yield", "weight gain". */
const BARE_VERBS = new Set(VERBS.split(' ').filter((word) => BREAKERS.has(word) && !OF_PAPERS.has(word)));
/** What a noun stands behind, and no verb without an ending. */
const BEFORE_NOUN = new Set('a an the of in on for with by from as at into its their this each between'.split(' '));
/** Empty words of papers on methods that are none elsewhere: "natural enemy", "free radical". */
const TELLING_ELSEWHERE = new Set(
  'natural free complex primary multiple conventional critical major minor general common open essential'.split(' '),
);

/** "High school students" and "New York" are no students of a school that is high, and no York that is new. */
const NAMED_BY_NEXT: ReadonlyMap<string, RegExp> = new Map([
  ['high', /^ (?:schools?|blood|seas?|tides?)\b/i],
  ['new', /^ \p{Lu}\p{Ll}{2,}/u],
]);
/** What flows: "short-circuit current", "ocean current"; others are what is done now. */
const CURRENT =
  /(?:circuit|dark|photo|leakage|drain|gate|saturation|ocean|tidal|coastal|boundary|electric|electrical|direct|alternating|eddy|ionic|peak|rip|tunnel(?:l?ing)?)$/;

/**
 * The same for other fields, of whose terms nothing is known: adjectives that tell something there, and verbs that are nouns by their
 * place (behind an article, a preposition or a noun in the singular, whose verb would have an ending), belong to their chunk.
 */
export function wideChunks(text: string): ChunkWord[][] {
  return chunksOf(text, (written, before, end) => {
    const word = written.toLowerCase();
    const isNamed = NAMED_BY_NEXT.get(word)?.test(text.slice(end, end + 12)) === true;
    if (isNamed && (word !== 'new' || written !== word)) return true;
    if (TELLING_ELSEWHERE.has(word) || (word === 'current' && CURRENT.test(before))) return true;
    return (
      BARE_VERBS.has(word) && before !== '' && (BEFORE_NOUN.has(before) || !(isBreaker(before) || before.endsWith('s')))
    );
  });
}

/** @param isPart  of a breaker as written, the word in lower case that it is joined to ('' for none), and its end: it breaks nothing there */
function chunksOf(text: string, isPart: (word: string, before: string, end: number) => boolean): ChunkWord[][] {
  const chunks: ChunkWord[][] = [];
  let chunk: ChunkWord[] = [];
  let last = -2;
  let before = '';
  for (const { 0: written, index } of matchesIn(WORD, text)) {
    const word = trimmedWord(written);
    const isJoined = index === last + 1 && text.charAt(last) === ' ';
    if (!isJoined || chunk.length >= MAX_WORDS) chunk = start(chunks, chunk);
    const isUnit = isJoined && UNIT.test(word.text) && NUMBER.test(before);
    const end = index + word.text.length;
    if (isUnit || (word.isBreaker && !isPart(word.text, isJoined ? before : '', end))) chunk = start(chunks, chunk);
    else chunk.push({ text: word.text, start: index, end });
    last = index + written.length;
    before = word.text.toLowerCase();
  }
  start(chunks, chunk);
  return chunks;
}

/** The chunk's text as written. */
export function phraseOf(text: string, chunk: readonly ChunkWord[]): string {
  return text.slice(chunk[0]?.start ?? 0, chunk.at(-1)?.end ?? 0);
}

/** Key under which a phrase, its plural and its hyphen and case variants meet: a cheaper `toAliasKey` for counting inside one paper. */
export function phraseKey(phrase: string): string {
  const folded = foldSlice(phrase, 0, phrase.length);
  return folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}

/** "3D", "4-bit": numbers that begin a term. */
export const COUNTED = /^\d{1,2}-?[dD]$|^\d{1,3}-(?:bit|shot|way|hop|point|dof)$/i;

/** Amounts by area, time or volume: "mA cm" of "36 mA cm(-2)", "kg ha". */
const COMPOUND_UNIT =
  /^(?:[munpkMG]?(?:A|W|g|J|L|l|M|mol|Hz|V|Pa|eV)|Mg|t|m3|in|%)[ /](?:[cmkn]?m|ha|yr|y|d|h|s|min|kg|L|l|mL|K|ft)[23]?$/;

/** Is the phrase a unit and no term? */
export function isUnit(phrase: string): boolean {
  return COMPOUND_UNIT.test(phrase);
}

/** "96 h exposure", "20 cm DBH", "at 7 TeV": what a number counts is no word of a term. */
const UNIT =
  /^(?:h|hr|hrs|s|ms|min|d|g|kg|mg|ng|m|km|cm|mm|nm|l|L|ml|mL|ha|K|Hz|kHz|MHz|GHz|THz|eV|[kMGT]eV|fb|pb|ppm|ppb|mM|nM|V|kV|W|kW|MW|dB|J|kJ|Pa|kPa|MPa|GPa)$/;
const NUMBER = /^\d+$/;

/** "Factors associated" with, "children living" in, "attend school", "greater risk": a piece of a sentence, whose last word belongs to what follows, or whose first to what precedes. @param words  in lower case */
export function isPiece(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return false;
  const isSaidOfMany = /(?:ed|ing)$/.test(last) && /(?:[^su]s|children|people|men)$/.test(words.at(-2) ?? '');
  return isSaidOfMany || /^(?:attend(?:s|ed|ing)?|greater|lesser|fewer|stronger|weaker)$/.test(first);
}

/** Is this a word that no term starts with or goes through? */
export function isBreaker(word: string): boolean {
  return trimmedWord(word).isBreaker;
}

/** A word without the hyphens that end it; all that is asked of it later is asked of one and the same string, which is found at once. */
const trimmedWord = remembered((written): Readonly<{ text: string; isBreaker: boolean }> => {
  const text = written.replace(/-+$/, '');
  const lower = text.toLowerCase();
  return {
    text,
    isBreaker:
      BREAKERS.has(lower) ||
      (/^\d/.test(text) && !COUNTED.test(text)) ||
      (/ly$/.test(lower) && lower.length > 4) ||
      text.length > 40,
  };
});

function start(chunks: ChunkWord[][], chunk: ChunkWord[]): ChunkWord[] {
  if (chunk.length > 0) chunks.push(chunk);
  return [];
}

function inflections(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb)
    ? [`${verb}${verb.slice(-1)}ed`, `${verb}${verb.slice(-1)}ing`]
    : [];
  const past =
    verb.endsWith('y') && !/[aeiou]y$/.test(verb) ? [`${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`] : [];
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const forms = [verb, third, `${stem}ed`, `${stem}ing`, ...doubled, ...past, ...(IRREGULAR[verb] ?? [])];
  return [...forms, ...forms.map((form) => form.replace(/iz(?=e|ing)/, 'is'))];
}
