/** Two concepts: the path between them and the comparison, on the map and on pages of their own. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGraph, type GraphNode } from '../../src/client/load-graph.ts';
import { SITE_DATA_VERSION } from '../../src/domain/version.ts';
import { answerPath } from '../../src/client/paths/answer-path.ts';
import { decodeShared } from '../../src/client/paths/shared-sentences.ts';
import { launchBrowser } from './browser.ts';
import { DESKTOP, openContext, PHONE, readConcept, readMap, readShared, wake } from './explorer-page.ts';
import { based, onExplorer, openBySearch, panelName, query, search, site } from './explorer-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const pair = (page: Page) => page.locator('[data-explorer="pair"]');
const stepNames = (place: Locator) => place.locator('.chain-name a').allTextContents();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Two concepts of the site that no chain of steps relates, and what they share instead. */
function unrelated(): Readonly<{ from: string; to: string; shared: GraphNode }> {
  const graph = toGraph(readMap(site));
  const shared = decodeShared(readShared(site), graph);
  for (const from of graph.nodes.slice(0, 20)) {
    for (const to of graph.nodes.slice(20)) {
      if (from.isUmbrella || to.isUmbrella) continue;
      const found = answerPath(graph, shared, { from: from.index, to: to.index });
      const node = found.answer === 'none' && found.meeting?.chain && graph.nodes[found.meeting.node];
      if (node) return { from: from.id, to: to.id, shared: node };
    }
  }
  throw new Error('every two concepts of the site are related');
}

describe.each(['path', 'compare'])('a view of two, by %s', (key) => {
  /** Where the parts beside the map stand in the window's width, if they are seen. */
  const places = (page: Page) =>
    page.evaluate(() =>
      ['legend', 'controls', 'counter', 'share-button', 'zoom-in', 'regions'].map((name) => {
        const box = document.querySelector(`[data-explorer="${name}"]`)?.getBoundingClientRect();
        return box && box.width > 0 ? `${name} from ${Math.round(box.x)}` : `no ${name}`;
      }),
    );
  const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    Leave: (page) => page.locator('.focus-leave').click(),
    close: (page) => pair(page).locator('.panel-close').click(),
    Escape: (page) => page.keyboard.press('Escape'),
  };
  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('gives the map back its parts whichever way it is left, on %s', async (_, options) => {
    await onExplorer(
      browser,
      async (page) => {
        const before = await places(page);
        for (const [name, leave] of Object.entries(ways)) {
          await page.goto(`${site.address}?${key}=fernlora,lora`);
          await pair(page).locator('.pair-quote').first().waitFor();
          await wake(page);
          await leave(page);
          await expect.poll(() => pair(page).isVisible()).toBe(false);
          await page.locator('[data-explorer="whole-button"]').evaluate((button: HTMLElement) => button.click());
          await expect.poll(() => places(page), { message: name }).toEqual(before);
        }
      },
      '',
      options,
    );
  });

  it('is not left by a press on land', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await pair(page).locator('.pair-quote').first().waitFor();
        await page.mouse.click(640, 690);
        await page.mouse.click(500, 690);
        await page.waitForTimeout(400); // it is no double press
        expect(query(page).get(key)).toBe('fernlora,lora');
        expect(await pair(page).isVisible()).toBe(true);
      },
      `?${key}=fernlora,lora`,
    );
  });
});

describe('a path on the map', () => {
  it('answers the example question: each hop with its sentence, the map lit, other ways behind buttons', async () => {
    await onExplorer(browser, async (page) => {
      await page.locator('[data-explorer="example"] a').click();
      await expect.poll(() => stepNames(pair(page))).toEqual(['FernLoRA', 'LoRA']);
      await expect.poll(() => query(page).get('path')).toBe('fernlora,lora');
      expect(await pair(page).locator('.chain-words').textContent()).toBe('builds on');
      await pair(page).locator('.pair-quote').waitFor();
      const [evidence] =
        readConcept(site, 'fernlora').relations.filter(({ other }) => other.id === 'lora')[0]?.evidence ?? [];
      expect(await pair(page).locator('.pair-quote').textContent()).toContain(evidence?.text.slice(0, 40));
      expect(await pair(page).locator('.pair-quote mark').allTextContents()).toContain('LoRA');
      expect(await pair(page).locator('.source a').getAttribute('href')).toBe(`/papers/${evidence?.paper.id ?? ''}/`);
      expect(await page.locator('[data-explorer="live"]').textContent()).toContain('FernLoRA builds on LoRA.');
      expect(await page.title()).toContain('FernLoRA to LoRA');

      const ways = pair(page).locator('.chain-way');
      expect(await ways.count()).toBeGreaterThan(1);
      await ways.nth(1).click();
      expect(await ways.nth(1).getAttribute('aria-pressed')).toBe('true');
      const way = await stepNames(pair(page));
      expect(way.length).toBe(3);
      const named = query(page).get('path')?.split(',') ?? [];
      expect([named[0], named[2]]).toEqual(['fernlora', 'lora']);
      await page.reload();
      await expect.poll(() => stepNames(pair(page))).toEqual(way);
      await page.goBack();
      await expect.poll(() => stepNames(pair(page))).toEqual(['FernLoRA', 'LoRA']);

      await pair(page).getByRole('button', { name: 'Swap' }).click();
      await expect.poll(() => pair(page).locator('.chain-words').first().textContent()).toBe('built on by');
      await expect.poll(() => query(page).get('path')).toBe('lora,fernlora');
      await page.goBack();
      await expect.poll(() => stepNames(pair(page))).toEqual(['FernLoRA', 'LoRA']);
      await page.reload();
      await expect.poll(() => stepNames(pair(page))).toEqual(['FernLoRA', 'LoRA']);

      await pair(page).locator('.chain-name a').last().click();
      await expect.poll(() => panelName(page).textContent()).toBe('LoRA');
      expect(await pair(page).isVisible()).toBe(false);
      await expect.poll(() => query(page).has('path')).toBe(false);
      await page.goBack();
      await expect.poll(() => pair(page).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await pair(page).isVisible()).toBe(false);
    });
  });

  it('quotes without the LaTeX that was left in a paper, and turns the line to what is built on', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const [best] = readConcept(site, 'fernlora').relations.find(({ other }) => other.id === 'lora')?.evidence ?? [];
        await page.route('**/data/v1/concepts/fernlora.json', async (route) => {
          const response = await route.fetch();
          const inJson = (text = '') => JSON.stringify(text).slice(1, -1);
          const body = (await response.text())
            .replaceAll(inJson(best?.text), inJson(`By 5.84\\% \\textbf{more}: ${best?.text ?? ''}`))
            .replaceAll(inJson(best?.paper.title), inJson(`${best?.paper.title ?? ''} in 3\\%`));
          await route.fulfill({ response, body });
        });
        await page.reload();
        const quote = pair(page).locator('.pair-quote');
        await expect.poll(() => quote.textContent()).toMatch(/^“By 5\.84% more: /);
        expect(await pair(page).locator('.source a').textContent()).toMatch(/ in 3%$/);
        await page.getByRole('button', { name: 'Swap' }).click();
        await expect.poll(() => pair(page).locator('.chain-words .line-in').count()).toBe(1);
      },
      '?path=fernlora,lora',
    );
  });

  it('starts from a concept’s panel; the other end is typed, or taken from the map', async () => {
    await onExplorer(browser, async (page) => {
      await openBySearch(page, 'fernlora');
      const opener = page.getByRole('button', { name: 'Path from here' });
      await opener.click();
      await expect.poll(() => field(page, 'To').evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await pair(page).isVisible()).toBe(false);
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
      await opener.click();
      await expect.poll(() => field(page, 'To').evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await field(page, 'From').inputValue()).toBe('FernLoRA');
      await page.keyboard.type('brambl');
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page).get('path')).toBe('fernlora,brambleq');
      await expect.poll(async () => (await stepNames(pair(page))).at(-1)).toBe('BrambleQ');
      expect((await stepNames(pair(page))).length).toBeGreaterThan(2);

      await openBySearch(page, 'fernlora');
      await page.getByRole('button', { name: 'Compare with' }).click();
      await field(page, 'The other').waitFor();
      await search(page).fill('LoRA'); // whatever is chosen next is the other
      await page.locator('#search-list [role="option"]').first().click();
      await expect.poll(() => query(page).get('compare')).toBe('fernlora,lora');
    });
  });

  it('says when no paper relates two, and names the nearest concept they share; of an umbrella, that it says little', async () => {
    const { from, to, shared } = unrelated();
    await onExplorer(
      browser,
      async (page) => {
        const messages = pair(page).locator('.pair-message');
        await expect.poll(() => messages.first().textContent()).toBe('No paper here relates these.');
        expect(await messages.nth(1).textContent()).toContain(`The nearest concept they share is ${shared.name}`);
        expect(await stepNames(pair(page))).toContain(shared.name);
        await field(page, 'To').fill(shared.name); // as an end it may be anything
        await page.keyboard.press('Enter');
        await expect.poll(() => query(page).get('path')).toBe(`${from},${shared.id}`);
        await expect.poll(async () => (await stepNames(pair(page))).at(-1)).toBe(shared.name);
        if (shared.isUmbrella) expect(await messages.first().textContent()).toContain('is a very common term');
      },
      `?path=${from},${to}`,
    );
  });

  it('says when an id is no concept’s and offers the nearest, and when both ends are one', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const message = pair(page).locator('.pair-message');
        await expect.poll(() => message.textContent()).toContain('No concept here is called “lorra”. Nearest: LoRA');
        await message.getByRole('button', { name: 'LoRA', exact: true }).click();
        await expect.poll(() => query(page).get('path')).toBe('lora,fernlora');
        await pair(page).locator('.chain').waitFor();
        await field(page, 'To').fill('LoRA');
        await page.keyboard.press('Enter');
        await expect.poll(() => message.textContent()).toContain('Both are LoRA');
      },
      '?path=lorra,fernlora',
    );
  });

  it('respects the filters, and says so where they leave nothing', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await expect
          .poll(() => pair(page).locator('.pair-message').textContent())
          .toContain('The filters leave no chain');
        await pair(page).getByRole('button', { name: 'Show everything again' }).click();
        await pair(page).locator('.chain').waitFor();
        await expect.poll(() => query(page).has('kinds')).toBe(false);
      },
      '?path=fernlora,brambleq&kinds=metric',
    );
    await onExplorer(
      browser,
      async (page) => {
        const message = pair(page).locator('.pair-message').first();
        await expect.poll(() => message.textContent()).toContain('The filters leave no chain'); // once the papers are there
        await page.goto(`${site.address}?path=fernlora,nowhere-at-all,brambleq`);
        await expect.poll(() => message.textContent()).toContain('not among the best here any more');
        await pair(page).locator('.chain').waitFor();
      },
      '?path=fernlora,brambleq&years=1900-1901&undated=0',
    );
  });

  it('fits a phone: chain readable, nothing wider than the window', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await pair(page).locator('.chain').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        const heights = await pair(page)
          .locator('button:visible:not(.sheet-handle)')
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      },
      '?path=fernlora,brambleq',
      PHONE,
    );
  });
});

describe('pages of two concepts', () => {
  it.each(['path/?from=lora-of-old&to=fernlora', 'compare/?a=lora-of-old&b=fernlora'])(
    '%s leads on from an id of other times',
    async (address) => {
      const { page, close } = await openContext(browser, DESKTOP);
      const former = { version: SITE_DATA_VERSION, concepts: { 'lora-of-old': 'lora' }, communities: {}, gone: {} };
      await page.route('**/data/v1/former.json', (route) => route.fulfill({ json: former }));
      await page.goto(`${site.address}${address}`);
      await page.locator('.pair-quote').first().waitFor();
      expect(await page.locator('.pair-field input').first().inputValue()).toBe('LoRA');
      await close();
    },
  );

  it('read a path from the address, change it by the fields, and go back', async () => {
    const watched = await openContext(browser, DESKTOP);
    const { page } = watched;
    await page.goto(`${based.address}path/?from=fernlora&to=LoRA`); // a name does too
    await expect.poll(() => stepNames(page.locator('main'))).toEqual(['FernLoRA', 'LoRA']);
    await page.locator('.pair-quote').waitFor();
    await field(page, 'To').fill('brambl');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('to')).toBe('brambleq');
    await page.goBack();
    await expect.poll(() => stepNames(page.locator('main'))).toEqual(['FernLoRA', 'LoRA']);
    await page.getByRole('link', { name: 'Compare the two' }).click();
    await page.locator('.pair-columns').waitFor();
    expect(page.url()).toContain('/methodscape/compare/?a=fernlora&b=lora');
    const text = (await page.locator('main').textContent()) ?? '';
    for (const words of [
      'What relates them',
      'FernLoRA builds on LoRA',
      'Shared neighbours',
      'Only LoRA',
      'Papers that mention both',
    ])
      expect(text).toContain(words);
    const both = readConcept(based, 'fernlora').papers.filter(({ paper }) =>
      readConcept(based, 'lora').papers.some((each) => each.paper.id === paper.id),
    );
    expect(await page.locator('.pair-papers li').count()).toBe(Math.min(8, both.length));
    await page.getByRole('link', { name: 'Show it on the map' }).click();
    await page.waitForSelector('[data-state="live"]');
    await pair(page).locator('.pair-columns').waitFor();
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('are reached from a concept’s page, start with one end filled, and without script say what they need', async () => {
    const watched = await openContext(browser, DESKTOP);
    const { page } = watched;
    await page.goto(`${site.address}concepts/fernlora/`);
    await page.getByLabel('A path from FernLoRA to').fill('LoRA');
    await page.keyboard.press('Enter');
    await expect.poll(() => stepNames(page.locator('main'))).toEqual(['FernLoRA', 'LoRA']);
    await page.goto(`${site.address}path/?from=fernlora`);
    await expect.poll(() => field(page, 'From').inputValue()).toBe('FernLoRA');
    expect(await page.locator('main').textContent()).toContain('Choose the other concept');
    expect(watched.complaints).toEqual([]);
    await watched.close();
    const bare = await openContext(browser, { ...DESKTOP, javaScriptEnabled: false });
    await bare.page.goto(`${site.address}path/?from=fernlora&to=lora`);
    expect(await bare.page.locator('main').textContent()).toContain('needs JavaScript');
    expect(await bare.page.locator('main a[href$="/concepts/"]').count()).toBe(1);
    await bare.close();
  });
});
