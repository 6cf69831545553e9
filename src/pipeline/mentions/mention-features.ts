/** What speaks for and against a concept that the detectors found in a paper: who found it, what it is, how the paper uses it. */
import type { Background } from '../fitted/background.ts';
import type { AddFeature } from '../fitted/linear-model.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { phraseKey } from '../text/noun-chunks.ts';
import { type FieldTexts, type PhraseUse, tellUses } from '../text/phrase-uses.ts';
import type { Candidate } from './mention.ts';

/** All candidates of one concept in a paper, title first. */
export type FoundConcept = readonly Readonly<{ use: PhraseUse; candidate: Candidate }>[];

/** Tells features by name, each once; `term:NAME` lets the weights know a curated row that papers name without meaning it. */
export function tellMention(
  found: FoundConcept,
  texts: FieldTexts,
  lexicon: Lexicon,
  background: Background,
  add: AddFeature,
): void {
  const surfaces = [...new Set(found.map(({ use: { field, start, end } }) => texts[field].slice(start, end)))];
  const [first] = found;
  const entry = first?.candidate.entry === undefined ? undefined : lexicon.entries[first.candidate.entry];
  tellUses(
    found.map(({ use }) => use),
    texts,
    add,
  );
  for (const detector of new Set(found.map(({ candidate }) => candidate.detector))) add(`detector:${detector}`, 1);
  const confidence = Math.min(0.99, Math.max(0.01, ...new Set(found.map(({ candidate }) => candidate.confidence))));
  add('confidence', Math.log(confidence / (1 - confidence)));
  add(`kind:${entry?.kind ?? 'unknown'}`, 1);
  if (entry?.origin === 'curated') add(`term:${entry.name}`, 1);
  const isLower = surfaces.every((surface) => !/\p{Lu}/u.test(surface.slice(1)));
  add('lower', Number(isLower));
  add('word', Number(surfaces.every((surface) => !/[\s-]/.test(surface))));
  add('letters', Math.log(surfaces.reduce((most, { length }) => Math.max(most, length), 0)));
  const keys = new Set(surfaces.map((surface) => phraseKey(surface)));
  add('forms', Math.log(keys.size));
  const abstracts = keys.values().reduce((most, key) => Math.max(most, background.get(key)?.abstracts ?? 0), 0);
  add('abstracts', Math.log1p(abstracts));
  if (isLower) add('lower-abstracts', Math.log1p(abstracts));
  if (isLower && found.length === 1) add('lower-once', 1);
}
