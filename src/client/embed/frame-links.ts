/**
 * Where the links of a frame lead: on other people's pages to a new tab; on a page of the map itself that asks for it (`data-follow` on its
 * frame) on in that page; and in a sandbox that lets nothing be opened a press says the address.
 */

/** @param blocked  told of the address that may not be opened */
export function leadLinks(blocked: (address: string) => void): void {
  const follows = window.frameElement?.hasAttribute('data-follow') === true; // null on the pages of others
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]:not([target="_self"])') : null;
    if (!link || event.defaultPrevented) return;
    link.setAttribute('target', follows ? '_parent' : '_blank'); // links in drawings do not heed `base`
    if (self.origin !== 'null') return;
    event.preventDefault();
    const address = new URL(link.getAttribute('href') ?? '', document.baseURI).href;
    if (!window.open(address)) blocked(address); // nothing else tells that a sandbox forbids it
  });
}
