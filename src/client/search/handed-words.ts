/**
 * Words that the search field of a text page sent along (`?q=low-rank`). They are taken out of the address: they belong to the field,
 * not to the view.
 * @returns the words without spaces around them; empty where none came
 */
export function takeHandedWords(): string {
  const keys = new URLSearchParams(location.search);
  const words = keys.get('q')?.trim() ?? '';
  if (keys.has('q')) {
    keys.delete('q');
    const query = keys.size > 0 ? `?${keys.toString()}` : '';
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  }
  return words;
}

/** Puts words into the search field as if they had been typed there; its answers open. */
export function putWords(input: HTMLElement | null, words: string): void {
  if (!(input instanceof HTMLInputElement) || words === '') return;
  input.value = words;
  input.focus();
  input.dispatchEvent(new Event('input'));
}
