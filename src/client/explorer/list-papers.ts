/** Under the list of concepts: the papers that are drawn on the map where it is now, as links. */
import { counted, grouped } from '../../domain/number-words.ts';
import type { PaperRow } from '../load-papers.ts';
import { make } from './dom.ts';
import { paperLink } from './paper-link.ts';
import type { Addresses } from './parts.ts';

/** More are too many to be read, and on the map too many to be told apart. */
const MOST = 200;

export type ListPapers = Readonly<{
  element: HTMLElement;
  show: (papers: readonly PaperRow[]) => void;
}>;

export function listPapers({ paper }: Pick<Addresses, 'paper'>): ListPapers {
  const title = make('h3');
  const list = make('ul');
  const element = make('section', { class: 'list-papers', hidden: true }, title, list);
  return {
    element,
    show: (papers) => {
      element.hidden = papers.length === 0;
      const first = papers.length > MOST ? `, the first ${grouped(MOST)}` : '';
      title.textContent = `${counted(papers.length, 'paper')} in view${first}`;
      list.replaceChildren(
        ...papers
          .slice(0, MOST)
          .map((row) =>
            make('li', {}, paperLink(row, paper), make('span', {}, row.date === '' ? 'undated' : row.date)),
          ),
      );
    },
  };
}
