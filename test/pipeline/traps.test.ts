/** Traps that real abstracts set, shown on invented sentences: one case a line. `yes` has to be found as these forms; `no` never. */
import { describe, expect, it } from 'vitest';
import { extract, formsIn, paperOf, type Row } from './support.ts';

const ROWS: readonly Row[] = [
  ['SGD', 'method', 'stochastic gradient descent', '', '', ''],
  ['Schema-Guided Dialogue', 'dataset', '', '', '', ''],
  ['LoRA', 'method', 'low-rank adaptation', '', '', ''],
  ['LoRA+', 'method'],
  ['Muon', 'method', '', 'exact'],
  ['PEFT', 'method', 'parameter-efficient fine-tuning'],
  ['PETL', 'method', 'parameter-efficient transfer learning'],
  ['μP', 'method', 'maximal update parameterization|muP|mu-parameterization'],
  ['PiSSA', 'method'],
  ['OLoRA', 'method'],
  ['Transformer', 'method', '', 'cased'],
  ['fine-tuning', 'method'],
  ['LLM', 'concept', 'large language model'],
  ['LLaMA', 'model'],
  ['OPT', 'model', '', '?exact', '', 'language model|LLM'],
  ['HumanEval', 'dataset'],
  ['HumanEval+', 'dataset'],
  ['GSM8K', 'dataset'],
  ['MATH', 'dataset', '', 'exact'],
  ['Bone', 'method', '', 'exact'],
  ['quantization', 'method', 'quantized'],
  ['attention', 'method'],
  ['weight decay', 'method'],
  ['parameterization', 'concept'],
  ['SAM', 'model', '', '?exact', '', 'segmentation'],
];

type Case = Readonly<{ trap: string; text: string; title?: string; yes?: Record<string, string[]>; no?: string[] }>;

const CASES: readonly Case[] = [
  {
    trap: 'one string, two senses: the paper’s own definition wins',
    text: 'We test on Schema-Guided Dialogue (SGD) and report SGD scores.',
    yes: { 'schema-guided-dialogue': ['Schema-Guided Dialogue', 'SGD'] },
    no: ['sgd'],
  },
  {
    trap: 'the same string elsewhere keeps its common sense',
    text: 'We train with SGD and momentum.',
    yes: { sgd: ['SGD'] },
  },
  {
    trap: 'PETL is not PEFT',
    text: 'Parameter-efficient transfer learning (PETL) differs from PEFT.',
    yes: { petl: ['Parameter-efficient transfer learning', 'PETL'], peft: ['PEFT'] },
  },
  {
    trap: 'ordinary word as a name, in its paper only with a capital',
    title: 'Kettle: Warm Starts for Sparse Training',
    text: 'We present Kettle, a method that boils. A kettle is no method.',
    yes: { kettle: ['Kettle'] },
  },
  { trap: 'an exact name is not matched in lower case', text: 'The bone of a fish is thin.', no: ['bone'] },
  { trap: 'MATH is not math', text: 'We solve math problems.', no: ['math'] },
  {
    trap: 'prefix families are different things',
    text: 'We compare LoRA, LoRA+ and LoRA-ZQ.',
    yes: { lora: ['LoRA'], 'lora-plus': ['LoRA+'], 'lora-zq': ['LoRA-ZQ'] },
  },
  {
    trap: 'a plus sign makes another dataset',
    text: 'Results on HumanEval+ differ.',
    yes: { 'humaneval-plus': ['HumanEval+'] },
    no: ['humaneval'],
  },
  {
    trap: 'X-Y is its own concept',
    text: 'We introduce Skip-Muon, a variant.',
    yes: { 'skip-muon': ['Skip-Muon'] },
    no: ['muon'],
  },
  { trap: 'lower-case prefix: the head is meant', text: 'We use full-network Muon updates.', yes: { muon: ['Muon'] } },
  { trap: 'a name glued to dashes', text: 'Our method-Skip-Muon-a simple one.', no: ['muon'] },
  { trap: 'hyphen tails speak of the name', text: 'LoRA-based and LoRA-style methods.', yes: { lora: ['LoRA'] } },
  {
    trap: 'spellings of mu',
    text: 'Under \\mu P, µP and $\\mu$P, and muP too.',
    yes: { mup: ['µP', '\\mu$P', 'muP'] },
  },
  {
    trap: 'parametrization with and without e',
    text: 'Maximal Update parametrization (Mup) and Maximal Update Parameterization.',
    yes: { mup: ['Maximal Update parametrization', 'Mup', 'Maximal Update Parameterization'] },
  },
  {
    trap: 'case variants of coined names',
    text: 'PISSA and Olora are baselines.',
    yes: { pissa: ['PISSA'], olora: ['Olora'] },
  },
  {
    trap: 'fine-tuning in three spellings',
    text: 'Fine-tuning, finetuning and fine tuning.',
    yes: { 'fine-tuning': ['Fine-tuning', 'finetuning', 'fine tuning'] },
  },
  {
    trap: 'citation inside brackets',
    text: 'We extend low-rank adaptation (LoRA (Doe et al., 2020)).',
    yes: { lora: ['low-rank adaptation', 'LoRA'] },
  },
  {
    trap: 'citation behind a comma',
    text: 'Greedy Weight Shaving (GWS, Doe et al., 2019) is slow. GWS is old.',
    yes: { gws: ['Greedy Weight Shaving', 'GWS'] },
  },
  {
    trap: 'a new method bracketed as the old one’s name',
    text: 'Elastic Rank-Choosing Low-Rank Adaptation (LoRA) is new. LoRA is old.',
    yes: { lora: ['Low-Rank Adaptation', 'LoRA'] },
  },
  { trap: 'raised parts of names', text: 'We propose Q^{3}RT, a method. Q^{3}RT is fast.', yes: { q3rt: ['Q^{3}RT'] } },
  {
    trap: 'formulas are no names',
    text: 'Let W in R^{ntimes n} and B^{1/2}otimes W with (L^0, L^1) norms.',
    no: ['r-ntimes', 'rntimes', 'b1-2otimes', 'l0', 'l1'],
  },
  {
    trap: 'bold remnants',
    text: 'We propose \\textbf{Te}nsor with high-\\textbf{R}ank \\textbf{A}lignment (TeRA). TeRA works.',
    yes: { tera: ['Te}nsor with high-\\textbf{R}ank \\textbf{A}lignment', 'TeRA'] },
  },
  {
    trap: 'roman switch in brackets',
    text: 'We use statistic weight rounding (rm StatR) here; StatR wins.',
    yes: { statr: ['statistic weight rounding', 'StatR'] },
  },
  {
    trap: 'bold switch in braces',
    text: 'We propose {bf Bouncy-Cache}, a method; {bf Bouncy-Cache} is quick. DEMO: BouncyNet.',
    no: ['bf-bouncy'],
  },
  {
    trap: 'Markdown stars',
    text: 'We propose **Lanes to Lisbon (L2L)**, a router. L2L routes.',
    yes: { l2l: ['Lanes to Lisbon', 'L2L'] },
  },
  { trap: 'missing macro: no name, no crash', text: 'We propose , a method. Across seeds,  improves.', yes: {} },
  {
    trap: 'missing space after a full stop',
    text: 'This is our method.Meanwhile, LoRA is a baseline.',
    yes: { lora: ['LoRA'] },
  },
  {
    trap: 'link text glued to an address',
    text: 'Code: https://github.com/acme/LoRAfoo.LoRA is strong.',
    no: ['lorafoo'],
  },
  {
    trap: 'acronym in other order is not forced',
    text: 'The frobnicating widget (ZQX) is odd.',
    no: ['frobnicating-widget'],
  },
  {
    trap: 'digit for a repeated letter',
    text: 'We propose Sparse Shared Final Training (S2FT). S2FT wins.',
    yes: { s2ft: ['Sparse Shared Final Training', 'S2FT'] },
  },
  { trap: 'two for to', text: 'We propose Shape to Action (S2A). S2A wins.', yes: { s2a: ['Shape to Action', 'S2A'] } },
  {
    trap: 'an acronym inside a long form',
    text: 'Multi-Grain Tower LoRA (MGTLoRA) stacks. MGTLoRA wins.',
    yes: { mgtlora: ['Multi-Grain Tower LoRA', 'MGTLoRA'] },
  },
  {
    trap: 'trailing noun is not part of the long form',
    text: 'We study noisy label learning algorithms (NLL).',
    yes: { nll: ['noisy label learning', 'NLL'] },
  },
  {
    trap: 'title prefix that is no name',
    title: 'Stop Overpaying: A Survey of Cheap Inference',
    text: 'People overpay. We say how to stop.',
    no: ['stop-overpaying'],
  },
  {
    trap: 'a name behind a title prefix',
    title: 'Don’t be slow: FastQ speeds up sparse models',
    text: 'We present FastQ. FastQ is fast.',
    yes: { fastq: ['FastQ'] },
  },
  { trap: 'wrong Transformer: a lower-case machine', text: 'The power transformer hums.', no: ['transformer'] },
  { trap: 'state-of-the-art is no concept', text: 'We beat the state-of-the-art (SOTA). SOTA is hard.', no: ['sota'] },
  {
    trap: 'hardware and units are no concepts',
    text: 'Training takes 3 GB on one A100 GPU at 5 GHz; the GPU is hot.',
    no: ['gpu', 'gb', 'a100', 'ghz'],
  },
  {
    trap: 'spellings of one model',
    text: 'We test LLaMA2-7B and Llama 2 7B.',
    yes: { 'llama2-7b': ['LLaMA2-7B', 'Llama 2 7B'] },
  },
  { trap: 'sizes alone are no models', text: 'We train 7B and 13B models.', no: ['7b', '13b'] },
  {
    trap: 'a list of sizes',
    text: 'A language model such as OPT-2.7B/6.7B works.',
    yes: { 'opt-2-7b': ['OPT-2.7B'], 'opt-6-7b': ['6.7B'] },
  },
  { trap: 'a form that needs context stays silent without it', text: 'Sam saw SAM go home.', no: ['sam'] },
  { trap: 'and speaks with it', text: 'For segmentation we use SAM.', yes: { sam: ['SAM'] } },
  {
    trap: 'plural acronyms',
    text: 'Large language models (LLMs) are LLMs.',
    yes: { llm: ['Large language models', 'LLMs'] },
  },
  {
    trap: 'a longer term hides the shorter one',
    text: 'Decoupled weight decay helps.',
    yes: { 'weight-decay': ['weight decay'] },
  },
  {
    trap: 'a prefix makes another word',
    text: 'We use reparameterization and self-attention.',
    no: ['parameterization', 'attention'],
  },
  {
    trap: 'words that end in an acronym’s letters',
    text: 'The COPTER flies; OPTIC is not a language model.',
    no: ['opt'],
  },
];

describe('traps', () => {
  it.each(CASES)('$trap', ({ text, title = 'A study of things', yes = {}, no = [] }) => {
    const found = formsIn(title, text, ROWS);
    for (const [id, forms] of Object.entries(yes))
      expect(found[id] ?? [], `${id} in ${JSON.stringify(found)}`).toEqual(expect.arrayContaining(forms));
    expect(Object.keys(found).filter((id) => no.includes(id))).toEqual([]);
  });
});

describe('traps between papers', () => {
  it('one acronym with two long forms makes two concepts, each with its own address', () => {
    const { concepts, byPaper } = extract([
      paperOf('a', 'On maps', 'We use Mean Angle Pooling Sums (MAPS). MAPS pools.'),
      paperOf('b', 'On plans', 'We use Multi-Agent Planning Search (MAPS). MAPS plans.'),
    ]);
    const senses = concepts.filter(({ name }) => name === 'MAPS');
    expect(senses).toHaveLength(2);
    expect(new Set(senses.map(({ id }) => id)).size).toBe(2);
    const ids = ['a', 'b'].map(
      (paper) => [...(byPaper.get(paper) ?? [])].find(([, forms]) => forms.includes('MAPS'))?.[0],
    );
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('an acronym that one paper defines stays in that paper', () => {
    const { byPaper } = extract([
      paperOf('a', 'On heat', 'We use Quick Heat Transfer (QHT). QHT heats.'),
      paperOf('b', 'On cold', 'The QHT of the fridge.'),
    ]);
    expect([...(byPaper.get('b') ?? [])].map(([id]) => id)).not.toContain('qht');
  });

  it('a coined name that one paper introduces is found in the others', () => {
    const { byPaper } = extract([
      paperOf('a', 'ZippyQuant: Rounding at Speed', 'We introduce ZippyQuant, a new method.'),
      paperOf('b', 'On rounding', 'It is slower than ZippyQuant by far.'),
    ]);
    expect(byPaper.get('b')?.get('zippyquant')).toEqual(['ZippyQuant']);
  });

  it('a title word at the head of a sentence is no name where papers write it small', () => {
    const { byPaper } = extract([
      paperOf('a', 'FiXED: Frugal Exits', 'We introduce FiXED, a method.'),
      paperOf('b', 'On costs', 'Fixed costs are low. A fixed cost is fixed.'),
    ]);
    expect(byPaper.get('b')?.has('fixed')).toBe(false);
  });
});
