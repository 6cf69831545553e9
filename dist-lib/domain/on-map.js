/** Under this many papers everything is drawn; a small map has room. */
const SMALL_CORPUS = 100;
/** Past this many drawn concepts the minimum rises: more are neither told apart nor read. */
export const MOST_DRAWN = 1500;
/** Papers that a concept has to be in where the minimum has not risen. */
const USUAL_PAPERS = 2;
/**
 * The rule of a map: everything in a small corpus; else the least rise with which at most `MOST_DRAWN` are drawn.
 * @param nodes       all concepts, in any order; umbrellas do not count
 * @param paperCount  papers in all, >= 0
 */
export function mapRule(nodes, paperCount) {
    if (paperCount < SMALL_CORPUS)
        return { isSmall: true, rise: 0 };
    const withstood = nodes.filter((node) => !node.isUmbrella && node.tier !== 'rest').map(riseWithstood);
    const [next] = withstood.sort((a, b) => b - a).slice(MOST_DRAWN);
    return { isSmall: false, rise: next === undefined ? 0 : next + 1 };
}
/** @param areUmbrellasShown  very common terms are off the map behind a switch */
export function isOnMap(node, rule, areUmbrellasShown = false) {
    if (node.isUmbrella)
        return areUmbrellasShown;
    return rule.isSmall || (node.tier !== 'rest' && riseWithstood(node) >= rule.rise);
}
/** Why these and not all, where no filter says otherwise: the end of "750 of 1,850 concepts shown: …". */
export function whyOnMap(shownCount, conceptCount, { isSmall, rise }) {
    if (shownCount === conceptCount)
        return 'all of them';
    if (isSmall)
        return 'all but the most common terms';
    const papers = `in ${rise === 0 ? 'two' : USUAL_PAPERS + rise} papers or more`;
    if (rise === 0)
        return `${papers}, or introduced`;
    return `${papers}, or introduced with ${rise === 1 ? 'a stated relation' : `${rise} stated relations`}`;
}
/** The greatest rise with which a common or introduced concept is still drawn. */
function riseWithstood({ tier, paperCount, prominence }) {
    // Map data keeps a tenth of prominence: rounded first, build and browser draw the same.
    return tier === 'common' ? paperCount - USUAL_PAPERS : Math.floor(Math.round(prominence * 10) / 10);
}
