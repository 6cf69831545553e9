/** What is built elsewhere: "nervous system", "transport layer", or happens by itself: "valley splitting", "school dropout"; "rRNA gene" is what is read by "rRNA gene sequencing". */
export const IN_NATURE =
  /\b(?:systems?|networks?|trees?|agents?|famil(?:y|ies)|layers?|frameworks?|forests?|transformations?|updates?|collections?|problems?|planning|synthesis|loss(?:es)?|diffusion|quanti[sz]ation|splittings?|gradients?|mechanisms?|locali[sz]ation|reconstructions?|dropouts?|genes?|genomes?|[rmt]?RNAs?|DNA)$/i;

/**
 * What nobody does for a paper's sake, where papers are not about methods: "habitat selection", "school completion", "axial rotation"; "public policy",
 * "language learning", "subjective norm", "role model", "birth control"; "kin recognition", "local adaptation", "root architecture", "foraging strategy"; and what only
 * machines have otherwise: "power transformer", "immune checkpoint", "management challenge".
 */
export const BY_ITSELF = new RegExp(
  String.raw`\b(?:selections?|completions?|generations?|rotations?|polic(?:y|ies)|learning|training|norms?|rules?|descents?|librar(?:y|ies)|pipelines?|modules?|` +
    String.raw`adaptations?|maintenance|manipulations?|locomotion|understandings?|reasoning|divergences?|utili[sz]ations?|` +
    String.raw`architectures?|transformers?|backbones?|checkpoints?|challenges?|controls?|strateg(?:y|ies)|detection and ranging|` +
    String.raw`(?<!\b(?:images?|patterns?|speech|voice|objects?|face|facial|text|emotion|activity|action|gesture|character|entity) )recognition|` +
    String.raw`(?<!\b(?:genome|transcriptome|sequence|metagenome|contig|de novo) )assembl(?:y|ies)|` +
    String.raw`(?<!\b(?:mean|standard|squared?|absolute|percentage|relative|prediction|forecast(?:ing)?|estimation|measurement|sampling|calibration) )errors?|` +
    String.raw`(?<!\bmachine )translations?|(?:role|business) models?)$`,
  'i',
);
/** Who is studied, by whatever short form: "visually impaired people (VIP)". */
export const WHO =
  /\b(?:people|persons?|users?|patients?|adults?|child(?:ren)?|students?|individuals?|workers?|nurses?|physicians?|clinicians?|professionals?|farmers?|pedestrians?|travell?ers?)$/i;
