/** What axe finds on a page or in a frame. */
import fs from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axe = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Has axe in whatever the page opens from now on: cheaper than to hand it over to each address. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: axe });
}

/** What axe objects to, as lines: rule, element, why. All rules of WCAG 2.2 AA and good practice, or those given. */
export async function runAxe(page: Page | Frame, rules?: readonly string[]): Promise<string[]> {
  // What fades in is not what is read.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const violations = await page.evaluate(async (chosen) => {
    const { axe } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    type Violation = { id: string; nodes: { target: string[]; failureSummary: string; html: string }[] };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const runOnly = chosen ? { type: 'rule', values: chosen } : { type: 'tag', values: tags };
    // Style sheets, sound and film are read once more by rules that are not among these.
    const result = await axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          ({ target, failureSummary, html }) =>
            `${id}: ${target.join(' ')} ${html.slice(0, 120)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
        ),
    );
  }, rules);
  return violations;
}
