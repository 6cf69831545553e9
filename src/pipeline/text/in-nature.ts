/** What is built elsewhere: "nervous system", "transport layer", or happens by itself: "valley splitting", "school dropout". */
export const IN_NATURE =
  /\b(?:systems?|networks?|trees?|agents?|famil(?:y|ies)|layers?|frameworks?|forests?|transformations?|updates?|collections?|problems?|planning|synthesis|loss(?:es)?|diffusion|quanti[sz]ation|splittings?|gradients?|mechanisms?|locali[sz]ation|reconstructions?|dropouts?)$/i;

/**
 * What nobody does for a paper's sake, where papers are not about methods: "habitat selection", "school completion", "axial rotation"; "public policy",
 * "language learning", "subjective norm", "role model", "social control".
 */
export const BY_ITSELF = new RegExp(
  String.raw`\b(?:selections?|completions?|generations?|rotations?|polic(?:y|ies)|learning|training|norms?|rules?|descents?|librar(?:y|ies)|pipelines?|modules?|` +
    String.raw`(?:role|business) models?|(?:social|self|impulse|behaviou?ral|pest|weed|border|birth)[ -]controls?)$`,
  'i',
);
/** Who is studied, by whatever short form: "visually impaired people (VIP)". */
export const WHO =
  /\b(?:people|persons?|users?|patients?|adults?|child(?:ren)?|students?|individuals?|workers?|nurses?|physicians?|clinicians?|professionals?|farmers?|pedestrians?|travell?ers?)$/i;
