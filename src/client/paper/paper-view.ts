/** One paper as its page has it, made in the browser: what it is, its abstract with every mention marked, and what it says of each concept. */
import { counted } from '../../domain/number-words.ts';
import type { ServedPaper } from '../../domain/schema/served.ts';
import { dateWords } from '../../domain/date-words.ts';
import { KINDS } from '../../domain/kinds.ts';
import {
  detectorLabel,
  KIND_LABELS,
  rightWords,
  ROLE_LABELS,
  SURENESS_NOTE,
  unlikelyWords,
} from '../../domain/vocabulary.ts';
import { paperToBibtex } from '../../view/export/bibtex.ts';
import { gapRemark } from '../../view/export/reference.ts';
import { shortened, toRuns } from '../../view/reading/marked-text.ts';
import {
  foundGroups,
  marksIn,
  onlyMentioned,
  toRoleGroups,
  type PaperRoles,
  type RoleGroup,
} from '../../view/reading/paper-facts.ts';
import { toPaperLinks } from '../../domain/paper-links.ts';
import { bySentence, inTwoColumns, toldNames, type Shared } from '../../view/reading/sentence-groups.ts';
import { isMeasured } from '../is-measured.ts';
import { make, type Child } from '../explorer/dom.ts';
import { paperLink } from '../explorer/paper-link.ts';
import type { Addresses } from '../explorer/parts.ts';
import { formatDate } from '../explorer/words.ts';
import { block, conceptNames, markedText, nameLink } from './pieces.ts';

const MAX_AUTHORS = 12;

type RoleItem = RoleGroup['items'][number];

/** @param lineKey  a sample of a role's line, where there is one */
export function paperView(
  record: ServedPaper,
  addresses: Addresses,
  lineKey: (role: string) => Node | undefined,
): readonly HTMLElement[] {
  const { paper, nearest } = record;
  const roles = toRoleGroups(record);
  const mentioned = onlyMentioned(record);
  const remark = gapRemark(paper);
  const names = (concepts: Parameters<typeof conceptNames>[0]) => conceptNames(concepts, addresses);
  return [
    head(record, addresses),
    make('div', { class: 'with-side' }, abstractPart(record, addresses), facts(record)),
    roles.standing.length + roles.apart.length > 0 &&
      block(
        'What it says',
        'says',
        isMeasured() && make('p', { class: 'source' }, SURENESS_NOTE),
        ...rolesPart(roles, addresses, lineKey),
      ),
    mentioned.length > 0 && block('Also mentions', 'also', make('p', { class: 'measure' }, ...names(mentioned))),
    nearest.length > 0 &&
      block(
        'Papers that share its rarer concepts',
        'nearest',
        make(
          'ul',
          { class: 'paper-list paper-grid' },
          ...nearest.map(({ paper: other, shared }) =>
            make(
              'li',
              {},
              make('p', { class: 'paper-title' }, paperLink(other, addresses.paper)),
              make('p', { class: 'paper-meta' }, `${formatDate(other.date) ?? 'undated'} · shares `, ...names(shared)),
            ),
          ),
        ),
      ),
    block(
      'Cite',
      'cite',
      remark !== undefined && make('p', {}, remark),
      make('pre', { class: 'snippet', role: 'group', 'aria-label': 'This paper as BibTeX' }, paperToBibtex(paper)),
    ),
    source(record, addresses),
  ].filter((part) => part !== false);
}

function head(record: ServedPaper, addresses: Addresses): HTMLElement {
  const { paper } = record;
  const authors = paper.authors ?? [];
  const more = Math.max(0, (paper.authorCount ?? authors.length) - Math.min(authors.length, MAX_AUTHORS));
  const named = authors.slice(0, MAX_AUTHORS).join(', ');
  const makers =
    authors.length > 0
      ? named + (more > 0 ? ` and ${counted(more, 'other')}` : '')
      : paper.authorCount === undefined
        ? ''
        : counted(paper.authorCount, 'author');
  const crumbs = [
    make('a', { href: addresses.papersList }, 'Papers'),
    make('a', { href: '#' }, 'those that are stored with it'),
  ];
  return make(
    'div',
    { class: 'paper-head' },
    make(
      'nav',
      { class: 'crumbs', 'aria-label': 'You are here' },
      make('ol', {}, ...crumbs.map((crumb) => make('li', {}, crumb))),
    ),
    make('h1', { class: 'paper-name' }, ...markedText(toRuns(paper.title, marksIn(record, 'title')), addresses)),
    makers !== '' && make('p', { class: 'subtitle' }, makers),
  );
}

function abstractPart(record: ServedPaper, addresses: Addresses): HTMLElement {
  const { paper, concepts, shownAbstract } = record;
  const kinds = KINDS.filter((kind) => concepts.some((concept) => concept.kind === kind));
  const text =
    paper.abstract === ''
      ? make(
          'p',
          { class: 'lead' },
          shownAbstract === undefined
            ? 'None is known here; only the title was read.'
            : 'It was read, and is not published here.',
        )
      : make('p', { class: 'abstract' }, ...markedText(toRuns(paper.abstract, marksIn(record, 'abstract')), addresses));
  return make(
    'section',
    { 'aria-labelledby': 'abstract' },
    make('h2', { id: 'abstract' }, 'Abstract'),
    text,
    shownAbstract === 'sentences' &&
      make('p', { class: 'source' }, 'Only the sentences that this site quotes are published here.'),
    kinds.length > 0 &&
      make(
        'p',
        { class: 'mark-key' },
        make('span', {}, 'Marked:'),
        ...kinds.map((kind) => make('span', { class: `mark mark-${kind}` }, KIND_LABELS[kind].one)),
      ),
  );
}

/** What is known of it beside its text, and where it can be read. */
function facts({ paper }: ServedPaper): HTMLElement {
  const links = toPaperLinks(paper);
  const date = paper.date
    ? dateWords(paper.date.value) + (paper.date.isInferred ? ' (year inferred)' : '')
    : 'not known';
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['date', date],
    ['venue', paper.venue],
    ['from', paper.organisation],
    ['tags', paper.tags.length > 0 ? paper.tags.join(', ') : undefined],
  ];
  const places = [
    ['read it', links.known],
    ['find it', links.searches],
    ['code, project', links.project],
  ] as const;
  const row = (label: string, ...value: readonly Child[]) =>
    make('div', {}, make('dt', {}, label), make('dd', {}, ...value));
  return make(
    'dl',
    { class: 'facts' },
    ...rows.map(([label, value]) => value !== undefined && row(label, value)),
    ...places.map(
      ([label, targets]) =>
        targets.length > 0 &&
        row(
          label,
          make(
            'ul',
            {},
            ...targets.map((link) =>
              make('li', {}, make('a', { href: link.href, rel: 'external noopener' }, link.label)),
            ),
          ),
        ),
    ),
  );
}

/** What it introduces, builds on, compares with and evaluates on, each with its sentence, in two columns; behind them what is less certain of other roles. */
function rolesPart(
  { standing, apart }: PaperRoles,
  addresses: Addresses,
  lineKey: (role: string) => Node | undefined,
): readonly HTMLElement[] {
  const sentencesOf = (items: readonly RoleItem[]) => bySentence(items, ({ quote }) => quote);
  const blocks = standing.map((group) => ({ ...group, sentences: sentencesOf(group.items) }));
  const columns = inTwoColumns(blocks, ({ sentences }) =>
    sentences.reduce((lines, { quote }) => lines + 3 + (quote?.text.length ?? 0) / 60, 2),
  );
  const wordsFor = (role: RoleGroup['role']) =>
    ROLE_LABELS[role].slice(0, 1).toUpperCase() + ROLE_LABELS[role].slice(1);
  const listOf = (sentences: ReturnType<typeof sentencesOf>, lead?: string) =>
    make('ul', { class: 'evidence-list' }, ...sentences.map((each) => evidenceItem(each, addresses, lead)));
  const fold = (words: string, isOpen: boolean, ...lists: readonly HTMLElement[]) =>
    make(
      'details',
      isOpen ? { class: 'unlikely', open: '' } : { class: 'unlikely' },
      make('summary', {}, words),
      ...lists,
    );
  const roleBlock = ({ role, items, unlikely, sentences }: (typeof blocks)[number]): HTMLElement =>
    make(
      'section',
      { class: 'relation-block', 'aria-labelledby': `role-${role}` },
      make(
        'h3',
        { id: `role-${role}` },
        lineKey(role),
        wordsFor(role),
        make('span', { class: 'count' }, String(items.length)),
      ),
      listOf(sentences),
      unlikely.length > 0 && fold(unlikelyWords(unlikely.length), false, listOf(sentencesOf(unlikely))),
    );
  const apartLists = apart.map(({ role, unlikely }) => listOf(sentencesOf(unlikely), wordsFor(role)));
  const apartCount = apart.flatMap(({ unlikely }) => unlikely).length;
  return [
    ...(standing.length > 0
      ? [make('div', { class: 'relation-grid' }, ...columns.map((column) => make('div', {}, ...column.map(roleBlock))))]
      : []),
    ...(apartCount > 0
      ? [fold(unlikelyWords(apartCount, standing.length > 0), standing.length === 0, ...apartLists)]
      : []),
  ];
}

/** @param lead  the role in words, where no heading names it */
function evidenceItem(
  { items, quote }: Shared<RoleItem, RoleItem['quote']>,
  addresses: Addresses,
  lead?: string,
): HTMLElement {
  const marks = items.flatMap((each) => each.quote.marks);
  const text = quote && markedText(shortened({ ...quote, marks }), addresses);
  const names = toldNames(
    items.map(({ concept, quote }) => ({ concept, lead, confidence: isMeasured() ? quote.confidence : undefined })),
  );
  return make(
    'li',
    {},
    make(
      'p',
      { class: 'evidence-name' },
      ...names.flatMap(({ lead: words, concept, remark, end }) => [
        words !== undefined && make('span', { class: 'evidence-lead' }, words),
        make(
          'span',
          {},
          nameLink(concept, addresses),
          remark !== '' && ' ',
          remark !== '' && make('span', { class: 'count' }, remark),
          end,
        ),
        ' ',
      ]),
    ),
    text && make('figure', { class: 'quote' }, make('blockquote', {}, make('p', {}, '“', ...text, '”'))),
  );
}

function source(record: ServedPaper, addresses: Addresses): HTMLElement {
  const { paper, concepts } = record;
  const found = foundGroups(record);
  const where = paper.sources.map(({ file, line }) => `${file}, line ${line}`).join('; ');
  return block(
    'Where it was read',
    'source',
    make('p', {}, `${where}. ${counted(concepts.length, 'concept')} found by rules.`),
    found.length > 0 &&
      make(
        'details',
        {},
        make('summary', {}, `How each name was found${isMeasured() ? ', and how sure that is' : ''}`),
        make(
          'dl',
          { class: 'key-list found-list' },
          ...found.map(({ detector, confidence, concepts: some }) =>
            make(
              'div',
              {},
              make(
                'dt',
                {},
                `${detectorLabel(detector)} `,
                isMeasured() && detector !== 'register' && make('span', { class: 'count' }, rightWords(confidence)),
              ),
              make('dd', {}, ...conceptNames(some, addresses)),
            ),
          ),
        ),
      ),
  );
}
