/** Script of `/guide/embedding/?…`: the view of the address in each form, with the options that change it, a preview and its code. */
import { PLACEHOLDER } from '../../view/export/content.ts';
import { embedFolder, frameAddress, type EmbedTarget } from '../../view/export/embed-code.ts';
import { DEFAULT_VIEW, type ViewKeys } from '../../view/view-keys.ts';
import { make } from '../explorer/dom.ts';
import { loadView, type LoadedView } from '../embed/load-view.ts';
import { copyText } from '../take-away/deliver.ts';
import { readAddress, writeAddress } from '../url-state.ts';
import { FORMS, type FormName } from './forms.ts';
import { createOptions, type Options } from './options.ts';
import { savePair } from './save-pair.ts';

const place = document.querySelector<HTMLElement>('[data-embedding]');
if (place) start(place);

function start(root: HTMLElement): void {
  const base = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
  const { site: address, title: siteTitle = '', example = '' } = root.dataset;
  const asked = readAddress(location.search);
  const isEmpty = writeAddress({ ...asked.view, theme: undefined as never }, []) === '';
  let keys: ViewKeys = isEmpty && example !== '' ? { ...DEFAULT_VIEW, focus: example } : asked.view;
  let form: FormName = 'frame';
  let loaded: LoadedView | undefined;
  let hasPicture = false;
  let size = { width: 720, height: 420 };

  const status = make('p', { role: 'status', class: 'embedding-status' });
  const subject = make('h3', { class: 'embedding-subject' });
  const preview = make('div', { class: 'embedding-preview' });
  const code = make('pre', { class: 'embedding-code', tabindex: 0, 'aria-label': 'Code' });
  const note = make('p', { class: 'embedding-note' });
  const copy = make('button', { type: 'button' }, 'Copy the code');
  const save = make('button', { type: 'button', hidden: true }, 'Save the pair');
  const say = (text: string) => (status.textContent = text);

  const target = (site: string): EmbedTarget => ({
    site,
    title: loaded?.title ?? 'A view of the map',
    keys,
    hasFolder: hasPicture,
    ...size,
  });
  const show = () => {
    const published = target(address ?? PLACEHOLDER);
    const { note: words, write } = FORMS[form];
    code.textContent = write(published, hasPicture, siteTitle);
    note.textContent = words(published, hasPicture);
    save.hidden = form !== 'picture' || hasPicture;
    subject.textContent = loaded?.title ?? '';
    preview.replaceChildren(
      form === 'picture' && hasPicture ? picture(target(base)) : frame(target(base), loaded?.title ?? ''),
    );
  };
  const load = async () => {
    try {
      [loaded, hasPicture] = await Promise.all([loadView(base, keys), asksPicture(base, keys)]);
      const [lost] = loaded.unknown;
      say(lost ? `No concept here has the address “${lost.id}”.` : loaded.notices.join(' '));
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
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
    if (loaded) void savePair(loaded, target(address ?? PLACEHOLDER), { base, title: siteTitle }).then(say);
  });

  root.replaceChildren(
    formChoice(form, (next) => {
      form = next;
      show();
    }),
    subject,
    preview,
    options.element,
    code,
    make('p', { class: 'embedding-buttons' }, copy, save),
    note,
    status,
  );
  void load();
}

/** Whether the view's picture is among the site's files. */
async function asksPicture(base: string, keys: ViewKeys): Promise<boolean> {
  const folder = embedFolder(keys);
  if (folder === undefined) return false;
  const { ok } = await fetch(`${base}${folder}light.svg`, { method: 'HEAD' });
  return ok;
}

function frame(target: EmbedTarget, title: string): HTMLElement {
  const { width = 720, height = 420 } = target;
  return make('iframe', { src: frameAddress(target), title: `Preview: ${title}`, width, height, loading: 'lazy' });
}

function picture(target: EmbedTarget): HTMLElement {
  const folder = `${target.site}${embedFolder(target.keys) ?? ''}`;
  return make(
    'picture',
    {},
    make('source', { srcset: `${folder}dark.svg`, media: '(prefers-color-scheme: dark)' }),
    make('img', { src: `${folder}light.svg`, alt: target.title, width: 720, height: 420 }),
  );
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
