/** The panel of the chosen concept: at once what the map knows, then its record: definition, relations with sentences, papers. */
import { counted } from '../../domain/number-words.ts';
import type { ServedConcept } from '../../domain/schema/served.ts';
import { isIntroducedElsewhere } from '../../view/reading/introducing-paper.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import { isOnMap } from '../shown.ts';
import { followConceptLinks } from './concept-links.ts';
import { make } from './dom.ts';
import { actionRow, type PanelAction } from './panel-actions.ts';
import { quoteText, sourceLine } from './panel-evidence.ts';
import { paperLink, type PaperAddress } from './paper-link.ts';
import { conceptLink, relationSections } from './panel-relations.ts';
import { mountSheet } from './panel-sheet.ts';
import type { Addresses, Parts } from './parts.ts';
import type { Records } from './records.ts';
import { kindSymbol } from './symbols.ts';
import { formatDate, kindWord } from './words.ts';

const PAPERS_SHOWN = 5;

export type PanelHandlers = Readonly<{
  choose: (id: string, follow: () => void) => void;
  close: () => void;
  /** The row at its foot, in order. */
  actions: readonly PanelAction[];
}>;
export type Panel = Readonly<{
  /** @param isCovered  it stays as it is, out of sight, while another panel has its place */
  show: (node: GraphNode | undefined, isCovered: boolean) => void;
  focus: () => void;
  destroy: () => void;
}>;

export function mountPanel(
  { root, find }: Parts,
  graph: MapGraph,
  { addresses, records }: Readonly<{ addresses: Addresses; records: Records }>,
  on: PanelHandlers,
): Panel {
  const panel = find('panel');
  const sheet = panel && mountSheet(panel, root, on.close);
  let shown: GraphNode | undefined;

  const stopLinks = followConceptLinks(panel, graph, on.choose);

  const show = (node: GraphNode | undefined, isCovered: boolean) => {
    const isHidden = isCovered || node === undefined;
    if (panel && panel.hidden !== isHidden) {
      panel.hidden = isHidden;
      if (isHidden) sheet?.reset();
    }
    if (node === shown) return;
    shown = node;
    if (!panel) return;
    if (!node) {
      panel.replaceChildren();
      return;
    }
    panel.setAttribute('aria-label', node.name);
    const body = make('div', { class: 'panel-body', 'aria-busy': 'true' });
    panel.replaceChildren(head(node), body, actionRow(node, on.actions));
    panel.scrollTop = 0;
    void fill(node, body);
  };

  const fill = async (node: GraphNode, body: HTMLElement) => {
    let children: readonly Node[];
    try {
      children = recordBody(await records.load(node));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const link = make('a', { href: addresses.concept(node.id) }, 'Its page has it all');
      children = [make('p', { class: 'panel-message' }, `${why} `, link, '.')];
    }
    if (shown !== node) return;
    body.removeAttribute('aria-busy');
    body.replaceChildren(...children);
  };

  const head = (node: GraphNode): HTMLElement => {
    const region = graph.regions[node.region];
    const place = region ? [' in ', make('a', { href: addresses.community(region.id) }, region.name)] : [];
    const close = make('button', { type: 'button', class: 'panel-close' }, 'close');
    close.addEventListener('click', on.close);
    return make(
      'header',
      { class: 'panel-head' },
      sheet?.handle,
      make(
        'div',
        { class: 'panel-title' },
        make('h2', { tabindex: -1 }, node.name),
        make('span', { class: 'expansion' }),
      ),
      close,
      make(
        'p',
        { class: region ? `panel-facts region-${region.hue}-${region.step}` : 'panel-facts' },
        kindSymbol(node.kind),
        make(
          'span',
          {},
          kindWord(node.kind),
          ...place,
          ' · ',
          make('span', { class: 'panel-papers' }, counted(node.paperCount, 'paper')),
        ),
      ),
      whyHidden(graph, node),
    );
  };

  const recordBody = (record: ServedConcept): readonly Node[] => {
    const expansion = panel?.querySelector('.expansion');
    if (expansion) expansion.textContent = record.expansion ?? '';
    const count = panel?.querySelector('.panel-papers');
    if (count) count.textContent = paperFacts(record);
    const link = (ref: Parameters<typeof conceptLink>[0]) => conceptLink(ref, addresses.concept(ref.id));
    const sections = relationSections(record, link, addresses.paper);
    return [
      ...definition(record, addresses.paper),
      ...(sections.length > 0 ? sections : alone(record, addresses.paper)),
      ...papers(record),
    ];
  };

  const papers = (record: ServedConcept): readonly HTMLElement[] => {
    if (record.papers.length === 0) return [];
    const rows = record.papers
      .slice(0, PAPERS_SHOWN)
      .map(({ paper }) =>
        make(
          'li',
          {},
          paperLink(paper, addresses.paper),
          make('span', { class: 'when' }, formatDate(paper.date) ?? 'undated'),
        ),
      );
    const more = record.paperCount - PAPERS_SHOWN;
    return [
      make(
        'section',
        { class: 'panel-group panel-paper-list' },
        make(
          'h3',
          {},
          make('span', { class: 'group-name' }, 'Papers'),
          make('span', { class: 'group-count' }, record.paperCount > 1 ? `${record.paperCount}, newest first` : '1'),
        ),
        make('ul', {}, ...rows),
        more > 0 &&
          make(
            'p',
            { class: 'others' },
            make('a', { class: 'more', href: addresses.concept(record.id) }, `${more} more`),
          ),
      ),
    ];
  };

  return {
    show,
    focus: () => panel?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true }),
    destroy: () => {
      stopLinks();
      sheet?.destroy();
      panel?.replaceChildren();
      if (panel) panel.hidden = true;
    },
  };
}

/** Our own words plain, a sentence of a paper as a quotation with its source; nothing where there is neither. */
function definition(record: ServedConcept, paper: PaperAddress): readonly HTMLElement[] {
  const known = record.definition;
  if (!known) return [];
  if (known.source === 'curated') return [make('p', { class: 'definition' }, known.text)];
  const source = sourceLine(known.quote, paper);
  if (isIntroducedElsewhere(record)) source.append('. No paper here is read as introducing it.');
  return [make('blockquote', { class: 'definition' }, ...quoteText(known.quote, [record.id])), source];
}

/** What there is to read of a concept that nothing is stated about: a sentence that names it. */
function alone(record: ServedConcept, paper: PaperAddress): readonly HTMLElement[] {
  const message = make('p', { class: 'panel-message' }, 'No sentence here relates it to another concept.');
  const quote = record.papers[0]?.quote;
  if (!quote || record.definition?.source === 'quoted') return [message];
  return [
    make('blockquote', { class: 'definition' }, ...quoteText(quote, [record.id])),
    sourceLine(quote, paper),
    message,
  ];
}

function paperFacts({ paperCount, datedPaperCount, papers }: ServedConcept): string {
  if (paperCount === 1) return `1 paper, ${formatDate(papers[0]?.paper.date) ?? 'undated'}`;
  const dated =
    datedPaperCount === paperCount
      ? 'all dated'
      : datedPaperCount === 0
        ? 'none dated'
        : `${datedPaperCount} of them dated`;
  return `${counted(paperCount, 'paper')}, ${dated}`;
}

/** Why it is not on the map at first; nothing where it is. */
function whyHidden(graph: MapGraph, node: GraphNode): HTMLElement | undefined {
  if (isOnMap(graph, node, { umbrellas: false, concepts: [] })) return undefined;
  const why = node.isUmbrella
    ? 'A very common term: off the map unless such terms are switched on in the filter.'
    : node.tier === 'rest'
      ? 'Named in one paper that does not introduce it: on the map only while it is chosen.'
      : 'Named in too few papers for a map of so many: on it only while it is chosen.';
  return make('p', { class: 'source panel-why' }, why);
}
