/** What the letters of a word alone say about its being a coined name. */
import { remembered } from '../../domain/remembered.ts';

/** Hyphen tails that make an adjective of a name: "LoRA-based" speaks of LoRA. */
export const HYPHEN_TAIL =
  /[-‐‑–](?:based|style|styled|like|compatible|type|aware|free|variants?|driven|guided|only|specific|powered|induced|enhanced|inspired|trained|tuned|finetuned|level|related|equipped|optimi[sz]ed|agnostic|generated|family|family's|centric|assisted|augmented|integrated|enabled|friendly|wise|adapted|initiali[sz]ed|parameteri[sz]ed|quantized|pruned|compressed|scale|size|sized|class|trainable|oriented|constrained|regulari[sz]ed|only|pretrained|pre-trained|fine-tuned|derived|architectures?|models?|methods?|adapters?|networks?|format|complete|hard|[a-z]{3,}(?:ing|ed|able|ible|ive))$/i;

/** Names of venues: in a list of publications no concepts; a paper that spells one out as something else names that. */
export const VENUES: ReadonlySet<string> = new Set(
  'ICML ICLR NeurIPS NIPS CVPR ICCV ECCV ACL EMNLP NAACL COLING AAAI IJCAI KDD SIGIR WWW INTERSPEECH ICASSP TREC STOC FOCS SODA VLDB'.split(
    ' ',
  ),
);

/** Names of things that concept maps leave out: hardware, units, venues, firms, licences, formats. */
export const NOT_CONCEPTS: ReadonlySet<string> = new Set([
  ...VENUES,
  ...(
    'AI GPU GPUs CPU CPUs TPU TPUs NPU NPUs FPGA FPGAs RAM DRAM SRAM HBM VRAM API APIs SOTA SoTA KV CUDA GB MB KB TB GiB MiB GHz MHz FLOP PDF URL URLs HTTP HTML JSON XML CSV USA US UK EU UN ' +
    'U.S U.S. U.K U.K. E.U E.U. January February March April May June July August September October November December ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'AND OR THE FOR FROM WITH ' + // of headings in capitals
    'RETRACTED WITHDRAWN OBSOLETE ERRATUM CORRIGENDUM ' + // before titles
    'IEEE ACM ISO IEC ANSI MIT NSF arXiv GitHub GitLab YouTube OpenAI DeepMind HuggingFace NVIDIA AMD IBM ' +
    'TODO OK PhD BSD GPL CC Apache ID IDs I/O IO PC PCs CI/CD OS IoT iOS Android Linux Windows H100 H800 A100 V100 H200 B200 RTX A6000 COVID COVID-19 EMEA QA/QC II III IV VI VII VIII IX XI XII ' +
    'MacBook iPhone WiFi Wi-Fi LaTeX DOI ISBN Q&A R&D CEO DNA RNA TFLOPS GFLOPS MFLOPs GFLOPs TOPS Gaudi2 TPUv2 TPUv3 TPUv4 GH200 MBytes KBytes GBytes Kbps Mbps Gbps MPixels RGB DoF DOF KiB kHz dB dBm eV keV MeV GeV TeV kDa mmHg mRNA pH 2D 3D 4D 1D 5G 6G 4K 8K Xeon Intel LLC Inc'
  ).split(' '),
]);

/** "mN", "kPa", "mAh", "GHz", "microM", "meV", "500cGy": a prefix and a unit of measure, or its number too; "4.5-THz", "30.8FPS"; "tCO2", "2-YEAR". */
const UNIT =
  /^(?:\d*(?:[pnµμmkcd]|milli|micro|nano|pico)(?:N|W|V|A|J|L|M|K|T|F|C|S|B|U|Hz|Ha|Pa|Wh|Ah|Ω|bps|eV|Gy|Sv|Bq)|(?:\d+(?:\.\d+)?-?)?[kMGT](?:Hz|Pa|Wh|eV|bps|bit|Bq)|\d+(?:\.\d+)?-?FPS|dB(?:i|c|m|FS|W|sm)|[kMG]?tCO2(?:eq?)?|CO2-?eq|\d+-(?:YEAR|MONTH|WEEK|DAY|HOUR)S?)$/u;

/** "Sea of Japan", "Great Barrier Reef", "Lake Erie": a place. */
const PLACE =
  /^\p{Lu}.*\s(?:Sea|Ocean|River|Bay|Gulf|Basin|Islands?|Mountains?|Park|Reef|Desert|Valley|County|Province|District|Territor(?:y|ies)|Plateau|Peninsula|Plains?)$|^(?:Sea|Gulf|Bay) of |^(?:Lake|Mount|Cape) \p{Lu}/u;

/** Is this, as it is written, a place on a map? */
export function isPlace(phrase: string): boolean {
  return PLACE.test(phrase);
}

/** No sentence begins behind it: a capital there is the word's own. */
export const INSIDE_SENTENCE = /[\p{Ll},(]\s?$/u;

/** The s of a plural behind capitals: "LLMs", "ICs"; "OSes". */
export const CAPITAL_PLURAL = /(?<=[A-Z\d])s$|(?<=[SXZ])es$/;

/** "GLM-130B": a name with a number of parameters is a model, whoever made it. */
export const SIZED_MODEL = /^\p{Lu}[\p{L}\d.]*(?:-[\p{L}\d.]+)*-\d+(?:\.\d+)?[BM](?:-\p{L}+)*$/u;

/** Number of parameters as models' names have it: "2.7B", "350 M". */
export const MODEL_SIZE = String.raw`\d+(?:\.\d+)?\s?[BM](?![A-Za-z])`;

/** A group in the formula of a compound, with how often it is there: the brackets of "Pb(I0.6Br0.4)3" and "Ti3C2(OH)x". */
export const FORMULA_GROUP = String.raw`\([\p{L}\p{N}.+-]{1,24}\)(?=\p{N}|[xyn](?!\p{L}))`;

/** Does the text hold an upper-case letter? */
export function hasCapital(text: string): boolean {
  return /\p{Lu}/u.test(text);
}

/** Is this (hyphens allowed, no spaces) the shape of a made-up name? Inner capitals, two capitals, a capital with a digit, or a plus. */
export function isCoinedShape(word: string): boolean {
  return hasCapital(word) && isCoinedWord(word);
}

/** What raises a digit inside of a name: "A^3T", "E^2-RAG". */
export const RAISED = /(?<=\p{Lu})\^(?=\d-?\p{Lu})/gu;

const isCoinedWord = remembered((word: string): boolean => {
  const bare = word.replace(RAISED, '').replace(HYPHEN_TAIL, '').replace(CAPITAL_PLURAL, '');
  if (bare.length < 2 || bare.length > 40 || NOT_CONCEPTS.has(bare) || NOT_CONCEPTS.has(word) || UNIT.test(bare))
    return false;
  if (/\d{5}/.test(bare)) return false; // numbers of registers: "NCT00574808"
  if (/^\d+x|(?:arrow|otimes|times|leq|geq|infty|mathbb|mathcal|mathrm)/.test(bare)) return false; // counts, and LaTeX that lost its backslash
  if (/^\p{Lu}\p{Ll}{3,}to\p{Lu}\p{Ll}{3,}$/u.test(bare)) return false; // "English\to Finnish" without its backslash
  if (!/\p{Lu}|[α-ωμ]\p{Lu}/u.test(bare) || /^[\d.,%x×-]+(?:[A-Za-z]{0,2}|[Dd][Oo][Ff])$/.test(bare)) return false;
  if (/^\p{L}\*$|^\p{L}{1,3}_[\p{L}\d]{1,2}$/u.test(bare)) return false; // "C*-algebra", and "TV_1", a variable with its index
  if (/[+#*]$/.test(bare)) return true;
  return SIZED_MODEL.test(bare) || bare.split(/[-/]/).some(isCoinedPart);
});

function isCoinedPart(part: string): boolean {
  if (NOT_CONCEPTS.has(part) || /^\d+(?:\.\d+)?[BMKTx]$/.test(part) || part.length < 2) return false;
  if (/\p{Ll}\p{Lu}/u.test(part)) return true;
  if (/\p{Lu}.*\p{Lu}/u.test(part)) return true;
  return /\p{Lu}\p{L}+\d|\d\p{Lu}\p{L}/u.test(part);
}

/** Upper-case letters among two or more, no lower-case one but a plural s: "CLASSP", "LLMs", "S2FT"; said of a whole word. */
export function isAllCaps(word: string): boolean {
  const bare = word.replace(CAPITAL_PLURAL, '');
  return /\p{Lu}/u.test(bare) && !/\p{Ll}/u.test(bare);
}

/** A capitalised ordinary-looking word ("Bone", "Timber"): a name only where other evidence says so. */
export function isTitleWord(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}
