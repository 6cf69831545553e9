/** What the verdicts say of all stated relations. */
import { existsSync, readFileSync } from 'node:fs';
import { drawRelations, rulesVersion, type RelationKey } from './draw.ts';
import { JUDGED_FILE, parseJudged, sortDrawn, type Judged } from './verdicts.ts';

/** Shares in [0, 1]; `low` and `high` bound the share among all relations with 95 % confidence (Wilson). */
export type JudgedShare = Readonly<{
  right: number;
  judged: number;
  share: number;
  low: number;
  high: number;
  /** Version of the rules whose relations were judged; `several` where the lines differ. */
  rules: string;
  /** The rules of today state the same, and all that is drawn of it is judged. */
  isCurrent: boolean;
}>;

/**
 * What the file of verdicts says.
 * @param stated  all relations of today
 * @returns undefined where there is no file, or nothing in it
 */
export function readJudged(stated: readonly RelationKey[]): JudgedShare | undefined {
  return existsSync(JUDGED_FILE)
    ? shareRight(parseJudged(readFileSync(JUDGED_FILE, 'utf8'), JUDGED_FILE), stated)
    : undefined;
}

/** As `readJudged`, of verdicts at hand. */
export function shareRight(judged: readonly Judged[], stated: readonly RelationKey[]): JudgedShare | undefined {
  const [first] = judged;
  if (first === undefined) return undefined;
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  const rules = judged.every((one) => one.rules === first.rules) ? first.rules : 'several';
  const drawn = drawRelations(stated);
  const isComplete = drawn.length === judged.length && sortDrawn(drawn, judged, stated).open.length === 0;
  return {
    right,
    judged: judged.length,
    share: right / judged.length,
    ...wilsonInterval(right, judged.length),
    rules,
    isCurrent: isComplete && rules === rulesVersion(stated),
  };
}

const Z = 1.959964; // 97.5 % point of the normal distribution

/**
 * Bounds of a share that was found in a sample; they stay within [0, 1] and hold for small samples, too.
 * @param right, count  integers, 0 <= right <= count, count > 0
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference
 */
export function wilsonInterval(right: number, count: number): { low: number; high: number } {
  const share = right / count;
  const z2 = (Z * Z) / count;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count))) / (1 + z2);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
