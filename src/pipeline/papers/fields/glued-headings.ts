/** Headings of structured abstracts that lost their own line: "BackgroundWe assessed … visits.Originality/valueThe study". */

/** Words of headings that a name of something else hardly begins with: "ResultsWe". */
const ALONE =
  'Background|Introduction|Objectives?|Aims?|Purpose|Methods?|Results?|Findings|Discussion|Conclusions?|Limitations?';
/** Further ones: several of them, or one that is glued on both sides ("drugs.DesignLongitudinal"). "DataComp" is a name. */
const PART = [
  ...ALONE.split('|'),
  ...'Context|Design|Settings?|Participants|Patients|Sources|Methodology|Approach|Interventions?|Measures?'.split('|'),
  ...'Measurements?|Outcomes?|Implications|Interpretation|Originality|Value|Significance'.split('|'),
]
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toLowerCase()}]${word.slice(1)}`)
  .join('|');
const BEFORE = '(?:Main|Key|Primary|Secondary|Research|Practical|Social|Theoretical|Managerial|Data|Outcome)';
const SEVERAL = String.raw`(?:${BEFORE}\s(?:${PART})|(?=[A-Z])(?:${PART})(?=\/|\s))(?:(?:\/|\sand\s|\s)(?:${PART})){0,3}`;

const STOP = String.raw`[.!?)\]”";]`;
const GLUED = new RegExp(
  String.raw`(?<stop>^|${STOP}) ?(?<heading>${SEVERAL}|${ALONE}|(?<=${STOP})(?=[A-Z])(?:${PART}))(?=[A-Z][a-z]* )`,
  'g',
);

/** The same, with "Originality/value: The study". */
export function withMarkedHeadings(text: string): string {
  return text.replace(GLUED, (_, stop: string, heading: string) => `${stop}${stop === '' ? '' : ' '}${heading}: `);
}
