import { matchesIn } from '../../text/matches.ts';
import { HYPHEN_TAIL, isCoinedShape, isPlace, NOT_CONCEPTS } from '../../text/name-shape.ts';
import { isTerm, type Vocabulary } from '../vocabulary.ts';
import type { HarvestedName, Harvester } from './harvester.ts';

const CONFIDENCE = 0.75;

/**
 * Two or more capitalised words that do not open a sentence; "Women's Health Study" is one phrase, "Unified Parkinson's Disease Rating Scale" too, a firm's name before its product not a part of it,
 * and "Healthcare Research" only one of "Agency for Healthcare Research". */
const PHRASE =
  /(?<=[\p{Ll},(]\s|[\p{Ll},]\s["'(*])(?<!(?:men|ren|ople)['’]s\s)(?<!\p{Lu}\p{Ll}{1,20} (?:of|for|on)(?: the)? )\p{Lu}(?:[\p{L}\p{N}-]|–(?=\p{Lu}))+(?:(?<=men|ren|ople)['’]s)?(?: (?:of (?=\p{Lu}\p{Ll}+(?![\p{L}\p{N}])))?\p{Lu}(?:[\p{L}\p{N}-]|–(?=\p{Lu}))+(?:['’]s(?=(?: \p{Lu}\p{Ll}+){2}))?){1,4}(?!\s(?:et al|\((?:19|20)\d\d))/gu;

/** Parts of phrases that name people, places, hardware, sections of the paper, or nothing. */
const NO_CONCEPT =
  /\b(?:University|Universities|Institute|Laborator(?:y|ies)|Department|School|Hospital|Center|Centre|Foundation|Corporation|Hugging|Google|Microsoft|Amazon|Meta|Apple|Facebook|OpenAI|Stanford|MIT|Courts?|United|States|Kingdom|Union|European|American|Chinese|Asian|African|New|North|South|East|West|World|War|Street|Journal|Conference|Workshop|Proceedings|January|February|March|April|May|June|July|August|September|October|November|December|Appendix|Section|Figure|Fig|Table|Theorem|Lemma|Algorithm|Equation|Supplementary|Material|Cortex|NVIDIA|Nvidia|INTEL|Intel|AMD|GPUs?|CPUs?|HPU|TPUs?|Pod|APIs?|License|Apache|Creative|Commons|Hub|Web|Store|Experiments|Results|Extensive|Via|Our|The|This|We|In|Units|Processing|Language|Markup|Repo|Robots?|Van|Di|De|Von)\b/;

/** An abstract with this share of capitalised words is set in title case: capitals say nothing there. */
const MAX_CAPITAL_SHARE = 0.35;

/** "we call it Mutation Temperature": words that authors write with capitals name something. */
export const capitalisedPhrases: Harvester = {
  name: 'capitalised-phrase',
  description: 'Two or more capitalised words inside a sentence of the abstract.',
  harvest: ({ paperId, abstract, sentences, pairs }, vocabulary) => {
    const longForms = pairs.abstract.map(({ long }) => abstract.slice(long.start, long.end)); // "HypErplane Reflection" is a part of one
    const names = new Set<string>();
    for (const sentence of sentences) {
      for (const [phrase] of matchesIn(PHRASE, sentence)) {
        const isOnce = abstract.split(phrase).length === 2;
        if (!isName(phrase) || longForms.some((long) => long.includes(phrase))) continue;
        if (!(isOnce && isOfNames(phrase, sentence, vocabulary))) names.add(phrase);
      }
    }
    if (names.size === 0 || isInTitleCase(abstract)) return [];
    return [...names].map((name): HarvestedName => ({
      paperId,
      name: holdsWords(abstract, name.toLowerCase()) ? name.toLowerCase() : name, // written either way it is a term
      detector: 'capitalised-phrase',
      confidence: CONFIDENCE,
    }));
  },
};

/** "We introduce Shared LoRA, Layer-Wise LoRA and …": the phrase is what is brought. */
const HANDED_OUT = /\b(?:propos|introduc|present|develop|design)\w*/i;

/** "Open QA Leaderboard", "Polish EQ-Bench": made of names, and one itself; "VQA Pouring Score". */
const DATA_LAST = /(?:[Bb]ench(?:mark)?|Leaderboard|Corpus|Dataset|Challenge|Suite|Eval|Score|Metric|Index)$/;

/**
 * "on COCO ADE20K Cityscapes", "the Whisper ASR model": coined words beside each other, or a known one that another word only tells more of, are
 * names by themselves where the phrase is written once.
 */
function isOfNames(phrase: string, sentence: string, vocabulary: Vocabulary): boolean {
  if (DATA_LAST.test(phrase)) return false;
  const coined = phrase.split(' ').filter(isCoinedShape);
  return coined.length > 1 || (!HANDED_OUT.test(sentence) && coined.some((word) => isTerm(vocabulary, word)));
}

function holdsWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !/\p{L}$/u.test(text.slice(0, at)) && /^s?(?!\p{L})/u.test(text.slice(at + words.length));
}

function isInTitleCase(abstract: string): boolean {
  const words = abstract.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > MAX_CAPITAL_SHARE * words.length;
}

function isName(phrase: string): boolean {
  const words = phrase.split(' ');
  if (NO_CONCEPT.test(phrase) || isPlace(phrase) || words.some((word) => NOT_CONCEPTS.has(word))) return false;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return !/-(?:based|style|like|aware|optimal)$/i.test(first) && !HYPHEN_TAIL.test(last) && !/^\p{L}+ing$/u.test(first);
}
