/** A paper's title as pages show it, leading to its page. */
import { plainText } from '../../view/reading/latex-remnants.ts';
import { make } from './dom.ts';

/** Address of a paper's page by its id. */
export type PaperAddress = (id: string) => string;

export function paperLink({ id, title }: Readonly<{ id: string; title: string }>, address: PaperAddress): HTMLElement {
  return make('a', { href: address(id) }, plainText(title));
}
