/** Why a concept stands in the list, in words. */
import type { Match } from '../../view/search/rank.ts';

/** Empty where its name says so itself. */
export function reasonText({ reason, form, isName }: Match): string {
  if (reason === 'similar') return isName ? 'spelt nearly so' : `also written ${form}, nearly so`;
  return isName ? '' : `also written ${form}`;
}
