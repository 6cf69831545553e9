/** Which concepts the map draws before any filter, and the words that say why these: one rule for picture, list and browser. */
import type { Tier } from './kinds.ts';
/** Past this many drawn concepts the minimum rises: more are neither told apart nor read. */
export declare const MOST_DRAWN = 1500;
/** What the rule goes by. `prominence`: stated relations, direct ones double, and a share per paper. */
type Ranked = Readonly<{
    tier: Tier;
    isUmbrella: boolean;
    paperCount: number;
    prominence: number;
}>;
/** What a map asks of a concept to draw it. */
export type MapRule = Readonly<{
    isSmall: boolean;
    /** 0 as a rule. Asked for are `2 + rise` papers, or, where one paper introduces it, `rise` stated relations. */
    rise: number;
}>;
/**
 * The rule of a map: everything in a small corpus; else the least rise with which at most `MOST_DRAWN` are drawn.
 * @param nodes       all concepts, in any order; umbrellas do not count
 * @param paperCount  papers in all, >= 0
 */
export declare function mapRule(nodes: readonly Ranked[], paperCount: number): MapRule;
/** @param areUmbrellasShown  very common terms are off the map behind a switch */
export declare function isOnMap(node: Ranked, rule: MapRule, areUmbrellasShown?: boolean): boolean;
/** Why these and not all, where no filter says otherwise: the end of "750 of 1,850 concepts shown: …". */
export declare function whyOnMap(shownCount: number, conceptCount: number, { isSmall, rise }: MapRule): string;
export {};
