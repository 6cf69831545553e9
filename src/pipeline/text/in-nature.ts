/** What is built elsewhere: "nervous system", "transport layer", or happens by itself: "valley splitting", "dielectric loss". */
export const IN_NATURE =
  /\b(?:systems?|networks?|trees?|agents?|famil(?:y|ies)|layers?|frameworks?|forests?|transformations?|updates?|collections?|problems?|planning|synthesis|loss(?:es)?|diffusion|quanti[sz]ation|splittings?|gradients?|mechanisms?|locali[sz]ation|reconstructions?)$/i;
