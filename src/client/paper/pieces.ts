/** Small parts of a paper's view: marked text, names of concepts, blocks with a heading. */
import type { ConceptRef } from '../../domain/schema/site-data.ts';
import { withoutLatex } from '../../view/reading/latex-remnants.ts';
import type { Run } from '../../view/reading/marked-text.ts';
import { isNamed } from '../../view/tokens.ts';
import { make, type Child } from '../explorer/dom.ts';
import type { Addresses } from '../explorer/parts.ts';
import { nameClass } from '../explorer/symbols.ts';

/** Runs of text, each mark underlined in its kind's stroke and leading on. */
export function markedText(runs: readonly Run[], { concept }: Addresses): readonly Child[] {
  return withoutLatex(runs).map(({ text, mark }) =>
    mark === undefined ? text : make('a', { class: `mark mark-${mark.kind}`, href: concept(mark.id) }, text),
  );
}

/** A name in the hand of its kind. */
export function nameLink({ id, name, kind }: ConceptRef, { concept }: Addresses): HTMLElement {
  return make('a', { class: nameClass(kind, isNamed(name)), href: concept(id) }, name);
}

/** Names one after the other, as links in running text. */
export function conceptNames(concepts: readonly ConceptRef[], { concept }: Addresses): readonly Child[] {
  return concepts.flatMap(({ id, name }, i): Child[] => [i > 0 && ', ', make('a', { href: concept(id) }, name)]);
}

/** A part of the page under its heading. */
export function block(title: string, id: string, ...content: readonly Child[]): HTMLElement {
  const isSmall = id === 'cite' || id === 'source';
  return make(
    'section',
    { class: isSmall ? 'block small-print' : 'block', 'aria-labelledby': id },
    make('h2', { id }, title),
    ...content,
  );
}
