/** Which noun chunks look like terms by their words alone: a telling head, and in front of it nothing that merely describes. */
import { hasTermHead } from '../../text/head-kind.ts';
import type { ChunkWord } from '../../text/noun-chunks.ts';

const MAX_WORDS = 3;

/** First words that describe rather than name. */
export const DESCRIPTIVE = new Set(
  (
    'pretrained pre-trained quantized pruned distilled learned learnt trained merged global local external internal intrinsic formal additional human reliable robust continuous discrete dynamic static structured normal ' +
    'specialized specialised lightweight upper lower error collected labeled labelled unlabeled augmented explicit implicit vanilla inefficient incorrect correct cumulative model data task training inference performance domain solution ' +
    'parameter our s one classical noisy clean joint automatic adaptive random naive online offline visual textual linear nonlinear non-linear deep neural finite infinite valid invalid aligned advanced additive expansive huge weak intelligent ' +
    'smart careful systematic quick frequent rapid occasional sudden perfect near-perfect imperfect approximate exact sound complete incomplete partial image video text audio speech language machine real-world world everyday daily industrial ' +
    'commercial public private personal social physical digital virtual manual semi-automatic interactive collaborative downstream upstream target source original augmented modified altered improved enhanced refined integrated unified ' +
    'combined mixed separate distinct identical equal unequal equivalent alternative opposite reverse inverse parallel sequential hierarchical modular generic universal specific custom tailored early late past future present subsequent previous ' +
    'accurate precise sharp tight proper improper unnecessary sufficient insufficient stable unstable close crude absolute relative fewer denser richer sharper close classic celebrated old younger safe agile confident autonomous automated ' +
    'simultaneous instant nuanced exhaustive unreliable intricate dominant selective expressive compact associated dense positive negative dual close abstract concrete mathematical psychological economic ethical biological statistical ' +
    'analytical intractable tractable observational environmental demographic annotated candidate predefined whole alongside whenever neglect trigger triggers imbue stimulate necessitate decompose disentangle regularize contextualize reject rejects ' +
    'user group individual collective network system algorithm function object scene feature input output word token sentence document node edge pixel frame'
  ).split(' '),
);
export const DESCRIPTIVE_ENDING =
  /-(?:grained|performance|quality|driven|modal|dimensional|scale|aware|specific|layered|time|perfect|level|world|size|sized|agnostic|independent|dependent|oriented|centric|friendly|ready|wide)$/;
const VERBAL = /(?:ing|izes|ises|ates|ifies)$/;

/** Two or three words without digits that end in a noun which makes a term of what stands before it. */
export function isTermChunk(chunk: readonly ChunkWord[]): boolean {
  if (chunk.length < 2 || chunk.length > MAX_WORDS) return false;
  const words = chunk.map(({ text }) => text.toLowerCase());
  const first = words[0] ?? '';
  if (words.some((word) => /[\d^_]/.test(word)) || DESCRIPTIVE.has(first) || DESCRIPTIVE_ENDING.test(first))
    return false;
  return (
    hasTermHead(words.at(-1) ?? '') && !words.slice(0, -1).some((word) => VERBAL.test(word) && word !== 'learning')
  );
}
