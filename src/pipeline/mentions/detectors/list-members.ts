/** Lists spread what is known: an unknown cased name between known ones is a name too, and members share a kind. */
import type { Kind } from '../../../domain/schema/concept.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { CAPITAL_PLURAL, HYPHEN_TAIL, isCoinedShape } from '../../text/name-shape.ts';
import type { Candidate, Detector } from '../mention.ts';

const CONFIDENCE = 0.8;
const MEMBER_BEHIND =
  /(?:, (?:and |or )?| and | or |\/)(?<name>[\p{Lu}\d][\p{L}\p{N}+#.-]{1,30})(?=[,.;:)]|\s(?:and|or|datasets?|benchmarks?|models?|methods?)\b|$)/uy;
const MEMBER_BEFORE = /(?<![\p{L}\p{N}-])(?<name>[\p{Lu}\d][\p{L}\p{N}+#.-]{1,30})(?:, (?:and |or )?| and | or |\/)$/u;

/** @returns a detector that adds the unknown neighbours of names in lists, with the kind of the known one */
export function listMembers(lexicon: Lexicon): Detector {
  return {
    name: 'list-member',
    description: 'A cased word in a list beside known methods, models or datasets.',
    detect: (text, found) => {
      const all: Candidate[] = [];
      found.forEach((candidate, i) => {
        const kind = kindOf(candidate, lexicon);
        const isListed = kind !== undefined && isName(text.repaired.text, candidate);
        const following = found[i + 1];
        const members = isListed ? neighbours(text.repaired.text, candidate) : [];
        if (isListed && following !== undefined && kindOf(following, lexicon) === kind)
          members.push(...between(text.repaired.text, candidate, following));
        const add = ({ start, end, name }: Member, from: number, to: number): void => {
          if (start < from || end > to) return; // something else is named there
          all.push({ start, end, name, kindHint: kind ?? 'method', detector: 'list-member', confidence: CONFIDENCE });
        };
        for (const member of members)
          if (member.end <= candidate.start) add(member, all.at(-1)?.end ?? 0, candidate.start);
        all.push(candidate);
        const next = following?.start ?? Number.POSITIVE_INFINITY;
        for (const member of members) if (member.start >= candidate.end) add(member, candidate.end, next);
      });
      return all;
    },
  };
}

function kindOf({ entry, kindHint }: Candidate, lexicon: Lexicon): Kind | undefined {
  const kind = kindHint ?? (entry === undefined ? undefined : lexicon.entries[entry]?.kind);
  return kind === 'method' || kind === 'model' || kind === 'dataset' ? kind : undefined;
}

function isName(text: string, { start, end }: Candidate): boolean {
  const surface = text.slice(start, end);
  return !/\s/.test(surface) && isCoinedShape(surface);
}

type Member = Readonly<{ start: number; end: number; name: string }>;

/** Names directly behind and before, one step each: the next known member carries on. */
function neighbours(text: string, { start, end }: Candidate): Member[] {
  const members: Member[] = [];
  MEMBER_BEHIND.lastIndex = end;
  const behind = MEMBER_BEHIND.exec(text);
  if (behind) members.push(...asMember(behind.groups?.['name'] ?? '', behind.index + behind[0].length));
  const before = MEMBER_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  if (before) {
    const name = before.groups?.['name'] ?? '';
    const from = Math.max(0, start - 40) + before.index;
    members.push(...asMember(name, from + name.length));
  }
  return members;
}

const WORD_BETWEEN = /^(?<joint>, )(?<name>\p{Lu}\p{Ll}{2,14})(?:, (?:and |or )?| and | or )$/u;

/** "DeepFM, Wizard and AutoInt": a capitalised word that is all there is between two names of a list. */
function between(text: string, { end }: Candidate, next: Candidate): Member[] {
  const { joint = '', name } = WORD_BETWEEN.exec(text.slice(end, next.start))?.groups ?? {};
  if (name === undefined || !isName(text, next)) return [];
  const start = end + joint.length;
  return [{ start, end: start + name.length, name }];
}

function asMember(written: string, end: number): Member[] {
  const trimmed = written.replace(/[.-]+$/, '').replace(HYPHEN_TAIL, '');
  if (!isCoinedShape(trimmed)) return [];
  const start = end - written.length;
  return [{ start, end: start + trimmed.length, name: trimmed.replace(CAPITAL_PLURAL, '') }];
}
