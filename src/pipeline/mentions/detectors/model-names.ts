/** Models as a grammar: FAMILY, VERSION, SIZE, SUFFIX. "LLaMA2-7B" and "Llama 2 7B" are one model of a known family. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { MODEL_SIZE } from '../../text/name-shape.ts';
import type { Candidate, Detector } from '../mention.ts';

const CONFIDENCE = 0.93;

const SUFFIX = String.raw`(?:Instruct|Chat|Base|Large|Small|Tiny|Mini|Medium|Huge|Giant|Nano|Micro|Lite|Pro|Plus|Turbo|Thinking|Coder|Math|Vision|VL|Preview|Distill|Distilled|hf|base|large|small|tiny|mini|medium|huge|xl|xxl|XL|XXL|uncased|cased|instruct|chat|turbo|pro|flash|Flash|Sonnet|Opus|Haiku|Next|Omni|Audio|Image|o|V)`;
/** Written small, they belong to a name behind a hyphen only: "o1-preview", but "GPT-4 vision tasks". */
const EDITION = 'preview|latest|exp|thinking|vision|coder|math|nano|lite|plus|sonnet|opus|haiku|audio|realtime';
/** "Qwen2.5 base models": several, not one called so. */
const MANY = String.raw` (?:base|instruct|chat) (?:models|LLMs|variants|versions|checkpoints)(?![A-Za-z])`;
/** What may follow a family's name and belong to it; every part optional. */
const TAIL = new RegExp(
  [
    String.raw`(?<version>[-–]?[vV]?\d+(?:\.[\dx]+)*[a-z]?(?![A-Za-z\d]|\.\d)| \d(?:\.\d)?(?=[,.;:)]|\s(?:and|or|on|with|to|at|for|in|using|models?|family|series|\d)|$|-\d))?`,
    String.raw`(?<size>[-– _]?${MODEL_SIZE})?`,
    String.raw`(?<scale>-(?:B|S|L|H|T|Ti|M|XL|XXL|G)(?:\/\d{1,2})?(?![A-Za-z]))?`,
    String.raw`(?<suffix>(?:(?!${MANY})[- ](?:${SUFFIX})(?![A-Za-z])|-(?:${EDITION})(?![A-Za-z])|-it(?![A-Za-z])|-v\d+(?:\.\d+)?(?![\p{L}\d]|\.\d)|-\d{4}(?:-\d{2}-\d{2})?(?![\d.])|-\d+[bB](?![A-Za-z])|-(?:4|8|16|32|64|128|200|256)[kK](?![A-Za-z])|-[AaQq]\d+[bB]?(?![A-Za-z]))*)`,
  ].join(''),
  'uy',
);
const MORE_SIZES = new RegExp(String.raw`\/(?<size>${MODEL_SIZE})`, 'uy');

/** @returns a detector that lengthens mentions of model families by what the text adds to them */
export function modelNames(lexicon: Lexicon): Detector {
  return {
    name: 'model-name',
    description: 'A model of a known family with its version, size or suffix.',
    detect: (text, found) => {
      const candidates: Candidate[] = [];
      let reached = 0;
      for (const candidate of found) {
        if (candidate.start < reached) continue;
        const grown = isFamily(candidate, lexicon)
          ? lengthen(candidate, text.repaired.text)
          : [withVersion(candidate, text.repaired.text, lexicon)];
        for (const model of grown) candidates.push(model); // a spread would overflow the stack on endless lists
        reached = grown.at(-1)?.end ?? reached;
      }
      return candidates;
    },
  };
}

function isFamily({ entry, kindHint }: Candidate, lexicon: Lexicon): boolean {
  return kindHint === 'model' || (entry !== undefined && lexicon.entries[entry]?.kind === 'model');
}

/** Characters that brackets hold at most. */
const BRACKETED = 200;

const VERSION = /\s[vV]\d(?:\.\d)?(?![\p{L}\d]|\.\d)/uy;

/** "MoCo v3": a named method or dataset in a version of its own. */
function withVersion(candidate: Candidate, text: string, { entries }: Lexicon): Candidate {
  const { entry, start } = candidate;
  const kind = entries[entry ?? -1]?.kind;
  VERSION.lastIndex = candidate.end;
  const tail = (kind === 'method' || kind === 'dataset') && VERSION.exec(text)?.[0];
  if (entry === undefined || !tail || !/\p{Lu}/u.test(text.slice(start, candidate.end))) return candidate;
  const end = candidate.end + tail.length;
  return {
    start,
    end,
    name: text.slice(start, end),
    kindHint: kind,
    family: entry,
    detector: 'model-name',
    confidence: CONFIDENCE,
  };
}

function lengthen(candidate: Candidate, text: string): Candidate[] {
  TAIL.lastIndex = candidate.end;
  const found = TAIL.exec(text)?.[0] ?? '';
  const tail = isItem(found, candidate, text) ? '' : found;
  const end = candidate.end + tail.replace(/[\s-]+$/, '').length;
  if (end === candidate.end || /[\p{L}\p{N}]/u.test(text.charAt(end)) || /^-[\p{Lu}\d]/u.test(text.slice(end, end + 2)))
    return withMoreSizes(candidate, candidate, text);
  return withMoreSizes(asModel(candidate, candidate.start, end, text.slice(candidate.start, end)), candidate, text);
}

/** "We compare GLM-4 1) by speed": the number of an item, as no bracket is open. */
function isItem(tail: string, { start, end }: Candidate, text: string): boolean {
  if (!/^ \d$/.test(tail) || text.charAt(end + tail.length) !== ')') return false;
  const before = text.slice(Math.max(0, start - BRACKETED), start);
  return before.lastIndexOf('(') <= before.lastIndexOf(')');
}

/** "OPT-2.7B/6.7B": every further size is a model too. */
function withMoreSizes(first: Candidate, family: Candidate, text: string): Candidate[] {
  const grown = [first];
  const name = text.slice(first.start, first.end);
  const stem = name.replace(new RegExp(`${MODEL_SIZE}.*$`, 'u'), '');
  if (stem === name) return grown;
  for (let at = first.end; ;) {
    MORE_SIZES.lastIndex = at;
    const more = MORE_SIZES.exec(text);
    if (!more) return grown;
    const size = more.groups?.['size'] ?? '';
    grown.push(asModel(family, at + 1, at + 1 + size.length, stem + size));
    at += more[0].length;
  }
}

function asModel(family: Candidate, start: number, end: number, name: string): Candidate {
  const base = { start, end, name, kindHint: 'model' as const, detector: 'model-name', confidence: CONFIDENCE };
  return family.entry === undefined ? base : { ...base, family: family.entry };
}
