/** A page as the keyboard alone meets it: what Tab reaches, in which order, and whether one sees where one is. */
import type { Page } from 'playwright-core';

/** What can be pressed or filled in; of radio buttons of one name Tab reaches one, the arrows lead to the others. */
const INTERACTIVE =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, [tabindex]:not([tabindex="-1"])';

/** Presses that frames may take for what is in them. */
const MOST_IN_FRAMES = 20;

export type Walk = Readonly<{
  /** What is there to be reached, as words; in the order of the page. */
  expected: readonly string[];
  /** What Tab reached, in its order. */
  reached: readonly string[];
  /** Of those, what shows no ring, or lies out of sight or under something while it has the focus. */
  unseen: readonly string[];
  /** Whether Tab came out behind the last one. */
  isOver: boolean;
}>;

/** Opens what is folded, then presses Tab from the top of the page until it leaves it; at most a few times more than there is to reach. */
export async function walkByTab(page: Page): Promise<Walk> {
  const expected = await page.evaluate((selector) => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const seen = new Set<string>();
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      if (!element.checkVisibility({ checkVisibilityCSS: true }) || (element as HTMLButtonElement).disabled)
        return false;
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (seen.has(element.name)) return false;
        seen.add(element.name);
      }
      return element.tabIndex >= 0;
    });
    all.forEach((element, i) => element.setAttribute('data-walk', String(i)));
    return all.map(
      (element, i) => `${i} ${element.localName} ${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}`,
    );
  }, INTERACTIVE);
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let i = 0; i < expected.length + MOST_IN_FRAMES; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(lookAtFocus);
    if (at === undefined) return { expected, reached, unseen, isOver: true };
    const words = at.walk === undefined ? at.words : (expected[at.walk] ?? at.words);
    if (words !== reached.at(-1)) reached.push(words); // again where it is a frame, in which the focus moves on
    if (at.trouble !== '') unseen.push(`${words}: ${at.trouble}`);
  }
  return { expected, reached, unseen, isOver: false };
}

/** Runs in the page: what has the focus, and what keeps one from seeing it; undefined outside of all elements. */
function lookAtFocus(): { walk: number | undefined; words: string; trouble: string } | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return undefined;
  // In a group of radio buttons any of them may be the one that Tab reaches.
  const group = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined;
  const own = group === undefined ? element : document.querySelector(`input[type="radio"][name="${group}"]`);
  const walk = own?.getAttribute('data-walk');
  const isFrame = element.localName === 'iframe'; // what is in it shows where one is
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const isDrawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
  const hasRing = isFrame || isDrawn;
  const boxes = [...element.getClientRects()];
  const isUncovered = boxes.some(({ left, top, width, height }) => {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return (
      hit !== null &&
      (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element) === true)
    );
  });
  return {
    walk: walk === null || walk === undefined ? undefined : Number(walk),
    words: `${element.localName} ${element.id}`,
    trouble: !hasRing ? 'no ring' : !isUncovered ? 'out of sight' : '',
  };
}
