const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
];

/**
 * Content-Security-Policy of a page, for its `meta` element and for hosts that can send headers.
 * @param pathname  address below the base; `/search/` alone may compile WebAssembly, which its index needs
 */
export function contentPolicy(pathname: string): string {
  const scripts = /(^|\/)search\//.test(pathname) ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'";
  return POLICY.map((directive) => (directive.startsWith('script-src') ? scripts : directive)).join('; ');
}
