/** What speaks for and against a concept that the detectors found in a paper: who found it, what it is, how the paper uses it. */
import type { Background } from '../fitted/background.ts';
import type { Features } from '../fitted/linear-model.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { phraseKey } from '../text/noun-chunks.ts';
import { type FieldTexts, type PhraseUse, usesOf } from '../text/phrase-uses.ts';
import type { Candidate } from './mention.ts';

/** All candidates of one concept in a paper, title first. */
export type FoundConcept = readonly Readonly<{ use: PhraseUse; candidate: Candidate }>[];

/** @returns features by name; `term:NAME` lets the weights know a curated row that papers name without meaning it */
export function mentionFeatures(
  found: FoundConcept,
  texts: FieldTexts,
  lexicon: Lexicon,
  background: Background,
): Features {
  const surfaces = [...new Set(found.map(({ use: { field, start, end } }) => texts[field].slice(start, end)))];
  const [first] = found;
  const entry = first?.candidate.entry === undefined ? undefined : lexicon.entries[first.candidate.entry];
  const features = new Map<string, number>(
    usesOf(
      found.map(({ use }) => use),
      texts,
    ),
  );
  for (const { candidate } of found) features.set(`detector:${candidate.detector}`, 1);
  const confidence = Math.min(0.99, Math.max(0.01, ...new Set(found.map(({ candidate }) => candidate.confidence))));
  features.set('confidence', Math.log(confidence / (1 - confidence)));
  features.set(`kind:${entry?.kind ?? 'unknown'}`, 1);
  if (entry?.origin === 'curated') features.set(`term:${entry.name}`, 1);
  const isLower = surfaces.every((surface) => !/\p{Lu}/u.test(surface.slice(1)));
  features.set('lower', Number(isLower));
  features.set('word', Number(surfaces.every((surface) => !/[\s-]/.test(surface))));
  features.set('letters', Math.log(Math.max(...surfaces.map(({ length }) => length))));
  features.set('forms', Math.log(new Set(surfaces.map((surface) => phraseKey(surface))).size));
  const abstracts = Math.max(...surfaces.map((surface) => background.get(phraseKey(surface))?.abstracts ?? 0));
  features.set('abstracts', Math.log1p(abstracts));
  if (isLower) features.set('lower-abstracts', Math.log1p(abstracts));
  if (isLower && found.length === 1) features.set('lower-once', 1);
  return features;
}
