/** The frame in the element's place, where data may not be fetched from the host's page. It shows once it says that it is ready. */
import { readOutgoing } from './messages.ts';

/** A frame that has said nothing by then is taken away: the site cannot be reached. */
const PATIENCE_MS = 12_000;

/**
 * @param signal  takes it away again
 * @returns the frame, not to be seen until `ready`
 */
export function mountFrame(
  place: ShadowRoot,
  address: string,
  title: string,
  signal: AbortSignal,
  on: Readonly<{ ready: () => void; failed: () => void; selected: (detail: object) => void }>,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = title;
  frame.className = 'waiting';
  frame.tabIndex = -1;
  const listening = new AbortController();
  const end = () => {
    clearTimeout(timer);
    listening.abort();
  };
  const fail = () => {
    end();
    frame.remove();
    on.failed();
  };
  const timer = setTimeout(fail, PATIENCE_MS);
  addEventListener(
    'message',
    (event) => {
      if (event.source !== frame.contentWindow || event.origin !== new URL(address).origin) return;
      const message = readOutgoing(event.data);
      if (message?.type === 'methodscape:ready') {
        clearTimeout(timer);
        frame.className = '';
        frame.removeAttribute('tabindex');
        on.ready();
      } else if (message?.type === 'methodscape:select')
        on.selected({ id: message.id, name: message.name, href: message.href });
    },
    { signal: listening.signal },
  );
  signal.addEventListener('abort', () => {
    end();
    frame.remove();
  });
  place.append(frame);
  return frame;
}
