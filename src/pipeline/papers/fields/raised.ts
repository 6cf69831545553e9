/** Raised digits and signs as characters: "10<sup>15</sup>" is 10¹⁵, not 1015. */

const RAISED: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−–n'].map((plain, i) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ'][i] ?? '']),
);

/** @returns undefined where a letter has no raised character, or there is none */
export function toRaised(text: string): string | undefined {
  const raised = [...text].map((plain) => RAISED.get(plain));
  return text === '' || raised.includes(undefined) ? undefined : raised.join('');
}
