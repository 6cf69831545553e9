/** The frame in the element's place, where data may not be fetched from the host's page. It shows once it says that it is ready. */
import { readOutgoing } from './messages.ts';

/** A frame that has said nothing by then is taken away: the site cannot be reached. */
const PATIENCE_MS = 12_000;

/** A frame that has spoken; `end` stops listening to it, for when something else takes its place. */
type Spoken = Readonly<{ frame: HTMLIFrameElement; end: () => void }>;

/**
 * Puts a frame over what is shown, not to be seen until it is ready.
 * @param signal  takes it away again while it is waited for; a frame that is ready is its owner's
 */
export function mountFrame(
  place: ShadowRoot,
  address: string,
  title: string,
  signal: AbortSignal,
  on: Readonly<{ ready: (spoken: Spoken) => void; failed: () => void; selected: (detail: object) => void }>,
): void {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = title;
  frame.className = 'waiting';
  frame.tabIndex = -1;
  const listening = new AbortController();
  const waiting = new AbortController();
  const end = () => {
    clearTimeout(timer);
    waiting.abort();
    listening.abort();
  };
  const giveUp = () => {
    end();
    frame.remove();
  };
  const timer = setTimeout(() => {
    giveUp();
    on.failed();
  }, PATIENCE_MS);
  addEventListener(
    'message',
    (event) => {
      if (event.source !== frame.contentWindow || event.origin !== new URL(address).origin) return;
      const message = readOutgoing(event.data);
      if (message?.type === 'methodscape:ready') {
        clearTimeout(timer);
        waiting.abort();
        frame.className = '';
        if (message.title !== '') frame.title = message.title; // the concept's name, where only its id was known
        frame.removeAttribute('tabindex');
        on.ready({ frame, end });
      } else if (message?.type === 'methodscape:select')
        on.selected({ id: message.id, name: message.name, href: message.href });
    },
    { signal: listening.signal },
  );
  signal.addEventListener('abort', giveUp, { signal: waiting.signal });
  place.append(frame);
}
