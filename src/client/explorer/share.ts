/** The way to the dialog that gives the view away: its script and what it draws with are fetched when it is first asked for. */
import type { Section, SiteFacts, TakeAwayContext } from '../take-away/context.ts';
import type { TakeAwayDialog } from '../take-away/dialog.ts';
import type { Parts } from './parts.ts';

/** Said while a press waits. */
const COMING = 'More of this view is on its way; once it is here, it can be taken away.';

export type Share = Readonly<{ open: (at: Section) => void; destroy: () => void }>;

/**
 * @param on  `before` puts away what only passes (the pointer's light), so that the picture is of the view alone, and waits for the map; `waitsFor` what is on its way,
 *            see `MapSupply`; `tell` a line over the map, as `notify`
 */
export function mountShare(
  { find }: Parts,
  context: Omit<TakeAwayContext, 'site'>,
  on: Readonly<{
    before: () => Promise<void>;
    waitsFor: () => Promise<void> | undefined;
    tell: (line: string) => () => void;
  }>,
): Share {
  const button = find('share-button');
  const stop = new AbortController();
  let coming: Promise<TakeAwayDialog> | undefined;

  const load = async () => {
    const { mountTakeAwayDialog } = await import('../take-away/dialog.ts');
    return mountTakeAwayDialog({ ...context, site: readFacts(button) });
  };
  const open = async (at: Section) => {
    await on.before();
    const more = on.waitsFor();
    if (more) {
      const takeAway = on.tell(COMING);
      await more;
      takeAway();
      await on.before(); // the pointer went on meanwhile
    }
    try {
      coming ??= load();
      (await coming).open(at);
    } catch (error) {
      coming = undefined; // the next press asks again
      console.error(error);
      on.tell('What is needed to take the view away could not be loaded. The address bar holds the view; try again.');
    }
  };
  if (button) button.hidden = false;
  button?.addEventListener('click', () => void open('link'), { signal: stop.signal });
  return {
    open: (at) => void open(at),
    destroy: () => {
      stop.abort();
      void coming?.then((dialog) => dialog.destroy());
    },
  };
}

/** What the page says of its site, on the button. */
function readFacts(button: HTMLElement | undefined): SiteFacts {
  const { site = document.title, address, hash = '' } = button?.dataset ?? {};
  return { title: site, address, dataHash: hash };
}
