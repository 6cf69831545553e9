import { matchesIn } from '../../text/matches.ts';
import { HYPHEN_TAIL, isCoinedShape, isTitleWord } from '../../text/name-shape.ts';
import { OF_OTHERS } from '../../text/of-others.ts';
import { isNameStar } from '../../text/tokens.ts';
import type { HarvestedName, Harvester, PaperText } from './harvester.ts';

const CONFIDENCE = 0.93;

const INTRO_VERB =
  /\b(?:propos|introduc|present|develop|design|devis|describ|releas|contribut|build|built|pioneer|unveil|formulat|construct|establish|creat|offer|explor|investigat|study|leverag)\w*/i;
const NAME = String.raw`["'*]?(?<name>(?:\p{Lu}|\p{Ll}+\p{Lu}|\p{Ll}+@|[α-ω\d]+-?\p{Lu})(?:[\p{L}\p{N}+#@*.-]|\^(?=\d))*(?:\s(?:\p{Lu}|\d|v\d)[\p{L}\p{N}+#*.-]*){0,3})["']?`;

/** Words that name what follows: said only of names. */
const NAMING = new RegExp(
  String.raw`\b(?:called|named|termed|dubbed|coined|denoted (?:as|by)|referred to as|(?:we|which we) (?:call|term|name|dub|refer to as)(?: it| this \w+| our \w+)?|namely|entitled|codenamed|nicknamed)\s(?:the\s|as\s|a\s)?${NAME}`,
  'gu',
);
/** `We propose NAME,` — the verb's object itself is the name. */
const OBJECT = new RegExp(
  String.raw`\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Aa]rticle|[Ss]tudy|[Rr]eport|[Aa]uthors)(?:\s(?:also|then|thus|further|therefore|hence|first|finally|instead|have|has|,))*,?\s(?:(?:propose|introduce|present|develop|design|devise|describe|release|contribute|build|pioneer|unveil|create|construct|implement)(?:s|d|ed)?|built)\s(?:the\s|a\s(?:novel|new|simple)\s)?${NAME}(?=[\s,.;:(–—]|$)`,
  'gu',
);
/** What is built and runs. */
const BUILT =
  'framework|system|toolkit|library|tool|prototype|app|application|platform|crawler|chatbot|interface|editor|' +
  'device|plugin|game|engine|compiler|protocol|runtime|hypervisor|simulator|scheduler|pipeline|attack|defen[sc]e';
/** `our method, NAME,` and `a novel framework, NAME, that`; not "our largest evaluated model, NAME". */
const APPOSITION = new RegExp(
  String.raw`\b(?:[Oo]ur|[Nn]ovel|[Nn]ew|[Ii]nnovative|[Ss]imple|[Ff]irst|[Ee]fficient|[Pp]roposed)\s(?:(?!(?:evaluated|tested|examined|considered|studied|baseline|backbone|teacher)\s)[\p{L}-]+\s){0,7}?(?:${BUILT}|method|methodology|approach|model|algorithm|technique|dataset|benchmark|architecture|optimizer|network|strategy|scheme|paradigm|mechanism|module|adapter|metric|corpus|family|variant|procedure|formulation|regularizer|loss)\b\s?[,:–—]?\s?(?:called\s)?${NAME}(?=[,.;:(–—]|\sthat|\swhich|\sfor|\sto|\swith|\sis|\sby|\s\p{Ll}{3,}ed\s(?:by|on|in|from|for|to|with)\s)`,
  'gu',
);
/** `a prototype app, NAME,`: a thing that is made, and its name between commas. */
const MADE = new RegExp(String.raw`\b[Aa]n?\s(?:[\p{L}-]+\s){0,4}?(?:${BUILT}),\s${NAME}(?=,)`, 'gu');
/** `three innovations: (1) NAME makes …; (2) NAME, a …`; not "(1) BERT, (2) GPT", "(1) GUI agents". */
const ENUMERATED = new RegExp(
  String.raw`\((?:\d|i{1,3}|iv|[a-d])\)\s${NAME}(?=:|,\s(?:an?|the|our|which|that)\s|\s\(|(?<=[\p{Ll}+])\s\p{Ll}{2,}s\b)`,
  'gu',
);
/** What an enumeration is of, where it hands out names and does not tell what was studied or found. */
const HANDED_OUT = /\b(?:propos|introduc|present|develop|design|devis|contribut|pioneer|unveil|creat)\w*/i;
/** `NAME, a novel …`, `NAME is a new …`. */
const DEFINED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])${NAME},?\s(?:is\s)?(?:a|an|the first|our)\s(?:novel|new|simple|first|efficient|lightweight|unified|general|scalable|fast|principled|practical)\b`,
  'gu',
);

/** Without these words the pattern above, which tries every word, cannot match. */
const DEFINING =
  /\s(?:a|an|the first|our)\s(?:novel|new|simple|first|efficient|lightweight|unified|general|scalable|fast|principled|practical)\b/;

/** Names that the abstract hands out: "called NAME", "we propose NAME,", "our method, NAME,", "NAME, a novel …". */
export const introducedNames: Harvester = {
  name: 'introduced-name',
  description: 'A capitalised name behind an introducing phrase.',
  harvest: (text) => text.sentences.flatMap((sentence) => fromSentence(text, sentence)),
};

function fromSentence(text: PaperText, sentence: string): HarvestedName[] {
  const names = new Set<string>();
  for (const pattern of [NAMING, OBJECT, APPOSITION, MADE, ENUMERATED, DEFINED]) {
    if (pattern === DEFINED && !DEFINING.test(sentence)) continue;
    if (pattern === ENUMERATED && !HANDED_OUT.test(sentence)) continue;
    if (pattern === MADE && !HANDED_OUT.test(sentence) && !/\bbuilt\b|\bimplement/.test(sentence)) continue;
    if (pattern === APPOSITION && !INTRO_VERB.test(sentence) && !/\b[Oo]ur\b/.test(sentence)) continue;
    for (const match of matchesIn(pattern, sentence)) {
      if (pattern === NAMING && isOfOthers(sentence, match.index)) continue;
      const written = (match.groups?.['name'] ?? '').replace(/[.,'’-]+$/, '');
      const end = match.index + match[0].indexOf(written) + written.length;
      const name = `${trimName(written)}${isNameStar(sentence, end - 1) ? '*' : ''}`;
      const isNamed =
        pattern === NAMING ||
        pattern === APPOSITION ||
        pattern === MADE ||
        (pattern === OBJECT && isSetOff(name, match));
      if (isIntroducedName(name, text.abstract, isNamed)) names.add(name);
    }
  }
  return [...names].map((name) => ({
    paperId: text.paperId,
    name,
    ...(isCounted(name) ? { kind: 'metric' as const } : {}),
    detector: 'introduced-name',
    confidence: CONFIDENCE,
  }));
}

/** Characters before "called" that hold the noun which is called so. */
const WINDOW = 80;

/** "a recent variant of X called Y"; not "existing ones are slow, the method, called Y, is fast". */
function isOfOthers(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - WINDOW), at).replace(/[,\s]+$/, '');
  const noun = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  return OF_OTHERS.test(noun) && !/\bpropos|\bresulting\b|\bauthors\b/.test(noun);
}

/** A tail with a capital is part of the name: "Zip-Merging", but not "Zip-based". */
function trimName(name: string): string {
  const bare = name.replace(/[.,*'’-]+$/, '').replace(/\s\d+$/, '');
  return /-\p{Lu}\p{L}*$/u.test(bare) ? bare : bare.replace(HYPHEN_TAIL, '');
}

/** What stands behind a name that is an ordinary word: "We propose Bellows, a …", "We propose Bellows to …"; not "We introduce Bayes to …". */
const SET_OFF = /^,\s(?:an?|the|our|one|which|that)\s/;

/** "We propose Bit-Swap, a …": ordinary words that a hyphen, or what stands behind them, makes a name. */
function isSetOff(name: string, { 0: matched, index, input = '' }: RegExpExecArray): boolean {
  if (!matched.endsWith(name)) return false;
  const behind = input.slice(index + matched.length);
  if (isHyphened(name)) return behind.startsWith(',');
  return isTitleWord(name) && (SET_OFF.test(behind) || (/\spropose/.test(matched) && /^\sto\s\p{Ll}/u.test(behind)));
}

const SENTENCE_WORDS =
  /^(?:We|The|This|Our|In|It|A|An|On|To|For|By|As|And|Experiments?|Results?|Code|Theorem|Section|Table|Figure|Bayesian|Gaussian|Markov|Euclidean|Riemannian|English|Chinese|German|French)$/;

/** "Kettle v3". */
const VERSIONED = /\sv\d[\d.]*$/;

/** Coined by its letters; or, behind a naming phrase, an ordinary capitalised word; or several capitalised words; or a name with its version. */
function isIntroducedName(name: string, abstract: string, isNamed: boolean): boolean {
  const words = name.split(' ');
  const first = words[0] ?? '';
  if (name.length < 2 || SENTENCE_WORDS.test(first)) return false;
  if (words.length === 1)
    return (
      isCoinedShape(name) || (isNamed && (isTitleWord(name) || isHyphened(name) || isCounted(name)) && name.length > 2)
    );
  return isNamed || VERSIONED.test(name) || abstract.split(name).length > 2;
}

/** "eff@k": a metric of the first few. */
function isCounted(name: string): boolean {
  return /^\p{Ll}+@(?:\p{L}|\d+)$/u.test(name);
}

/** "X-Net", "Dream-in-Style": capitalised at both ends. */
function isHyphened(name: string): boolean {
  return /^\p{Lu}\p{L}*(?:-\p{L}+)*-\p{Lu}\p{L}+$/u.test(name);
}
