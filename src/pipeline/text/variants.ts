/** Other ways to write a form that a text may use: plural, singular insides, British and American spelling. Added to the trie, so that texts stay as they are. */
import { ARSENIDE, toAmericanSpelling } from '../../domain/surface-form.ts';

const IRREGULAR = new Map(
  Object.entries({
    basis: 'bases',
    axis: 'axes',
    matrix: 'matrices',
    vertex: 'vertices',
    index: 'indices',
    analysis: 'analyses',
    hypothesis: 'hypotheses',
    criterion: 'criteria',
    corpus: 'corpora',
    phenomenon: 'phenomena',
    optimum: 'optima',
    minimum: 'minima',
    maximum: 'maxima',
    spectrum: 'spectra',
    crisis: 'crises',
    synthesis: 'syntheses',
    parenthesis: 'parentheses',
    child: 'children',
    woman: 'women',
    man: 'men',
    leaf: 'leaves',
    tooth: 'teeth',
    mouse: 'mice',
    medium: 'media',
    datum: 'data',
    ellipsis: 'ellipses',
    diagnosis: 'diagnoses',
    metastasis: 'metastases',
    thesis: 'theses',
    helix: 'helices',
    cortex: 'cortices',
    larva: 'larvae',
    supernova: 'supernovae',
    nebula: 'nebulae',
    vertebra: 'vertebrae',
    nucleus: 'nuclei',
    stimulus: 'stimuli',
    fungus: 'fungi',
    locus: 'loci',
    lens: 'lenses',
    taxon: 'taxa',
    genus: 'genera',
  }),
);

/** Plurals that have long been names by themselves: "social media", "test data". */
const NAMED_SO = new Set(['data', 'media']);

/** Irregular plurals by their last two letters. */
const PLURALS_BY_END: ReadonlyMap<string, readonly (readonly [string, string])[]> = Map.groupBy(
  [...IRREGULAR].filter(([, plural]) => !NAMED_SO.has(plural)),
  ([, plural]) => plural.slice(-2),
);
/** Shorter ones end other words too. */
const LEAST_INNER = 5;

/** Last words that end like plurals and are none, or are their own plural: "species", "lens", "Saccharomyces", "Navier-Stokes". */
const NO_PLURAL = new RegExp(
  String.raw`(?:^|[\s-])(?:(?:sub)?species|series|diabetes|herpes|measles|rabies|scabies|caries|fa?eces|(?:bi|tri|quadri|for)ceps|lens|news|` +
    String.raw`means|odds|corps|chaos|cosmos|ethos|pathos|asbestos|united (?:states|nations)|zea mays|andes|alps|himalayas|netherlands|philippines|bayes|stokes|` +
    String.raw`kubernetes|elegans|migrans|mutans|nigricans|penetrans|perfringens|fluorescens|marcescens|virens|repens|albicans|sapiens|nidulans|aedes|anopheles|\w+myces|\w+(?:mycetes|oidetes|micutes|chaetes)|\w+(?:f|ph)os)$`,
  'i',
);
/** Plurals of words that end in a: "algebras"; "atlas", "canvas" and "Texas" are none. */
const IN_AS =
  /(?:algebr|are|ide|\b(?:fl|p|s|t)e|camer|antenn|agend|schem|lemm|formul|\ber|(?!\bthom)\b\w*[a-z]{2}om|plasm|enigm|dogm|stigm|larv|alg|quot|panace|tundr|savann)as$/i;
/** Plurals of words that end in s. */
const IN_SES =
  /(?:viruse|consensuse|apparatuse|hippocampuse|[ai]ase|\b(?:buse|gase|pluse|minuse|focuse|sinuse|bonuse|campuse|censuse|statuse|fa?etuse|atlase|canvase))s$/i;

/** Plurals of words that end in o; those of "canoe" and "toe" lose the s alone. */
const IN_OES = /(?:potat|tomat|mosquit|volcan|tornad|torped|buffal|mang|vet|ech|her)oes$/i;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=al|im|ar|nt|en|or|et|er|on|gn|an|il|it|at|id|ic|od|ut|ect|om|un|ll)iz(?=(?:ation|ations|ed|er|ers|e|es|ing)\b)/g,
    'is',
  ],
  [/parameteri([sz])/g, 'parametri$1'],
  [/\b(mod|lab|trav|canc)el(ing|ed|er)\b/g, '$1ell$2'],
  [/behavior/g, 'behaviour'],
  [/color/g, 'colour'],
  [/neighbor/g, 'neighbour'],
  [/(tum|lab|hum)or\b/g, '$1our'],
  [/\bcenter/g, 'centre'],
  [/\bfiber/g, 'fibre'],
  [/\bprogram(?=s?\b)/g, 'programme'],
  [/counsel(?=ing|or)/g, 'counsell'],
  [/(?<=an|sch|glyc|leuk|ur|ox|bacter)em(?=i[ac])|(?<=\bh)em(?=at|o[dgrs])/g, 'aem'],
  [/anesth/g, 'anaesth'],
  [/pediat/g, 'paediat'],
];

/** What a form with another spelling holds; most hold none of it. */
const RESPELT =
  /iz|parameteri|el(?:ing|ed|er|or)|behavior|color|neighbor|(?:um|ab)or\b|\b(?:center|fiber|program)|emi[ac]|hem|anesth|pediat/;

/** @returns the form itself first, then its variants, no two equal; a form of one or two letters has none but the plural */
export function toVariants(form: string): string[] {
  const spellings = new Set([form, toAmericanSpelling(form)]);
  if (spellings.size === 1 && !RESPELT.test(form)) return [...new Set([form, ...pluralsOf(form)])];
  for (const [pattern, replacement] of SPELLINGS) {
    for (const spelling of [...spellings]) spellings.add(spelling.replace(pattern, replacement));
  }
  return [...new Set([...spellings].flatMap((spelling) => [spelling, ...pluralsOf(spelling)]))];
}

function pluralsOf(form: string): string[] {
  const plurals: string[] = [];
  const last = pluralOf(form);
  if (last !== undefined) plurals.push(last);
  const head = /^(.*?\p{L}{3,})(\s(?:of|on|in|for|with)\s.*)$/u.exec(form);
  const headPlural = head?.[1] === undefined ? undefined : pluralOf(head[1]);
  if (head && headPlural !== undefined) plurals.push(headPlural + (head[2] ?? ''));
  return plurals;
}

/** Singular of a phrase's last word, by English rules; unchanged where it has no plural ending ("loss", "bias", "analysis"). */
export function singularOf(phrase: string): string {
  const lower = phrase.toLowerCase();
  const irregular = PLURALS_BY_END.get(lower.slice(-2))?.find(([, plural]) => endsWithPlural(lower, plural));
  if (irregular) return phrase.slice(0, phrase.length - irregular[1].length) + irregular[0];
  if (!lower.endsWith('s') || NO_PLURAL.test(phrase)) return phrase;
  if (/[^aeiou]ies$/.test(phrase)) return `${phrase.slice(0, -3)}y`;
  if (IN_OES.test(phrase)) return phrase.slice(0, -2);
  if (/(?:ss|sh|(?<!\b(?:ca|ni|avalan|psy|cli))ch|x|zz)es$/i.test(phrase) || IN_SES.test(phrase))
    return phrase.slice(0, -2);
  const isPlural =
    (/[^suia]s$|(?<!b)ias$/.test(phrase) && !/(?:ias|ics)$/.test(phrase) && !ARSENIDE.test(phrase)) ||
    IN_AS.test(phrase);
  return isPlural ? phrase.slice(0, -1) : phrase;
}

function endsWithPlural(phrase: string, plural: string): boolean {
  if (!phrase.endsWith(plural)) return false;
  return plural.length >= LEAST_INNER || /^(?:|.*[^a-z])$/.test(phrase.slice(0, -plural.length));
}

/** Plural of the last word; undefined where English has none to offer (plurals, marks, digits). */
export function pluralOf(form: string): string | undefined {
  const word = /\p{L}+$/u.exec(form)?.[0];
  if (word === undefined) return /[\p{Lu}][\d]?$/u.test(form) ? `${form}s` : undefined;
  const stem = form.slice(0, form.length - word.length);
  if (/^\p{Lu}$/u.test(word) && /[^\p{L}\s]$/u.test(stem)) return undefined; // "C&S", which folds to as many letters as CSS
  const irregular = IRREGULAR.get(word.toLowerCase());
  if (irregular !== undefined)
    return stem + (/^\p{Lu}/u.test(word) ? irregular.charAt(0).toUpperCase() + irregular.slice(1) : irregular);
  if (NO_PLURAL.test(form)) return undefined;
  if (/^\p{Lu}{2,}$/u.test(word) && /[SXZ]$/.test(word)) return `${form}es`;
  if (/^\p{Lu}+$/u.test(word) || /\p{Ll}\p{Lu}+$/u.test(word)) return `${form}s`;
  if (/(?:[^s]s)$/.test(word) && !/(?:us|is|as)$/.test(word)) return undefined;
  if (/[^aeiou]y$/.test(word)) return `${form.slice(0, -1)}ies`;
  if (/(?:s|sh|ch|x|z)$/.test(word) || IN_OES.test(`${word}es`)) return `${form}es`;
  return `${form}s`;
}
