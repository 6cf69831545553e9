/**
 * Script of `/search/?q=&type=`: fills the page's `[data-search]` parts with what the index finds. The address follows the words;
 * back and forward work.
 */
import { echo } from '../../domain/echo.ts';
import { IS_PHRASE, search, type Answer, type RecordType } from './engine.ts';
import { toItem } from './results.ts';
import { make } from '../explorer/dom.ts';
import { nameBlock } from '../near-names.ts';

const PAGE = 10; // results at a time
const PAUSE_MS = 180; // between two letters of a quick hand
const MOST_NAMES = 6;
const PARTS = ['form', 'status', 'results', 'rest', 'loss', 'near'] as const;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const part = (name: string) => document.querySelector<HTMLElement>(`[data-search="${name}"]`);
const [form, status, list, rest, loss, near] = PARTS.map(part);
if (form instanceof HTMLFormElement && status && list && rest && loss && near)
  start({ form, status, list, rest, loss, near });

type Parts = Readonly<{
  form: HTMLFormElement;
  status: HTMLElement;
  list: HTMLElement;
  /** The button for further results, while there are any. */
  rest: HTMLElement;
  /** What to do where nothing was found. */
  loss: HTMLElement;
  /** Names that look like what stands nowhere. */
  near: HTMLElement;
}>;
/** How a result was left: how many there were, and how far the page was scrolled, px. */
type Seen = Readonly<{ shown: number; top: number }> | null;
type Query = Readonly<{ words: string; type: RecordType | undefined }>;

function start({ form, status, list, rest, loss, near }: Parts): void {
  const more = make('button', { type: 'button', class: 'more-button', 'data-search': 'more' });
  const siteTitle = document.title;
  const place = { base, indexes: Number(form.dataset['indexes']) };
  let asked = 0;
  let answer: Answer | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** @param seen  how it was left, where one comes back to it */
  const show = async (query: Query, seen?: Seen): Promise<void> => {
    const number = ++asked;
    const isLatest = () => number === asked;
    document.title = query.words === '' ? siteTitle : `${query.words} · ${siteTitle}`;
    if (query.words === '') return clear('');
    if (answer === undefined) status.textContent = 'Looking …';
    try {
      const found = await search(place, query.words, query.type);
      if (!isLatest()) return;
      answer = found;
      const { shown = PAGE, top } = seen ?? {};
      const items = await nextItems(0, shown);
      if (!isLatest()) return;
      list.replaceChildren(...items);
      status.textContent = statusWords(query, found);
      loss.replaceChildren(...(found.results.length > 0 ? [] : [advice()]));
      showMore();
      if (top !== undefined) scrollTo({ top, behavior: 'instant' });
      const missing = found.missing.join(' ');
      const names = missing === '' ? [] : await nameBlock('Names that look like it', missing, MOST_NAMES);
      if (isLatest()) near.replaceChildren(...names);
    } catch (error) {
      if (isLatest())
        clear(`The index could not be loaded (${error instanceof Error ? error.message : String(error)}).`);
    }
  };
  const clear = (message: string) => {
    answer = undefined;
    list.replaceChildren();
    near.replaceChildren();
    status.textContent = message;
    loss.replaceChildren(...(message === '' ? [] : [advice()]));
    rest.replaceChildren();
  };
  const nextItems = async (from: number, most = PAGE): Promise<readonly HTMLLIElement[]> => {
    const found = await Promise.all((answer?.results ?? []).slice(from, from + most).map(({ data }) => data()));
    return found.map((each) => toItem(each, base, answer?.terms ?? []));
  };
  const showMore = () => {
    const left = (answer?.results.length ?? 0) - list.children.length;
    rest.replaceChildren(...(left > 0 ? [more] : []));
    more.textContent = `${Math.min(left, PAGE)} more of ${answer?.results.length ?? 0}`;
  };
  const readForm = (): Query => {
    const fields = new FormData(form);
    return { words: String(fields.get('q') ?? '').trim(), type: toType(fields.get('type')) };
  };
  const readAddress = () => {
    const keys = new URLSearchParams(location.search);
    const [input] = form.querySelectorAll<HTMLInputElement>('[name="q"]');
    if (input) input.value = keys.get('q') ?? '';
    const type = toType(keys.get('type')) ?? '';
    for (const choice of form.querySelectorAll<HTMLInputElement>('[name="type"]'))
      choice.checked = choice.value === type;
    void show(readForm(), history.state as Seen | undefined);
  };
  const follow = (write: 'push' | 'replace') => {
    clearTimeout(timer);
    const query = readForm();
    const address = toAddress(query);
    if (write === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void show(query);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow('push');
  });
  form.addEventListener('input', (event) => {
    clearTimeout(timer);
    const isChoice = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    timer = setTimeout(() => follow(isChoice ? 'push' : 'replace'), isChoice ? 0 : PAUSE_MS);
  });
  list.addEventListener('click', () => {
    const seen: Seen = { shown: list.children.length, top: scrollY };
    history.replaceState(seen, '');
  });
  more.addEventListener('click', () => {
    void nextItems(list.children.length).then((items) => {
      list.append(...items);
      showMore();
      items[0]?.querySelector('a')?.focus();
    });
  });
  addEventListener('popstate', readAddress);
  readAddress();
}

function advice(): HTMLElement {
  return make(
    'p',
    { class: 'measure' },
    'Try fewer words or another spelling, or look through ',
    make('a', { href: `${base}concepts/` }, 'all concepts from A to Z'),
    ' and ',
    make('a', { href: `${base}papers/` }, 'all papers'),
    '.',
  );
}

function toType(value: unknown): RecordType | undefined {
  return value === 'concept' || value === 'paper' ? value : undefined;
}

function toAddress({ words, type }: Query): string {
  const keys = new URLSearchParams({ ...(words === '' ? {} : { q: words }), ...(type === undefined ? {} : { type }) });
  return keys.size === 0 ? location.pathname : `${location.pathname}?${keys.toString()}`;
}

function statusWords({ words, type }: Query, { missing, results, counts }: Answer): string {
  const none = missing.length === 0 ? '' : `Nothing here holds ${missing.map(echo).join(' or ')}.`;
  if (results.length === 0) return none === '' ? `Nothing here holds ${echo(words)}.` : none;
  const of = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;
  const found =
    type === undefined ? `${of(counts.concept, 'concept')} and ${of(counts.paper, 'paper')}` : of(results.length, type);
  const like = IS_PHRASE.test(words) ? '' : ' or words like it'; // the index goes by stems and beginnings
  return none === '' ? `${found} with ${echo(words)}${like}.` : `${none} Without that: ${found}.`;
}
