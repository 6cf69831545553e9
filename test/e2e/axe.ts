/** What axe finds on a page or in a frame. */
import fs from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axe = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe objects to, as lines: rule, element, why. All rules of WCAG 2.2 AA and good practice, or those given. */
export async function runAxe(page: Page | Frame, rules?: readonly string[]): Promise<string[]> {
  await page.waitForTimeout(150); // fades
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const violations = await page.evaluate(async (chosen) => {
    const { axe } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    type Violation = { id: string; nodes: { target: string[]; failureSummary: string; html: string }[] };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const runOnly = chosen ? { type: 'rule', values: chosen } : { type: 'tag', values: tags };
    const result = await axe.run(document, { runOnly, resultTypes: ['violations'] });
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
