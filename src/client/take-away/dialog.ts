/** The dialog from which a view is taken away: link, code of a frame, picture, data, citation. Everything is made when asked for, of what is on the screen. */
import { counted, grouped } from '../../domain/number-words.ts';
import { toBibtex } from '../../view/export/bibtex.ts';
import { toCitationText } from '../../view/export/citation-text.ts';
import { PLACEHOLDER, type ViewSource } from '../../view/export/content.ts';
import { toCslJson } from '../../view/export/csl-json.ts';
import { toFrameCode } from '../../view/export/embed-code.ts';
import { toEdgesCsv } from '../../view/export/edges-csv.ts';
import { fileStem } from '../../view/export/file-name.ts';
import { toGexf } from '../../view/export/gexf.ts';
import { toMarkdownTable } from '../../view/export/markdown-table.ts';
import { markdownLink } from '../../view/export/markdown.ts';
import { toNodesCsv } from '../../view/export/nodes-csv.ts';
import { pictureFiles, toPictureCode } from '../../view/export/picture-code.ts';
import type { ThemeName } from '../../view/tokens.ts';
import { MOST_TITLE } from '../../view/view-keys.ts';
import { make } from '../explorer/dom.ts';
import { currentTheme } from '../explorer/theme.ts';
import { viewTitle } from '../explorer/view-title.ts';
import { revealedWords } from '../explorer/words.ts';
import type { MapGraph } from '../load-graph.ts';
import { countPassing, litBeside, type Attention } from '../shown.ts';
import { toContent } from './content.ts';
import type { Section, TakeAwayContext } from './context.ts';
import { copyText, download, downloadText } from './deliver.ts';
import { loadFaces } from './faces.ts';
import { button, choice, row, section } from './pieces.ts';
import { drawPicture, toDataAddress, toPng, type Picture } from './pictures.ts';

export type TakeAwayDialog = Readonly<{ open: (at: Section) => void; destroy: () => void }>;

const SVG_TYPE = 'image/svg+xml';
const CITATIONS = {
  text: { words: 'Plain text', write: toCitationText, end: 'txt', type: 'text/plain' },
  bibtex: { words: 'BibTeX', write: toBibtex, end: 'bib', type: 'application/x-bibtex' },
  csl: { words: 'CSL-JSON', write: toCslJson, end: 'json', type: 'application/json' },
} as const;

/** Puts a `dialog` at the end of the page; it is filled anew whenever it opens. */
export function mountTakeAwayDialog(context: TakeAwayContext): TakeAwayDialog {
  const dialog = make('dialog', { class: 'take-away', 'aria-labelledby': 'take-away-title' });
  document.body.append(dialog);
  let faces: Promise<string> | undefined;

  const open = (at: Section) => {
    faces ??= loadFaces(context.font);
    fill(dialog, context, faces);
    dialog.showModal();
    if (at === 'link') return;
    const part = dialog.querySelector<HTMLElement>(`[data-section="${at}"]`);
    const goThere = () => part?.parentElement?.scrollTo({ top: part.offsetTop });
    goThere();
    dialog.querySelector('.take-away-preview')?.addEventListener('load', goThere, { once: true }); // it moves what follows
    part?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
  };
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close(); // a press beside it
  });
  dialog.addEventListener('close', () => dialog.replaceChildren());
  return { open, destroy: () => dialog.remove() };
}

function fill(dialog: HTMLDialogElement, context: TakeAwayContext, faces: Promise<string>): void {
  const { graph } = context;
  const status = make('p', { class: 'take-away-status', role: 'status' }, 'All of it is made here, of what you see.');
  const say = (text: string) => {
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = text)); // the same words again are said again
  };
  const source = () => toSource(context);
  const renewals: (() => void)[] = [];
  const renew = () => renewals.forEach((run) => run());

  const title = make('input', {
    id: 'take-away-name',
    value: viewTitle(graph, context.view().state),
    maxlength: MOST_TITLE,
  });
  title.addEventListener('input', () => {
    context.rename(title.value);
    renew();
  });
  const parts: PartTools = { context, source, say, renewals, faces };
  const close = make('button', { type: 'button', class: 'take-away-close' }, 'close');
  close.addEventListener('click', () => dialog.close());
  const needsAddress = context.site.address === undefined;
  dialog.replaceChildren(
    make(
      'header',
      { class: 'take-away-head' },
      make('h2', { id: 'take-away-title' }, 'Take this view away'),
      close,
      make('label', { for: title.id }, 'Title'),
      title,
      make('p', { class: 'take-away-note' }, context.note()),
    ),
    make(
      'div',
      { class: 'take-away-body' },
      linkPart(parts),
      embedPart(parts),
      picturePart(parts),
      dataPart(parts),
      citationPart(parts),
      needsAddress &&
        make(
          'p',
          { class: 'take-away-note' },
          `${PLACEHOLDER} stands for where this site is published: its settings do not say (address in data/site.yaml).`,
        ),
    ),
    status,
  );
  renew();
}

type PartTools = Readonly<{
  context: TakeAwayContext;
  source: () => ViewSource;
  say: (text: string) => void;
  /** Run once all is in place, and whenever the title changes. */
  renewals: (() => void)[];
  faces: Promise<string>;
}>;

/** The view's place under the site's address, as the address bar has it now. */
function toSource({ graph, site, view }: TakeAwayContext): ViewSource {
  const siteAddress = site.address ?? PLACEHOLDER;
  return {
    title: viewTitle(graph, view().state),
    site: site.title,
    siteAddress,
    address: `${siteAddress}${location.search}`,
    dataDate: graph.dataDate,
    dataHash: site.dataHash,
  };
}

function linkPart({ source, say, renewals }: PartTools): HTMLElement {
  const field = make('input', { readonly: true, 'aria-label': 'Address of this view', class: 'take-away-link' });
  field.addEventListener('focus', () => field.select());
  renewals.push(() => (field.value = location.href));
  const copyLink = copier('Copy link', () => location.href, 'The link', say);
  copyLink.autofocus = true;
  const copyMarkdown = copier(
    'Copy for Markdown',
    () => markdownLink(source().title, source().address),
    'The Markdown link',
    say,
  );
  return section('link', 'Link', make('div', { class: 'take-away-line' }, field, copyLink, copyMarkdown));
}

function embedPart({ context, source, say, renewals }: PartTools): HTMLElement {
  const code = () => {
    const { title, siteAddress: site } = source();
    return toFrameCode({ site, title, keys: context.view().state, hasFolder: false }); // right whether or not the view has files of its own
  };
  const shown = make('pre', { class: 'take-away-code', tabindex: 0, 'aria-label': 'Code of a frame' });
  const guide = make('a', {}, 'Other forms, sizes and a preview');
  renewals.push(() => {
    shown.textContent = code();
    guide.href = `guide/embedding/${location.search}`; // the explorer is the site's root
  });
  return section(
    'embed',
    'Embed',
    shown,
    make(
      'div',
      { class: 'take-away-line' },
      copier('Copy code', code, 'The code', say),
      make('p', { class: 'take-away-note' }, guide, ': a picture, an element.'),
    ),
  );
}

function picturePart({ context, source, say, renewals, faces }: PartTools): HTMLElement {
  const preview = make('img', { class: 'take-away-preview', alt: 'The picture as it will be' });
  const draw = (theme: ThemeName, style: string): Picture =>
    drawPicture(
      context.graph,
      context.sceneOf,
      theme,
      { source: source(), note: context.note(), style },
      { colour: context.view().state.colour, papers: context.papers() },
    );
  const present = () => currentTheme(context.view().state.theme);
  renewals.push(() => {
    void faces.then((style) => (preview.src = toDataAddress(draw(present(), style).svg)));
  });
  const saveSvg = async (theme: ThemeName, name: string) => {
    downloadText(name, SVG_TYPE, draw(theme, await faces).svg);
    say(`${name} is among your downloads.`);
  };
  const savePng = async () => {
    const name = `${fileStem(source())}.png`;
    try {
      download(name, await toPng(draw(present(), await faces)));
      say(`${name} is among your downloads.`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const code = copier('Copy HTML', () => toPictureCode(source(), draw('light', '')), 'The HTML', say);
  return section(
    'picture',
    'Picture',
    make(
      'div',
      { class: 'take-away-picture' },
      preview,
      make(
        'ul',
        { class: 'take-away-rows' },
        row('As you see it', 'with title, legend and source', [
          button('SVG', () => void saveSvg(present(), `${fileStem(source())}.svg`)),
          button('PNG', () => void savePng()),
        ]),
        row('For a README', 'follows light and dark: save the pair beside it', [
          button('Light SVG', () => void saveSvg('light', pictureFiles(source()).light)),
          button('Dark SVG', () => void saveSvg('dark', pictureFiles(source()).dark)),
          code,
        ]),
      ),
    ),
  );
}

function dataPart({ context, source, say }: PartTools): HTMLElement {
  const { graph } = context;
  const { state, filters, shown, attention } = context.view();
  const revealed = revealedWords(shown.length - countPassing(graph, state, filters, shown));
  const scope = choice<'shown' | 'lit'>(
    'take-away-scope',
    'Which concepts',
    { shown: `all ${grouped(shown.length)} of the list${revealed}`, lit: attention ? litChoice(graph, attention) : '' },
    'shown',
  );
  const content = () => toContent(graph, context.view(), source(), scope.value());
  const save = (name: string, end: string, type: string, write: (of: ReturnType<typeof content>) => string) =>
    button(name, () => {
      const file = `${fileStem(source())}${end}`;
      const taken = content();
      downloadText(file, type, write(taken));
      const size = `${counted(taken.nodes.length, 'concept')}, ${counted(taken.edges.length, 'relation')}`;
      say(`${file} is among your downloads: ${size}.`);
    });
  return section(
    'data',
    'Data',
    attention ? scope.element : undefined,
    make(
      'ul',
      { class: 'take-away-rows' },
      row('Table', 'for a spreadsheet', [
        save('Concepts .csv', '-concepts.csv', 'text/csv', toNodesCsv),
        save('Relations .csv', '-relations.csv', 'text/csv', toEdgesCsv),
      ]),
      row('Graph', 'for Gephi, Cytoscape, NetworkX', [save('GEXF', '.gexf', 'application/gexf+xml', toGexf)]),
      row('Table in Markdown', 'for a README or notes', [
        copier('Copy', () => toMarkdownTable(content()), 'The table', say),
        save('Download', '.md', 'text/markdown', toMarkdownTable),
      ]),
    ),
  );
}

function citationPart({ source, say, renewals }: PartTools): HTMLElement {
  const words = { text: CITATIONS.text.words, bibtex: CITATIONS.bibtex.words, csl: CITATIONS.csl.words };
  const form = choice('take-away-citation', 'Form', words, 'text');
  const text = () => CITATIONS[form.value()].write(source());
  const shown = make('pre', { class: 'take-away-code', tabindex: 0, 'aria-label': 'Citation' });
  const show = () => (shown.textContent = text().trimEnd());
  renewals.push(show);
  form.element.addEventListener('change', show);
  const save = button('Download', () => {
    const { end, type } = CITATIONS[form.value()];
    const name = `${fileStem(source())}.${end}`;
    downloadText(name, type, text());
    say(`${name} is among your downloads.`);
  });
  return section(
    'citation',
    'Cite this view',
    form.element,
    shown,
    make('div', { class: 'take-away-line' }, copier('Copy citation', text, 'The citation', say), save),
  );
}

/** "LoRA and the 30 lit beside it", "the 6 that are lit". */
function litChoice({ nodes }: MapGraph, attention: Attention): string {
  const [name, count] = [nodes[attention.centre]?.name, grouped(litBeside(attention).length)];
  return name === undefined ? `the ${count} that are lit` : `${name} and the ${count} lit beside it`;
}

/** A button that copies; where the clipboard is closed, the text is laid out to be copied by hand. */
function copier(label: string, text: () => string, what: string, say: (text: string) => void): HTMLButtonElement {
  const copy: HTMLButtonElement = button(label, async () => {
    if (await copyText(text())) return say(`${what} is copied.`);
    const field = make('textarea', { class: 'take-away-code', readonly: true, rows: 4, 'aria-label': what });
    field.value = text();
    copy.closest('li, .take-away-line')?.after(field);
    field.select();
    say('This browser does not let the page copy. It is selected: press Ctrl or ⌘ and C.');
  });
  return copy;
}
