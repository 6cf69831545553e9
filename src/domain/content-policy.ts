/**
 * Content-Security-Policy of a page, for its `meta` element and for hosts that can send headers.
 * @param pathname  address below the base, begins with a slash; what stands under `/search/` alone may compile WebAssembly, which its index needs
 */
export function contentPolicy(pathname: string): string {
  const isSearch = pathname.startsWith('/search/');
  return [
    "default-src 'none'",
    isSearch ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
  ].join('; ');
}
