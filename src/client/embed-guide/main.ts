/** Script of `/guide/embedding/?…`: the view of the address in each form, with the options that change it, a preview and its code. */
import { echo } from '../../domain/echo.ts';
import { PLACEHOLDER } from '../../view/export/content.ts';
import { pictureFolder, standInOf, type EmbedTarget, type StandIn } from '../../view/export/embed-code.ts';
import { WHOLE_MAP_TITLE } from '../../view/filter-title.ts';
import { DEFAULT_VIEW, type ViewKeys } from '../../view/view-keys.ts';
import { make } from '../explorer/dom.ts';
import { namesOf } from '../explorer/view-title.ts';
import { loadView, type LoadedView } from '../embed/load-view.ts';
import { copyText } from '../take-away/deliver.ts';
import { readAddress, writeAddress } from '../url-state.ts';
import { FORMS, type FormName } from './forms.ts';
import { createOptions, type Options } from './options.ts';
import { preview } from './preview.ts';
import { drawPair, savePair, savePng, type Pair } from './save-pair.ts';

const builder = document.querySelector<HTMLElement>('[data-embedding]');
if (builder) start(builder);

function start(root: HTMLElement): void {
  const base = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
  const { site: address, title: siteTitle = '', example = '' } = root.dataset;
  const asked = readAddress(location.search);
  const isEmpty = writeAddress({ ...asked.view, theme: undefined as never }, []) === '';
  let keys: ViewKeys = isEmpty && example !== '' ? { ...DEFAULT_VIEW, focus: example } : asked.view;
  let form: FormName = 'frame';
  let loaded: LoadedView | undefined;
  let hasPicture = false;
  let standIn: StandIn | undefined;
  let size = { width: 720, height: 420 };

  const status = make('p', { role: 'status', class: 'embedding-status' });
  const subject = make('h3', { class: 'embedding-subject' });
  const place = make('div', { class: 'embedding-preview' });
  const code = make('pre', { class: 'embedding-code', tabindex: 0, 'aria-label': 'Code' });
  const note = make('p', { class: 'embedding-note' });
  const copy = make('button', { type: 'button' }, 'Copy the code');
  const save = make('button', { type: 'button', hidden: true }, 'Save the pair');
  const savePixels = make('button', { type: 'button', hidden: true }, 'Save as PNG');
  const say = (text: string) => (status.textContent = text);

  const target = (site: string): EmbedTarget => ({
    site,
    title: loaded?.title ?? WHOLE_MAP_TITLE,
    keys,
    hasFolder: hasPicture,
    standIn,
    ...size,
  });
  /** Of the view that is loaded; drawn when its picture is first looked at or saved. */
  let pair: Promise<Pair> | undefined;
  const drawn = (): Promise<Pair> => {
    if (!loaded) return Promise.reject(new Error('There is nothing to draw.'));
    pair ??= drawPair(loaded, target(address ?? PLACEHOLDER), { base, title: siteTitle });
    return pair;
  };
  const fail = (error: unknown) => say(error instanceof Error ? error.message : String(error));
  let turn = 0;
  const show = () => {
    const published = target(address ?? PLACEHOLDER);
    const { note: words, write } = FORMS[form];
    code.textContent = write(published, hasPicture, siteTitle);
    note.textContent = words(published, hasPicture);
    save.hidden = (form !== 'picture' && form !== 'element') || hasPicture;
    savePixels.hidden = form !== 'picture';
    options.offerSize(form === 'frame');
    subject.textContent = loaded?.title ?? '';
    const mine = (turn += 1);
    preview(form, target(base), drawn).then((shown) => mine === turn && place.replaceChildren(shown), fail);
  };
  const load = async () => {
    try {
      pair = undefined;
      const view = await loadView(base, keys);
      const near = standInOf(view.keys, namesOf(view.graph));
      const [isOwn, isNear] = await Promise.all([
        hasPictures(base, pictureFolder(view.keys)),
        hasPictures(base, near?.folder),
      ]);
      [loaded, hasPicture, standIn] = [view, isOwn, isNear ? near : undefined];
      const [lost] = loaded.unknown;
      keys = loaded.keys;
      say(lost ? `No concept here has the address ${echo(lost.id)}.` : loaded.notices.join(' '));
    } catch (error) {
      fail(error);
    }
    show();
  };
  const options: Options = createOptions(keys, size, (next) => {
    ({ keys, size } = next);
    history.replaceState(null, '', `${location.pathname}${writeAddress(keys, asked.unknown)}`);
    void load();
  });
  copy.addEventListener('click', async () => {
    const isCopied = await copyText(code.textContent);
    say(
      isCopied
        ? 'The code is copied.'
        : 'This browser does not let the page copy: select the code, press Ctrl or ⌘ and C.',
    );
  });
  save.addEventListener('click', () => {
    drawn().then((files) => say(savePair(files, target(address ?? PLACEHOLDER), siteTitle)), fail);
  });

  savePixels.addEventListener('click', () => {
    drawn()
      .then((files) => savePng(files, target(address ?? PLACEHOLDER), siteTitle))
      .then(say, fail);
  });

  root.replaceChildren(
    formChoice(form, (next) => {
      form = next;
      show();
    }),
    subject,
    place,
    options.element,
    code,
    make('p', { class: 'embedding-buttons' }, copy, save, savePixels),
    note,
    status,
  );
  void load();
}

/** Whether a folder of pictures is among the site's files. */
async function hasPictures(base: string, folder: string | undefined): Promise<boolean> {
  if (folder === undefined) return false;
  const { ok } = await fetch(`${base}${folder}light.svg`, { method: 'HEAD' });
  return ok;
}

function formChoice(first: FormName, choose: (form: FormName) => void): HTMLElement {
  const names = Object.keys(FORMS) as FormName[];
  const labels = names.map((name) => {
    const input = make('input', { type: 'radio', name: 'embedding-form', value: name, checked: name === first });
    input.addEventListener('change', () => choose(name));
    return make('label', {}, input, ` ${FORMS[name].label}`);
  });
  return make('fieldset', { class: 'embedding-forms' }, make('legend', {}, 'Form'), ...labels);
}
