/** Whether the browser gives a WebGL context at all; asked with one that is given back at once. */
export function offersWebgl(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
