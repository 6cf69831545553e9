/**
 * Messages between a frame and the page around it, all of them optional. Every `type` begins with `methodscape:`; what is not listed here,
 * comes from elsewhere or is malformed is ignored. `/guide/embedding/` documents them.
 */
import type { ThemeName } from '../../view/tokens.ts';

/** From the frame to its host. `height` is what the view would take at the frame's width, px. */
export type Outgoing =
  | Readonly<{ type: 'methodscape:ready'; version: 1; title: string; nodeCount: number }>
  | Readonly<{ type: 'methodscape:resize'; width: number; height: number }>
  | Readonly<{ type: 'methodscape:select'; id: string; name: string; href: string }>;

/** From the host to the frame: colours (`auto`: the reader's own), attention (an id, or null for none). */
export type Incoming =
  | Readonly<{ type: 'methodscape:theme'; theme: ThemeName | 'auto' }>
  | Readonly<{ type: 'methodscape:focus'; id: string | null }>;

/** @returns undefined for anything that is no message to a frame */
export function readIncoming(data: unknown): Incoming | undefined {
  const { type, theme, id } = fieldsOf(data);
  if (type === 'methodscape:theme' && (theme === 'light' || theme === 'dark' || theme === 'auto'))
    return { type, theme };
  if (type === 'methodscape:focus' && (id === null || (typeof id === 'string' && /^[a-z0-9-]{1,80}$/.test(id))))
    return { type, id };
  return undefined;
}

/** @returns undefined for anything that is no message of a frame */
export function readOutgoing(data: unknown): Outgoing | undefined {
  const { type, version, title, nodeCount, width, height, id, name, href } = fieldsOf(data);
  if (type === 'methodscape:ready' && version === 1 && typeof title === 'string' && typeof nodeCount === 'number')
    return { type, version, title, nodeCount };
  if (type === 'methodscape:resize' && isLength(width) && isLength(height)) return { type, width, height };
  if (type === 'methodscape:select' && typeof id === 'string' && typeof name === 'string' && typeof href === 'string')
    return { type, id, name, href };
  return undefined;
}

/** Talks to the page around this one, if there is any. */
export function connectToHost(receive: (message: Incoming) => void): (message: Outgoing) => void {
  if (parent === window) return () => undefined;
  const origin = hostOrigin();
  addEventListener('message', (event) => {
    if (event.source !== parent || (origin !== undefined && event.origin !== origin)) return;
    const message = readIncoming(event.data);
    if (message) receive(message);
  });
  return (message) => parent.postMessage(message, origin ?? '*'); // nothing in it is secret
}

/** Where the page around comes from, as far as the browser tells. */
function hostOrigin(): string | undefined {
  const [nearest] = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : [];
  const known = nearest ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined);
  return known === 'null' ? undefined : known; // a host without an origin of its own is known by its window alone
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100_000;
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}
