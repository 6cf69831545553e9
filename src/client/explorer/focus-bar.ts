/** The bar over the map while a concept or two are chosen: the way back, how far attention reaches, how much of it is in view. */
import { counted } from '../../domain/number-words.ts';
import type { ViewState } from '../view-state.ts';
import { STEP_WORDS } from './view-title.ts';
import { make } from './dom.ts';
import type { Parts } from './parts.ts';

const STEPS = [1, 2, 3] as const;

/** How far attention reaches, and whether over shared papers too. */
type Reach = Pick<ViewState, 'depth' | 'comentions'>;

export type FocusBar = Readonly<{
  /**
   * @param subject  what is chosen, in words; of two concepts there are no steps to go
   * @param counts   concepts lit beside it, of them in view (undefined: nobody can move the picture), and left out by the view's limit and as very common terms; whether
   *                 something is stated about it at all; and whether more of it is on its way
   */
  update: (
    subject: Readonly<{ name: string; isPair: boolean }> | undefined,
    reach: Reach,
    counts: Readonly<{
      inView: number | undefined;
      total: number;
      cut: number;
      common: number;
      isRelated: boolean;
      isComing: boolean;
    }>,
  ) => void;
  destroy: () => void;
}>;

export function mountFocusBar(
  { find }: Parts,
  on: Readonly<{
    leave: () => void;
    setDepth: (depth: 1 | 2 | 3) => void;
    showCoMentions: (isOn: boolean) => void;
    showAll: () => void;
    /** Lifts the limit, and lists all. */
    showRest: () => void;
  }>,
): FocusBar {
  const bar = find('focus-bar');
  const leave = make('button', { type: 'button', class: 'focus-leave' }, '← Leave');
  const name = make('strong');
  const reach = make('span');
  const steps = STEPS.map((depth) => {
    const button = make(
      'button',
      { type: 'button', 'aria-label': `${depth} ${depth === 1 ? 'step' : 'steps'} away` },
      String(depth),
    );
    button.addEventListener('click', () => on.setDepth(depth));
    return button;
  });
  const coMentions = make('button', { type: 'button', class: 'focus-switch' }, 'co-mentions');
  coMentions.addEventListener('click', () => on.showCoMentions(coMentions.getAttribute('aria-pressed') !== 'true'));
  const count = make('span', { class: 'focus-count' });
  const showAll = make('button', { type: 'button', class: 'focus-all' }, 'Fit in view');
  const rest = make('button', { type: 'button', class: 'focus-rest', hidden: true });
  rest.addEventListener('click', on.showRest);
  leave.addEventListener('click', on.leave);
  showAll.addEventListener('click', on.showAll);
  const stepGroup = make('span', { class: 'focus-steps', role: 'group', 'aria-label': 'Steps' }, 'steps ', ...steps);
  bar?.replaceChildren(
    leave,
    make('span', { class: 'focus-name' }, name, reach),
    stepGroup,
    coMentions,
    count,
    rest,
    showAll,
  );
  return {
    update: (subject, { depth, comentions }, { inView, total, cut, common, isRelated, isComing }) => {
      if (!bar) return;
      bar.hidden = subject === undefined;
      if (!subject) return;
      name.textContent = subject.name;
      reach.textContent = subject.isPair ? '' : `, ${STEP_WORDS[depth]}`;
      stepGroup.hidden = coMentions.hidden = subject.isPair;
      steps.forEach((button, i) => button.setAttribute('aria-pressed', String(STEPS[i] === depth)));
      coMentions.setAttribute('aria-pressed', String(comentions));
      const isBare = total === 0 && !subject.isPair && !isComing;
      const bareWords = isRelated ? 'the filters hide what is stated about it' : 'nothing is stated about it';
      const isOnlyCommon = isBare && common > 0;
      const terms = counted(common, 'very common term');
      const isHalf = subject.isPair && total < 2; // what is lit of the two is on its way, or one of them is none
      const words = isHalf
        ? ''
        : isOnlyCommon
          ? `related to ${terms} only`
          : isBare
            ? bareWords
            : inView === undefined
              ? `${total} lit`
              : `${inView} of ${total} in view`;
      const without = make('span', { class: 'focus-without' }, `, without ${terms}`);
      count.replaceChildren(words, ...(common > 0 && !isBare ? [without] : []), isComing ? ', more is coming' : '');
      rest.hidden = cut === 0;
      rest.textContent = `${cut} more`;
      showAll.hidden = inView === undefined || inView === total;
    },
    destroy: () => {
      bar?.replaceChildren();
      if (bar) bar.hidden = true;
    },
  };
}
