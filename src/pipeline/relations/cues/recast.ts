import { complements, governorOf, headsOf, spread, type Cue } from '../reading.ts';

/** "We frame X as Y", "X is formulated as Y", "X is a variant of Y". */
export const recast: Cue = {
  name: 'recast',
  description: 'one thing is framed as another, or said to be one',
  confidence: 0.8,
  read: ({ clause }) => {
    const verb = clause.verb;
    if (verb === undefined || verb.isNegated) return [];
    const slots = complements(clause);
    const known = (heads: ReturnType<typeof headsOf>) =>
      heads.filter((head) => head.kind === 'method' || head.kind === 'task' || head.kind === 'concept');
    if (verb.verb.verbClass === 'recast') {
      const objects = verb.isPassive
        ? clause.subjects
        : slots.filter((slot) => slot.preps.length === 0).flatMap(headsOf);
      const as = slots
        .filter((slot) => governorOf(slot) === 'as')
        .flatMap((slot) => slot.phrases.flatMap(({ heads, modifiers }) => [...heads, ...modifiers]));
      return spread(
        objects.filter((object) => object.part === 'concept'),
        'builds-on',
        known(as),
      );
    }
    if (verb.verb.lemma !== 'be') return [];
    const classes = slots.filter((_, i) => isClass(slots, i)).flatMap(headsOf);
    return spread(
      clause.subjects.filter((subject) => subject.part === 'concept'),
      'builds-on',
      known(classes),
    );
  },
};

const INSTANCE_NOUN =
  /^(?:variants?|extensions?|forms?|types?|instances?|generali[sz]ations?|versions?|case|special case|kinds?|class|family|combinations?)$/;

/** "is a PEFT method", "is a variant of LoRA". */
function isClass(slots: ReturnType<typeof complements>, at: number): boolean {
  const slot = slots[at];
  const phrase = slot?.phrases[0];
  if (slot === undefined || phrase === undefined) return false;
  if (slot.preps.length === 0)
    return at === 0 && (phrase.words[0] === 'a' || phrase.words[0] === 'an') && phrase.tail.length <= 1;
  const before = slots[at - 1]?.phrases.at(-1);
  return (
    slot.preps.length === 1 && slot.preps[0] === 'of' && at === 1 && INSTANCE_NOUN.test(before?.words.at(-1) ?? '')
  );
}
