/** What is built elsewhere: "nervous system", "transport layer", or happens by itself: "valley splitting", "habitat selection", "school dropout". */
export const IN_NATURE =
  /\b(?:systems?|networks?|trees?|agents?|famil(?:y|ies)|layers?|frameworks?|forests?|transformations?|updates?|collections?|problems?|planning|synthesis|loss(?:es)?|diffusion|quanti[sz]ation|splittings?|gradients?|mechanisms?|locali[sz]ation|reconstructions?|selections?|completions?|generations?|dropouts?|rotations?)$/i;

/** Who is studied, by whatever short form: "visually impaired people (VIP)". */
export const WHO =
  /\b(?:people|persons?|users?|patients?|adults?|child(?:ren)?|students?|individuals?|workers?|pedestrians?|travell?ers?)$/i;
