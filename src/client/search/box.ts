/** The search field as a combobox: answers while one types, arrows walk, Enter goes, Escape leaves. */
import { echo } from '../../domain/echo.ts';
import type { Kind } from '../../domain/schema/concept.ts';
import { grouped } from '../../domain/number-words.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import { isNamed } from '../../view/tokens.ts';
import { make } from '../explorer/dom.ts';
import { kindSymbol, nameClass } from '../explorer/symbols.ts';
import { whenIdle } from '../idle.ts';
import type { ConceptSearch } from './concept-search.ts';
import { matchedParts } from './matched-part.ts';
import type { Match, Reason } from '../../view/search/rank.ts';
import { reasonText } from './reason.ts';

/** What the list says of a concept. `note`: why one might not see it on the map now. */
export type Found = Readonly<{ name: string; kind: Kind; paperCount: number; note?: string }>;

export type SearchBoxOptions = Readonly<{
  form: HTMLFormElement;
  input: HTMLInputElement;
  results: HTMLElement;
  search: ConceptSearch;
  describe: (id: string) => Found | undefined;
  choose: (id: string) => void;
  /** The option that the arrows stand on, undefined when none. */
  preview: (id: string | undefined) => void;
  /** Address of the search in texts, offered where no name answers. */
  texts?: (query: string) => string;
  /** Tells apart the ids of several boxes on one page. */
  name?: string;
}>;

/** What is said of a list that is only near, by the reason of its first. */
const LEADS: Partial<Record<Reason, string>> = {
  similar: ' Spelt nearly so:',
  within: ' Nearest:',
  alike: ' Nearest by spelling:',
};

/** @returns a function that takes it away again */
export function mountSearchBox({
  form,
  input,
  results,
  search,
  describe,
  choose,
  preview,
  texts,
  name = 'search',
}: SearchBoxOptions): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const list = make('ul', { id: `${name}-list`, role: 'listbox', 'aria-label': 'Concepts found' });
  const message = make('p', { class: 'search-message', role: 'status' });
  const more = make('p', { class: 'search-more', hidden: true });
  results.replaceChildren(message, list, more);
  setAll(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' });
  let matches: readonly Match[] = [];
  let active = -1;
  let waiting: Promise<void> | undefined; // for names

  const setOpen = (isOpen: boolean) => {
    results.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(-1);
  };

  const activate = (index: number) => {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = list.children[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
    preview(matches[index]?.id);
  };

  const hint = form.querySelector('kbd');
  const usualHint = hint?.textContent ?? '';

  /** With the names that are at hand, and again when those have come that may answer too. */
  const answer = () => {
    const query = input.value.trim();
    const more = search.bring(query);
    show(query, more !== undefined);
    const again = (failure?: string) => {
      if (waiting !== more) return; // something else is asked for
      waiting = undefined;
      if (document.activeElement === input) show(query, false, active > 0 ? matches[active]?.id : undefined, failure);
    };
    waiting = more;
    more?.then(
      () => again(),
      (error: unknown) => again(error instanceof Error ? error.message : String(error)),
    );
  };

  /** @param failure  why not all names could be had that may answer */
  const show = (query: string, isWaiting: boolean, kept?: string, failure?: string) => {
    if (hint) hint.textContent = input.value === '' ? usualHint : 'Esc';
    const { matches: found, total } = search.answer(query);
    const isNothing = query !== '' && found.length === 0 && !isWaiting;
    matches = isNothing ? search.nearest(query) : found;
    const isOnlyNear = query !== '' && !isWaiting && (isNothing || found.every(({ reason }) => reason === 'similar'));
    const isUnlike = matches.length === 0 && search.hasAllNames;
    const none = failure ?? `No paper here names ${echo(query)}${isUnlike ? ', and no name is spelt like it' : ''}.`;
    const lead = LEADS[matches[0]?.reason ?? 'name'] ?? '';
    const line = failure ?? (isWaiting && found.length === 0 ? 'Looking for more names…' : undefined);
    message.replaceChildren(...(isOnlyNear ? [none, toTexts(query), lead] : [line ?? '']));
    message.hidden = !isOnlyNear && line === undefined;
    list.replaceChildren(...matches.flatMap((match, i) => toOption(match, i, query) ?? []));
    more.hidden = isOnlyNear || total <= found.length;
    more.replaceChildren(
      `${grouped(total - found.length)} more.`,
      texts ? toTexts(query, 'All of them, with the texts') : ' Write on to find them.',
    );
    setOpen(query !== '');
    const first = !isNothing && matches.length > 0 ? 0 : -1;
    activate(
      Math.max(
        first,
        matches.findIndex(({ id }) => id === kept),
      ),
    ); // what the last answer showed on the map goes in any case
  };

  const toTexts = (query: string, words = 'Look in the texts'): Node | string => {
    if (!texts) return '';
    const link = make('a', { href: texts(query), class: 'search-texts' }, words);
    link.addEventListener('pointerdown', (event) => event.preventDefault()); // as the options
    return make('span', {}, ' ', link, '.');
  };

  const toOption = (match: Match, index: number, query: string): HTMLElement | undefined => {
    const found = describe(match.id);
    if (!found) return undefined;
    const option = make(
      'li',
      { id: `${name}-option-${index}`, role: 'option', 'aria-selected': 'false' },
      kindSymbol(found.kind),
      make('span', { class: nameClass(found.kind, isNamed(found.name)) }, ...marked(found.name, query)),
      make('span', { class: 'search-why' }, ...why(match, found, query)),
      make('span', { class: 'search-facts' }, `${KIND_LABELS[found.kind].one}, ${countPapers(found.paperCount)}`),
    );
    option.addEventListener('pointerdown', (event) => event.preventDefault()); // the field keeps the focus
    option.addEventListener('click', () => take(index));
    return option;
  };

  const empty = () => {
    input.value = '';
    if (hint) hint.textContent = usualHint;
    setOpen(false);
  };

  const take = (index: number) => {
    const match = matches[index];
    if (!match) return;
    empty();
    input.blur();
    choose(match.id);
  };

  input.addEventListener('input', answer, options);
  input.addEventListener('focus', () => input.value.trim() !== '' && answer(), options);
  const leave = ({ relatedTarget: to }: FocusEvent) => {
    if (!(to instanceof Node && results.contains(to))) setOpen(false);
  };
  input.addEventListener('blur', leave, options);
  results.addEventListener('focusout', leave, options);
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      const query = input.value.trim();
      const retry = () => query !== '' && input.value.trim() === query && form.requestSubmit();
      if (waiting) waiting.then(retry, retry);
      else if (active >= 0) take(active);
      else if (texts && query !== '') location.assign(texts(query)); // what is merely near is not what was asked for
    },
    options,
  );
  input.addEventListener(
    'keydown',
    (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined && matches.length > 0) {
        event.preventDefault();
        if (results.hidden) setOpen(true);
        activate((active + step + matches.length) % matches.length);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        if (results.hidden || input.value === '') input.blur();
        empty();
      }
    },
    options,
  );
  results.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      input.focus();
      empty();
    },
    options,
  );
  const forget = whenIdle(search.prepare); // nobody types in the first moment, and everybody wants to see the map
  return () => {
    forget();
    stop.abort();
  };
}

/** By which of its other names it was found, and why one might not see it now. */
function why(match: Match, { note }: Found, query: string): readonly (Node | string)[] {
  const text = reasonText(match);
  const [before, after] = match.isName ? [text, ''] : text.split(match.form, 2);
  const form = match.isName ? [] : marked(match.form, query);
  return [before ?? '', ...form, after ?? '', text !== '' && note ? '; ' : '', note ?? ''];
}

/** A name with the letters that were asked for marked. */
function marked(name: string, query: string): readonly (Node | string)[] {
  let at = 0;
  const pieces = matchedParts(name, query).flatMap(({ start, end }) => {
    const before = name.slice(at, start);
    at = end;
    return [before, make('mark', {}, name.slice(start, end))];
  });
  return [...pieces, name.slice(at)];
}

function countPapers(count: number): string {
  return count === 1 ? '1 paper' : `${count} papers`;
}

function setAll(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
