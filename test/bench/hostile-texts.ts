/** Texts, files and corpora that nobody writes, made to find work that grows faster than they: each is one pattern, repeated to a length. */

export type HostileCorpus = Readonly<{ name: string; make: (length: number) => string[] }>;
export type HostileText = Readonly<{ name: string; make: (length: number) => string }>;

const repeat = (name: string, unit: string): HostileText => ({
  name,
  make: (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** A word of its own for each number: "dgbaa". */
const wordOf = (number: number): string =>
  Array.from({ length: 5 }, (_, i) => LETTERS.charAt(Math.floor(number / 26 ** i) % 26)).join('');

/** Parts made one after another until the length is reached. */
function grow(length: number, part: (number: number) => string): string {
  const parts: string[] = [];
  for (let number = 0, size = 0; size < length; number++) {
    const next = part(number);
    parts.push(next);
    size += next.length;
  }
  return parts.join('').slice(0, length);
}

export const HOSTILE_TEXTS: readonly HostileText[] = [
  {
    name: 'nested brackets',
    make: (length) => `${'('.repeat(length / 2)}${')'.repeat(length / 2)}`,
  },
  repeat('headings of sections', 'METHODS: '),
  repeat('names of people before nouns', 'of Smith norm '),
  { name: 'one sentence of names', make: (length) => grow(length, (i) => `on the Zeb${wordOf(i)}X dataset and `) },
  repeat('brackets that never close', '(['),
  repeat('brackets of brackets', '(a (b) c) '),
  repeat('short forms before words', '(AB) abc abc '),
  repeat('one endless word', 'a'),
  repeat('one endless camel word', 'aB'),
  repeat('one endless hyphenated word', 'Ab-'),
  { name: 'one word of hyphens', make: (length) => `A${'-'.repeat(length - 3)}b-` },
  repeat('one endless capital', 'A'),
  repeat('all capitals', 'ABC DEFG HI '),
  {
    name: 'capitalised words',
    make: (length) => grow(length, (i) => `${wordOf(i).replace(/^./, (a) => a.toUpperCase())} `),
  },
  { name: 'combining marks', make: (length) => `e${'\u0301'.repeat(length - 1)}` },
  repeat('marked letters', 'e\u0301 o\u0308\u0323'),
  repeat('a sentence without stops', 'we train the large network on data and it uses attention with a new loss '),
  { name: 'words that are all different', make: (length) => grow(length, (i) => `${wordOf(i)} `) },
  {
    name: 'sentences that are all different',
    make: (length) => grow(length, (i) => `We use ${wordOf(i)} learning for LoRA. `),
  },
  repeat('commas', ','),
  repeat('names between commas', 'LoRA, Adam, BERT, '),
  repeat('models with sizes', 'LLaMA-7B/13B/70B, '),
  repeat('one acronym defined again and again', 'low rank network (LRN) '),
  {
    name: 'acronyms that are all different',
    make: (length) => grow(length, (i) => `${wordOf(i)} rank ${wordOf(i * 7)} (${acronym(i)}) `),
  },
  { name: 'acronyms called so', make: (length) => grow(length, (i) => `We call it ${acronym(i)} here. `) },
  repeat('hyphens', '-'),
  repeat('stops', '.'),
  repeat('stops and spaces', '. '),
  repeat('abbreviations', 'e.g. i.e. et al. '),
  repeat('blanks', ' '),
  repeat('lines', '\n'),
  repeat('figures', '1'),
  repeat('figures with stops', '1.'),
  repeat('slashes', 'A/'),
  repeat('backslashes', '\\'),
  repeat('commands', '\\alpha{\\bf '),
  repeat('raised parts', 'A^{2}_'),
  repeat('braces', '{'),
  repeat('dollars', '$'),
  repeat('stars', '*'),
  repeat('quotes', '"'),
  repeat('apostrophes', "'s"),
  repeat('colons', 'A: '),
  repeat('addresses', 'https://a.org/b/c '),
  { name: 'one endless address', make: (length) => `https://a.org/${'b'.repeat(length)}` },
  repeat('brackets behind an address', 'https://a.org/))))))))) '),
  repeat('proposals', 'we propose a new method that '),
  repeat('verbs', 'which is using, which can be '),
  repeat('pluses', 'A+'),
  repeat('half pairs', '\ud835'),
  repeat('mathematical letters', '\ud835\udc00'),
  repeat('non-breaking blanks', '\u00a0a'),
  repeat('no-width marks', 'a\u200b'),
];

function acronym(number: number): string {
  return `${wordOf(number).charAt(0)}R${wordOf(number * 7).charAt(0)}${number % 7}`.toUpperCase();
}

/** JSON lines of many small papers, of so many characters together. */
const papers = (name: string, record: (number: number) => Readonly<Record<string, unknown>>): HostileCorpus => ({
  name,
  make: (length) =>
    grow(length, (i) => `${JSON.stringify(record(i))}\n`)
      .split('\n')
      .slice(0, -1),
});

/** One file of a format that holds one line again and again, with what opens and closes it; `closing` closes each of the lines, behind all of them. */
const file = (name: string, head: string, foot: string, line: string, closing = ''): HostileCorpus => ({
  name,
  make: (length) => {
    const count = Math.ceil(length / (line.length + closing.length));
    const closings = closing === '' ? [] : Array.from({ length: count }, () => closing);
    return [head, ...Array.from({ length: count }, () => line), ...closings, foot];
  },
});

export const HOSTILE_CORPORA: readonly HostileCorpus[] = [
  papers('papers: copies by title alone', () => ({ title: 'A paper of some words' })),
  papers('papers: one title, other authors', (i) => ({ title: 'A paper of some words', authors: [wordOf(i)] })),
  papers('papers: copies by address', (i) => ({ title: `The ${wordOf(i)} of ${wordOf(i + 1)}`, doi: '10.1000/1' })),
  papers('papers: chains of copies', (i) => ({
    title: `The ${wordOf(i)} of ${wordOf(i + 1)}`,
    doi: `10.1000/${i >> 1}`,
    ...(i % 2 === 1 ? { arxiv: '2106.09685' } : {}),
  })),
  papers('papers: one acronym, many meanings', (i) => ({
    title: `On ${wordOf(i)} ${wordOf(i * 7)}`,
    abstract: `We use r${wordOf(i)} k${wordOf(i * 7)} (RK). RK works.`,
  })),
  papers('papers: one acronym, one meaning', (i) => ({
    title: `On ${wordOf(i)} ${wordOf(i * 7)}`,
    abstract: 'We use random kettles (RK). RK works.',
  })),
  papers('papers: one name, many spellings', (i) => ({
    title: `On ${wordOf(i)} ${wordOf(i * 7)}`,
    abstract: `We use Lo-RA-Net and L${'oranet'.slice(0, i % 7)}RA-${i}.`,
  })),
  papers('papers: one title and author, other abstracts', (i) => ({
    title: 'A paper of some words',
    authors: ['Ada Byron'],
    abstract: wordOf(i),
  })),
  file(
    'BibTeX: macros that double',
    '@string{s = {of tin}}',
    '@misc{a, title = {A paper}, note = s}',
    '@string{s = s # s}',
  ),
  file('RIS: one field of many lines', 'TY  - JOUR\nTI  - A paper\nN1  - of tin', 'ER  - ', 'of tin'),
  file('MEDLINE: one field of many lines', 'PMID- 1\nTI  - A paper\nIR  - of tin', '', '      of tin'),
  file(
    'Atom: one paper of many authors',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A paper</title>',
    '</entry></feed>',
    '<contributor><name>A B</name></contributor>',
  ),
  file(
    'Atom: elements in one another',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A paper</title>',
    '</entry></feed>',
    '<a>',
    '</a>',
  ),
];
