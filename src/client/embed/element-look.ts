/** Style of the element's own part: a sheet made by script, which a host's policy on inline styles does not reach. */

const CSS = `
:host { display: block; position: relative; contain: layout; }
:host([hidden]) { display: none; }
svg { display: block; width: 100%; height: auto; overflow: hidden; }
svg svg { touch-action: pan-x pan-y; overflow: hidden; }
iframe { display: block; width: 100%; aspect-ratio: 12 / 7; min-height: 320px; border: 0; }
.waiting { position: absolute; inset: 0; opacity: 0; pointer-events: none; }
[data-id], [data-from], [data-of] { transition: opacity 180ms; }
.is-unlit { opacity: 0.2; }
a { cursor: pointer; outline: none; }
a:focus-visible > path { stroke: currentColor; stroke-width: 2px; paint-order: stroke; }
a:focus-visible { outline: 2px solid #a1321f; outline-offset: 2px; }
@media (prefers-reduced-motion: reduce) { [data-id], [data-from], [data-of] { transition: none; } }
`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all elements of the page. */
export function elementSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
