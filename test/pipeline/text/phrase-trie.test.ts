import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseTrie } from '../../../src/pipeline/text/phrase-trie.ts';
import { toTokens } from '../../../src/pipeline/text/tokens.ts';

function find(phrases: readonly string[], text: string): string[] {
  const trie = new PhraseTrie();
  phrases.forEach((phrase) => trie.add(phrase));
  const found: string[] = [];
  trie.scan(toTokens(text), ({ start, end }) => found.push(text.slice(start, end)) > 0);
  return found;
}

describe('PhraseTrie', () => {
  it('joins words across hyphen, space and nothing', () => {
    expect(find(['fine-tuning'], 'Fine-tuning, finetuning and fine tuning')).toEqual([
      'Fine-tuning',
      'finetuning',
      'fine tuning',
    ]);
  });

  it('takes the longest at each word', () => {
    expect(find(['weight', 'weight decay', 'decay rate'], 'weight decay rate')).toEqual(['weight decay']);
  });

  it('does not cross punctuation', () => {
    expect(find(['weight decay'], 'weight, decay. weight (decay)')).toEqual([]);
  });

  it('crosses the marks of formulas and blends, and only those', () => {
    const formulas = ['Pb(SCN)2', 'CsPb(I0.6Br0.4)3', 'Ti3C2(OH)x', 'PEDOT:PSS'];
    expect(find(formulas, 'Pb(SCN)2, CsPb(I0.6Br0.4)3 on Ti3C2(OH)x or PEDOT:PSS')).toEqual(formulas);
    expect(find(['weight decay', 'loss n', 'optimizers'], 'weight:decay, loss(n), optimizer(s)')).toEqual([]);
  });

  it('crosses a plural possessive, a mark that ends a word of a name, and a slash between spaces', () => {
    const names = ["Burgers' equation", 'D* Lite', 'Yahoo! Answers', 'CNN / Daily Mail'];
    expect(find(names, "Burgers' equation, D* Lite, Yahoo! Answers or CNN / Daily Mail")).toEqual(names);
    expect(find(['weight decay'], "weight; decay, weight  / decay, 'weight' decay")).toEqual([]);
  });

  it('starts and ends at words', () => {
    expect(find(['form'], 'transform formal form')).toEqual(['form']);
  });

  it('takes no possessive for a plural', () => {
    expect(find(['LLM', 'LLMs', "Fisher's test"], "an LLM's output, LLMs, Fisher's test")).toEqual([
      'LLM',
      'LLMs',
      "Fisher's test",
    ]);
  });

  it('keeps plus and sharp apart', () => {
    expect(find(['LoRA', 'LoRA+', 'QuIP#'], 'LoRA LoRA+ QuIP# A+B')).toEqual(['LoRA', 'LoRA+', 'QuIP#']);
  });

  it('keeps a star apart that ends a name, and no other', () => {
    expect(find(['RRT', 'RRT*', 'A* search', 'R*-tree'], 'RRT, RRT* and A* search in an R*-tree')).toEqual([
      'RRT',
      'RRT*',
      'A* search',
      'R*-tree',
    ]);
    expect(find(['RRT', 'LoRA', 'our method'], '*RRT*, *Fast LoRA*, RRT**, our method*')).toEqual([
      'RRT',
      'LoRA',
      'RRT',
      'our method',
    ]);
  });

  it('takes a plus sign inside a name', () => {
    expect(find(['TD3', 'TD3+BC'], 'TD3 TD3+BC TD3-BC TD3+B')).toEqual(['TD3', 'TD3+BC', 'TD3', 'TD3']);
  });

  it('folds case and accents', () => {
    expect(find(['Poincaré map'], 'POINCARE MAP')).toEqual(['POINCARE MAP']);
  });

  it('gives the spellings of one phrase one number, and tells it at each match', () => {
    const trie = new PhraseTrie();
    expect(['fine-tuning', 'LoRA', 'Fine tuning', '--'].map((phrase) => trie.add(phrase))).toEqual([0, 1, 0, -1]);
    const found: number[] = [];
    trie.scan(toTokens('LoRA finetuning'), ({ phrase }) => found.push(phrase) > 0);
    expect(found).toEqual([1, 0]);
  });

  it('agrees with a plain scan of every phrase', () => {
    const words = fc.constantFrom('a', 'b', 'ab', 'ba', 'c');
    const phrase = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 6 }),
        fc.array(words, { maxLength: 12 }),
        (phrases, parts) => {
          expect(find(phrases, parts.join(' '))).toEqual(plainScan(phrases, parts));
        },
      ),
    );
  });
});

/** At each word the longest run whose letters are a phrase's; as in the trie, a run must follow a phrase's own boundaries so far. */
function plainScan(phrases: readonly string[], parts: readonly string[]): string[] {
  const whole = new Set(phrases.map((phrase) => phrase.replaceAll(' ', '')));
  const prefixes = new Set(
    phrases.flatMap((phrase) => phrase.split(' ').map((_, i, all) => all.slice(0, i + 1).join(''))),
  );
  const found: string[] = [];
  for (let first = 0; first < parts.length; first++) {
    let best = -1;
    for (let last = first; last < parts.length && prefixes.has(parts.slice(first, last + 1).join('')); last++) {
      if (whole.has(parts.slice(first, last + 1).join(''))) best = last;
    }
    if (best < 0) continue;
    found.push(parts.slice(first, best + 1).join(' '));
    first = best;
  }
  return found;
}
