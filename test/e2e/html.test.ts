/** Every page of the built sites is valid HTML to a validator that other people wrote. */
import fs from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';

const sites = inject('sites');

const CONFIG: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A hash guards against what another host may send; everything here comes from the site's own.
    'require-sri': 'off',
    // Titles are as long as papers' authors made them.
    'long-title': 'off',
    // Texts of papers keep the spaces that they have.
    'no-trailing-whitespace': 'off',
    // The field in the header is sent with Enter, by every browser; a button beside it would say it twice (H32 is one way of several).
    'wcag/h32': 'off',
  },
};
/** Enough to see what is wrong. */
const MOST = 20;

describe.each(['root', 'hostile'] as const)('pages of the site %s', (name) => {
  const { folder } = sites[name];
  const pages = fs
    .readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'));

  it('keep words apart where no style sheet does, as in a text browser', () => {
    const GLUED = /[\w”.]+(?:<\/(?:a|span|mark)>)+(?:<(?:a|span)\b[^>]*>)+\w+/g;
    const GLUED_IN_PICTURE = /[^\s<>]+<\/(?:text|title)>(?:<[^>]*>)*<(?:text|title)\b[^>]*>[^\s<]+/g;
    const wholeOf = (page: string) => fs.readFileSync(path.join(folder, page), 'utf8');
    const PICTURE = /<svg\b[\s\S]*?<\/svg>/g;
    const wordsOf = (page: string) =>
      wholeOf(page)
        .replace(PICTURE, '')
        .replace(/<pre\b[\s\S]*?<\/pre>/g, '');
    const picturesOf = (page: string) => wholeOf(page).match(PICTURE)?.join(' ') ?? '';
    const own = pages.filter((page) => !page.startsWith('embed')); // frames are drawings first of all
    expect(own.length).toBeGreaterThan(80);
    const glued = own.flatMap((page) =>
      [...wordsOf(page).matchAll(GLUED), ...picturesOf(page).matchAll(GLUED_IN_PICTURE)].map(
        ([words]) => `${page}: ${words}`,
      ),
    );
    expect(glued.slice(0, MOST)).toEqual([]);
  });

  it('hold nothing that is hidden, which a text browser would read; the map waits for its script', () => {
    const HIDDEN = /<(?!input\b)\w[^>]*\shidden(?=[\s=>])[^>]*>/g;
    const own = pages.filter((page) => page !== 'index.html' && !page.startsWith('embed'));
    const tagsOf = (page: string) => fs.readFileSync(path.join(folder, page), 'utf8').replace(/="[^"]*"/g, '=""');
    const found = own.flatMap((page) => [...tagsOf(page).matchAll(HIDDEN)].map(([tag]) => `${page}: ${tag}`));
    expect(found.slice(0, MOST)).toEqual([]);
  });

  it('say of no concept that the map leaves it out, which draws all of so few papers', () => {
    const left = pages.filter((page) =>
      /(?:It|and) is not drawn/.test(fs.readFileSync(path.join(folder, page), 'utf8')),
    );
    expect(left.slice(0, MOST)).toEqual([]);
  });

  it('are valid', { timeout: 300_000 }, () => {
    expect(pages.length).toBeGreaterThan(80);
    const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
    const wrong = pages.flatMap((page) =>
      validator
        .validateFileSync(path.join(folder, page))
        .results.flatMap(({ messages }) => messages)
        .map(({ ruleId, message, selector }) => `${page}: ${ruleId} ${message} ${selector ?? ''}`),
    );
    expect(wrong.slice(0, MOST)).toEqual([]);
  });
});
