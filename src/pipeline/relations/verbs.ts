/**
 * The closed list of verbs that carry relations, by what they say about their object, and the plain verbs needed to find
 * where a clause begins. A verb that is missing here is read as a noun: so the list is broad on purpose.
 */

export type VerbClass =
  'build' | 'compare' | 'evaluate' | 'effect' | 'introduce' | 'apply' | 'report' | 'recast' | 'be' | 'plain';

export type VerbForm = 'base' | 's' | 'ed' | 'ing';

export type Verb = Readonly<{ lemma: string; verbClass: VerbClass; form: VerbForm }>;

const LEMMAS: Readonly<Record<VerbClass, string>> = {
  // subject is made of, with, or out of the object
  build:
    'benefit use utilize utilise employ leverage exploit combine integrate extend incorporate adopt adapt contain comprise include consist unify generalize generalise merge fuse embed couple harness build inherit reuse rely factorize factorise decompose parameterize parametrize reparameterize instantiate implement augment replace refine inject insert equip initialize initialise pair derive base inspire borrow blend hybridize mix interleave stack encompass compose repurpose retrofit ground root',
  // subject is set against the object
  compare:
    'outperform surpass beat exceed match rival outpace compete differ overcome compare contrast converge equal dominate underperform supersede supplant outstrip outdo eclipse outscore outrank trail',
  // subject is run or measured on the object
  evaluate:
    're-evaluate quantify evaluate test validate benchmark assess experiment verify measure examine investigate analyze analyse study explore demonstrate ablate',
  // subject changes or has the object as an outcome
  effect:
    'bypass circumvent surmount alter foster empower accomplish improve reduce enhance increase decrease boost mitigate alleviate address accelerate preserve retain maintain achieve attain yield prevent minimize maximise maximize lower raise save cut speed solve tackle enable facilitate encourage promote support handle capture suffer struggle fail lose ensure guarantee control obtain reach stabilize regularize suppress eliminate lessen ease overfit stabilise calm abate generate predict resolve remove enjoy provide offer gain degrade hurt harm affect influence perform scale speedup exhibit bring strengthen advance narrow close bridge hinder impair simplify cause limit induce counteract excel deliver optimize optimise result manage realize realise balance ameliorate relieve remedy rectify offset curb avert forestall amortize amortise shorten shrink halve double triple enlarge elevate uplift streamline expedite quicken undermine elicit smooth aid economize tolerate reinforce',
  introduce:
    'propose introduce present develop design devise describe release contribute pioneer create construct define establish name call dub term coin refer denote unveil open-source',
  apply:
    'apply train finetune fine-tune pretrain pre-train generalize transfer deploy extend tune prune quantize compress conduct carry run',
  report:
    'revisit conjecture show find observe report reveal argue prove illustrate indicate suggest confirm corroborate highlight discover claim conclude establish note state see substantiate validate state believe hypothesize posit mean explain motivate discuss',
  // object is recast as something else
  recast: 'frame cast recast formulate reformulate interpret view treat reinterpret',
  be: 'be become remain',
  plain:
    'categorize refresh retrain reweight strike deal diverge prioritize modulate acquire reconcile compensate replicate endow automate instruct contextualize re-weight avoid lead avoid lead follow span learn approximate interpolate modify alternate align allow require need make take give help keep seek aim consider cover identify select update modify adjust assign estimate compute calculate store process perform operate access receive obtain produce output return emerge appear arise belong occur happen exist depend depends remain vary focus concentrate ignore neglect overlook treat regard view serve act work go come get put set run start begin continue stop end leave lie stand stay turn move shift change transform convert map project rotate split divide separate decouple partition sample select choose pick filter rank sort weigh share transmit send exchange communicate aggregate average sum add subtract multiply scale normalize freeze mask drop skip prune sparsify quantize compress distill encode decode attend cluster segment classify detect recognize translate summarize retrieve search query reason plan infer collect gather curate annotate label guide steer drive inform allocate distribute schedule balance trade extract exploit integrate mimic imitate simulate emulate resemble reflect represent express characterize describe interpret understand know lack miss incur introduce impose constrain restrict bound force push pull challenge question break violate satisfy meet fulfil fulfill fit suit tend strive attempt try struggle fail succeed remain hold persist grow evolve expand widen deepen reshape reorder reverse obscure aggravate amplify exacerbate diminish weaken underestimate overestimate dictate determine decide demand expect assume suppose recommend pose raise face encounter experience receive attract draw pay spend cost consume occupy plague witness undergo advance proliferate dominate prevail complement accompany precede succeed connect link relate associate correlate correspond connects bridge account resort opt defer enforce trigger activate deactivate initiate finish complete repeat iterate traverse visit minimise reconstruct recover restore rescue repair correct fix tailor customize specialize specialise personalise personalize reweight unlock uncover expose disclose open showcase offload cache evict prefetch parallelize synchronize speculate verify accept reject hallucinate memorize forget remember recall interfere cooperate coordinate negotiate evade defend attack protect secure encrypt perturb corrupt poison contaminate contain include differentiate distinguish discriminate separate isolate disentangle adapt adapts evaluate involve entail stem originate result contribute lend power underpin govern emphasize emphasise form invoke favor favour manipulate pursue target hit adhere comply concatenate formalize formalise direct detail deviate carve append attach plug recycle subsume mirror hinge rest aim couple alert pass review survey document exclude play outline answer ask interact think specify assist teach look want point regulate record monitor accommodate mediate delve clarify shape organize organise synthesize synthesise intend sustain enter visualize visualise elucidate attribute possess delineate behave fill illuminate reproduce seem extrapolate justify assure wish underlie trust constitute envision envisage bind summarise afford commit cite perceive mislead participate locate inspect standardize standardise trace invite characterise elaborate imply execute assemble tell advocate submit supplement restructure advise display cultivate join enrich compile calibrate hide engage accumulate embrace switch convey unravel recruit dissect conceptualize conceptualise confront compromise',
};

const IRREGULAR: Readonly<Record<string, readonly [string, VerbForm]>> = {
  is: ['be', 's'],
  are: ['be', 's'],
  was: ['be', 'ed'],
  were: ['be', 'ed'],
  been: ['be', 'ed'],
  being: ['be', 'ing'],
  am: ['be', 's'],
  built: ['build', 'ed'],
  shown: ['show', 'ed'],
  found: ['find', 'ed'],
  given: ['give', 'ed'],
  gave: ['give', 'ed'],
  made: ['make', 'ed'],
  led: ['lead', 'ed'],
  kept: ['keep', 'ed'],
  taken: ['take', 'ed'],
  took: ['take', 'ed'],
  became: ['become', 'ed'],
  drawn: ['draw', 'ed'],
  seen: ['see', 'ed'],
  known: ['know', 'ed'],
  lost: ['lose', 'ed'],
  meant: ['mean', 'ed'],
  brought: ['bring', 'ed'],
  overcame: ['overcome', 'ed'],
  held: ['hold', 'ed'],
  driven: ['drive', 'ed'],
  chosen: ['choose', 'ed'],
  chose: ['choose', 'ed'],
  learnt: ['learn', 'ed'],
  sought: ['seek', 'ed'],
  frozen: ['freeze', 'ed'],
  understood: ['understand', 'ed'],
  grown: ['grow', 'ed'],
  ran: ['run', 'ed'],
  went: ['go', 'ed'],
  came: ['come', 'ed'],
  lies: ['lie', 's'],
  dying: ['die', 'ing'],
  lying: ['lie', 'ing'],
  sped: ['speed', 'ed'],
  split: ['split', 'base'],
  beaten: ['beat', 'ed'],
  paid: ['pay', 'ed'],
  hidden: ['hide', 'ed'],
  written: ['write', 'ed'],
  shrunk: ['shrink', 'ed'],
  fed: ['feed', 'ed'],
  dealt: ['deal', 'ed'],
  mimicked: ['mimic', 'ed'],
  mimicking: ['mimic', 'ing'],
  shrank: ['shrink', 'ed'],
  outdid: ['outdo', 'ed'],
  outdone: ['outdo', 'ed'],
};

/** Forms that are nouns or adjectives far more often than verbs in abstracts: verbs only where the context is sure. */
export const NOUN_LIKE: ReadonlySet<string> = new Set(
  'analyses use uses study studies design designs benchmark benchmarks test tests measure measures results result work works limit limits cost costs gain gains control controls map maps project projects sample samples rank ranks share change changes shift shifts set sets end ends start run runs process processes search query queries label labels plan plans attack attacks defend view views mask masks drop drops support access output outputs challenge challenges question questions mix mean means pair pairs name names term terms state states transfer increase increases decrease decreases boost boosts speed update updates balance approach approaches attempt attempts influence influences demand demands interest focus face match matches contrast matches note report reports cache scale scales train trains place places trade bridge link links guide guides draw rival bound bounds force forces interpolate average schedule schedules filter filters cluster clusters segment segments experiment experiments project contribute stack close open complete correct separate model models learning training understanding lower fix base bases release releases account accounts segment aim aims finding pretraining pre-training fine-tuning finetuning tuning reasoning pruning scaling processing encoding sampling modeling reweighting merging sharing splitting planning testing sketching matching mapping ranking masking freezing clustering rotation inference split decoding retrieve retrieval advance advances cut reason reasons result form forms target targets hit hits detail details direct smooth aid aids pass review reviews survey surveys document documents rest open-source open-sourced play plays answer answers point points record records monitor monitors monitoring shape shapes interact look looks trace traces trust supplement supplements display displays switch switches switching outline outlines attribute attributes fill commit commits compromise compromises mediate bind binding engaging wish wishes thinking hinge mirror mirrors trail trails double triple ground grounds root roots grounding offset offsets plug'.split(
    ' ',
  ),
);

const BY_FORM: ReadonlyMap<string, Verb> = inflections();

/** Every word that may be a verb, in lower case. */
export const VERB_FORMS: readonly string[] = [...BY_FORM.keys()];

/** The verb that a lower-case word may be, or nothing. Whether it is one here is for the clause reader to say. */
export function lookUpVerb(word: string): Verb | undefined {
  return BY_FORM.get(word);
}

function inflections(): Map<string, Verb> {
  const forms = new Map<string, Verb>();
  for (const [verbClass, lemmas] of Object.entries(LEMMAS) as [VerbClass, string][]) {
    for (const lemma of lemmas.split(' ')) {
      for (const [word, form] of inflect(lemma)) if (!forms.has(word)) forms.set(word, { lemma, verbClass, form });
    }
  }
  for (const [word, [lemma, form]] of Object.entries(IRREGULAR)) {
    forms.set(word, { lemma, verbClass: forms.get(lemma)?.verbClass ?? 'plain', form });
  }
  return forms;
}

function inflect(lemma: string): [string, VerbForm][] {
  const stem = lemma.replace(/e$/, '');
  const isShort = /^[^aeiou]*[aeiou][bdgmnprtl]$/.test(lemma);
  const isDoubled = isShort || /(?:fer|cur|mit|get|rol)$/.test(lemma);
  const y = /[^aeiou]y$/.test(lemma);
  return [
    [lemma, 'base'],
    [y ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, 's'],
    [y ? `${lemma.slice(0, -1)}ied` : `${stem}ed`, 'ed'],
    [lemma.endsWith('ee') ? `${lemma}ing` : `${stem}ing`, 'ing'],
    ...(isDoubled
      ? ([
          [`${lemma}${lemma.at(-1)}ed`, 'ed'],
          [`${lemma}${lemma.at(-1)}ing`, 'ing'],
        ] as [string, VerbForm][])
      : []),
  ];
}
