/** Words of the vocabulary that are ordinary English where their neighbours say so: "prior work", "pay attention". Removes mentions, adds none. */
import { keptByHand } from '../kept-by-hand.ts';
import { remembered } from '../../../domain/remembered.ts';
import type { Candidate, Detector } from '../mention.ts';

/** Forms (lower case) with what stands directly before or behind them in their ordinary use. */
const ORDINARY_USES: readonly Readonly<{ form: RegExp; before?: RegExp; behind?: RegExp }>[] = [
  {
    form: /^priors?$/,
    behind:
      /^\s(?:\p{L}+(?:-\p{L}+)*\s)?(?:works?|approach(?:es)?|methods?|art|stud(?:y|ies)|research|efforts?|results?|literature|findings|to|models?|techniques?|attempts|investigations?|solutions?|experience)\b/u,
  },
  {
    form: /^attention$/,
    before:
      /\b(?:pay|pays|paid|paying|attract\w*|draw|drew|drawn|drawing|receiv\w*|gain\w*|gather\w*|garner\w*|deserv\w*|much|more|less|little|special|increasing|increased|considerable|significant|particular|great|growing|substantial|widespread|wide|extensive|research|tremendous|enormous)\s$/,
  },
  {
    form: /^attention$/,
    before: /\b(?:lots? of|amount of|deal of)\s$/,
    behind: /^(?:[.,;]|\s(?:in|from|among|over|for|as|recently|lately)\b)/,
  },
  { form: /^attention$/, behind: /^\s(?:to|due|recently|because)\b/ },
  { form: /^advantages$|^returns$/ },
  {
    form: /^advantage$/,
    before: /\b(?:take|takes|taking|took|full|major|main|key|significant|competitive|clear|practical|computational)\s$/,
  },
  {
    form: /^(?:boosting|bagging|pruning|masking|clipping|grounding)$/,
    behind:
      /^\s(?:the|its|their|our|both|all|performance|accuracy|efficiency|productivity|generalization|robustness|sales)\b/,
  },
  { form: /^(?:grounding|masking|clipping)$/, before: /\bby\s$/, behind: /^\s(?!in\b|of\b|and\b|or\b)\p{L}/u },
  { form: /^denoising$/, behind: /^\s(?:steps?|process(?:es)?|trajector(?:y|ies)|schedules?|iterations?)\b/ },
  {
    form: /^averaging$/,
    behind: /^\s(?:over\s|about\s|around\s)?[~≈$]*\d[\d.,]*\s?(?:\\?%|percent|points?\b|[x×]|\$?\\times)/,
  },
  { form: /^regressions?$/, behind: /^\s(?:bugs?|faults?|tests?\b|testing|suites?|or\snegative\sflips?)\b/ },
  {
    form: /^regressions?$/,
    behind:
      /^\s(?:and\s\p{L}+\s)?(?:during|between|across|after)\s(?:\p{L}+\s){0,2}(?:updates?|upgrades?|versions?|releases?)\b/u,
  },
  { form: /^(?:inference|test|training|run)[ -]time$/, before: /\b(?:at|during)\s(?:the\s)?$/i },
  // What takes in more than it: "a natural generalization of vertex covers".
  { form: /^generali[sz]ations?$/, before: /\b(?:an?|natural|direct|substantial|proper|strict)\s$/, behind: /^\sof\b/ },
  { form: /^generalizable$/, behind: /^\s(?:to|across|enough)\b/ },
  {
    form: /^compression$/,
    before:
      /\b(?:information|data|file|text|image|video|audio|prompt|context|cache|gradient|token|lossless|lossy|vertical|lateral)\s$/,
  },
  // "High throughput sequencing" is a way; nobody measures a throughput.
  {
    form: /^throughput$/,
    before: /\bhigh[ -]$/i,
    behind:
      /^\s(?:\p{L}+\s){0,2}(?:sequencing|screen(?:ing|s)?|(?:bar)?coding|assays?|(?:pheno|geno)typing|technolog(?:y|ies))\b/u,
  },
  { form: /^recall$/, before: /\b(?:we|to|that|can|will|they|users|models)\s$/ },
  {
    form: /^precision$/,
    before:
      /\b(?:high|higher|with|great|full|numerical|floating-point|single|double|low|lower|same|measurement|comparable)\s$/,
  },
  {
    form: /^(?:policy|policies)$/,
    before: /\b(?:public|privacy|government|health|economic|education|monetary|fiscal|climate)\s$/,
  },
  { form: /^transformers?$/, before: /\b(?:power|voltage|current|electric|electrical)\s$/ },
  { form: /^transformers?$/, behind: /^\s(?:of\s\d|and\s(?:power\s)?lines\b|stations?\b|oil\b|windings?\b)/ },
  { form: /^pruning$/, behind: /^\s(?:states|branches|paths|of\s(?:states|branches|paths))\b/ },
  { form: /^embedding$/, behind: /^\s(?:the|a|an|it|them|this|these|such|more|additional)\b/ },
  {
    form: /^agents?$/,
    before: /\b(?:chemical|contrast|therapeutic|real estate|travel|contrast|causative|infectious)\s$/,
  },
  { form: /^stemming$/, behind: /^(?:\s\p{L}+ly)?\sfrom\b/u },
  { form: /^throughput$/, before: /\b(?:high|low|medium)[-–]$/i, behind: /^\s\p{L}/u },
  { form: /^kernels?$/, before: /\b(?:linux|gpu|cuda|corn|os)\s$/i },
];

const WINDOW = 40;

/** The uses that a form may have, by the form in lower case: most have none. */
const usesOf = remembered((form: string) => ORDINARY_USES.filter((use) => use.form.test(form)));

/** Drops mentions in ordinary use. */
export const ordinaryUses: Detector = {
  name: 'ordinary-use',
  description: 'Leaves out vocabulary words that are plain English where they stand.',
  detect: (text, found) =>
    found.flatMap((candidate): readonly Candidate[] => {
      const { start, end, ground } = candidate;
      const uses = usesOf(text.repaired.text.slice(start, end).toLowerCase());
      if (ground === 'decision' || uses.length === 0) return [candidate];
      const before = text.repaired.text.slice(Math.max(0, start - WINDOW), start);
      const behind = text.repaired.text.slice(end, end + WINDOW);
      const isOrdinary = uses.some((use) => (use.before?.test(before) ?? true) && (use.behind?.test(behind) ?? true));
      return isOrdinary ? keptByHand(candidate) : [candidate];
    }),
};
