/** The chains between two concepts: one open, the others behind buttons; or in which way there is none. */
import { counted } from '../../domain/number-words.ts';
import { make, type Child } from '../explorer/dom.ts';
import { conceptLink } from '../explorer/panel-relations.ts';
import type { Filters } from '../filters.ts';
import type { GraphNode } from '../load-graph.ts';
import type { Marked } from '../view-state.ts';
import { answerPath, type PathAnswer } from './answer-path.ts';
import { chainList, plainName } from './chain-view.ts';
import type { Chain } from './find-chains.ts';
import { announceChain, chainWords, stepsOf } from './hop-words.ts';
import type { PairTools } from './pair-tools.ts';

/** The two concepts, found in the map. */
export type PairNodes = Readonly<{ from: GraphNode; to: GraphNode }>;
type PathNodes = PairNodes & Readonly<{ via: readonly string[] | undefined }>;

export type PairEvents = Readonly<{
  /** What the map should light now. */
  light: (marked: Marked) => void;
  /** For the live region. */
  say: (text: string) => void;
  clearFilters: () => void;
  /** A chain was chosen, by the ids of the concepts it passes; undefined: the first. */
  chooseWay: (via: readonly string[] | undefined) => void;
}>;

/** A chain with more hops than this is called a long way. */
const LONG_CHAIN = 4;

/**
 * What is to be read of the path, and the map lit.
 * @param filters  absent: all of the map
 * @throws {Error} where the data cannot be had; the message is fit to be shown
 */
export async function showPath(
  tools: PairTools,
  pair: PathNodes,
  on: PairEvents,
  filters?: Filters,
): Promise<readonly Node[]> {
  const shared = await tools.shared();
  const ends = { from: pair.from.index, to: pair.to.index };
  let answer = answerPath(tools.graph, shared, ends, filters);
  const coming = answer.answer === 'none' && !answer.meeting ? tools.supply.bringCoMentions() : undefined;
  if (coming) {
    await coming;
    answer = answerPath(tools.graph, shared, ends, filters);
  }
  if (answer.answer === 'chains') return chains(tools, answer.chains, pair, on);
  on.light(toMarked(pair, answer.answer === 'none' && answer.meeting?.chain ? [answer.meeting.chain] : []));
  const words = withoutChain(tools, answer, pair, on);
  on.say(words.map((part) => part.textContent ?? '').join(' '));
  return words;
}

function chains(tools: PairTools, found: readonly Chain[], pair: PathNodes, on: PairEvents): readonly Node[] {
  const room = make('div', { class: 'chain-room' });
  const buttons = found.map((chain) => {
    const button = make('button', { type: 'button', class: 'chain-way' }, chainWords(tools.graph, chain));
    button.addEventListener('click', () => {
      open(chain);
      on.chooseWay(chain === found[0] ? undefined : stepsOf(tools.graph, chain.hops).map(({ id }) => id));
    });
    return button;
  });
  const open = (chain: Chain) => {
    buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(found[i] === chain)));
    room.replaceChildren(...longNote(chain, found), chainList(tools, chain));
    on.light(toMarked(pair, [chain]));
    on.say(announceChain(tools.graph, chain, found.length - 1));
  };
  const asked = pair.via?.join();
  const chosen = found.find(
    ({ hops }) =>
      stepsOf(tools.graph, hops)
        .map(({ id }) => id)
        .join() === asked,
  );
  const first = chosen ?? found[0];
  if (first) open(first);
  const isLost = asked !== undefined && !chosen;
  const ways =
    found.length > 1 ? [make('div', { class: 'chain-ways', role: 'group', 'aria-label': 'Ways' }, ...buttons)] : [];
  const lost = 'The way that this address names is not among the best here any more; this is the first of them.';
  return [...(isLost ? [make('p', { class: 'pair-message' }, lost)] : []), ...commonNote(pair), ...ways, room];
}

/** @param found  best first */
function longNote(chain: Chain, found: readonly Chain[]): readonly HTMLElement[] {
  const length = chain.hops.length;
  if (length <= LONG_CHAIN) return [];
  const isShorter = found.some(({ hops }) => hops.length < length);
  const why = chain !== found[0] ? '' : isShorter ? ' Shorter ones say less.' : ' No shorter chain says more.';
  return [make('p', { class: 'pair-message' }, `A long way: ${length} hops.${why}`)];
}

function commonNote({ from, to }: PairNodes): readonly HTMLElement[] {
  const common = [from, to].filter(({ isUmbrella }) => isUmbrella);
  if (common.length === 0) return [];
  const names = common.flatMap((node, i): Child[] => [i > 0 && ' and ', plainName(node)]);
  const says = common.length > 1 ? 'are very common terms' : 'is a very common term';
  return [make('p', { class: 'pair-message' }, ...names, ` ${says}: what leads there says little.`)];
}

function withoutChain(
  tools: PairTools,
  answer: Exclude<PathAnswer, Readonly<{ answer: 'chains' }>>,
  { from, to }: PairNodes,
  on: PairEvents,
): readonly HTMLElement[] {
  const message = (...words: readonly Child[]) => make('p', { class: 'pair-message' }, ...words);
  switch (answer.answer) {
    case 'same':
      return [message('Both are ', plainName(from), '. Choose another concept for one of them.')];
    case 'filtered': {
      const words = [plainName(from), ' and ', plainName(to), '. '];
      return [message('The filters leave no chain between ', ...words, clearButton(on))];
    }
    case 'none':
      return [message('No paper here relates these.'), ...meeting(tools, answer)];
    default:
      return answer satisfies never;
  }
}

/** Takes all filters away. */
export function clearButton({ clearFilters }: Pick<PairEvents, 'clearFilters'>): HTMLElement {
  const button = make('button', { type: 'button', class: 'pair-button' }, 'Show everything again');
  button.addEventListener('click', clearFilters);
  return button;
}

function meeting(
  tools: PairTools,
  { meeting: met }: Extract<PathAnswer, Readonly<{ answer: 'none' }>>,
): readonly HTMLElement[] {
  const node = tools.graph.nodes[met?.node ?? -1];
  if (!met || !node) return [make('p', { class: 'pair-message' }, 'Nor is another concept often named with both.')];
  const how = met.chain ? 'both lead to it' : 'both are named in papers with it';
  const share = node.paperCount / Math.max(1, tools.graph.paperCount);
  const papers = `${counted(node.paperCount, 'paper')}${share >= 0.1 ? `, too common to be a step` : ''}`;
  return [
    make(
      'p',
      { class: 'pair-message' },
      'The nearest concept they share is ',
      conceptLink(node, tools.addresses.concept(node.id)),
      ` (${papers}): ${how}.`,
    ),
    ...(met.chain ? [chainList(tools, met.chain)] : []),
  ];
}

/** What the map lights of two concepts, or of one. */
export function toMarked({ from, to }: PairNodes, found: readonly Chain[]): Marked {
  const hops = found.flatMap((chain) => chain.hops);
  const ends = [...new Set([from.index, to.index])];
  return {
    ends,
    nodes: [...new Set([...ends, ...hops.flatMap((hop) => [hop.from, hop.to])])],
    edges: hops.flatMap(({ link }) => link.edge ?? []),
    shared: hops.flatMap(({ link }) => link.shared ?? []),
  };
}
